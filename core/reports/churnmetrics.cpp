#include "core/reports/builtin.h"
#include "core/reports/customersql.h"

namespace kebu {

namespace {

using namespace customersql;

Result<Population> churn(const MetricScope &scope)
{
    Population won = customers(scope, holds(everDealt()), endedWithin(scope.period));
    won.worth = Worth::SumOfCounted;
    won.amount = holds(amountLost());
    won.countedBy = countedBy(scope, {TallyMeasure::Dealt, {}, TallyMeasure::Ended, scope.period});
    return won;
}

Result<Population> ended(const MetricScope &scope)
{
    Population gone = customers(scope, endedWithin(scope.period), {});
    gone.worth = Worth::SumOfBase;
    gone.amount = holds(amountLost());
    gone.day = endedOn();
    return gone;
}

Result<Grouping> byReason(const MetricScope &scope)
{
    return Grouping::of(scope.view, QStringLiteral("churn_reason"), {});
}

constexpr Declaration table[] = {
    {"churn", MetricTheme::Churn, QT_TRANSLATE_NOOP("metrics", "Churn"),
     QT_TRANSLATE_NOOP("metrics", "Of the customers who ever were in the deal or service phase, or were first recorded "
                                  "as ended, those who ended (in the period). Value: the amounts of their won and "
                                  "still open opportunities."),
     QT_TRANSLATE_NOOP("metrics", "Ever customers"), QT_TRANSLATE_NOOP("metrics", "Ended"),
     QT_TRANSLATE_NOOP("metrics", "Churn rate"), QT_TRANSLATE_NOOP("metrics", "Amount"), MetricUnit::Money,
     MetricShape::Bars, true, churn},
    {"churn_reasons", MetricTheme::Churn, QT_TRANSLATE_NOOP("metrics", "Churn reasons"),
     QT_TRANSLATE_NOOP("metrics", "Of all customers who ended (in the period), those who ended for this reason. "
                                  "Value: the amounts of their won and still open opportunities."),
     QT_TRANSLATE_NOOP("metrics", "Ended in all"), QT_TRANSLATE_NOOP("metrics", "For this reason"),
     QT_TRANSLATE_NOOP("metrics", "Share"), QT_TRANSLATE_NOOP("metrics", "Amount"), MetricUnit::Money,
     MetricShape::Bars, true, ended, nullptr, byReason},
};

} // namespace

std::span<const Declaration> builtin::churnMetrics() { return table; }

} // namespace kebu
