#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace kebu {

/// A day of the Chinese calendar without its year: month 1–12, day 1–30.
struct LunarDay {
    int month = 0;
    int day = 0;
    bool isLeapMonth = false; ///< the intercalary month that follows the month of the same number (闰月)
    bool operator==(const LunarDay &) const = default;
};

/// When somebody born in a month that a year has twice is greeted.
enum class LeapRule {
    RegularMonth,      ///< always in the regular month
    LeapMonthIfPresent ///< in the leap month of years that have it, else in the regular one
};

/// The Chinese day of a date, by ICU's astronomical Chinese calendar (China's meridian), with the eleven months of 1950
/// to 2050 corrected in which it differs from the almanacs. Nothing for an invalid date.
/// Thread-safe, like everything here.
[[nodiscard]] std::optional<LunarDay> lunarDay(QDate date);

/// 三月十四 / 闰六月初一, in English `3rd month, day 14` / `leap 6th month, day 1`. Empty for an invalid date.
[[nodiscard]] QString lunarText(QDate date);
[[nodiscard]] QString lunarText(const LunarDay &day);

/// The first date on which a lunar birthday falls, `notBefore` itself included. Day 30 is kept on day 29 in years whose
/// month is short. An invalid date when month or day is out of range.
[[nodiscard]] QDate nextLunarBirthday(int month, int day, LeapRule rule, QDate notBefore);

} // namespace kebu
