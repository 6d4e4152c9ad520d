#include "ui/screens/reports/reportwords.h"

#include "ui/charts/chartnumber.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <limits>
#include <map>

/// Results as the cells of pictures.
namespace kebu::reportwords {

namespace {

QString words(const char *text) { return QCoreApplication::translate("Reports", text); }

/// Where a chart shortens to 万 and k, hovering says each figure whole.
QString figuresOf(const MetricResult &result, const MetricRow &row)
{
    constexpr double minorUnits = 100;
    const MetricWords said = wordsOf(result.metric);
    const QLocale local;
    QStringList figures{said.base + u' ' + local.toString(row.base), said.count + u' ' + local.toString(row.count)};
    if (row.rate)
        figures << said.rate + u' ' + percentText(row.rate, 1);
    if (row.value && !said.value.isEmpty()) {
        const auto metric = findMetric(result.metric);
        const bool isMoney = metric && (*metric)->valueUnit() == MetricUnit::Money;
        figures << said.value + u' ' +
                       (isMoney ? local.toString(*row.value / minorUnits, 'f', 0)
                                : valueText(result.metric, row.value));
    }
    return figures.join(QStringLiteral(" · "));
}

QString beforeOf(const MetricResult &result, const MetricRow &row)
{
    return words(QT_TRANSLATE_NOOP("Reports", "Period before: %1")).arg(figuresOf(result, row));
}

constexpr qsizetype mostSeries = 5;
constexpr qsizetype mostCohorts = 18;
constexpr int mostAge = 12;

std::vector<ChartCell> heatCells(const MetricResult &result)
{
    QStringList cohorts;
    for (const MetricRow &row : result.rows) {
        if (!cohorts.contains(row.label))
            cohorts << row.label;
    }
    const QStringList shown = cohorts.mid(std::max<qsizetype>(0, cohorts.size() - mostCohorts));
    std::vector<ChartCell> cells;
    for (const MetricRow &row : result.rows) {
        const int age = row.group.toInt();
        if (age < 1 || age > mostAge || !shown.contains(row.label)) // in its own month everybody ordered
            continue;
        cells.push_back({row.key, row.label + QStringLiteral("  ") + shortNumber(double(row.base)), row.groupLabel,
                         row.rate.value_or(0), percentText(row.rate), tipOf(result, row)});
    }
    return cells;
}

std::vector<ChartCell> flowCells(const MetricResult &result)
{
    std::vector<ChartCell> cells;
    for (const MetricRow &row : result.rows) {
        const QStringList ends = row.label.split(QStringLiteral(" → "));
        cells.push_back({row.key, ends.value(0), ends.value(1), double(row.count), shortNumber(double(row.count)),
                         tipOf(result, row)});
    }
    return cells;
}

/// The largest series by themselves, the rest as one that opens no records.
std::vector<ChartCell> stackCells(const MetricResult &result)
{
    std::map<QString, qint64> sizes;
    for (const MetricRow &row : result.rows)
        sizes[row.label] += row.count;
    QStringList largest;
    for (const auto &[label, size] : sizes)
        largest << label;
    std::ranges::stable_sort(largest, [&](const QString &a, const QString &b) { return sizes[a] > sizes[b]; });
    largest = largest.mid(0, mostSeries);
    std::vector<ChartCell> cells;
    std::map<QString, qint64> rest;
    for (const QString &label : largest) {
        for (const MetricRow &row : result.rows) {
            if (row.label == label)
                cells.push_back({row.key, row.label, row.groupLabel, double(row.count), shortNumber(double(row.count)),
                                 tipOf(result, row)});
        }
    }
    for (const MetricRow &row : result.rows) {
        if (!largest.contains(row.label))
            rest[row.groupLabel] += row.count;
    }
    for (const auto &[group, count] : rest)
        cells.push_back({ChartCell::rest + group, words(QT_TRANSLATE_NOOP("Reports", "Others")), group, double(count),
                         shortNumber(double(count)),
                         words(QT_TRANSLATE_NOOP("Reports", "Others")) + QStringLiteral(" · ") + group +
                             QStringLiteral(" · ") + shortNumber(double(count))});
    std::ranges::stable_sort(cells, {}, &ChartCell::column);
    return cells;
}

/// One series: a column for each step.
std::vector<ChartCell> stepCells(const MetricResult &result)
{
    std::vector<ChartCell> cells;
    for (const MetricRow &row : result.rows)
        cells.push_back({row.key, wordsOf(result.metric).value, row.label, row.value.value_or(0),
                         valueText(result.metric, row.value), tipOf(result, row)});
    return cells;
}

std::vector<ChartCell> curveCells(const MetricResult &result)
{
    std::vector<ChartCell> cells;
    for (const MetricRow &row : result.rows)
        cells.push_back({row.key, row.label, {}, row.value.value_or(0), percentText(row.value, 1), tipOf(result, row)});
    return cells;
}

} // namespace

QString rowLabel(const MetricRow &row)
{
    return row.groupLabel.isEmpty() ? row.label : QString(row.label + QStringLiteral(" · ") + row.groupLabel);
}

std::vector<ChartCell> cells(const MetricResult &result, MetricShape shape)
{
    switch (shape) {
    case MetricShape::Heat:
        return heatCells(result);
    case MetricShape::Flow:
        return flowCells(result);
    case MetricShape::Areas:
        return !result.rows.empty() && result.rows.front().groupLabel.isEmpty() ? stepCells(result)
                                                                                : stackCells(result);
    case MetricShape::Curve:
        return curveCells(result);
    case MetricShape::Bars:
    case MetricShape::Funnel:
    case MetricShape::Distribution:
    case MetricShape::BeforeAfter:
        break;
    }
    return {};
}

std::vector<Mark> beforeAfterMarks(const MetricResult &result)
{
    std::vector<Mark> marks;
    const MetricRow *before = nullptr;
    for (const MetricRow &row : result.rows) {
        if (!row.value && !row.interval) {
            before = &row;
            continue;
        }
        Mark mark;
        mark.key = row.key;
        mark.label = row.label;
        mark.value = row.rate.value_or(0);
        mark.figure = percentText(row.rate);
        if (before) {
            mark.previous = before->rate.value_or(0);
            mark.before = words(QT_TRANSLATE_NOOP("Reports", "was %1")).arg(percentText(before->rate));
        }
        if (row.interval)
            mark.aside = words(QT_TRANSLATE_NOOP("Reports", "%1 (%2 to %3)"))
                             .arg(pointsText(row.value.value_or(0)), pointsText(row.interval->first),
                                  pointsText(row.interval->second));
        mark.tip = row.label + QStringLiteral(" · ") + figuresOf(result, row);
        if (before)
            mark.tip += u'\n' + beforeOf(result, *before);
        marks.push_back(std::move(mark));
    }
    return marks;
}

QString tipOf(const MetricResult &result, const MetricRow &row)
{
    const QString tip = rowLabel(row) + QStringLiteral(" · ") + figuresOf(result, row);
    const MetricRow *before = rowBefore(result, row.key);
    return before ? tip + u'\n' + beforeOf(result, *before) : tip;
}

bool hasOwnRows(const QString &metric)
{
    const auto found = findMetric(metric);
    return found && (*found)->hasOwnRows();
}

Measure mainMeasure(const MetricResult &result)
{
    const auto metric = findMetric(result.metric);
    if (!metric)
        return Measure::Rate;
    switch ((*metric)->valueUnit()) {
    case MetricUnit::Days:
    case MetricUnit::Score:
        return Measure::Value;
    case MetricUnit::Share:
        return (*metric)->hasOwnRows() ? Measure::Value : Measure::Rate; // how far each of them came
    default:
        return Measure::Rate;
    }
}

} // namespace kebu::reportwords
