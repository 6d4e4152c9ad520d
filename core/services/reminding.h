#pragma once

#include "core/domain/record.h"
#include "core/rules/reminders.h"
#include "core/services/birthdays.h"

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

/// What the morning's summary says.
struct MorningDigest {
    int overdue = 0;
    int today = 0;
    std::vector<BirthdayAhead> birthdays; ///< of the day itself
};
[[nodiscard]] Result<MorningDigest> morningDigest(Snapshot &view);

} // namespace kebu
