#include "core/reports/ordersql.h"

namespace kebu::ordersql {

namespace {

QString columnsOf(Beside beside)
{
    switch (beside) {
    case Beside::Nothing:
        break;
    case Beside::Place:
        return QStringLiteral(", row_number() OVER (ORDER BY worth DESC, customer_id) AS place, count(*) OVER () AS "
                              "many");
    case Beside::Means:
        return QStringLiteral(", days_ago, avg(worth) OVER () AS mean_worth, avg(orders) OVER () AS mean_orders, "
                              "avg(days_ago) OVER () AS mean_days");
    }
    return {};
}

} // namespace

Population customersByWorth(const MetricScope &scope, Beside beside)
{
    const Condition ordered = both(dayWithin(QStringLiteral("r.ordered_on"), scope.period),
                                   scope.filter.holdsFor(QStringLiteral("r.customer_id")));
    Population all;
    all.record = QStringLiteral("customer");
    all.alias = QStringLiteral("c");
    // the orders of each customer lie together in the index by customer
    QString grouped =
        QStringLiteral("SELECT r.customer_id, sum(CASE WHEN r.amount > -9223372036854775808 THEN "
                       "r.amount ELSE 0 END) AS worth, count(*) AS orders, min(r.ordered_on) AS first_on, "
                       "max(r.ordered_on) AS last_on%1 FROM sales_order r WHERE kebu_passed(r.id) AND "
                       "r.customer_id IS NOT NULL AND %2 GROUP BY r.customer_id");
    if (beside == Beside::Means) {
        const QDate last = scope.period.to.isValid() ? scope.period.to : scope.view.today();
        grouped = grouped.arg(
            QStringLiteral(", CAST(julianday(?) - julianday(max(r.ordered_on)) AS INTEGER) AS days_ago"), ordered.sql);
        all.fromValues << last.toString(Qt::ISODate);
    } else {
        grouped = grouped.arg(QString(), ordered.sql);
    }
    all.fromValues += ordered.values;
    const QString columns = columnsOf(beside);
    all.from = columns.isEmpty()
                   ? QStringLiteral("(%1) x").arg(grouped)
                   : QStringLiteral("(SELECT customer_id, worth, orders, first_on, last_on%1 FROM (%2)) x")
                         .arg(columns, grouped);
    all.customer = QStringLiteral("x.customer_id");
    all.id = all.customer;
    all.walked << QStringLiteral("sales_order");
    all.amount = holds(QStringLiteral("x.worth"));
    return all;
}

QString amongTop() { return QStringLiteral("x.place <= (x.many * ? + 99) / 100"); }

} // namespace kebu::ordersql
