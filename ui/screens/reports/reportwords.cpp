#include "ui/screens/reports/reportwords.h"

#include "core/base/language.h"
#include "core/base/money.h"
#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "ui/charts/chartnumber.h"

#include <QCoreApplication>
#include <QLocale>

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

QString beforeText(const QString &figure) { return words(QT_TRANSLATE_NOOP("Reports", "was %1")).arg(figure); }

/// What stands at the right end of a row: what the bar itself does not say.
QString asideText(const QString &metric, const MetricRow &row, Measure measure)
{
    if (measure == Measure::Rate)
        return QStringLiteral("%1 / %2").arg(shortNumber(double(row.count)), shortNumber(double(row.base)));
    return measure == Measure::Count ? valueText(metric, row.value) : QString();
}

SeriesMeaning meaningOf(const Metric &metric)
{
    const MetricTheme theme = metric.theme();
    if (theme == MetricTheme::Churn || metric.name() == u"lost_reasons")
        return SeriesMeaning::Loss;
    return theme == MetricTheme::Contact || theme == MetricTheme::Service ? SeriesMeaning::Service
                                                                          : SeriesMeaning::Count;
}

} // namespace

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
        return row.value ? valueText(metric, row.value) : QStringLiteral("–");
    case Measure::Count:
        break;
    }
    return shortNumber(double(row.count));
}

MetricWords wordsOf(const QString &metric)
{
    const auto found = findMetric(metric);
    if (!found)
        return {};
    const MetricHeads heads = (*found)->heads();
    return {heads.base, heads.count, heads.rate, heads.value, (*found)->isLessBetter(), meaningOf(**found)};
}

std::vector<MetricGroup> groups()
{
    std::vector<MetricGroup> result;
    std::optional<MetricTheme> theme;
    for (const Metric *metric : metrics()) {
        if (theme != metric->theme())
            result.push_back({themeLabel(metric->theme()), {}});
        theme = metric->theme();
        result.back().metrics.push_back(metric);
    }
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
    case MetricUnit::Days:
    case MetricUnit::Score:
    case MetricUnit::None:
        return QLocale().toString(*value, 'f', *value == std::floor(*value) ? 0 : 1);
    case MetricUnit::Share:
        return percentText(value, 1);
    case MetricUnit::Points:
        return pointsText(*value);
    }
    return {};
}

