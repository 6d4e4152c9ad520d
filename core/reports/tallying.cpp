#include "core/reports/countedfigures.h"
#include "core/reports/customergroups.h"
#include "core/reports/groupfigures.h"
#include "core/reports/populationsql.h"
#include "core/storage/progress.h"

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
void take(const Statement &row, Worth worth, GroupFigures &figures)
{
    const bool hasAmount = worth != Worth::None && !row.isNull(1);
    figures.add(row.number(0) != 0, hasAmount ? std::optional(row.real(1)) : std::nullopt, worth);
}

/// All records as one group; the engine sums.
Result<std::vector<MetricRow>> tallyOne(Snapshot &view, const Population &population)
{
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

/// By the key of a group, and by that of a second grouping.
using Groups = QHash<std::pair<QString, QString>, GroupFigures>;

/// By keys that the statement gives.
Result<Groups> gatherByKeys(Snapshot &view, const Population &population,
                            const std::vector<const Grouping *> &groupings)
{
    QString keys;
    for (const Grouping *grouping : groupings)
        keys += QStringLiteral(", ") + grouping->key();
    const Inner inner = innerOf(population, keys, groupings);
    Statement &records = view.connection().prepared(inner.sql);
    KEBU_TRY(records.runWith(inner.values));
    Groups groups;
    const bool hasSecond = groupings.size() > 1;
    while (records.next())
        take(records, population.worth, groups[{records.text(2), hasSecond ? records.text(3) : QString()}]);
    KEBU_TRY(records.done());
    return groups;
}

/// By a field of the customer, which each record finds in memory, as it does whether the filter holds for many.
Result<Groups> gatherByCustomer(Snapshot &view, const Population &population, const Grouping &grouping)
{
    const Inner inner = innerOf(population, QStringLiteral(", ") + population.customer, {}, population.areFew);
    Statement &records = view.connection().prepared(inner.sql);
    KEBU_TRY(records.runWith(inner.values));
    CustomerGroups customers(view, grouping, population.areFew ? Condition() : population.where);
    std::vector<GroupFigures> found;
    while (records.next()) {
        KEBU_LET(group, customers.groupOf(records.id(2)));
        if (group < 0)
            continue;
        if (size_t(group) >= found.size())
            found.resize(size_t(group) + 1);
        take(records, population.worth, found[size_t(group)]);
    }
    KEBU_TRY(records.done());
    Groups groups;
    for (size_t i = 0; i < found.size(); ++i) {
        if (!found[i].isEmpty())
            groups.insert({customers.keys().at(qsizetype(i)), {}}, std::move(found[i]));
    }
    return groups;
}

Result<Groups> gather(Snapshot &view, const Population &population, const Grouping &grouping)
{
    const bool hasManyCustomers = population.where.sql != u"1" && !population.areFew;
    const bool isOfCustomer = grouping.readsCustomer() || (grouping.isOneGroup() && hasManyCustomers);
    return isOfCustomer && !grouping.overlaps() && !population.hasCustomer
               ? gatherByCustomer(view, population, grouping)
               : gatherByKeys(view, population, {&grouping});
}

std::vector<MetricRow> rowsOf(const Groups &groups, Worth worth)
{
    std::vector<MetricRow> rows;
    for (auto at = groups.cbegin(); at != groups.cend(); ++at) {
        rows.push_back(at->row(worth));
        rows.back().key = at.key().first;
        rows.back().group = at.key().second;
    }
    return rows;
}

Tallied talliedOf(const Groups &groups, Worth worth)
{
    GroupFigures all;
    for (const GroupFigures &group : groups)
        all.merge(group);
    return {rowsOf(groups, worth), all.row(worth)};
}

/// Where the population has the customer's narrow row, the groups are read from it.
Grouping nearest(const Population &population, const Grouping &grouping)
{
    return population.hasStanding ? grouping.onStanding() : grouping;
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
    const Grouping near = nearest(population, grouping);
    const bool isSummed = grouping.isOneGroup() && !isMedian(population.worth);
    if (isSummed && (population.where.sql == u"1" || population.areFew || population.hasStanding))
        return tallyOne(view, population);
    KEBU_LET(groups, gather(view, population, near));
    return rowsOf(groups, population.worth);
}

Result<Tallied> tallyWithTotal(Snapshot &view, const Population &population, const Grouping &grouping)
{
    const Progress::Part part([&] { return rowsOf(view, population.walked); });
    const Grouping near = nearest(population, grouping);
    KEBU_LET(groups, gather(view, population, near));
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
    const Grouping nearOwn = nearest(population, own);
    const Grouping near = nearest(population, grouping);
    KEBU_LET(groups, gatherByKeys(view, population, {&nearOwn, &near}));
    return talliedOf(groups, population.worth);
}

} // namespace kebu
