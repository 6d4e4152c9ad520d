#pragma once

#include "core/base/datetime.h"
#include "core/base/id.h"

#include <QHash>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace kebu {

/// When the program speaks up by itself.
struct ReminderPolicy {
    int minutesBefore = 10; ///< a follow-up with a time and without a reminder of its own
    QTime digestAt = QTime(9, 0);
    bool hasQuietHours = true;
    QTime quietFrom = QTime(20, 0); ///< may lie after quietTo: over midnight
    QTime quietTo = QTime(8, 0);
};

/// A follow-up as far as its reminder goes. Holds nothing personal: it stays in memory while the book is locked.
struct ReminderTask {
    Id task;
    WallTime due;
    WallTime remindAt; ///< null: by the policy
};

struct Reminder {
    enum class Kind { FollowUp, Digest };
    Kind kind = Kind::FollowUp;
    QString key; ///< the same for the same follow-up at the same wall time, whatever the clock does
    Instant at;
    Id task; ///< null for a digest
};

/// Reminders whose time lies after `from` and not after `to`, by time. A follow-up is reminded of at its own reminder,
/// else some minutes before its time; one that is due any time of the day only by the digest of each day. What falls
/// into quiet hours is moved to their end. Wall times are taken in their zone, else in the book's.
[[nodiscard]] std::vector<Reminder> remindersBetween(const std::vector<ReminderTask> &tasks,
                                                     const ReminderPolicy &policy, const QTimeZone &zone, Instant from,
                                                     Instant to);

/// What was shown and how far was looked, so that each reminder is shown once and none is lost while the program was
/// closed, the computer slept, the clock jumped or was taken to another zone. A value; kept in the book as a note.
class ReminderLedger
{
public:
    /// Looks up to `now` and gives what is to be shown. The first look of all begins with the day of `now`.
    std::vector<Reminder> take(const std::vector<ReminderTask> &tasks, const ReminderPolicy &policy,
                               const QTimeZone &zone, Instant now);
    /// The earliest instant that may still ask for a reminder, for whoever reads the tasks.
    [[nodiscard]] Instant lookedUntil(const QTimeZone &zone, Instant now) const;
    /// The day of the last summary shown; invalid: none within two months.
    [[nodiscard]] QDate lastDigest() const;
    /// Takes in what was shown elsewhere: while the book was locked.
    void merge(const ReminderLedger &other);

    [[nodiscard]] QJsonObject toJson() const;
    /// Anything unreadable is an empty ledger.
    [[nodiscard]] static ReminderLedger fromJson(const QJsonObject &json);

private:
    Instant m_until;                 ///< zero: never looked
    std::optional<int> m_offset;     ///< seconds from UTC of the zone it looked in; none: written before it was kept
    QHash<QString, Instant> m_shown; ///< key → when it was due
};

} // namespace kebu
