#include "core/reports/population.h"

#include "core/book/query.h"
#include "core/domain/customer.h"
#include "core/reports/populationsql.h"

namespace kebu {

using namespace populationsql;

Result<MetricScope> MetricScope::of(Snapshot &view, const MetricQuery &query)
{
    KEBU_LET(counted, Tallies::zoneOf(view.connection()));
    MetricScope scope{view, query.period, {}, counted == view.clock().zone()};
    if (query.where.trimmed().isEmpty())
        return scope;
    KEBU_LET(catalog, view.catalog());
    KEBU_LET(filter, parseQuery(query.where, customer::type(), *catalog));
    const QueryContext context{view.today(), view.clock().zone()};
    KEBU_LET(asked, CustomerFilter::of(view, filter, context));
    scope.filter = std::move(asked);
    if (!scope.hasCounts)
        return scope;
    KEBU_LET(countedOf, countedFilter(view, filter, context));
    scope.countedOf = std::move(countedOf);
    scope.hasCounts = scope.countedOf.has_value();
    return scope;
}

bool MetricScope::walksAll() const
{
    constexpr int fewDays = 62; // of a book of some years
    const bool isShort = period.isBounded() && period.from.daysTo(period.to) <= fewDays;
    return !isShort && !filter.areFew;
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

qint64 secondsAhead(const Snapshot &view)
{
    const QTimeZone zone = view.clock().zone();
    return zone.offsetFromUtc(view.today().startOfDay(zone).toUTC());
}

QString localDay(const QString &column, const Snapshot &view)
{
    return QStringLiteral("date(%1 / 1000 + %2, 'unixepoch')").arg(column).arg(secondsAhead(view));
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

Result<RecordsBehind> recordsOf(Snapshot &view, const Population &asked, MetricSide side,
                                const std::vector<WantedGroup> &groups)
{
    KEBU_LET(population, completed(asked));
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
