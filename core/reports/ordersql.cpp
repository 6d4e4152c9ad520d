#include "core/reports/ordersql.h"

namespace kebu::ordersql {

Population customersByWorth(const MetricScope &scope)
{
    const Condition ordered =
        both(dayWithin(QStringLiteral("r.ordered_on"), scope.period), scope.only(QStringLiteral("r.customer_id")));
    const QDate last = scope.period.to.isValid() ? scope.period.to : scope.view.today();
    Population all;
    all.record = QStringLiteral("customer");
    all.alias = QStringLiteral("c");
    all.from =
        QStringLiteral(
            "(SELECT customer_id, worth, orders, days, last_on, days_ago, row_number() OVER (ORDER BY worth DESC, "
            "customer_id) AS place, count(*) OVER () AS many, avg(worth) OVER () AS mean_worth, avg(orders) OVER () "
            "AS mean_orders, avg(days_ago) OVER () AS mean_days FROM (SELECT r.customer_id, sum(CASE WHEN r.amount > "
            "-9223372036854775808 THEN r.amount ELSE 0 END) AS worth, count(*) AS orders, count(DISTINCT r.ordered_on) "
            "AS days, max(r.ordered_on) AS "
            "last_on, CAST(julianday(?) - julianday(max(r.ordered_on)) AS INTEGER) AS days_ago FROM sales_order r "
            "WHERE kebu_passed(r.id) AND r.customer_id IS NOT NULL AND %1 GROUP BY r.customer_id)) x")
            .arg(ordered.sql);
    all.customer = QStringLiteral("x.customer_id");
    all.id = all.customer;
    all.walked << QStringLiteral("sales_order");
    all.fromValues << last.toString(Qt::ISODate);
    all.fromValues += ordered.values;
    all.amount = holds(QStringLiteral("x.worth"));
    return all;
}

QString amongTop() { return QStringLiteral("x.place <= (x.many * ? + 99) / 100"); }

} // namespace kebu::ordersql
