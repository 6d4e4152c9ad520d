#include "core/reports/grouping.h"

#include <QCoreApplication>

namespace kebu {

namespace {

constexpr int monthsPerQuarter = 3;

QDate mondayOf(QDate day) { return day.addDays(1 - day.dayOfWeek()); }

} // namespace

std::optional<TimeStep> timeStepOf(const QString &by)
{
    if (by == u"week")
        return TimeStep::Week;
    if (by == u"month")
        return TimeStep::Month;
    if (by == u"quarter")
        return TimeStep::Quarter;
    if (by == u"year")
        return TimeStep::Year;
    return std::nullopt;
}

QString timeKey(TimeStep step, QDate day)
{
    if (!day.isValid())
        return {};
    switch (step) {
    case TimeStep::Week:
        return mondayOf(day).toString(Qt::ISODate);
    case TimeStep::Month:
        return day.toString(QStringLiteral("yyyy-MM"));
    case TimeStep::Quarter:
        return QStringLiteral("%1-Q%2").arg(day.year()).arg((day.month() - 1) / monthsPerQuarter + 1);
    case TimeStep::Year:
        break;
    }
    return QString::number(day.year());
}

Period timeSpan(TimeStep step, const QString &key)
{
    const QDate year = QDate::fromString(key.left(4) + QStringLiteral("-01-01"), Qt::ISODate);
    switch (step) {
    case TimeStep::Week: {
        const QDate monday = QDate::fromString(key, Qt::ISODate);
        return monday.isValid() ? Period{monday, monday.addDays(6)} : Period{};
    }
    case TimeStep::Month: {
        const QDate first = QDate::fromString(key + QStringLiteral("-01"), Qt::ISODate);
        return first.isValid() ? Period{first, first.addMonths(1).addDays(-1)} : Period{};
    }
    case TimeStep::Quarter: {
        const int quarter = key.mid(6).toInt();
        if (!year.isValid() || quarter < 1 || quarter > 4)
            return {};
        const QDate first = year.addMonths((quarter - 1) * monthsPerQuarter);
        return {first, first.addMonths(monthsPerQuarter).addDays(-1)};
    }
    case TimeStep::Year:
        break;
    }
    return year.isValid() ? Period{year, year.addYears(1).addDays(-1)} : Period{};
}

QString timeLabel(TimeStep step, const QString &key)
{
    const QDate day = timeSpan(step, key).from;
    if (!day.isValid())
        return key;
    switch (step) {
    case TimeStep::Week: {
        int year = 0;
        const int week = day.weekNumber(&year);
        return QCoreApplication::translate("metrics", "week %1, %2", "number of the week, year")
            .arg(QString::number(week), QString::number(year));
    }
    case TimeStep::Quarter:
        return QCoreApplication::translate("metrics", "Q%2 %1", "year, quarter")
            .arg(QString::number(day.year()), key.mid(6));
    case TimeStep::Month:
    case TimeStep::Year:
        break;
    }
    return key;
}

} // namespace kebu
