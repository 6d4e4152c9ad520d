#include "ui/screens/reports/reportperiod.h"

#include "core/base/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace kebu {

namespace {

constexpr int monthsInQuarter = 3;

int quarterOf(QDate day) { return (day.month() - 1) / monthsInQuarter; }

} // namespace

Period ReportPeriod::days() const
{
    switch (unit) {
    case Unit::Week: {
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        return {monday, monday.addDays(6)};
    }
    case Unit::Month:
        return {QDate(day.year(), day.month(), 1), QDate(day.year(), day.month(), day.daysInMonth())};
    case Unit::Quarter: {
        const QDate first(day.year(), quarterOf(day) * monthsInQuarter + 1, 1);
        return {first, first.addMonths(monthsInQuarter).addDays(-1)};
    }
    case Unit::Year:
        return {QDate(day.year(), 1, 1), QDate(day.year(), 12, 31)};
    case Unit::All:
        break;
    }
    return {};
}

ReportPeriod ReportPeriod::moved(int units) const
{
    switch (unit) {
    case Unit::Week:
        return {unit, day.addDays(7 * units)};
    case Unit::Month:
        return {unit, QDate(day.year(), day.month(), 1).addMonths(units)};
    case Unit::Quarter:
        return {unit, QDate(day.year(), day.month(), 1).addMonths(monthsInQuarter * units)};
    case Unit::Year:
        return {unit, QDate(day.year(), 1, 1).addYears(units)};
    case Unit::All:
        break;
    }
    return *this;
}

QString ReportPeriod::remark(QDate today, bool isCompared) const
{
    const Period span = days();
    if (!span.isBounded() || today < span.from || today >= span.to)
        return {};
    const QString sentence =
        isCompared ? QCoreApplication::translate("ReportPeriod",
                                                 "Not over yet: day %1 of %2. The period before is counted whole.")
                   : QCoreApplication::translate("ReportPeriod", "Not over yet: day %1 of %2.");
    return sentence.arg(span.from.daysTo(today) + 1).arg(span.from.daysTo(span.to) + 1);
}

QString ReportPeriod::title() const
{
    const bool isChinese = uiLanguage() == Language::Chinese;
    const QString year = QString::number(day.year());
    switch (unit) {
    case Unit::Week: {
        int weekYear = 0;
        const int week = day.weekNumber(&weekYear);
        return (isChinese ? QStringLiteral("%1 年第 %2 周") : QStringLiteral("Week %2, %1")).arg(weekYear).arg(week);
    }
    case Unit::Month:
        return isChinese ? QStringLiteral("%1 年 %2 月").arg(year).arg(day.month())
                         : QLocale(QLocale::English).toString(day, QStringLiteral("MMMM yyyy"));
    case Unit::Quarter:
        return (isChinese ? QStringLiteral("%1 年第 %2 季度") : QStringLiteral("Q%2 %1"))
            .arg(year)
            .arg(quarterOf(day) + 1);
    case Unit::Year:
        return isChinese ? year + QStringLiteral(" 年") : year;
    case Unit::All:
        break;
    }
    return isChinese ? QStringLiteral("全部时间") : QStringLiteral("All time");
}

} // namespace kebu
