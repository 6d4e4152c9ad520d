#include "core/reports/builtin.h"
#include "core/reports/buyers.h"
#include "core/reports/customersql.h"
#include "core/reports/ordersql.h"

#include <QCoreApplication>

namespace kebu {

namespace {

using namespace customersql;

Result<Population> topCustomers(const MetricScope &scope)
{
    constexpr int topPercent = 20;
    Population all = ordersql::customersByWorth(scope, ordersql::Beside::Place);
    all.count = {ordersql::amongTop(), {topPercent}};
    all.walk = walks::topBuyers(scope, topPercent);
    all.walkFilters = true;
    all.worth = Worth::ShareOfCounted;
    return all;
}

Result<Population> repeatBuyers(const MetricScope &scope)
{
    Population all = ordersql::customersByWorth(scope, ordersql::Beside::Nothing);
    all.count = holds(QStringLiteral("x.first_on <> x.last_on"));
    all.walk = walks::repeatBuyers(scope);
    all.walkFilters = true;
    all.worth = Worth::ShareOfCounted;
    return all;
}

/// Each of the three is high where it is better than the average of the customers asked about.
Result<Population> segments(const MetricScope &scope)
{
    Population all = ordersql::customersByWorth(scope, ordersql::Beside::Means);
    all.worth = Worth::SumOfBase;
    all.walk = walks::buyersByRfm(scope);
    all.walkFilters = true;
    all.walkTellsOwn = true;
    all.ownKeys = {QStringLiteral("000"), QStringLiteral("001"), QStringLiteral("010"), QStringLiteral("011"),
                   QStringLiteral("100"), QStringLiteral("101"), QStringLiteral("110"), QStringLiteral("111")};
    return all;
}

struct Segment {
    const char *key;
    const char *label;
};

/// The eight of the trade, by recency, frequency and money; 1 is better than average.
constexpr Segment rfmSegments[] = {
    {"111", QT_TRANSLATE_NOOP("metrics", "Champions: recent, often, much")},
    {"101", QT_TRANSLATE_NOOP("metrics", "To grow: recent, seldom, much")},
    {"011", QT_TRANSLATE_NOOP("metrics", "To keep: long ago, often, much")},
    {"001", QT_TRANSLATE_NOOP("metrics", "To win back: long ago, seldom, much")},
    {"110", QT_TRANSLATE_NOOP("metrics", "Regular: recent, often, little")},
    {"100", QT_TRANSLATE_NOOP("metrics", "New: recent, seldom, little")},
    {"010", QT_TRANSLATE_NOOP("metrics", "Fading: long ago, often, little")},
    {"000", QT_TRANSLATE_NOOP("metrics", "Sleeping: long ago, seldom, little")},
};

QString segmentLabel(const QString &key)
{
    for (const Segment &segment : rfmSegments) {
        if (key == QLatin1String(segment.key))
            return metricText(segment.label);
    }
    return key;
}

Result<Grouping> bySegment(const MetricScope &)
{
    QStringList order;
    for (const Segment &segment : rfmSegments)
        order << QString::fromLatin1(segment.key);
    return Grouping::ofKey(QStringLiteral("(CASE WHEN x.days_ago <= x.mean_days THEN '1' ELSE '0' END || CASE WHEN "
                                          "x.orders > x.mean_orders THEN '1' ELSE '0' END || CASE WHEN x.worth > "
                                          "x.mean_worth THEN '1' ELSE '0' END)"),
                           segmentLabel, order);
}

Population planned(const MetricScope &scope, const char *more)
{
    Condition due = both(holds(QStringLiteral("p.kind = 'payment' AND p.due_on <> ''") + QLatin1String(more)),
                         dayWithin(QStringLiteral("p.due_on"), scope.period));
    Population all = children(scope, "payment", "p", std::move(due), {});
    all.day = QStringLiteral("p.due_on");
    all.worth = Worth::SumOfCounted;
    all.amount = holds(QStringLiteral("max(p.amount, 0)"));
    return all;
}

Result<Population> receivables(const MetricScope &scope)
{
    Population all = planned(scope, "");
    all.count = holds(QStringLiteral("p.paid_on = ''"));
    return all;
}

Result<Population> overdue(const MetricScope &scope)
{
    Population all = planned(scope, " AND p.paid_on = ''");
    all.count = {QStringLiteral("p.due_on < ?"), {scope.today()}};
    return all;
}

Result<Population> received(const MetricScope &scope)
{
    Population all = children(scope, "payment", "p",
                              both(holds(QStringLiteral("p.kind = 'payment' AND p.paid_on <> ''")),
                                   dayWithin(QStringLiteral("p.paid_on"), scope.period)),
                              holds(QStringLiteral("p.due_on = '' OR p.paid_on <= p.due_on")));
    all.day = QStringLiteral("p.paid_on");
    all.worth = Worth::SumOfBase;
    all.amount = holds(QStringLiteral("max(p.amount, 0)"));
    return all;
}

constexpr Declaration table[] = {
    {"top_customers", MetricTheme::Value, QT_TRANSLATE_NOOP("metrics", "Top 20 % of customers"),
     QT_TRANSLATE_NOOP("metrics", "Customers with an order in the period; of them the top 20 %, rounded up, by the "
                                  "amount of these orders, equal amounts in the order of entry. Value: their share of "
                                  "the amount."),
     QT_TRANSLATE_NOOP("metrics", "Customers with orders"), QT_TRANSLATE_NOOP("metrics", "Top 20 %"),
     QT_TRANSLATE_NOOP("metrics", "Share of customers"), QT_TRANSLATE_NOOP("metrics", "Share of amount"),
     MetricUnit::Share, MetricShape::Bars, false, topCustomers},
    {"repeat_rate", MetricTheme::Value, QT_TRANSLATE_NOOP("metrics", "Repeat purchases"),
     QT_TRANSLATE_NOOP("metrics",
                       "Customers with an order in the period; of them those who ordered on more than one day "
                       "of it. Value: their share of the amount."),
     QT_TRANSLATE_NOOP("metrics", "Customers with orders"), QT_TRANSLATE_NOOP("metrics", "Ordered again"),
     QT_TRANSLATE_NOOP("metrics", "Repeat rate"), QT_TRANSLATE_NOOP("metrics", "Share of amount"), MetricUnit::Share,
     MetricShape::Bars, false, repeatBuyers},
    {"rfm", MetricTheme::Value, QT_TRANSLATE_NOOP("metrics", "RFM segments"),
     QT_TRANSLATE_NOOP("metrics",
                       "Of all customers with an order in the period, those of the segment: days since the last order "
                       "not above the average, number of orders above it, amount above it, or not. The averages are "
                       "those of the customers asked about. Value: the amount of their orders."),
     QT_TRANSLATE_NOOP("metrics", "Customers with orders"), QT_TRANSLATE_NOOP("metrics", "In the segment"),
     QT_TRANSLATE_NOOP("metrics", "Share"), QT_TRANSLATE_NOOP("metrics", "Amount"), MetricUnit::Money,
     MetricShape::Bars, false, segments, nullptr, bySegment},
    {"payments_received", MetricTheme::Value, QT_TRANSLATE_NOOP("metrics", "Payments received"),
     QT_TRANSLATE_NOOP("metrics", "Payments received in the period; of them, those received by the day they were due "
                                  "(payments without such a day are in time). Value: the amount received. Refunds are "
                                  "left out."),
     QT_TRANSLATE_NOOP("metrics", "Payments"), QT_TRANSLATE_NOOP("metrics", "In time"),
     QT_TRANSLATE_NOOP("metrics", "In time ÷ all"), QT_TRANSLATE_NOOP("metrics", "Amount received"), MetricUnit::Money,
     MetricShape::Bars, false, received},
    {"receivables", MetricTheme::Value, QT_TRANSLATE_NOOP("metrics", "Receivables"),
     QT_TRANSLATE_NOOP("metrics", "Payments due in the period; of them, those not received yet. Value: the amount not "
                                  "received. Refunds are left out."),
     QT_TRANSLATE_NOOP("metrics", "Payments due"), QT_TRANSLATE_NOOP("metrics", "Not received"),
     QT_TRANSLATE_NOOP("metrics", "Share"), QT_TRANSLATE_NOOP("metrics", "Amount open"), MetricUnit::Money,
     MetricShape::Bars, true, receivables},
    {"overdue", MetricTheme::Value, QT_TRANSLATE_NOOP("metrics", "Overdue payments"),
     QT_TRANSLATE_NOOP("metrics", "Payments due in the period and not received (no period: all); of them, those due "
                                  "before today. Value: the amount overdue."),
     QT_TRANSLATE_NOOP("metrics", "Not received"), QT_TRANSLATE_NOOP("metrics", "Overdue"),
     QT_TRANSLATE_NOOP("metrics", "Share"), QT_TRANSLATE_NOOP("metrics", "Amount overdue"), MetricUnit::Money,
     MetricShape::Bars, true, overdue},
};

} // namespace

std::span<const Declaration> builtin::moneyMetrics() { return table; }

} // namespace kebu
