#pragma once

#include <QDate>
#include <QString>

#include <map>
#include <set>
#include <vector>

namespace kebu {

/// Which days are worked: Monday to Friday, less the public holidays, plus the weekend days worked in exchange (调休),
/// less the days on which whose calendar it is stays away.
/// A value; reading it is thread-safe. Years without an arrangement know weekends only (`covers`).
class WorkCalendar
{
public:
    enum class DayKind { Workday, Weekend, Holiday, MakeUpWorkday, Absence };

    /// A day that differs from the plain week, or a weekend day inside a holiday.
    struct SpecialDay {
        QDate date;
        bool isWorked = false; ///< true: a make-up working day, false: a holiday
        QString zh;            ///< name of the holiday, or of the one it makes up for
        QString en;
        bool operator==(const SpecialDay &) const = default;
    };

    /// Weekends only.
    WorkCalendar() = default;
    /// Mainland China's public holidays of 2020–2026, as arranged by the State Council's yearly notices.
    [[nodiscard]] static const WorkCalendar &builtIn();

    /// Takes a year's arrangement in, in place of what was known of that year. Days of other years are ignored.
    void add(int year, const std::vector<SpecialDay> &days);
    /// Takes single days in beside what is known of their years.
    void addDays(const std::vector<SpecialDay> &days);
    /// Somebody is away from `from` to `to`, both included: days that would be worked are not. May overlap others.
    void takeOff(QDate from, QDate to, const QString &reason);
    /// True when that year's arrangement is known.
    [[nodiscard]] bool covers(int year) const { return m_years.contains(year); }

    [[nodiscard]] DayKind kind(QDate day) const;
    [[nodiscard]] bool isWorkday(QDate day) const;
    /// The holiday of this day, or that a make-up working day belongs to, in the language of the interface, or why one
    /// is away; else empty.
    [[nodiscard]] QString holidayName(QDate day) const;

    /// The day itself when it is worked, else the first worked day after it. A calendar without any working day within
    /// a year gives the day itself, so that a broken import cannot hang the program.
    [[nodiscard]] QDate nextWorkday(QDate day) const { return nearestWorkday(day, 1); }
    /// The day itself when it is worked, else the last worked day before it.
    [[nodiscard]] QDate previousWorkday(QDate day) const { return nearestWorkday(day, -1); }
    /// Working days after `from` up to and including `to`; negative when `to` lies before `from`.
    [[nodiscard]] int workdaysBetween(QDate from, QDate to) const;

private:
    [[nodiscard]] QDate nearestWorkday(QDate day, int step) const;

    struct TimeOff {
        QDate from;
        QDate to;
        QString reason;
    };
    [[nodiscard]] const TimeOff *timeOff(QDate day) const;
    [[nodiscard]] bool isBusinessDay(QDate day) const;

    std::map<QDate, SpecialDay> m_special;
    std::vector<TimeOff> m_away; ///< short: gone over for each question
    std::set<int> m_years;
};

} // namespace kebu
