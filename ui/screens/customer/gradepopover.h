#pragma once

#include "core/services/regrade.h"

#include <QFrame>

class QDateEdit;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace kebu {

class Session;

/// Why a customer has its grade: both sums with their items and reasons, how it came to be, the risk of losing the
/// customer where the book knows one, and the way to set the letter by hand, with a reason and until a day.
class GradePopover : public QFrame
{
    Q_OBJECT

public:
    GradePopover(Session &session, Id customer, const GradeExplanation &grade, QWidget *parent);

private:
    void addHead(QVBoxLayout *column, const GradeExplanation &grade);
    void addHistory(QVBoxLayout *column, const GradeExplanation &grade);
    void addRisk(QVBoxLayout *column, const CustomerRisk &risk);
    void addOverride(QVBoxLayout *column);
    [[nodiscard]] QLabel *wrapped(const QString &text) const;
    void give(const QString &letter);

    Session &m_session;
    Id m_customer;
    QWidget *m_override;
    QLineEdit *m_because;
    QDateEdit *m_until;
};

} // namespace kebu
