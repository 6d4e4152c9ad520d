#include "core/reports/countedfigures.h"
#include "core/reports/customergroups.h"
#include "core/reports/groupfigures.h"
#include "core/reports/keyplaces.h"
#include "core/reports/populationsql.h"
#include "core/reports/walkedgroups.h"
#include "core/storage/progress.h"
#include "core/storage/rowscan.h"

#include <algorithm>

namespace kebu {

using namespace populationsql;

namespace {

/// The records as they are before they are counted: whether counted, amount, and `more`. The condition of the count
/// stands once, so its values are bound once.
struct Inner {
    QString sql;
    QVariantList values;
};

/// With the filter's customers, unless those are looked for elsewhere.
Inner innerOf(const Population &population, const QString &more, const std::vector<const Grouping *> &groupings,
              bool isFiltered = true)
{
    const Condition wanted = isFiltered ? wantedOf(population) : population.base;
    return {QStringLiteral("SELECT (%1) AS counted, %2 AS amount%3 FROM %4 WHERE %5")
                .arg(population.count.sql, population.amount.sql, more, fromOf(population, groupings), wanted.sql),
            population.count.values + population.amount.values + fromValuesOf(population, groupings) + wanted.values};
}

/// What the columns of innerOf() say of the record at hand.
void take(const RowScan &row, Worth worth, GroupFigures &figures)
{
    const bool hasAmount = worth != Worth::None && !row.isNull(1);
    figures.add(row.number(0) != 0, hasAmount ? std::optional(row.real(1)) : std::nullopt, worth);
}

/// All records as one group; the engine sums.
Result<std::vector<MetricRow>> tallyOne(Snapshot &view, const Population &asked)
{
    KEBU_LET(population, completed(asked));
    const Inner inner = innerOf(population, {}, {});
    Statement &sums = view.connection().prepared(
        QStringLiteral("SELECT count(*), total(counted), total(amount), count(amount), total(CASE WHEN counted THEN "
                       "amount ELSE 0 END) FROM (%1)")
            .arg(inner.sql));
    KEBU_TRY(sums.runWith(inner.values));
    std::vector<MetricRow> rows;
    if (sums.next() && sums.number(0) > 0) {
        MetricRow row;
        row.base = sums.number(0);
        row.count = sums.number(1);
        row.value = GroupFigures::valueOf(population.worth, sums.real(2), sums.number(3), sums.real(4));
        setRate(row);
        rows.push_back(std::move(row));
    }
    KEBU_TRY(sums.done());
    return rows;
}

/// The column that gives a record its key. The year or month of a day is how the day begins: it is cut here, which
/// spares the engine a text of its own for each record.
struct KeyColumn {
    KeyColumn(const Population &population, const Grouping &grouping)
    {
        const bool isCut = grouping.step() == TimeStep::Year || grouping.step() == TimeStep::Month;
        if (isCut && !population.day.isEmpty()) {
            sql = population.day;
            width = grouping.step() == TimeStep::Year ? 4 : 7;
        } else {
            sql = grouping.key();
        }
    }
    QString sql;
    size_t width = std::string_view::npos;
};

/// By keys that the statement gives. Where nothing but passing() is asked of a record, all come by here and are counted
/// here, which spares the engine a call for each.
Result<TalliedGroups> gatherByKeys(Snapshot &view, const Population &asked,
                                   const std::vector<const Grouping *> &groupings)
{
    Population population = asked;
    const bool passesHere = !groupings.empty() && population.base.sql == passing(idOf(population)).sql &&
                            std::ranges::none_of(groupings, &Grouping::overlaps);
    if (passesHere)
        population.base = {};
    QString columns;
    std::vector<size_t> widths;
    for (const Grouping *grouping : groupings) {
        const KeyColumn column(population, *grouping);
        columns += QStringLiteral(", ") + column.sql;
        widths.push_back(column.width);
    }
    const Inner inner = innerOf(population, columns, groupings);
    RowScan records(view.connection(), inner.sql);
    KEBU_TRY(records.run(inner.values));
    CellFigures cells;
    const bool hasSecond = groupings.size() > 1;
    while (records.next()) {
        if (passesHere)
            Progress::pass();
        const int second = hasSecond ? cells.seconds.placeOf(records.text(3).substr(0, widths[1])) : 0;
        take(records, population.worth, cells.at(cells.firsts.placeOf(records.text(2).substr(0, widths[0])), second));
    }
    KEBU_TRY(records.done());
    return cells.groups();
}

/// By a field of the customer, which each record finds in memory, as it does whether the filter holds for many.
Result<TalliedGroups> gatherByCustomer(Snapshot &view, const Population &population, const Grouping &grouping)
{
    const Inner inner = innerOf(population, QStringLiteral(", ") + population.customer, {}, population.filter.areFew);
    RowScan records(view.connection(), inner.sql);
    KEBU_TRY(records.run(inner.values));
    CustomerGroups customers(view, grouping, population.filter.ofMany());
    std::vector<GroupFigures> found;
    while (records.next()) {
        const int group = customers.groupOf(records.number(2));
        if (group < 0)
            continue;
        if (size_t(group) >= found.size())
            found.resize(size_t(group) + 1);
        take(records, population.worth, found[size_t(group)]);
    }
    KEBU_TRY(records.done());
    KEBU_TRY(customers.outcome());
    TalliedGroups groups;
    for (size_t i = 0; i < found.size(); ++i) {
        if (!found[i].isEmpty())
            groups.push_back({customers.keys().at(qsizetype(i)), {}, std::move(found[i])});
    }
    return groups;
}

/// Where the population has the customer's narrow row, the groups are read from it.
Grouping nearest(const Population &population, const Grouping &grouping)
{
    return population.hasStanding ? grouping.onStanding() : grouping;
}

Result<TalliedGroups> gather(Snapshot &view, const Population &asked, const Grouping &wanted)
{
    if (canWalk(asked, wanted))
        return gatherByWalk(view, asked, wanted, false);
    KEBU_LET(population, completed(asked));
    const Grouping grouping = nearest(population, wanted);
    const bool isOfCustomer = grouping.readsCustomer() || (grouping.isOneGroup() && population.filter.areMany());
    return isOfCustomer && !grouping.overlaps() && !population.hasCustomer
               ? gatherByCustomer(view, population, grouping)
               : gatherByKeys(view, population, {&grouping});
}

std::vector<MetricRow> rowsOf(const TalliedGroups &groups, Worth worth)
{
    std::vector<MetricRow> rows;
    for (const TalliedGroup &group : groups) {
        rows.push_back(group.figures.row(worth));
        rows.back().key = group.key;
        rows.back().group = group.second;
    }
    return rows;
}

Tallied talliedOf(const TalliedGroups &groups, Worth worth)
{
    GroupFigures all;
    for (const TalliedGroup &group : groups)
        all.merge(group.figures);
    return {rowsOf(groups, worth), all.row(worth)};
}

} // namespace

qint64 rowsOf(Snapshot &view, const QStringList &tables)
{
    static const QHash<QString, TallyMeasure> counted{{QStringLiteral("interaction"), TallyMeasure::Contact},
                                                      {QStringLiteral("service_case"), TallyMeasure::Case},
                                                      {QStringLiteral("customer_standing"), TallyMeasure::Met}};
    qint64 rows = 0;
    for (const QString &table : tables) {
        const auto measure = counted.constFind(table);
        const bool isCounted = measure != counted.constEnd();
        Statement count(view.connection().database(),
                        isCounted ? QStringLiteral("SELECT sum(base) FROM tally WHERE measure = ? AND dimension = 0")
                                  : QStringLiteral("SELECT count(*) FROM %1 WHERE ?").arg(quoted(table)));
        if (count.run(isCounted ? int(*measure) : 1) && count.next())
            rows += count.number(0);
    }
    return rows;
}

Result<std::vector<MetricRow>> tally(Snapshot &view, const Population &population, const Grouping &grouping)
{
    if (isCounted(population, grouping))
        return tallyCounted(view, population, grouping);
    if (isCountedBySteps(population, grouping))
        return tallyCountedSteps(view, population, *grouping.step());
    const Progress::Part part([&] { return rowsOf(view, population.walked); });
    const bool isSummed = grouping.isOneGroup() && !isMedian(population.worth) && !canWalk(population, grouping);
    if (isSummed && (!population.filter.areMany() || population.hasStanding))
        return tallyOne(view, population);
    KEBU_LET(groups, gather(view, population, grouping));
    return rowsOf(groups, population.worth);
}

Result<Tallied> tallyWithTotal(Snapshot &view, const Population &population, const Grouping &grouping)
{
    const Progress::Part part([&] { return rowsOf(view, population.walked); });
    KEBU_LET(groups, gather(view, population, grouping));
    return talliedOf(groups, population.worth);
}

Result<MetricRow> tallyAll(Snapshot &view, const Population &population)
{
    KEBU_LET(rows, tally(view, population, Grouping()));
    if (!rows.empty())
        return std::move(rows.front());
    MetricRow none;
    none.value = GroupFigures::valueOf(population.worth, 0, 0, 0);
    return none;
}

Result<std::vector<MetricRow>> tallyCells(Snapshot &view, const Population &population, const Grouping &own,
                                          const Grouping &grouping)
{
    KEBU_LET(tallied, tallyCellsWithTotal(view, population, own, grouping));
    return std::move(tallied.rows);
}

Result<Tallied> tallyCellsWithTotal(Snapshot &view, const Population &population, const Grouping &own,
                                    const Grouping &grouping)
{
    const Progress::Part part([&] { return rowsOf(view, population.walked); });
    if (population.walkTellsOwn && canWalk(population, grouping)) {
        KEBU_LET(walked, gatherByWalk(view, population, grouping, true));
        return talliedOf(walked, population.worth);
    }
    KEBU_LET(whole, completed(population));
    const Grouping nearOwn = nearest(whole, own);
    const Grouping near = nearest(whole, grouping);
    KEBU_LET(groups, gatherByKeys(view, whole, {&nearOwn, &near}));
    return talliedOf(groups, whole.worth);
}

} // namespace kebu
