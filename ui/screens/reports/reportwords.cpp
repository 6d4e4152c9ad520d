#include "ui/screens/reports/reportwords.h"

#include "core/base/money.h"
#include "core/domain/customer.h"
#include "ui/charts/chartnumber.h"

#include <QCoreApplication>

#include <cmath>

namespace kebu::reportwords {

namespace {

QString words(const char *text) { return QCoreApplication::translate("Reports", text); }

constexpr double minorUnits = 100;
constexpr double halfPoint = 0.005; ///< below it two shares read alike

MetricUnit unitOf(const QString &metric)
{
    const auto found = findMetric(metric);
    return found ? (*found)->valueUnit() : MetricUnit::None;
}

double measured(const MetricRow &row, Measure measure)
{
    switch (measure) {
    case Measure::Base:
        return double(row.base);
    case Measure::Rate:
        return row.rate.value_or(0);
    case Measure::Value:
        return row.value.value_or(0);
    case Measure::Count:
        break;
    }
    return double(row.count);
}

QString measuredText(const QString &metric, const MetricRow &row, Measure measure)
{
    switch (measure) {
    case Measure::Base:
        return shortNumber(double(row.base));
    case Measure::Rate:
        return percentText(row.rate);
    case Measure::Value:
        return valueText(metric, row.value);
    case Measure::Count:
        break;
    }
    return shortNumber(double(row.count));
}

QString beforeText(const QString &figure) { return words(QT_TRANSLATE_NOOP("Reports", "was %1")).arg(figure); }

/// What stands at the right end of a row: what the bar itself does not say.
QString asideText(const QString &metric, const MetricRow &row, Measure measure)
{
    if (measure == Measure::Rate)
        return QStringLiteral("%1 / %2").arg(shortNumber(double(row.count)), shortNumber(double(row.base)));
    return measure == Measure::Count ? valueText(metric, row.value) : QString();
}

} // namespace

MetricWords wordsOf(const QString &metric)
{
    if (metric == u"funnel")
        return {words(QT_TRANSLATE_NOOP("Reports", "Entered")),
                words(QT_TRANSLATE_NOOP("Reports", "Went further")),
                words(QT_TRANSLATE_NOOP("Reports", "Share")),
                {}};
    if (metric == u"conversion")
        return {words(QT_TRANSLATE_NOOP("Reports", "New customers")),
                words(QT_TRANSLATE_NOOP("Reports", "Signed")),
                words(QT_TRANSLATE_NOOP("Reports", "Signed ÷ new")),
                {}};
    if (metric == u"churn")
        return {words(QT_TRANSLATE_NOOP("Reports", "Ever customers")),
                words(QT_TRANSLATE_NOOP("Reports", "Ended")),
                words(QT_TRANSLATE_NOOP("Reports", "Churn rate")),
                words(QT_TRANSLATE_NOOP("Reports", "Amount")),
                true,
                SeriesMeaning::Loss};
    if (metric == u"churn_reasons")
        return {words(QT_TRANSLATE_NOOP("Reports", "Ended in all")),
                words(QT_TRANSLATE_NOOP("Reports", "For this reason")),
                words(QT_TRANSLATE_NOOP("Reports", "Share")),
                words(QT_TRANSLATE_NOOP("Reports", "Amount")),
                true,
                SeriesMeaning::Loss};
    if (metric == u"win_rate")
        return {words(QT_TRANSLATE_NOOP("Reports", "Closed deals")), words(QT_TRANSLATE_NOOP("Reports", "Won")),
                words(QT_TRANSLATE_NOOP("Reports", "Win rate")), words(QT_TRANSLATE_NOOP("Reports", "Amount won"))};
    if (metric == u"win_rate_all")
        return {words(QT_TRANSLATE_NOOP("Reports", "Opened deals")), words(QT_TRANSLATE_NOOP("Reports", "Won")),
                words(QT_TRANSLATE_NOOP("Reports", "Win rate")), words(QT_TRANSLATE_NOOP("Reports", "Amount won"))};
    if (metric == u"on_time_logging")
        return {words(QT_TRANSLATE_NOOP("Reports", "Contacts")),
                words(QT_TRANSLATE_NOOP("Reports", "Logged within 24 h")),
                words(QT_TRANSLATE_NOOP("Reports", "Logged on time")),
                words(QT_TRANSLATE_NOOP("Reports", "Median delay")),
                false,
                SeriesMeaning::Service};
    return {words(QT_TRANSLATE_NOOP("Reports", "Base")),
            words(QT_TRANSLATE_NOOP("Reports", "Count")),
            words(QT_TRANSLATE_NOOP("Reports", "Rate")),
            {}};
}

std::vector<MetricGroup> groups()
{
    struct Declared {
        const char *title;
        std::vector<QString> metrics;
    };
    static const std::vector<Declared> table{
        {QT_TRANSLATE_NOOP("Reports", "Conversion"), {QStringLiteral("funnel"), QStringLiteral("conversion")}},
        {QT_TRANSLATE_NOOP("Reports", "Churn"), {QStringLiteral("churn"), QStringLiteral("churn_reasons")}},
        {QT_TRANSLATE_NOOP("Reports", "Contact"), {QStringLiteral("on_time_logging")}},
        {QT_TRANSLATE_NOOP("Reports", "Business"), {QStringLiteral("win_rate"), QStringLiteral("win_rate_all")}}};
    std::vector<MetricGroup> result;
    std::vector<const Metric *> rest = metrics();
    for (const Declared &declared : table) {
        MetricGroup group{words(declared.title), {}};
        for (const QString &name : declared.metrics) {
            const auto found = std::ranges::find(rest, name, [](const Metric *metric) { return metric->name(); });
            if (found == rest.end())
                continue;
            group.metrics.push_back(*found);
            rest.erase(found);
        }
        if (!group.metrics.empty())
            result.push_back(std::move(group));
    }
    if (!rest.empty())
        result.push_back({words(QT_TRANSLATE_NOOP("Reports", "More")), std::move(rest)});
    return result;
}

const MetricRow *rowBefore(const MetricResult &result, const QString &key)
{
    const auto found = std::ranges::find(result.previousRows, key, &MetricRow::key);
    return found == result.previousRows.end() ? nullptr : &*found;
}

QString valueText(const QString &metric, const std::optional<double> &value)
{
    if (!value)
        return {};
    switch (unitOf(metric)) {
    case MetricUnit::Money:
        return shortNumber(*value / minorUnits);
    case MetricUnit::Minutes:
        return minutesText(*value);
    case MetricUnit::None:
        break;
    }
    return {};
}

std::vector<Mark> funnelMarks(const MetricResult &funnel)
{
    std::vector<Mark> result;
    for (const MetricRow &row : funnel.rows) {
        Mark mark{row.key, row.label, double(row.base), {}, shortNumber(double(row.base)), {}, {},
                  {},      {},        Mark::Trend::None};
        const MetricRow *before = rowBefore(funnel, row.key);
        if (funnel.previousTotal) {
            mark.previous = before ? double(before->base) : 0;
            mark.before = beforeText(shortNumber(*mark.previous));
        }
        if (row.rate)
            mark.step = words(QT_TRANSLATE_NOOP("Reports", "%1 went further")).arg(percentText(row.rate));
        if (row.rate && before && before->rate) {
            const double difference = *row.rate - *before->rate;
            mark.change = pointsText(difference);
            if (std::abs(difference) >= halfPoint)
                mark.trend = difference > 0 ? Mark::Trend::Better : Mark::Trend::Worse;
        }
        result.push_back(std::move(mark));
    }
    return result;
}

std::vector<Mark> marks(const MetricResult &result, Measure measure, size_t atMost)
{
    std::vector<Mark> all;
    for (const MetricRow &row : result.rows) {
        if (all.size() == atMost)
            break;
        Mark mark;
        mark.key = row.key.isNull() ? QStringLiteral("") : row.key;
        mark.label = row.label;
        mark.value = measured(row, measure);
        mark.figure = measuredText(result.metric, row, measure);
        mark.aside = asideText(result.metric, row, measure);
        if (result.previousTotal) {
            const MetricRow *before = rowBefore(result, row.key);
            mark.previous = before ? measured(*before, measure) : 0;
            if (before)
                mark.before = beforeText(measuredText(result.metric, *before, measure));
        }
        all.push_back(std::move(mark));
    }
    return all;
}

KeyFigure::Content figureOf(const MetricResult &result, Measure measure)
{
    const MetricWords said = wordsOf(result.metric);
    KeyFigure::Content content;
    content.title = measure == Measure::Rate ? said.rate : said.base;
    content.value = measuredText(result.metric, result.total, measure);
    if (!result.previousTotal)
        return content;
    const MetricRow &before = *result.previousTotal;
    content.before = beforeText(measuredText(result.metric, before, measure));
    if (measure == Measure::Rate && (!result.total.rate || !before.rate))
        return content;
    const double difference = measured(result.total, measure) - measured(before, measure);
    const double least = measure == Measure::Rate ? halfPoint : 0.5;
    if (std::abs(difference) < least)
        return content;
    const QString arrow = difference > 0 ? QStringLiteral("↑ ") : QStringLiteral("↓ ");
    content.change =
        arrow + (measure == Measure::Rate ? shortPointsText(std::abs(difference)) : shortNumber(std::abs(difference)));
    content.trend = (difference > 0) != said.isLessBetter ? KeyFigure::Trend::Better : KeyFigure::Trend::Worse;
    return content;
}

std::vector<FieldInfo> groupingFields(const Catalog &catalog)
{
    std::vector<FieldInfo> fields;
    for (const FieldName name :
         {customer::source, customer::industry, customer::grade, customer::owner, customer::stage})
        fields.push_back(customer::type().field(customer::type().indexOf(name)));
    for (FieldInfo field : catalog.fieldsOf(customer::type())) {
        if (!field.customId || field.isMultiline)
            continue;
        field.name = QStringLiteral("custom.") + field.name;
        fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace kebu::reportwords
