#pragma once

#include "core/domain/record.h"
#include "core/rules/reminders.h"
#include "core/services/keydates.h"

namespace kebu {

/// Open follow-ups whose reminder may fall between the two, generously: ids and times, nothing personal.
[[nodiscard]] Result<std::vector<ReminderTask>> reminderTasks(Snapshot &view, Instant from, Instant to);

/// What a reminder of a follow-up says.
struct ReminderText {
    Id task;
    Record customer;
    QString goal;
    WallTime due;
};
/// Only those that are still open, in the order asked for.
[[nodiscard]] Result<std::vector<ReminderText>> reminderTexts(Snapshot &view, const std::vector<Id> &tasks);

/// Open follow-ups of days gone by and of the day; dormant customers are asked for nothing.
struct DueCounts {
    int overdue = 0;
    int today = 0;
};
[[nodiscard]] Result<DueCounts> dueCounts(Snapshot &view);

/// What the morning's summary says.
struct MorningDigest {
    DueCounts due;
    int overdueCases = 0;            ///< service cases whose time is over
    int overduePayments = 0;         ///< receivables due before the day
    int renewals = 0;                ///< customers cared for with a contract that ends within the radar's reach
    std::vector<KeyDateAhead> dates; ///< whose reminder fell after the last digest (keyDatesToTell)
    [[nodiscard]] bool isEmpty() const
    {
        return due.overdue + due.today + overdueCases + overduePayments + renewals == 0 && dates.empty();
    }
};
/// `after`: the day of the last digest; invalid: none lately. `user`: whose working days count.
[[nodiscard]] Result<MorningDigest> morningDigest(Snapshot &view, QDate after = {}, Id user = {});

} // namespace kebu
