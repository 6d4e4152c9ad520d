#pragma once

#include "core/base/datetime.h"
#include "core/base/result.h"
#include "core/rules/workcalendar.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace kebu {

/// A day that comes round each year, solar or of the Chinese calendar.
struct YearlyDate {
    PartialDate date;
    bool isLunar = false;
    bool isLeapMonth = false; ///< of a leap month (闰月): kept in it in the years that have it, else in the regular one
};

/// When a yearly day falls, and what has to be said of it.
struct Occurrence {
    QDate on;      ///< invalid: month or day is not known
    int years = 0; ///< which anniversary; 0: the year is not known, or this is the day itself
    QString note; ///< a translated sentence where the day is not kept as it was written (29 February, day 30 of a month
                  ///< of 29 days, a leap month that the year does not have); else empty
};

/// The first on or after `from`. 29 February is kept on the 28th where a year has none; day 30 of a lunar month on its
/// 29th where it has no more.
[[nodiscard]] Occurrence nextOccurrence(const YearlyDate &date, QDate from);

/// How many days before a key date the program speaks up; stored as the book's setting.
struct KeyDatePolicy {
    std::vector<int> daysBefore{30, 7}; ///< the longest first
    bool operator==(const KeyDatePolicy &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    /// Invalid, in a sentence, when a number lies outside of 1 to 365 or there are more than five. Sorted, each once.
    [[nodiscard]] static Result<KeyDatePolicy> fromJson(const QJsonObject &json);
};

/// The days on which a key date on `on` is reminded of: as many days before as the policy says, or `own` in place of
/// the longest, and the day itself; each moved to the working day before where it is none. By day, each once.
[[nodiscard]] std::vector<QDate> reminderDays(QDate on, std::optional<int> own, const KeyDatePolicy &policy,
                                              const WorkCalendar &calendar);

} // namespace kebu
