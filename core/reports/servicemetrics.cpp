#include "core/reports/builtin.h"
#include "core/reports/customersql.h"
#include "core/reports/walks.h"

#include <QCoreApplication>

namespace kebu {

namespace {

using namespace customersql;

const char unresolved[] = "v.resolved_at = -9223372036854775808";

Population cases(const MetricScope &scope, const char *byInstant, Condition base, Condition count)
{
    const Condition when = instantWithin(QString::fromLatin1(byInstant), scope.period, scope.view.clock().zone());
    return children(scope, "service_case", "v", both(std::move(base), when), std::move(count));
}

Result<Population> received(const MetricScope &scope)
{
    Population all = cases(scope, "v.received_at", holds(QStringLiteral("v.received_at > -9223372036854775808")),
                           holds(QStringLiteral("NOT (%1)").arg(QLatin1String(unresolved))));
    all.worth = Worth::MedianOfCounted;
    all.amount = holds(QStringLiteral("max(0, (v.resolved_at - v.received_at) / 60000)"));
    all.countedBy = countedBy(scope, {TallyMeasure::Case, scope.period, TallyMeasure::Case, scope.period});
    return all;
}

Result<Population> resolvedInTime(const MetricScope &scope)
{
    Condition due = holds(QStringLiteral("v.due_at > -9223372036854775808"));
    due = both(due, {QStringLiteral("v.due_at <= ? OR NOT (%1)").arg(QLatin1String(unresolved)),
                     {scope.view.clock().now().ms}});
    return cases(scope, "v.due_at", std::move(due),
                 holds(QStringLiteral("NOT (%1) AND v.resolved_at <= v.due_at").arg(QLatin1String(unresolved))));
}

Result<Population> needsInTime(const MetricScope &scope)
{
    const QString met = QStringLiteral("n.state = 'met' AND n.resolved_on <> ''");
    Condition due = both(holds(QStringLiteral("n.wanted_delivery_on <> '' AND n.state <> 'dropped'")),
                         dayWithin(QStringLiteral("n.wanted_delivery_on"), scope.period));
    due = both(due, {QStringLiteral("n.wanted_delivery_on < ? OR (%1)").arg(met), {scope.today()}});
    Population all = children(scope, "need", "n", std::move(due),
                              holds(met + QStringLiteral(" AND n.resolved_on <= n.wanted_delivery_on")));
    all.day = QStringLiteral("n.wanted_delivery_on");
    return all;
}

Result<Population> complaints(const MetricScope &scope)
{
    const Condition when = instantWithin(QStringLiteral("v.received_at"), scope.period, scope.view.clock().zone());
    Population all = customers(scope, holds(everDealt()), holds(QStringLiteral("v.complaints > 0")));
    all.from = QStringLiteral(
                   "customer_standing z LEFT JOIN (SELECT v.customer_id, count(*) AS complaints FROM service_case v "
                   "WHERE v.kind = 'complaint' AND %1 GROUP BY +v.customer_id) v ON v.customer_id = z.id")
                   .arg(when.sql);
    all.fromValues = when.values;
    all.amount = holds(QStringLiteral("coalesce(v.complaints, 0)"));
    all.worth = Worth::SumOfCounted;
    return all;
}

/// Scores from entries, answered surveys and closed cases; the same three as the customer's latest satisfaction.
Population scores(const MetricScope &scope)
{
    Population all;
    all.record = QStringLiteral("satisfaction_entry");
    all.alias = QStringLiteral("s");
    all.from = QStringLiteral("(SELECT id, customer_id, score, given_on AS day FROM satisfaction_entry WHERE "
                              "kebu_passed(id) AND score > 0 UNION ALL "
                              "SELECT id, customer_id, score, answered_on FROM survey_answer WHERE kebu_passed(id) AND "
                              "score > 0 UNION ALL SELECT id, "
                              "customer_id, satisfaction, %1 FROM service_case WHERE kebu_passed(id) AND satisfaction "
                              "> 0 AND resolved_at > "
                              "-9223372036854775808) s")
                   .arg(localDay(QStringLiteral("resolved_at"), scope.view));
    all.customer = QStringLiteral("s.customer_id");
    all.walked << QStringLiteral("satisfaction_entry") << QStringLiteral("survey_answer")
               << QStringLiteral("service_case");
    all.filter = scope.filter;
    all.base = dayWithin(QStringLiteral("s.day"), scope.period);
    all.day = QStringLiteral("s.day");
    all.amount = holds(QStringLiteral("s.score"));
    all.walk = walks::scores(scope);
    all.walkTellsOwn = true;
    all.worth = Worth::AverageOfBase;
    return all;
}

Result<Population> satisfaction(const MetricScope &scope)
{
    Population all = scores(scope);
    all.count = holds(QStringLiteral("s.score >= 4"));
    return all;
}

Result<Population> scoresGiven(const MetricScope &scope)
{
    Population all = scores(scope);
    all.worth = Worth::None;
    return all;
}

Result<Grouping> byScore(const MetricScope &)
{
    const auto words = [](const QString &key) {
        return QCoreApplication::translate("metrics", "%1 of 5", "a score").arg(key);
    };
    return Grouping::ofKey(
        QStringLiteral("CAST(s.score AS TEXT)"), words,
        {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("5")});
}

constexpr Declaration table[] = {
    {"cases", MetricTheme::Service, QT_TRANSLATE_NOOP("metrics", "Service cases"),
     QT_TRANSLATE_NOOP("metrics", "Of the service cases received in the period, those resolved by now. Value: the "
                                  "median time from receipt to resolution of these, in minutes."),
     QT_TRANSLATE_NOOP("metrics", "Received"), QT_TRANSLATE_NOOP("metrics", "Resolved"),
     QT_TRANSLATE_NOOP("metrics", "Resolved ÷ received"), QT_TRANSLATE_NOOP("metrics", "Median time"),
     MetricUnit::Minutes, MetricShape::Bars, false, received},
    {"cases_in_time", MetricTheme::Service, QT_TRANSLATE_NOOP("metrics", "Cases resolved in time"),
     QT_TRANSLATE_NOOP("metrics",
                       "Of the service cases whose time limit lies in the period and has passed, or that are "
                       "resolved, those resolved within it. Cases without a limit are left out."),
     QT_TRANSLATE_NOOP("metrics", "Cases due"), QT_TRANSLATE_NOOP("metrics", "In time"),
     QT_TRANSLATE_NOOP("metrics", "In time ÷ due"), nullptr, MetricUnit::None, MetricShape::Bars, false,
     resolvedInTime},
    {"needs_in_time", MetricTheme::Service, QT_TRANSLATE_NOOP("metrics", "Needs met in time"),
     QT_TRANSLATE_NOOP("metrics", "Of the needs whose wanted delivery lies in the period and has passed, or that are "
                                  "met, those met by that day. Dropped needs and needs without a wanted day are left "
                                  "out."),
     QT_TRANSLATE_NOOP("metrics", "Needs due"), QT_TRANSLATE_NOOP("metrics", "In time"),
     QT_TRANSLATE_NOOP("metrics", "In time ÷ due"), nullptr, MetricUnit::None, MetricShape::Bars, false, needsInTime},
    {"complaint_rate", MetricTheme::Service, QT_TRANSLATE_NOOP("metrics", "Complaint rate"),
     QT_TRANSLATE_NOOP("metrics", "Of the customers who ever were in the deal or service phase, or were first recorded "
                                  "as ended, those who complained in the period. Value: the number of their "
                                  "complaints received in the period."),
     QT_TRANSLATE_NOOP("metrics", "Ever customers"), QT_TRANSLATE_NOOP("metrics", "Complained"),
     QT_TRANSLATE_NOOP("metrics", "Complaint rate"), QT_TRANSLATE_NOOP("metrics", "Complaints"), MetricUnit::None,
     MetricShape::Bars, true, complaints},
    {"satisfaction", MetricTheme::Service, QT_TRANSLATE_NOOP("metrics", "Satisfaction"),
     QT_TRANSLATE_NOOP("metrics", "Scores from 1 to 5 given in the period, in entries, answered surveys and closed "
                                  "cases; of them, those of 4 and 5. Value: the average score."),
     QT_TRANSLATE_NOOP("metrics", "Scores"), QT_TRANSLATE_NOOP("metrics", "4 and 5"),
     QT_TRANSLATE_NOOP("metrics", "Satisfied"), QT_TRANSLATE_NOOP("metrics", "Average"), MetricUnit::Score,
     MetricShape::Bars, false, satisfaction},
    {"satisfaction_distribution", MetricTheme::Service, QT_TRANSLATE_NOOP("metrics", "Distribution of satisfaction"),
     QT_TRANSLATE_NOOP("metrics", "Of all scores given in the period, in entries, answered surveys and closed cases, "
                                  "those of each step from 1 to 5."),
     QT_TRANSLATE_NOOP("metrics", "Scores in all"), QT_TRANSLATE_NOOP("metrics", "With this score"),
     QT_TRANSLATE_NOOP("metrics", "Share"), nullptr, MetricUnit::None, MetricShape::Distribution, false, scoresGiven,
     nullptr, byScore},
};

} // namespace

std::span<const Declaration> builtin::serviceMetrics() { return table; }

} // namespace kebu
