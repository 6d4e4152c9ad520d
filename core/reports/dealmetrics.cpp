#include "core/reports/builtin.h"
#include "core/reports/customersql.h"
#include "core/reports/walks.h"

#include <map>

namespace kebu {

namespace {

using namespace customersql;

Population deals(const MetricScope &scope, Condition base)
{
    Population all = children(scope, "opportunity", "o", std::move(base), holds(QStringLiteral("o.result = 'won'")));
    all.worth = Worth::SumOfCounted;
    all.amount = holds(QStringLiteral("max(o.amount, 0)"));
    return all;
}

Population closed(const MetricScope &scope, const QString &result)
{
    Population all = deals(scope, both(holds(result), dayWithin(QStringLiteral("o.closed_on"), scope.period)));
    all.day = QStringLiteral("o.closed_on");
    return all;
}

Result<Population> winRate(const MetricScope &scope) { return closed(scope, QStringLiteral("o.result <> ''")); }

Result<Population> winRateAll(const MetricScope &scope)
{
    Population all = deals(scope, dayWithin(QStringLiteral("o.opened_on"), scope.period));
    all.day = QStringLiteral("o.opened_on");
    return all;
}

Result<Population> lost(const MetricScope &scope)
{
    Population all = closed(scope, QStringLiteral("o.result = 'lost'"));
    all.count = {};
    all.worth = Worth::SumOfBase;
    return all;
}

Result<Grouping> byLostReason(const MetricScope &scope)
{
    return Grouping::of(scope.view, QStringLiteral("lost_reason"),
                        {QStringLiteral("opportunity"), QStringLiteral("o"), {}});
}

Result<Population> againstCompetitors(const MetricScope &scope)
{
    return closed(scope, QStringLiteral("o.result <> '' AND o.competitor <> ''"));
}

Result<Population> salesCycle(const MetricScope &scope)
{
    Population all = closed(scope, QStringLiteral("o.result = 'won'"));
    all.count = holds(QStringLiteral("o.opened_on <> '' AND o.closed_on <> '' AND o.opened_on <= o.closed_on"));
    all.worth = Worth::MedianOfCounted;
    all.amount = holds(QStringLiteral("CAST(julianday(o.closed_on) - julianday(o.opened_on) AS INTEGER)"));
    return all;
}

Population open(const MetricScope &scope)
{
    Population all = deals(scope, both(holds(QStringLiteral("o.result = ''")),
                                       dayWithin(QStringLiteral("o.expected_close_on"), scope.period)));
    all.day = QStringLiteral("o.expected_close_on");
    return all;
}

Result<Population> forecast(const MetricScope &scope)
{
    Population all = open(scope);
    all.count = holds(QStringLiteral("o.amount > 0 AND o.probability >= 0"));
    all.amount = holds(QStringLiteral("o.amount * o.probability / 100.0"));
    return all;
}

Result<std::map<QString, double>> historyByStage(Snapshot &view)
{
    walks::StageHistory history;
    Statement &rows = view.connection().prepared(QStringLiteral(
        "SELECT result, stage, count(*) FROM opportunity WHERE result IN ('won', 'lost') GROUP BY 1, 2"));
    KEBU_TRY(rows.run());
    while (rows.next())
        history.add(rows.text(1), rows.text(0) == u"won", rows.number(2));
    KEBU_TRY(rows.done());
    return history.shares();
}

/// The share of each stage in the statement.
Result<void> bindHistory(Snapshot &view, Population &all)
{
    KEBU_LET(shares, historyByStage(view));
    Condition share{QStringLiteral("NULL"), {}};
    if (!shares.empty()) {
        share.sql = QStringLiteral("CASE o.stage");
        for (const auto &[stage, value] : shares) {
            share.sql += QStringLiteral(" WHEN ? THEN ?");
            share.values << stage << value;
        }
        share.sql += QStringLiteral(" END");
    }
    all.count = {QStringLiteral("o.amount > 0 AND (%1) IS NOT NULL").arg(share.sql), share.values};
    all.amount = {QStringLiteral("o.amount * (%1)").arg(share.sql), share.values};
    return {};
}

Result<Population> forecastByHistory(const MetricScope &scope)
{
    Population all = open(scope);
    all.walk = walks::openByHistory(scope);
    all.complete = [scope](Population &whole) { return bindHistory(scope.view, whole); };
    return all;
}

/// A contract counts as renewed when another of the same customer names it, as in the summaries.
Result<Population> renewals(const MetricScope &scope)
{
    const QString renewed = QStringLiteral("(t.id, t.customer_id) IN (SELECT later.renews_id, later.customer_id FROM "
                                           "contract later WHERE later.renews_id IS NOT NULL)");
    Condition due = both(holds(QStringLiteral("t.state <> 'draft' AND t.ends_on <> ''")),
                         dayWithin(QStringLiteral("t.ends_on"), scope.period));
    due = both(due, {QStringLiteral("t.ends_on <= ? OR ") + renewed, {scope.today()}});
    Population all = children(scope, "contract", "t", std::move(due), holds(renewed));
    all.day = QStringLiteral("t.ends_on");
    all.worth = Worth::SumOfCounted;
    all.amount = holds(QStringLiteral("max(t.amount, 0)"));
    return all;
}

constexpr Declaration table[] = {
    {"win_rate", MetricTheme::Business, QT_TRANSLATE_NOOP("metrics", "Win rate"),
     QT_TRANSLATE_NOOP("metrics",
                       "Of the opportunities closed in the period, won or lost, those won. Value: the amount won."),
     QT_TRANSLATE_NOOP("metrics", "Closed deals"), QT_TRANSLATE_NOOP("metrics", "Won"),
     QT_TRANSLATE_NOOP("metrics", "Win rate"), QT_TRANSLATE_NOOP("metrics", "Amount won"), MetricUnit::Money,
     MetricShape::Bars, false, winRate},
    {"win_rate_all", MetricTheme::Business, QT_TRANSLATE_NOOP("metrics", "Win rate, of all opened"),
     QT_TRANSLATE_NOOP("metrics",
                       "Of all opportunities opened in the period, those won by now. Value: the amount won."),
     QT_TRANSLATE_NOOP("metrics", "Opened deals"), QT_TRANSLATE_NOOP("metrics", "Won"),
     QT_TRANSLATE_NOOP("metrics", "Win rate"), QT_TRANSLATE_NOOP("metrics", "Amount won"), MetricUnit::Money,
     MetricShape::Bars, false, winRateAll},
    {"lost_reasons", MetricTheme::Business, QT_TRANSLATE_NOOP("metrics", "Why deals were lost"),
     QT_TRANSLATE_NOOP("metrics", "Of all opportunities lost in the period, those lost for this reason. Value: their "
                                  "amounts."),
     QT_TRANSLATE_NOOP("metrics", "Lost in all"), QT_TRANSLATE_NOOP("metrics", "For this reason"),
     QT_TRANSLATE_NOOP("metrics", "Share"), QT_TRANSLATE_NOOP("metrics", "Amount lost"), MetricUnit::Money,
     MetricShape::Bars, true, lost, nullptr, byLostReason},
    {"competitors", MetricTheme::Business, QT_TRANSLATE_NOOP("metrics", "Against competitors"),
     QT_TRANSLATE_NOOP("metrics", "Of the opportunities closed in the period that name a competitor, those won all the "
                                  "same. Value: the amount won."),
     QT_TRANSLATE_NOOP("metrics", "Closed against it"), QT_TRANSLATE_NOOP("metrics", "Won"),
     QT_TRANSLATE_NOOP("metrics", "Win rate"), QT_TRANSLATE_NOOP("metrics", "Amount won"), MetricUnit::Money,
     MetricShape::Bars, false, againstCompetitors, "opportunity.competitor"},
    {"sales_cycle", MetricTheme::Business, QT_TRANSLATE_NOOP("metrics", "Sales cycle"),
     QT_TRANSLATE_NOOP("metrics", "Of the opportunities won in the period, those whose opening day is known and not "
                                  "later than the closing day. Value: the median of the days between."),
     QT_TRANSLATE_NOOP("metrics", "Won deals"), QT_TRANSLATE_NOOP("metrics", "With both days"),
     QT_TRANSLATE_NOOP("metrics", "Share"), QT_TRANSLATE_NOOP("metrics", "Median days"), MetricUnit::Days,
     MetricShape::Bars, true, salesCycle},
    {"forecast", MetricTheme::Business, QT_TRANSLATE_NOOP("metrics", "Forecast, weighted"),
     QT_TRANSLATE_NOOP("metrics", "Open opportunities expected to close in the period (no period: all open ones); of "
                                  "them, those with an amount and a probability. Value: the sum of amount times "
                                  "probability of these."),
     QT_TRANSLATE_NOOP("metrics", "Open deals"), QT_TRANSLATE_NOOP("metrics", "With probability"),
     QT_TRANSLATE_NOOP("metrics", "Share"), QT_TRANSLATE_NOOP("metrics", "Weighted amount"), MetricUnit::Money,
     MetricShape::Areas, false, forecast, "month"},
    {"forecast_history", MetricTheme::Business, QT_TRANSLATE_NOOP("metrics", "Forecast by own history"),
     QT_TRANSLATE_NOOP("metrics",
                       "Open opportunities expected to close in the period (no period: all open ones); of them, those "
                       "with an amount and a stage with history. Value: the sum of amount times the share that was "
                       "won of this book's closed opportunities that had come as far as that stage; a lost one came "
                       "as far as the stage where it was lost."),
     QT_TRANSLATE_NOOP("metrics", "Open deals"), QT_TRANSLATE_NOOP("metrics", "With history"),
     QT_TRANSLATE_NOOP("metrics", "Share"), QT_TRANSLATE_NOOP("metrics", "Expected amount"), MetricUnit::Money,
     MetricShape::Areas, false, forecastByHistory, "month"},
    {"renewal_rate", MetricTheme::Business, QT_TRANSLATE_NOOP("metrics", "Renewal rate"),
     QT_TRANSLATE_NOOP("metrics",
                       "Of the contracts, drafts aside, whose end lies in the period and is reached, or that are "
                       "renewed already, those that another contract of the same customer renews. Value: the amounts "
                       "of the renewed contracts."),
     QT_TRANSLATE_NOOP("metrics", "Contracts ended"), QT_TRANSLATE_NOOP("metrics", "Renewed"),
     QT_TRANSLATE_NOOP("metrics", "Renewal rate"), QT_TRANSLATE_NOOP("metrics", "Amount renewed"), MetricUnit::Money,
     MetricShape::Bars, false, renewals},
};

} // namespace

std::span<const Declaration> builtin::dealMetrics() { return table; }

} // namespace kebu
