#include "core/reports/metric.h"

#include "core/reports/builtin.h"

#include <QCoreApplication>

namespace kebu {

namespace {

Error invalid(const QString &message) { return {ErrorCode::Invalid, message, {}}; }

int monthsOf(const Period &period)
{
    return (period.to.year() - period.from.year()) * 12 + period.to.month() - period.from.month() + 1;
}

} // namespace

Period Period::before() const
{
    const bool areWholeMonths = from.day() == 1 && to.addDays(1).day() == 1;
    if (areWholeMonths)
        return {from.addMonths(-monthsOf(*this)), from.addDays(-1)};
    const qint64 days = from.daysTo(to) + 1;
    return {from.addDays(-days), from.addDays(-1)};
}

void Metric::setRate(MetricRow &row)
{
    row.rate = row.base > 0 ? std::optional(double(row.count) / double(row.base)) : std::nullopt;
}

Result<void> Metric::check(const MetricQuery &query) const
{
    if (query.period.isBounded() && query.period.to < query.period.from)
        return invalid(QCoreApplication::translate("metrics", "The period ends before it begins."));
    if (query.comparePrevious && !query.period.isBounded())
        return invalid(QCoreApplication::translate(
            "metrics", "A comparison with the period before needs a first and a last day."));
    if (!query.by.isEmpty() && !isGroupedByField())
        return invalid(QCoreApplication::translate("metrics", "%1 has rows of its own and is not grouped by a field.")
                           .arg(name()));
    return {};
}

Result<MetricResult> Metric::run(Snapshot &view, const MetricQuery &query) const
{
    KEBU_TRY(check(query));
    KEBU_LET(figures, measure(view, query));
    MetricResult result{name(), definition(), std::move(figures.rows), std::move(figures.total), figures.overlaps, {},
                        {}};
    if (query.comparePrevious) {
        MetricQuery before = query;
        before.period = query.period.before();
        KEBU_LET(previous, measure(view, before));
        result.previousRows = std::move(previous.rows);
        result.previousTotal = std::move(previous.total);
    }
    return result;
}

const std::vector<const Metric *> &metrics()
{
    static const std::vector<const Metric *> all{&builtin::conversion(),   &builtin::funnel(),  &builtin::churn(),
                                                 &builtin::churnReasons(), &builtin::winRate(), &builtin::winRateAll(),
                                                 &builtin::onTimeLogging()};
    return all;
}

Result<const Metric *> findMetric(const QString &name)
{
    QStringList known;
    for (const Metric *metric : metrics()) {
        if (metric->name() == name)
            return metric;
        known << metric->name();
    }
    return invalid(QCoreApplication::translate("metrics", "There is no metric called %1. Known are: %2.")
                       .arg(name, known.join(QStringLiteral(", "))));
}

} // namespace kebu
