#include "core/reports/ratemetric.h"

namespace kebu {

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

Condition both(Condition a, const Condition &b)
{
    a.sql = QStringLiteral("(%1) AND (%2)").arg(a.sql, b.sql);
    a.values += b.values;
    return a;
}

Result<std::vector<MetricRow>> RateMetric::rows(Snapshot &view, const Population &population, const Grouping &grouping)
{
    const bool hasValue = !population.amount.isEmpty();
    const QString amount = hasValue ? population.amount : QStringLiteral("0");
    // inner first: the condition of the count stands once, so its values are bound once
    const QString sql =
        QStringLiteral("SELECT k, count(*), sum(counted), sum(CASE WHEN counted THEN amount ELSE 0 END) FROM (SELECT "
                       "%1 AS k, (%2) AS counted, %3 AS amount FROM %4%5 WHERE %6) GROUP BY k")
            .arg(grouping.key(), population.count.sql, amount, population.from, grouping.join(), population.base.sql);
    std::vector<MetricRow> result;
    Statement &statement = view.connection().prepared(sql);
    KEBU_TRY(statement.runWith(population.count.values + grouping.joinValues() + population.base.values));
    while (statement.next()) {
        MetricRow row;
        row.key = statement.text(0);
        row.base = statement.number(1);
        row.count = statement.number(2);
        if (hasValue)
            row.value = double(statement.number(3));
        setRate(row);
        result.push_back(std::move(row));
    }
    KEBU_TRY(statement.done());
    return result;
}

Result<RecordsBehind> RateMetric::records(Snapshot &view, const Population &population, const Grouping &grouping,
                                          const std::optional<QString> &key, MetricSide side)
{
    Condition wanted = population.base;
    if (key) {
        wanted.sql = QStringLiteral("(%1) AND %2 = ?").arg(wanted.sql, grouping.key());
        wanted.values << *key;
    }
    if (side == MetricSide::Count)
        wanted = both(wanted, population.count);
    RecordsBehind found{population.record, {}, {}};
    Statement &statement =
        view.connection().prepared(QStringLiteral("SELECT %1, c.id FROM %2%3 WHERE %4 ORDER BY 1")
                                       .arg(population.id, population.from, grouping.join(), wanted.sql));
    KEBU_TRY(statement.runWith(grouping.joinValues() + wanted.values));
    while (statement.next()) {
        found.ids.push_back(statement.id(0));
        found.customers.push_back(statement.id(1));
    }
    KEBU_TRY(statement.done());
    return found;
}

Result<Metric::Figures> RateMetric::measure(Snapshot &view, const MetricQuery &query) const
{
    KEBU_LET(grouping, Grouping::of(view, query.by));
    KEBU_LET(oneGroup, Grouping::of(view, {}));
    const Population counted = population(view, query.period);
    KEBU_LET(totals, rows(view, counted, oneGroup));
    KEBU_TRY(oneGroup.finish(view, totals));
    Figures figures;
    if (!totals.empty()) {
        figures.total = totals.front();
    } else if (!counted.amount.isEmpty()) {
        figures.total.value = 0;
    }
    if (!grouping.isOneGroup()) {
        KEBU_LET(grouped, rows(view, counted, grouping));
        KEBU_TRY(grouping.finish(view, grouped));
        figures.rows = std::move(grouped);
    }
    figures.overlaps = grouping.overlaps();
    return figures;
}

Result<RecordsBehind> RateMetric::behind(Snapshot &view, const MetricQuery &query, const std::optional<QString> &key,
                                         MetricSide side) const
{
    KEBU_TRY(check(query));
    KEBU_LET(grouping,
             Grouping::of(view, key ? query.by : QString())); // a record of several groups stands in the total once
    return records(view, population(view, query.period), grouping, key, side);
}

} // namespace kebu
