#include "core/reports/population.h"

#include "core/book/query.h"
#include "core/domain/customer.h"
#include "core/reports/countedfigures.h"
#include "core/reports/customergroups.h"
#include "core/reports/groupfigures.h"
#include "core/storage/progress.h"

#include <algorithm>

namespace kebu {

namespace {

/// An index on the customers is right for a few of them; for many it would fetch a page for nearly every record.
Condition onlyCustomers(const QString &column, const Condition &where, bool areFew)
{
    if (where.sql == u"1")
        return {};
    return {
        QStringLiteral("%1%2 IN (%3)").arg(areFew ? QString() : QStringLiteral("+"), column, customersWhere(where.sql)),
        where.values};
}

QString idOf(const Population &population)
{
    return population.id.isEmpty() ? population.alias + QStringLiteral(".id") : population.id;
}

/// `from` with the customer where it is looked at, and what the groupings join.
QString fromOf(const Population &population, const std::vector<const Grouping *> &groupings)
{
    QString from = population.from;
    const auto reader = std::ranges::find_if(groupings, &Grouping::readsCustomer);
    if (!population.hasCustomer && reader != groupings.end()) {
        const bool areNarrow = std::ranges::all_of(groupings, [&](const Grouping *grouping) {
            return !grouping->readsCustomer() || grouping->customerTable() == (*reader)->customerTable();
        });
        from += QStringLiteral(" JOIN %1 c ON c.id = %2")
                    .arg(areNarrow ? (*reader)->customerTable() : QStringLiteral("customer"), population.customer);
    }
    for (const Grouping *grouping : groupings)
        from += grouping->join();
    return from;
}

QVariantList fromValuesOf(const Population &population, const std::vector<const Grouping *> &groupings)
{
    QVariantList values = population.fromValues;
    for (const Grouping *grouping : groupings)
        values += grouping->joinValues();
    return values;
}

Condition wantedOf(const Population &population)
{
    return both(population.base, onlyCustomers(population.customer, population.where, population.areFew));
}

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

Result<bool> holdsForFew(Snapshot &view, const Condition &where)
{
    constexpr int few = 1000;
    Statement &row = view.connection().prepared(
        QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM customer WHERE %1 LIMIT %2)").arg(where.sql).arg(few + 1));
    KEBU_TRY(row.runWith(where.values));
    const bool holds = row.next() && row.number(0) <= few;
    KEBU_TRY(row.done());
    return holds;
}

} // namespace

Result<MetricScope> MetricScope::of(Snapshot &view, const MetricQuery &query)
{
    KEBU_LET(counted, Tallies::zoneOf(view.connection()));
    MetricScope scope{view, query.period, {}, false, counted == view.clock().zone()};
    if (query.where.trimmed().isEmpty())
        return scope;
    KEBU_LET(catalog, view.catalog());
    KEBU_LET(filter, parseQuery(query.where, customer::type(), *catalog));
    const QueryContext context{view.today(), view.clock().zone()};
    const SqlCondition compiled = compile(filter, context);
    scope.where = {compiled.sql, compiled.values};
    KEBU_LET(areFew, holdsForFew(view, scope.where));
    scope.areFew = areFew;
    if (!scope.hasCounts)
        return scope;
    KEBU_LET(countedOf, countedFilter(view, filter, context));
    scope.countedOf = std::move(countedOf);
    scope.hasCounts = scope.countedOf.has_value();
    return scope;
}

Condition MetricScope::only(const QString &customerId) const { return onlyCustomers(customerId, where, areFew); }

bool MetricScope::walksAll() const
{
    constexpr int fewDays = 62; // of a book of some years
    const bool isShort = period.isBounded() && period.from.daysTo(period.to) <= fewDays;
    return !isShort && !areFew;
}

QString customersWhere(const QString &condition)
{
    return QStringLiteral("SELECT customer.id FROM customer WHERE ") + condition;
}

void setRate(MetricRow &row)
{
    row.rate = row.base > 0 ? std::optional(double(row.count) / double(row.base)) : std::nullopt;
}

Condition dayWithin(const QString &column, const Period &period)
{
    Condition condition;
    if (period.from.isValid()) {
        condition.sql += QStringLiteral(" AND %1 >= ?").arg(column);
        condition.values << period.from.toString(Qt::ISODate);
    }
    if (period.to.isValid()) {
        condition.sql += QStringLiteral(" AND %1 <> '' AND %1 <= ?").arg(column);
        condition.values << period.to.toString(Qt::ISODate);
    }
    return condition;
}

Condition instantWithin(const QString &column, const Period &period, const QTimeZone &zone)
{
    Condition condition;
    if (period.from.isValid()) {
        condition.sql += QStringLiteral(" AND %1 >= ?").arg(column);
        condition.values << period.from.startOfDay(zone).toMSecsSinceEpoch();
    }
    if (period.to.isValid()) {
        condition.sql += QStringLiteral(" AND %1 < ? AND %1 > -9223372036854775808").arg(column);
        condition.values << period.to.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    }
    return condition;
}

QString localDay(const QString &column, const Snapshot &view)
{
    const QTimeZone zone = view.clock().zone();
    const int offset = zone.offsetFromUtc(view.today().startOfDay(zone).toUTC());
    return QStringLiteral("date(%1 / 1000 + %2, 'unixepoch')").arg(column).arg(offset);
}

Condition passing(const QString &column) { return holds(QStringLiteral("kebu_passed(%1)").arg(column)); }

Condition both(Condition a, const Condition &b)
{
    if (b.sql == u"1")
        return a;
    a.sql = QStringLiteral("(%1) AND (%2)").arg(a.sql, b.sql);
    a.values += b.values;
    return a;
}

Condition either(Condition a, const Condition &b)
{
    a.sql = QStringLiteral("(%1) OR (%2)").arg(a.sql, b.sql);
    a.values += b.values;
    return a;
}

Condition holds(const QString &sql) { return {sql, {}}; }

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

Result<RecordsBehind> recordsOf(Snapshot &view, const Population &population, MetricSide side,
                                const std::vector<WantedGroup> &groups)
{
    std::vector<const Grouping *> groupings;
    Condition wanted = wantedOf(population);
    if (side == MetricSide::Count)
        wanted = both(wanted, population.count);
    for (const WantedGroup &group : groups) {
        groupings.push_back(group.grouping);
        wanted = both(wanted, {group.grouping->key() + QStringLiteral(" = ?"),
                               {group.key.isNull() ? QStringLiteral("") : group.key}});
    }
    RecordsBehind found{population.record, {}, {}};
    Statement &statement = view.connection().prepared(
        QStringLiteral("SELECT %1, %2 FROM %3 WHERE %4 ORDER BY 1")
            .arg(idOf(population), population.customer, fromOf(population, groupings), wanted.sql));
    KEBU_TRY(statement.runWith(fromValuesOf(population, groupings) + wanted.values));
    while (statement.next()) {
        found.ids.push_back(statement.id(0));
        found.customers.push_back(statement.id(1));
    }
    KEBU_TRY(statement.done());
    return found;
}

} // namespace kebu
