#pragma once

#include "core/base/id.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace kebu {

class Session;

/// What can be done to the ticked customers. Where it is narrow the count, the first two actions and "⋯" stay.
class BulkBar : public QWidget
{
    Q_OBJECT

public:
    explicit BulkBar(Session &session, QWidget *parent = nullptr);

    void setCustomers(std::vector<Id> customers);
    void retranslate();

signals:
    /// A field to change for all of them; empty: the person chooses it.
    void editAsked(const QString &field);
    void printAsked();
    void copyAsked();
    void exportAsked();
    void archiveAsked();
    void dismissed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void tint();
    void showMore();

    Session &m_session;
    std::vector<Id> m_customers;
    QLabel *m_count;
    std::vector<QPushButton *> m_actions; ///< in order; the first two never go
    QPushButton *m_more;
    QPushButton *m_dismiss;
    quint64 m_question = 0;
    bool m_isTinting = false;
};

} // namespace kebu
