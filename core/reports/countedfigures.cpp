#include "core/reports/countedfigures.h"

#include "core/reports/spread.h"

#include <map>

namespace kebu {

namespace {

struct Figures {
    qint64 base = 0;
    qint64 count = 0;
    double amount = 0;
    Spread spread;
};
using ByEntry = std::map<QString, Figures>;

/// What of the two counts a walk takes.
enum class Taken { Both, Base, Count };

Condition within(TallyMeasure measure, TallyDimension dimension, const Period &period)
{
    return both({QStringLiteral("measure = ? AND dimension = ?"), {int(measure), int(dimension)}},
                dayWithin(QStringLiteral("day"), period));
}

Result<void> walk(Snapshot &view, TallyMeasure measure, TallyDimension dimension, const Period &period, Taken taken,
                  ByEntry &figures)
{
    const Condition asked = within(measure, dimension, period);
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT entry, sum(base), sum(counted), sum(amount) FROM tally WHERE %1 GROUP BY entry")
            .arg(asked.sql));
    KEBU_TRY(rows.runWith(asked.values));
    while (rows.next()) {
        Figures &row = figures[rows.text(0)];
        if (taken != Taken::Count)
            row.base += rows.number(1);
        if (taken == Taken::Base)
            continue;
        row.count += rows.number(2);
        row.amount += double(rows.number(3));
    }
    return rows.done();
}

Result<void> walkSpread(Snapshot &view, TallyMeasure measure, TallyDimension dimension, const Period &period,
                        ByEntry &figures)
{
    const Condition asked = within(measure, dimension, period);
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT entry, amount, base FROM tally_spread WHERE %1").arg(asked.sql));
    KEBU_TRY(rows.runWith(asked.values));
    while (rows.next())
        figures[rows.text(0)].spread.add(rows.number(1), rows.number(2));
    return rows.done();
}

bool isSame(const CountedBy &by) { return by.base == by.count && by.basePeriod == by.countPeriod; }

MetricRow rowOf(const QString &key, const Figures &found, Worth worth)
{
    MetricRow row;
    row.key = key;
    row.base = found.base;
    row.count = found.count;
    if (worth == Worth::MedianOfCounted)
        row.value = found.spread.median();
    else if (worth == Worth::SumOfCounted)
        row.value = found.amount;
    setRate(row);
    return row;
}

std::vector<MetricRow> rowsOf(const ByEntry &figures, Worth worth)
{
    std::vector<MetricRow> rows;
    for (const auto &[key, found] : figures) {
        if (found.base != 0)
            rows.push_back(rowOf(key, found, worth));
    }
    return rows;
}

} // namespace

Result<std::vector<MetricRow>> tallyCounted(Snapshot &view, const Population &population, TallyDimension dimension)
{
    const CountedBy &by = *population.countedBy;
    ByEntry figures;
    KEBU_TRY(walk(view, by.base, dimension, by.basePeriod, isSame(by) ? Taken::Both : Taken::Base, figures));
    if (!isSame(by))
        KEBU_TRY(walk(view, by.count, dimension, by.countPeriod, Taken::Count, figures));
    if (population.worth == Worth::MedianOfCounted)
        KEBU_TRY(walkSpread(view, by.count, dimension, by.countPeriod, figures));
    return rowsOf(figures, population.worth);
}

bool isCountedBySteps(const Population &population, const Grouping &grouping)
{
    return population.countedBy && grouping.step() && !population.day.isEmpty() && isSame(*population.countedBy) &&
           population.worth == Worth::None;
}

Result<std::vector<MetricRow>> tallyCountedSteps(Snapshot &view, const Population &population, TimeStep step)
{
    const Condition asked = within(population.countedBy->base, TallyDimension::None, population.countedBy->basePeriod);
    Statement &rows =
        view.connection().prepared(QStringLiteral("SELECT day, base, counted FROM tally WHERE %1").arg(asked.sql));
    KEBU_TRY(rows.runWith(asked.values));
    ByEntry figures;
    while (rows.next()) {
        Figures &row = figures[timeKey(step, QDate::fromString(rows.text(0), Qt::ISODate))];
        row.base += rows.number(1);
        row.count += rows.number(2);
    }
    KEBU_TRY(rows.done());
    return rowsOf(figures, population.worth);
}

} // namespace kebu
