#include "core/rules/keydates.h"

#include "core/rules/lunar.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <set>

namespace kebu {

namespace {

constexpr int longestLead = 365;
constexpr size_t mostLeads = 5;

QString noteOf(const YearlyDate &date, QDate on)
{
    if (!date.isLunar) {
        return date.date.day == on.day()
                   ? QString()
                   : QCoreApplication::translate("rules", "29 February: kept on the 28th in %1").arg(on.year());
    }
    const LunarDay falls = lunarDay(on).value_or(LunarDay{});
    if (falls.day != date.date.day)
        return QCoreApplication::translate("rules",
                                           "Day 30 of the lunar month: this one has 29 days, kept on its last");
    if (date.isLeapMonth && !falls.isLeapMonth)
        return QCoreApplication::translate("rules", "Of a leap month: the year has none, kept in the regular one");
    return {};
}

QDate solarDay(const PartialDate &date, QDate from)
{
    for (int year = from.year(); year <= from.year() + 1; ++year) {
        const QDate first(year, date.month, 1);
        const QDate on(year, date.month, std::min(date.day, first.daysInMonth()));
        if (on.isValid() && on >= from)
            return on;
    }
    return {};
}

} // namespace

Occurrence nextOccurrence(const YearlyDate &date, QDate from)
{
    if (date.date.month < 1 || date.date.month > 12 || date.date.day < 1 || !from.isValid())
        return {};
    const LeapRule rule = date.isLeapMonth ? LeapRule::LeapMonthIfPresent : LeapRule::RegularMonth;
    Occurrence next;
    next.on = date.isLunar ? nextLunarBirthday(date.date.month, date.date.day, rule, from) : solarDay(date.date, from);
    if (!next.on.isValid())
        return {};
    next.years = date.date.year > 0 ? std::max(0, next.on.year() - date.date.year) : 0;
    next.note = noteOf(date, next.on);
    return next;
}

QJsonObject KeyDatePolicy::toJson() const
{
    QJsonArray days;
    for (const int before : daysBefore)
        days.append(before);
    return {{QStringLiteral("days_before"), days}};
}

Result<KeyDatePolicy> KeyDatePolicy::fromJson(const QJsonObject &json)
{
    KeyDatePolicy policy;
    if (!json.contains(QStringLiteral("days_before")))
        return policy;
    std::set<int, std::greater<>> days;
    const QJsonArray given = json[QStringLiteral("days_before")].toArray();
    for (const QJsonValue &value : given)
        days.insert(value.toInt(-1));
    const bool isInRange = std::ranges::all_of(days, [](int before) { return before >= 1 && before <= longestLead; });
    if (!isInRange || days.size() > mostLeads)
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate("rules", "Key dates are reminded of 1 to %1 days ahead, at most %2 times.")
                .arg(longestLead)
                .arg(int(mostLeads)),
            QStringLiteral("key date policy")};
    policy.daysBefore.assign(days.begin(), days.end());
    return policy;
}

std::vector<QDate> reminderDays(QDate on, std::optional<int> own, const KeyDatePolicy &policy,
                                const WorkCalendar &calendar)
{
    if (!on.isValid())
        return {};
    std::set<QDate> days{calendar.previousWorkday(on)};
    const bool hasOwn = own && *own > 0;
    for (size_t i = 0; i < policy.daysBefore.size(); ++i) {
        const int before = policy.daysBefore[i];
        if (hasOwn && (i == 0 || before >= *own))
            continue; // its own takes the place of the longest
        days.insert(calendar.previousWorkday(on.addDays(-before)));
    }
    if (hasOwn)
        days.insert(calendar.previousWorkday(on.addDays(-*own)));
    return {days.begin(), days.end()};
}

} // namespace kebu
