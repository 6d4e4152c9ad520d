#pragma once

#include "core/base/pending.h"
#include "core/services/regrade.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace kebu {

class ElidedLabel;
class GradePoints;
class Session;

/// One proposal with all that speaks for it: the change, its reason, and for a letter both sums point by point.
class ProposalPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalPanel(Session &session, QWidget *parent = nullptr);
    ~ProposalPanel() override;

    /// `customer`, `change` and `why`: as the list says them.
    void show(const GradeProposal &proposal, const QString &customer, const QString &change, const QString &why);
    void clear();
    [[nodiscard]] Id customer() const { return m_customer; }

signals:
    void pageRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void explain();

    Session &m_session;
    Id m_customer;
    Pending<Result<GradeExplanation>> m_reading;
    ElidedLabel *m_name;
    ElidedLabel *m_change;
    QLabel *m_why;
    GradePoints *m_letter;
    GradePoints *m_warmth;
    QPushButton *m_page;
    int m_asked = 0;
};

} // namespace kebu
