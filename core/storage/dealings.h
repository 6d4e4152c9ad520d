#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"

#include <QTimeZone>

namespace kebu {

/// What a customer's orders, payments, cases, contracts and answers come to. Days are the empty text where there is
/// none, `9999` where something is looked ahead to; nothing here is a function of today.
struct Dealings {
    qint64 satisfaction = 0; ///< the latest score of entries, survey answers and cases; 0: none
    QString satisfactionOn;
    qint64 orders = 0;
    qint64 orderedMinor = 0;
    QString lastOrderOn;
    qint64 receivableMinor = 0;                     ///< planned and not paid
    QString receivableDue = QStringLiteral("9999"); ///< the least due day of it: overdue from the day after
    qint64 openCases = 0;
    qint64 openComplaints = 0;
    QString complaintFrom; ///< day the oldest open complaint was received
    QString renewalOn =
        QStringLiteral("9999"); ///< the least end of running contracts that no other of the customer renews
};

[[nodiscard]] Result<Dealings> dealingsOf(Connection &connection, Id customer, const QTimeZone &zone);

} // namespace kebu
