#include "core/base/language.h"
#include "core/rules/cadence.h"

#include <QCoreApplication>
#include <QLocale>

namespace kebu {

namespace {

constexpr int soonDays = 7;

QString dayText(QDate day, QDate today)
{
    const bool isThisYear = day.year() == today.year();
    if (uiLanguage() == Language::Chinese)
        return QLocale(QLocale::Chinese, QLocale::China)
            .toString(day, isThisYear ? QStringLiteral("M/d ddd") : QStringLiteral("yyyy/M/d ddd"));
    return QLocale(QLocale::English)
        .toString(day, isThisYear ? QStringLiteral("ddd d MMM") : QStringLiteral("ddd d MMM yyyy"));
}

QString withTime(const QString &day, QTime time)
{
    return time.isValid() ? day + u' ' + time.toString(QStringLiteral("HH:mm")) : day;
}

} // namespace

DueState dueState(const WallTime &due, const WallTime &now, bool isDone)
{
    if (isDone)
        return DueState::Done;
    if (due.isNull())
        return DueState::None;
    if (due.date < now.date)
        return DueState::Overdue;
    if (due.date == now.date) {
        const bool hasPassed = due.hasTime() && now.hasTime() && due.time < now.time;
        return hasPassed ? DueState::Awaiting : DueState::Today;
    }
    return due.date <= now.date.addDays(soonDays) ? DueState::Soon : DueState::Later;
}

QString dueText(const WallTime &due, const WallTime &now, bool isDone)
{
    switch (dueState(due, now, isDone)) {
    case DueState::None:
        return QCoreApplication::translate("rules", "Not planned", "no follow-up is scheduled");
    case DueState::Overdue:
        return QCoreApplication::translate("rules", "Overdue %n days", nullptr, int(due.date.daysTo(now.date)));
    case DueState::Today:
        return withTime(QCoreApplication::translate("rules", "Today"), due.time);
    case DueState::Awaiting:
        return QCoreApplication::translate("rules", "%1, result awaited")
            .arg(withTime(QCoreApplication::translate("rules", "Today"), due.time));
    case DueState::Done:
        return QCoreApplication::translate("rules", "Done");
    case DueState::Soon:
    case DueState::Later:
        break;
    }
    return withTime(dayText(due.date, now.date), due.time);
}

} // namespace kebu