std::vector<Mark> funnelMarks(const MetricResult &funnel)
{
    std::vector<Mark> result;
    for (const MetricRow &row : funnel.rows) {
        Mark mark;
        mark.key = row.key;
        mark.label = row.label;
        mark.value = double(row.base);
        mark.figure = shortNumber(double(row.base));
        mark.tip = tipOf(funnel, row);
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
    // rows that are shares of a goal each are seen against the whole of it
    const bool hasGoals = measure == Measure::Value && result.metric == u"targets";
    std::vector<Mark> all;
    for (const MetricRow &row : result.rows) {
        if (all.size() == atMost)
            break;
        Mark mark;
        mark.key = row.key.isNull() ? QStringLiteral("") : row.key;
        mark.label = rowLabel(row);
        mark.value = measured(row, measure);
        mark.figure = measuredText(result.metric, row, measure);
        mark.aside = asideText(result.metric, row, measure);
        mark.tip = tipOf(result, row);
        if (hasGoals)
            mark.goal = 1;
        if (row.group.isEmpty() && !row.groupLabel.isEmpty()) { // said of the row beside its label: reached of the goal
            mark.label = row.label;
            mark.aside = row.groupLabel;
        }
        if (result.previousTotal) {
            const MetricRow *before = rowBefore(result, row.key);
            mark.previous = before ? measured(*before, measure) : 0;
            if (before && (measure != Measure::Value || before->value))
                mark.before = beforeText(measuredText(result.metric, *before, measure));
        }
        all.push_back(std::move(mark));
    }
    return all;
}

KeyFigure::Content awaitedFigure(const QString &metric, Measure measure)
{
    const MetricWords said = wordsOf(metric);
    KeyFigure::Content content;
    content.title = measure == Measure::Rate ? said.rate : said.base;
    content.value = QStringLiteral("…");
    return content;
}

KeyFigure::Content figureOf(const MetricResult &result, Measure measure)
{
    KeyFigure::Content content = awaitedFigure(result.metric, measure);
    const MetricWords said = wordsOf(result.metric);
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

namespace {

/// What records say that are counted themselves, or that customers who are counted have.
struct OwnField {
    const char *metrics; ///< words apart
    const char *record;
    const char *field;
};

constexpr OwnField ownFields[] = {
    {"contacts on_time_logging late_records", "interaction", "method"},
    {"contacts on_time_logging late_records", "interaction", "topic"},
    {"contacts on_time_logging late_records", "interaction", "recorded_by"},
    {"win_rate win_rate_all forecast forecast_history sales_cycle lost_reasons", "opportunity", "product"},
    {"win_rate win_rate_all lost_reasons", "opportunity", "competitor"},
    {"forecast forecast_history", "opportunity", "stage"},
    {"cases cases_in_time", "service_case", "kind"},
    {"cases cases_in_time", "service_case", "product"},
    {"cases cases_in_time", "service_case", "handler"},
    {"needs_in_time frequent_needs", "need", "urgency"},
    {"needs_in_time frequent_needs", "need", "importance"},
    {"payments_received receivables overdue", "payment", "kind"},
    {"conversion grade_a_conversion time_to_win churn", "opportunity", "product"},
    {"conversion grade_a_conversion time_to_win churn", "need", "urgency"},
};

bool isAmong(const char *metrics, const QString &metric)
{
    return QString::fromLatin1(metrics).split(u' ').contains(metric);
}

std::vector<GroupingChoice> fieldGroupings(const Catalog &catalog, const QString &metric)
{
    std::vector<GroupingChoice> all;
    for (const OwnField &own : ownFields) {
        if (!isAmong(own.metrics, metric))
            continue;
        const RecordType *type = findRecordType(QString::fromLatin1(own.record));
        const FieldInfo *field = type->find(QString::fromLatin1(own.field));
        if (field)
            all.push_back({type->name() + u'.' + field->name, field->labelText(), GroupingKind::Counted});
    }
    for (const FieldInfo &field : groupingFields(catalog)) {
        if (!field.customId)
            all.push_back({field.name, field.labelText(), GroupingKind::Customer});
    }
    all.push_back({QStringLiteral("region"), words(QT_TRANSLATE_NOOP("Reports", "Region")), GroupingKind::Customer});
    for (const FieldInfo &field : groupingFields(catalog)) {
        if (field.customId)
            all.push_back({field.name, field.labelText(), GroupingKind::Custom});
    }
    return all;
}

constexpr const char *withoutDay = "funnel rfm"; ///< a state within the period, of no day
constexpr const char *onlyByDay = "retention";   ///< cohorts are of a step of time

} // namespace

std::vector<GroupingChoice> groupings(const Catalog &catalog, const QString &metric)
{
    std::vector<GroupingChoice> all =
        isAmong(onlyByDay, metric) ? std::vector<GroupingChoice>() : fieldGroupings(catalog, metric);
    if (isAmong(withoutDay, metric))
        return all;
    for (const auto &[step, text] : {std::pair{"week", QT_TRANSLATE_NOOP("Reports", "Week")},
                                     std::pair{"month", QT_TRANSLATE_NOOP("Reports", "Month")},
                                     std::pair{"quarter", QT_TRANSLATE_NOOP("Reports", "Quarter")},
                                     std::pair{"year", QT_TRANSLATE_NOOP("Reports", "Year")}})
        all.push_back({QString::fromLatin1(step), words(text), GroupingKind::Time});
    return all;
}

bool namesPeople(const Catalog &catalog, const QString &by)
{
    const qsizetype dot = by.indexOf(u'.');
    const RecordType *named = dot > 0 ? findRecordType(by.left(dot)) : nullptr;
    const auto field = named ? catalog.field(*named, by.mid(dot + 1)) : catalog.field(customer::type(), by);
    if (!field)
        return false;
    const bool isPerson = field->isReference() && (field->target == u"customer" || field->target == u"contact");
    return isPerson || field->personalClass != Personal::None;
}

QString groupingLabel(const Catalog &catalog, const QString &metric, const QString &by)
{
    for (const GroupingChoice &each : groupings(catalog, metric)) {
        if (each.name == by)
            return each.label;
    }
    return by;
}

QString groupingAmid(const Catalog &catalog, const QString &metric, const QString &by)
{
    const QString label = groupingLabel(catalog, metric, by);
    const bool isOurs = !by.startsWith(u"custom.") && label.size() > 1 && label[1].isLower(); // not RFM, not a name
    return isOurs && uiLanguage() == Language::English ? label[0].toLower() + label.mid(1) : label;
}

} // namespace kebu::reportwords
