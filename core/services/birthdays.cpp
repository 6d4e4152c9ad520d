#include "core/services/birthdays.h"

#include "core/rules/keydates.h"
#include "core/rules/lunar.h"

#include <QHash>

#include <algorithm>

namespace kebu {

namespace {

QString dayKey(int month, int day)
{
    return QStringLiteral("%1-%2").arg(month, 2, 10, QLatin1Char('0')).arg(day, 2, 10, QLatin1Char('0'));
}

/// Where the days of the year fall between two dates: `03-14` → date.
using DaysOfYear = QHash<QString, QDate>;

DaysOfYear solarDays(QDate from, QDate to)
{
    DaysOfYear days;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        days.insert(dayKey(day.month(), day.day()), day);
        if (day.month() == 2 && day.day() == 28 && !QDate::isLeapYear(day.year()))
            days.insert(dayKey(2, 29), day);
    }
    return days;
}

DaysOfYear lunarDays(QDate from, QDate to)
{
    constexpr int lastDay = 30;
    DaysOfYear days;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        const auto lunar = lunarDay(day);
        if (!lunar)
            continue;
        for (const int of : {lunar->day, lastDay}) {
            // the rule decides about leap months and months of 29 days
            if (nextLunarBirthday(lunar->month, of, LeapRule::RegularMonth, day) == day)
                days.insert(dayKey(lunar->month, of), day);
        }
    }
    return days;
}

// A month without a day (2009-06) ends in something that looks like a day of the year: what is found is read again.
const QString customersBorn = QStringLiteral("SELECT c.id, 0, c.name, c.number, c.name, c.birthday FROM customer c "
                                             "WHERE c.birthday <> '' AND c.birthday_lunar = ? "
                                             "AND substr(c.birthday, length(c.birthday) - 4) = ? AND c.stage NOT IN "
                                             "('ended', 'not_won') AND c.archived_as = ''");
const QString contactsBorn = QStringLiteral("SELECT c.id, b.id, c.name, c.number, b.name, b.birthday FROM contact b "
                                            "JOIN customer c ON c.id = b.customer_id WHERE b.birthday <> '' "
                                            "AND b.birthday_lunar = ? AND substr(b.birthday, length(b.birthday) - 4) = "
                                            "? AND b.left_on = '' AND c.stage NOT IN ('ended', 'not_won') "
                                            "AND c.archived_as = ''");

/// A day of the year to look for, and when it is greeted.
struct WantedDay {
    QDate on;
    bool isLunar = false;
    QString dayOfYear;
};

std::vector<WantedDay> wantedDays(QDate from, QDate to)
{
    std::vector<WantedDay> wanted;
    for (const bool isLunar : {false, true}) {
        const DaysOfYear days = isLunar ? lunarDays(from, to) : solarDays(from, to);
        for (auto it = days.cbegin(); it != days.cend(); ++it)
            wanted.push_back({it.value(), isLunar, it.key()});
    }
    std::ranges::sort(wanted, {}, [](const WantedDay &day) { return std::tie(day.on, day.isLunar, day.dayOfYear); });
    return wanted;
}

Result<void> collect(Snapshot &view, const QString &sql, const WantedDay &day, std::vector<BirthdayAhead> &found)
{
    Statement &rows = view.connection().prepared(sql);
    KEBU_TRY(rows.run(int(day.isLunar), day.dayOfYear));
    while (rows.next()) {
        const auto born = PartialDate::fromString(rows.text(5));
        if (!born || born->day == 0)
            continue;
        found.push_back({rows.id(0), rows.id(1), rows.text(2), rows.text(3), rows.text(4), day.on, day.isLunar,
                         day.isLunar ? lunarText(day.on) : QString(),
                         nextOccurrence({*born, day.isLunar, false}, day.on).note});
    }
    return rows.done();
}

} // namespace

Result<std::vector<BirthdayAhead>> birthdaysAhead(Snapshot &view, QDate from, int days, int limit)
{
    std::vector<BirthdayAhead> found;
    QDate last;
    for (const WantedDay &day : wantedDays(from, from.addDays(days))) {
        if (limit >= 0 && day.on != last && found.size() >= size_t(limit))
            break;
        last = day.on;
        for (const QString &sql : {customersBorn, contactsBorn})
            KEBU_TRY(collect(view, sql, day, found));
    }
    std::ranges::sort(found, [](const BirthdayAhead &a, const BirthdayAhead &b) {
        return std::tie(a.on, a.customer, a.contact) < std::tie(b.on, b.customer, b.contact);
    });
    if (limit >= 0 && found.size() > size_t(limit))
        found.resize(size_t(limit));
    return found;
}

} // namespace kebu
