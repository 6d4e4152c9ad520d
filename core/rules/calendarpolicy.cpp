#include "core/rules/calendarpolicy.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace kebu {

namespace {

constexpr int longestAbsence = 730;
constexpr int namesOfAYear = 3; ///< an arrangement of a whole year names seven holidays

QString iso(QDate day) { return day.toString(Qt::ISODate); }
QDate dayOf(const QJsonValue &value) { return QDate::fromString(value.toString(), Qt::ISODate); }
Error invalid(const QString &message) { return {ErrorCode::Invalid, message, QStringLiteral("calendar policy")}; }

QJsonArray daysJson(const std::vector<WorkCalendar::SpecialDay> &days)
{
    QJsonArray json;
    for (const WorkCalendar::SpecialDay &day : days)
        json.append(QJsonObject{{QStringLiteral("on"), iso(day.date)},
                                {QStringLiteral("worked"), day.isWorked},
                                {QStringLiteral("zh"), day.zh},
                                {QStringLiteral("en"), day.en}});
    return json;
}

std::vector<WorkCalendar::SpecialDay> daysOf(const QJsonArray &json)
{
    std::vector<WorkCalendar::SpecialDay> days;
    for (const QJsonValue &value : json) {
        const QJsonObject day = value.toObject();
        if (const QDate on = dayOf(day[QStringLiteral("on")]); on.isValid())
            days.push_back({on, day[QStringLiteral("worked")].toBool(), day[QStringLiteral("zh")].toString(),
                            day[QStringLiteral("en")].toString()});
    }
    return days;
}

bool namesAYear(const std::vector<WorkCalendar::SpecialDay> &days)
{
    QSet<QString> names;
    for (const WorkCalendar::SpecialDay &day : days)
        names.insert(day.zh);
    return names.size() >= namesOfAYear;
}

} // namespace

QString absenceText(const Absence &absence)
{
    const QString days =
        absence.from == absence.to
            ? iso(absence.from)
            : QCoreApplication::translate("rules", "%1 to %2", "days").arg(iso(absence.from), iso(absence.to));
    return absence.reason.isEmpty()
               ? days
               : QCoreApplication::translate("rules", "%1 (%2)", "days and the reason").arg(days, absence.reason);
}

Result<void> CalendarPolicy::add(Absence absence)
{
    if (!absence.from.isValid() || !absence.to.isValid())
        return invalid(QCoreApplication::translate("rules", "Give the first and the last day of the absence."));
    if (absence.to < absence.from)
        return invalid(QCoreApplication::translate("rules", "The absence ends on %1, before it begins on %2.")
                           .arg(iso(absence.to), iso(absence.from)));
    if (absence.from.daysTo(absence.to) > longestAbsence)
        return invalid(
            QCoreApplication::translate("rules", "An absence of more than two years is none. Check the years."));
    for (const Absence &other : absences) {
        if (other.user == absence.user && other.from <= absence.to && absence.from <= other.to)
            return invalid(QCoreApplication::translate(
                               "rules", "%1 overlaps the absence %2. Change the days, or remove the other one first.")
                               .arg(absenceText(absence), absenceText(other)));
    }
    absences.push_back(std::move(absence));
    std::ranges::stable_sort(absences, {}, &Absence::from);
    return {};
}

void CalendarPolicy::add(const std::vector<WorkCalendar::SpecialDay> &days)
{
    std::map<int, std::vector<WorkCalendar::SpecialDay>> byYear;
    for (const WorkCalendar::SpecialDay &day : days)
        byYear[day.date.year()].push_back(day);
    for (const auto &[year, found] : byYear) {
        if (namesAYear(found)) {
            years[year] = found;
            continue;
        }
        std::vector<WorkCalendar::SpecialDay> &known = years[year];
        for (const WorkCalendar::SpecialDay &day : found) {
            std::erase_if(known, [&day](const WorkCalendar::SpecialDay &old) { return old.date == day.date; });
            known.push_back(day);
        }
    }
}

WorkCalendar CalendarPolicy::calendarOf(Id user) const
{
    WorkCalendar calendar = WorkCalendar::builtIn();
    for (const auto &[year, days] : years) {
        if (namesAYear(days))
            calendar.add(year, days);
        else
            calendar.addDays(days);
    }
    for (const Absence &absence : absences) {
        if (!absence.user || absence.user == user)
            calendar.takeOff(absence.from, absence.to,
                             absence.reason.isEmpty() ? QCoreApplication::translate("rules", "Away") : absence.reason);
    }
    return calendar;
}

QJsonObject CalendarPolicy::toJson() const
{
    QJsonObject yearsJson;
    for (const auto &[year, days] : years)
        yearsJson.insert(QString::number(year), daysJson(days));
    QJsonArray away;
    for (const Absence &absence : absences)
        away.append(QJsonObject{{QStringLiteral("user"), absence.user.toString()},
                                {QStringLiteral("from"), iso(absence.from)},
                                {QStringLiteral("to"), iso(absence.to)},
                                {QStringLiteral("reason"), absence.reason}});
    return {{QStringLiteral("years"), yearsJson}, {QStringLiteral("absences"), away}};
}

Result<CalendarPolicy> CalendarPolicy::fromJson(const QJsonObject &json)
{
    CalendarPolicy policy;
    const QJsonObject yearsJson = json[QStringLiteral("years")].toObject();
    for (auto it = yearsJson.begin(); it != yearsJson.end(); ++it) {
        if (std::vector<WorkCalendar::SpecialDay> days = daysOf(it.value().toArray()); !days.empty())
            policy.years[it.key().toInt()] = std::move(days);
    }
    const QJsonArray away = json[QStringLiteral("absences")].toArray();
    for (const QJsonValue &value : away) {
        const QJsonObject absence = value.toObject();
        KEBU_TRY(policy.add(Absence{Id::fromString(absence[QStringLiteral("user")].toString()),
                                    dayOf(absence[QStringLiteral("from")]), dayOf(absence[QStringLiteral("to")]),
                                    absence[QStringLiteral("reason")].toString()}));
    }
    return policy;
}

} // namespace kebu
