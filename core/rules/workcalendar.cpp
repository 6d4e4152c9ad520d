#include "core/rules/workcalendar.h"

#include "core/base/language.h"
#include "core/rules/holidaytable.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr int longestSearch = 366;

bool isPlainWorkday(QDate day) { return day.dayOfWeek() <= 5; }

/// Mondays to Fridays from Monday 0001-01-01 up to and including the day.
qint64 plainWorkdaysUpTo(QDate day)
{
    const qint64 days = QDate(1, 1, 1).daysTo(day) + 1;
    return days / 7 * 5 + std::min<qint64>(days % 7, 5);
}

QDate dateOf(int yyyymmdd) { return {yyyymmdd / 10000, yyyymmdd / 100 % 100, yyyymmdd % 100}; }

WorkCalendar builtInCalendar()
{
    std::map<int, std::vector<WorkCalendar::SpecialDay>> years;
    for (const HolidaySpan &span : holidayTable()) {
        for (QDate day = dateOf(span.from); day <= dateOf(span.to); day = day.addDays(1))
            years[day.year()].push_back(
                {day, span.isWorked, span.name.in(Language::Chinese), span.name.in(Language::English)});
    }
    WorkCalendar calendar;
    for (const auto &[year, days] : years)
        calendar.add(year, days);
    return calendar;
}

} // namespace

const WorkCalendar &WorkCalendar::builtIn()
{
    static const WorkCalendar calendar = builtInCalendar();
    return calendar;
}

void WorkCalendar::add(int year, const std::vector<SpecialDay> &days)
{
    std::erase_if(m_special, [year](const auto &entry) { return entry.first.year() == year; });
    for (const SpecialDay &day : days) {
        if (day.date.isValid() && day.date.year() == year)
            m_special.insert_or_assign(day.date, day);
    }
    m_years.insert(year);
}

void WorkCalendar::addDays(const std::vector<SpecialDay> &days)
{
    for (const SpecialDay &day : days) {
        if (day.date.isValid())
            m_special.insert_or_assign(day.date, day);
    }
}

void WorkCalendar::takeOff(QDate from, QDate to, const QString &reason)
{
    if (from.isValid() && from <= to)
        m_away.push_back({from, to, reason});
}

const WorkCalendar::TimeOff *WorkCalendar::timeOff(QDate day) const
{
    const auto found =
        std::ranges::find_if(m_away, [day](const TimeOff &off) { return off.from <= day && day <= off.to; });
    return found == m_away.end() ? nullptr : &*found;
}

WorkCalendar::DayKind WorkCalendar::kind(QDate day) const
{
    if (timeOff(day) && isBusinessDay(day))
        return DayKind::Absence;
    if (const auto special = m_special.find(day); special != m_special.end()) {
        if (!special->second.isWorked)
            return DayKind::Holiday;
        // an imported calendar may list plain working days too
        return isPlainWorkday(day) ? DayKind::Workday : DayKind::MakeUpWorkday;
    }
    return isPlainWorkday(day) ? DayKind::Workday : DayKind::Weekend;
}

bool WorkCalendar::isWorkday(QDate day) const { return isBusinessDay(day) && !timeOff(day); }

bool WorkCalendar::isBusinessDay(QDate day) const
{
    const auto special = m_special.find(day);
    return special != m_special.end() ? special->second.isWorked : isPlainWorkday(day);
}

QString WorkCalendar::holidayName(QDate day) const
{
    if (const TimeOff *off = timeOff(day); off && isBusinessDay(day))
        return off->reason;
    const auto special = m_special.find(day);
    if (special == m_special.end())
        return {};
    return uiLanguage() == Language::Chinese ? special->second.zh : special->second.en;
}

QDate WorkCalendar::nearestWorkday(QDate day, int step) const
{
    QDate candidate = day;
    for (int i = 0; i < longestSearch; ++i, candidate = candidate.addDays(step)) {
        if (isWorkday(candidate))
            return candidate;
    }
    return day;
}

int WorkCalendar::workdaysBetween(QDate from, QDate to) const
{
    if (to < from)
        return -workdaysBetween(to, from);
    qint64 count = plainWorkdaysUpTo(to) - plainWorkdaysUpTo(from);
    for (auto special = m_special.upper_bound(from); special != m_special.end() && special->first <= to; ++special)
        count += int(special->second.isWorked) - int(isPlainWorkday(special->first));
    if (m_away.empty())
        return int(count);
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        count -= int(isBusinessDay(day) && timeOff(day));
    return int(count);
}

} // namespace kebu
