#pragma once

#include "core/domain/record.h"
#include "core/rules/cadence.h"
#include "core/storage/snapshot.h"

namespace kebu {

/// The answer to "why this date?" of a follow-up.
struct DateReason {
    Id task;
    Id customer;
    QString customerName;
    QString number;
    QString goal;
    QString origin; ///< code
    WallTime due;
    QDate lastContact; ///< invalid: never reached
    QString rule;      ///< of the cadence, as CadenceDecision::rule
    QDate ideal;       ///< what the cadence asks of the customer, whoever planned the follow-up; invalid: nothing
    QDate latest;
    Timeliness standing = Timeliness::InTime; ///< towards the cadence, today
    int postponed = 0;
    QStringList lines; ///< translated sentences, in the order of the reasoning
};

/// Explains an open follow-up. A cadence task is explained as of the day of the contact it follows, when it was
/// planned; where the days it stood on have changed since (fuller, moved by a person), the last lines say so.
[[nodiscard]] Result<DateReason> whyDate(Snapshot &view, Id task);
/// The same of the customer's next open follow-up; of a customer without one, why there is none (`task` is null).
[[nodiscard]] Result<DateReason> whyNext(Snapshot &view, Id customer);

} // namespace kebu
