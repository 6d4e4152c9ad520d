#include "core/reports/countedfigures.h"

#include "core/reports/spread.h"

#include <algorithm>
#include <functional>
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

/// The rows of the table of counts that say it.
struct Cells {
    TallyDimension dimension = TallyDimension::None;
    Condition of;            ///< of whom
    bool isOneGroup = false; ///< their entries are no groups of their own
};

QString marks(qsizetype count) { return QStringList(count, QStringLiteral("?")).join(QStringLiteral(", ")); }

Condition ofEntries(const QStringList &entries)
{
    Condition of{QStringLiteral("owner_id = ? AND entry IN (%1)").arg(marks(entries.size())), {tallyOfAll}};
    for (const QString &entry : entries)
        of.values << entry;
    return of;
}

Condition ofOwners(const QStringList &owners)
{
    Condition of{QStringLiteral("owner_id IN (%1)").arg(marks(owners.size())), {}};
    for (const QString &owner : owners)
        of.values << (owner.isEmpty() ? tallyOfNobody : owner.toLongLong());
    return of;
}

std::optional<Cells> cellsOf(const CountedBy &by, TallyDimension dimension)
{
    if (!by.of)
        return Cells{dimension, {QStringLiteral("owner_id = ?"), {tallyOfAll}}};
    if (dimension == TallyDimension::None || dimension == by.of->dimension)
        return Cells{by.of->dimension, ofEntries(by.of->entries), dimension == TallyDimension::None};
    if (by.of->dimension == TallyDimension::Owner &&
        std::ranges::find(countedByOwner, dimension) != countedByOwner.end())
        return Cells{dimension, ofOwners(by.of->entries)};
    return std::nullopt;
}

Condition within(TallyMeasure measure, const Cells &cells, const Period &period)
{
    return both(both({QStringLiteral("measure = ? AND dimension = ?"), {int(measure), int(cells.dimension)}}, cells.of),
                dayWithin(QStringLiteral("day"), period));
}

/// The key of a row: nothing, what stands in the column, or the step that holds the day.
using KeyOf = std::function<QString(const Statement &row)>;

KeyOf keyOf(const Cells &cells)
{
    if (cells.isOneGroup)
        return [](const Statement &) { return QString(); };
    return [](const Statement &row) { return row.text(0); };
}

Result<void> walk(Snapshot &view, TallyMeasure measure, const Cells &cells, const Period &period, Taken taken,
                  ByEntry &figures)
{
    const Condition asked = within(measure, cells, period);
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT entry, sum(base), sum(counted), sum(amount) FROM tally WHERE %1 GROUP BY entry")
            .arg(asked.sql));
    KEBU_TRY(rows.runWith(asked.values));
    const KeyOf key = keyOf(cells);
    while (rows.next()) {
        Figures &row = figures[key(rows)];
        if (taken != Taken::Count)
            row.base += rows.number(1);
        if (taken == Taken::Base)
            continue;
        row.count += rows.number(2);
        row.amount += double(rows.number(3));
    }
    return rows.done();
}

Result<void> walkSpread(Snapshot &view, TallyMeasure measure, const Cells &cells, const Period &period,
                        const KeyOf &key, ByEntry &figures)
{
    const Condition asked = within(measure, cells, period);
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT entry, amount, base, day FROM tally_spread WHERE %1").arg(asked.sql));
    KEBU_TRY(rows.runWith(asked.values));
    while (rows.next())
        figures[key(rows)].spread.add(rows.number(1), rows.number(2));
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

bool isCounted(const Population &population, const Grouping &grouping)
{
    return population.countedBy && grouping.counted() && cellsOf(*population.countedBy, *grouping.counted());
}

Result<std::vector<MetricRow>> tallyCounted(Snapshot &view, const Population &population, const Grouping &grouping)
{
    const CountedBy &by = *population.countedBy;
    const Cells cells = *cellsOf(by, *grouping.counted());
    ByEntry figures;
    KEBU_TRY(walk(view, by.base, cells, by.basePeriod, isSame(by) ? Taken::Both : Taken::Base, figures));
    if (!isSame(by))
        KEBU_TRY(walk(view, by.count, cells, by.countPeriod, Taken::Count, figures));
    if (population.worth == Worth::MedianOfCounted)
        KEBU_TRY(walkSpread(view, by.count, cells, by.countPeriod, keyOf(cells), figures));
    return rowsOf(figures, population.worth);
}

bool isCountedBySteps(const Population &population, const Grouping &grouping)
{
    return population.countedBy && grouping.step() && isSame(*population.countedBy) &&
           cellsOf(*population.countedBy, TallyDimension::None) &&
           (population.worth == Worth::None || population.worth == Worth::MedianOfCounted);
}

Result<std::vector<MetricRow>> tallyCountedSteps(Snapshot &view, const Population &population, TimeStep step)
{
    const CountedBy &by = *population.countedBy;
    const Cells cells = *cellsOf(by, TallyDimension::None);
    const auto stepOf = [step](const QString &day) { return timeKey(step, QDate::fromString(day, Qt::ISODate)); };
    const Condition asked = within(by.base, cells, by.basePeriod);
    Statement &rows =
        view.connection().prepared(QStringLiteral("SELECT day, base, counted FROM tally WHERE %1").arg(asked.sql));
    KEBU_TRY(rows.runWith(asked.values));
    ByEntry figures;
    while (rows.next()) {
        Figures &row = figures[stepOf(rows.text(0))];
        row.base += rows.number(1);
        row.count += rows.number(2);
    }
    KEBU_TRY(rows.done());
    if (population.worth == Worth::MedianOfCounted) {
        const KeyOf key = [&stepOf](const Statement &row) { return stepOf(row.text(3)); };
        KEBU_TRY(walkSpread(view, by.count, cells, by.countPeriod, key, figures));
    }
    if (population.day.isEmpty())
        figures.erase(QString()); // what has no day lies in no period
    return rowsOf(figures, population.worth);
}

} // namespace kebu
