#include "core/reports/metric.h"

#include "core/reports/bookdays.h"
#include "core/reports/builtin.h"
#include "core/storage/progress.h"

#include <QCoreApplication>

namespace kebu {

namespace {

Error invalid(const QString &message) { return {ErrorCode::Invalid, message, {}}; }

int monthsOf(const Period &period)
{
    return (period.to.year() - period.from.year()) * 12 + period.to.month() - period.from.month() + 1;
}

/// Why a figure stands on nothing: the period lies before the book, or nothing happened in it. Empty: it stands on
/// something. Before the book nobody could end or complain, of however many customers that would be a share.
Result<QString> emptyNote(Snapshot &view, const Period &period, const MetricRow &total)
{
    KEBU_LET(met, daysMet(view));
    if (period.to.isValid() && met.from.isValid() && period.to < met.from)
        return QCoreApplication::translate("metrics", "The period lies before this book's first customer (%1).")
            .arg(met.from.toString(Qt::ISODate));
    if (total.base > 0)
        return QString();
    return period.from.isValid() || period.to.isValid()
               ? QCoreApplication::translate("metrics", "Nothing in this book falls into the period.")
               : QCoreApplication::translate("metrics", "The book holds nothing to count yet.");
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

QString themeLabel(MetricTheme theme)
{
    switch (theme) {
    case MetricTheme::Conversion:
        return QCoreApplication::translate("metrics", "Conversion");
    case MetricTheme::Business:
        return QCoreApplication::translate("metrics", "Business");
    case MetricTheme::Value:
        return QCoreApplication::translate("metrics", "Customer value");
    case MetricTheme::Contact:
        return QCoreApplication::translate("metrics", "Contact");
    case MetricTheme::Service:
        return QCoreApplication::translate("metrics", "Service");
    case MetricTheme::Churn:
        return QCoreApplication::translate("metrics", "Churn");
    case MetricTheme::Composition:
        break;
    }
    return QCoreApplication::translate("metrics", "Composition");
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

Result<MetricResult> Metric::run(Snapshot &view, const MetricQuery &query,
                                 const std::function<void(int percent)> &tell) const
{
    KEBU_TRY(check(query));
    if (!tell)
        return runBoth(view, query);
    const Progress progress(tell, query.comparePrevious ? 2 : 1);
    return runBoth(view, query);
}

/// The period, and where it is asked for the one before.
Result<MetricResult> Metric::runBoth(Snapshot &view, const MetricQuery &query) const
{
    KEBU_LET(figures, measure(view, query));
    MetricResult result;
    result.metric = name();
    result.period = query.period;
    result.definition = definition();
    result.rows = std::move(figures.rows);
    result.total = std::move(figures.total);
    result.overlaps = figures.overlaps;
    if (result.total.base == 0 || (query.period.to.isValid() && result.total.count == 0)) {
        KEBU_LET(note, emptyNote(view, query.period, result.total));
        result.note = std::move(note);
    }
    if (query.comparePrevious) {
        MetricQuery before = query;
        before.period = query.period.before();
        KEBU_LET(previous, measure(view, before));
        result.previousPeriod = before.period;
        result.previousRows = std::move(previous.rows);
        result.previousTotal = std::move(previous.total);
    }
    return result;
}

const std::vector<const Metric *> &metrics()
{
    static const std::vector<const Metric *> all = builtin::all();
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
