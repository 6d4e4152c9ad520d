#pragma once

#include "core/services/regrade.h"

#include <QFrame>

class QLineEdit;
class QVBoxLayout;

namespace kebu {

class Session;

/// Why a customer has its grade: both sums with their items and reasons, and the way to set the letter by hand.
class GradePopover : public QFrame
{
    Q_OBJECT

public:
    GradePopover(Session &session, Id customer, const GradeExplanation &grade, QWidget *parent);

private:
    void addSum(QVBoxLayout *column, const QString &title, const QString &limits,
                const std::vector<GradePoint> &points);
    void addOverride(QVBoxLayout *column, const QString &letter);
    void give(const QString &letter);

    Session &m_session;
    Id m_customer;
    QWidget *m_override;
    QLineEdit *m_because;
};

} // namespace kebu
