#include "core/reports/population.h"

#include "core/book/query.h"
#include "core/domain/customer.h"
#include "core/reports/countedfigures.h"
#include "core/reports/spread.h"

#include <algorithm>
#include <map>

namespace kebu {

namespace {

QString idOf(const Population &population)
{
    return population.id.isEmpty() ? population.alias + QStringLiteral(".id") : population.id;
}

/// The rows as they are before they are counted: key, whether counted, amount. The condition of the count stands once,
/// so its values are bound once.
struct Inner {
    QString sql;
    QVariantList values;
};

Inner innerOf(const Population &population, const QString &keys, const std::vector<const Grouping *> &groupings)
{
    Inner inner;
    QString joins;
    inner.values = population.count.values + population.amount.values + population.fromValues;
    for (const Grouping *grouping : groupings) {
        joins += grouping->join();
        inner.values += grouping->joinValues();
    }
    inner.values += population.base.values;
    inner.sql =
        QStringLiteral("SELECT %1, (%2) AS counted, %3 AS amount FROM %4%5 WHERE %6")
            .arg(keys, population.count.sql, population.amount.sql, population.from, joins, population.base.sql);
    return inner;
}

bool isMedian(Worth worth) { return worth == Worth::MedianOfBase || worth == Worth::MedianOfCounted; }

/// Sums of one group, in the order of the statement below.
struct Sums {
    double all = 0;
    qint64 known = 0;
    double counted = 0;
};

std::optional<double> valueOf(Worth worth, const Sums &sums)
{
    switch (worth) {
    case Worth::SumOfBase:
        return sums.all;
    case Worth::SumOfCounted:
        return sums.counted;
    case Worth::AverageOfBase:
        return sums.known > 0 ? std::optional(sums.all / double(sums.known)) : std::nullopt;
    case Worth::ShareOfCounted:
        return sums.all > 0 ? std::optional(sums.counted / sums.all) : std::nullopt;
    case Worth::None:
    case Worth::MedianOfBase:
    case Worth::MedianOfCounted:
        break;
    }
    return std::nullopt;
}

/// Medians need the single amounts.
Result<std::vector<MetricRow>> tallyMedians(Snapshot &view, const Population &population, const Grouping &grouping)
{
    struct Group {
        qint64 base = 0;
        qint64 count = 0;
        Spread spread;
    };
    std::map<QString, Group> groups;
    const Inner inner = innerOf(population, grouping.key() + QStringLiteral(" AS k"), {&grouping});
    Statement &statement = view.connection().prepared(inner.sql);
    KEBU_TRY(statement.runWith(inner.values));
    while (statement.next()) {
        Group &group = groups[statement.text(0)];
        const bool isCounted = statement.number(1) != 0;
        ++group.base;
        group.count += isCounted;
        if (!statement.isNull(2) && (isCounted || population.worth == Worth::MedianOfBase))
            group.spread.add(statement.number(2));
    }
    KEBU_TRY(statement.done());
    std::vector<MetricRow> rows;
    for (const auto &[key, group] : groups) {
        MetricRow row;
        row.key = key;
        row.base = group.base;
        row.count = group.count;
        row.value = group.spread.median();
        setRate(row);
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<MetricRow>> tallySums(Snapshot &view, const Population &population,
                                         const std::vector<const Grouping *> &groupings)
{
    QStringList keys;
    QStringList names;
    for (const Grouping *grouping : groupings) {
        names << QStringLiteral("k%1").arg(names.size());
        keys << grouping->key() + QStringLiteral(" AS ") + names.last();
    }
    const QString list = names.join(QStringLiteral(", "));
    const Inner inner = innerOf(population, keys.join(QStringLiteral(", ")), groupings);
    std::vector<MetricRow> rows;
    Statement &statement = view.connection().prepared(
        QStringLiteral("SELECT count(*), sum(counted), total(amount), count(amount), "
                       "total(CASE WHEN counted THEN amount ELSE 0 END), %1 FROM (%2) GROUP BY %1")
            .arg(list, inner.sql));
    KEBU_TRY(statement.runWith(inner.values));
    while (statement.next()) {
        MetricRow row;
        row.base = statement.number(0);
        row.count = statement.number(1);
        row.value = valueOf(population.worth, {statement.real(2), statement.number(3), statement.real(4)});
        row.key = statement.text(5);
        if (groupings.size() > 1)
            row.group = statement.text(6);
        setRate(row);
        rows.push_back(std::move(row));
    }
    KEBU_TRY(statement.done());
    return rows;
}

} // namespace

Result<MetricScope> MetricScope::of(Snapshot &view, const MetricQuery &query)
{
    KEBU_LET(counted, Tallies::zoneOf(view.connection()));
    MetricScope scope{view, query.period, {}, counted == view.clock().zone()};
    if (query.where.trimmed().isEmpty())
        return scope;
    KEBU_LET(catalog, view.catalog());
    KEBU_LET(filter, parseQuery(query.where, customer::type(), *catalog));
    const SqlCondition compiled = compile(filter, {view.today(), view.clock().zone()});
    scope.where = {compiled.sql, compiled.values};
    return scope;
}

Condition MetricScope::only(const QString &customerId) const
{
    if (where.sql == u"1")
        return {};
    return {QStringLiteral("%1 IN (SELECT customer.id FROM customer WHERE %2)").arg(customerId, where.sql),
            where.values};
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

Result<std::vector<MetricRow>> tally(Snapshot &view, const Population &population, const Grouping &grouping)
{
    if (population.countedBy && grouping.counted())
        return tallyCounted(view, population, *grouping.counted());
    if (isCountedBySteps(population, grouping))
        return tallyCountedSteps(view, population, *grouping.step());
    return isMedian(population.worth) ? tallyMedians(view, population, grouping)
                                      : tallySums(view, population, {&grouping});
}

Result<MetricRow> tallyAll(Snapshot &view, const Population &population)
{
    KEBU_LET(rows, tally(view, population, Grouping()));
    if (!rows.empty())
        return std::move(rows.front());
    MetricRow none;
    none.value = valueOf(population.worth, {});
    return none;
}

Result<std::vector<MetricRow>> tallyCells(Snapshot &view, const Population &population, const Grouping &own,
                                          const Grouping &grouping)
{
    return tallySums(view, population, {&own, &grouping});
}

Result<RecordsBehind> recordsOf(Snapshot &view, const Population &population, MetricSide side,
                                const std::vector<WantedGroup> &groups)
{
    QString joins;
    QVariantList values = population.fromValues;
    Condition wanted = side == MetricSide::Count ? both(population.base, population.count) : population.base;
    for (const WantedGroup &group : groups) {
        joins += group.grouping->join();
        values += group.grouping->joinValues();
        wanted = both(wanted, {group.grouping->key() + QStringLiteral(" = ?"),
                               {group.key.isNull() ? QStringLiteral("") : group.key}});
    }
    RecordsBehind found{population.record, {}, {}};
    Statement &statement = view.connection().prepared(QStringLiteral("SELECT %1, c.id FROM %2%3 WHERE %4 ORDER BY 1")
                                                          .arg(idOf(population), population.from, joins, wanted.sql));
    KEBU_TRY(statement.runWith(values + wanted.values));
    while (statement.next()) {
        found.ids.push_back(statement.id(0));
        found.customers.push_back(statement.id(1));
    }
    KEBU_TRY(statement.done());
    return found;
}

} // namespace kebu
