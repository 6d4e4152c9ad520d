#include "core/reports/bookdays.h"

#include "core/reports/population.h"

#include <algorithm>

namespace kebu {

namespace {

/// Adds days to those known.
void widen(Period &known, const Period &days)
{
    if (days.from.isValid())
        known.from = known.from.isValid() ? std::min(known.from, days.from) : days.from;
    if (days.to.isValid())
        known.to = std::max(known.to, days.to);
}

Result<Period> periodOf(Statement &ends)
{
    Period days;
    if (ends.next())
        days = {QDate::fromString(ends.text(0), Qt::ISODate), QDate::fromString(ends.text(1), Qt::ISODate)};
    KEBU_TRY(ends.done());
    return days;
}

/// From the first day of which the book knows anything that is counted by the step, to the last, at least today.
Result<Period> daysOfBook(Snapshot &view)
{
    Statement &ends = view.connection().prepared(
        QStringLiteral(
            "SELECT min(day), max(day) FROM (SELECT min(entered_on) AS day FROM stage_entry WHERE entered_on <> '' "
            "UNION ALL SELECT max(entered_on) FROM stage_entry UNION ALL SELECT given_on FROM grade_entry UNION ALL "
            "SELECT %1 FROM (SELECT min(happened_at) AS at FROM interaction WHERE happened_at > -9223372036854775808 "
            "UNION ALL SELECT max(happened_at) FROM interaction UNION ALL SELECT received_at FROM service_case UNION "
            "ALL SELECT due_at FROM service_case) WHERE at > -9223372036854775808) WHERE day <> ''")
            .arg(localDay(QStringLiteral("at"), view)));
    KEBU_TRY(ends.run());
    Period known{{}, view.today()};
    KEBU_LET(days, periodOf(ends));
    widen(known, days);
    KEBU_LET(met, daysMet(view));
    widen(known, met);
    return known;
}

} // namespace

/// From the counts, which have a row a day, and not from the customers.
Result<Period> daysMet(Snapshot &view)
{
    Statement &ends = view.connection().prepared(
        QStringLiteral("SELECT min(day), max(day) FROM tally WHERE measure = ? AND dimension = ? AND owner_id = ? AND "
                       "day <> ''"));
    KEBU_TRY(ends.run(int(TallyMeasure::Met), int(TallyDimension::None), tallyOfAll));
    return periodOf(ends);
}

Result<QStringList> stepsWithin(Snapshot &view, TimeStep step, const Period &period)
{
    constexpr qsizetype most = 600; // fifty years of months; a longer span is a slip of the pen
    KEBU_LET(known, daysOfBook(view));
    const QDate first = period.from.isValid() ? period.from : known.from;
    const QDate last = period.to.isValid() ? period.to : known.to;
    QStringList keys;
    for (QDate day = first; day.isValid() && day <= last && keys.size() < most;
         day = timeSpan(step, keys.last()).to.addDays(1))
        keys << timeKey(step, day);
    return keys;
}

} // namespace kebu
