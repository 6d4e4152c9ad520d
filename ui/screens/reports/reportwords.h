#pragma once

#include "core/domain/catalog.h"
#include "core/reports/metric.h"
#include "ui/charts/barschart.h"
#include "ui/charts/cellchart.h"
#include "ui/look/labels.h"

#include <QStringList>

#include <vector>

/// How the figures of a metric read: words of its columns, marks of its charts, tiles over the page.
namespace kebu::reportwords {

struct MetricWords {
    QString base;  ///< head of the column of MetricRow::base
    QString count; ///< of MetricRow::count
    QString rate;
    QString value; ///< empty: the metric has no value
    bool isLessBetter = false;
    SeriesMeaning meaning = SeriesMeaning::Count;
};
[[nodiscard]] MetricWords wordsOf(const QString &metric);

/// The groups of the tree, each with its metrics in order; metrics nobody knows a group for come last.
struct MetricGroup {
    QString title;
    std::vector<const Metric *> metrics;
};
[[nodiscard]] std::vector<MetricGroup> groups();

/// The row of the period before with that key; null where there is none.
[[nodiscard]] const MetricRow *rowBefore(const MetricResult &result, const QString &key);
/// An amount or a delay in the unit of the metric; empty for none.
[[nodiscard]] QString valueText(const QString &metric, const std::optional<double> &value);

[[nodiscard]] std::vector<Mark> funnelMarks(const MetricResult &funnel);
/// What a bar stands for.
enum class Measure { Count, Base, Rate, Value };
[[nodiscard]] double measured(const MetricRow &row, Measure measure);
[[nodiscard]] QString measuredText(const QString &metric, const MetricRow &row, Measure measure);
/// The row in words, all of its figures unshortened, on a line of their own those of the period before.
[[nodiscard]] QString tipOf(const MetricResult &result, const MetricRow &row);
/// The rows as bars, the largest `atMost` groups in the metric's order.
[[nodiscard]] std::vector<Mark> marks(const MetricResult &result, Measure measure, size_t atMost = 10);

/// The result is grouped by that step of time and has a course to show: at least two of its rows are such steps.
[[nodiscard]] bool isTrend(const MetricResult &result, const QString &by);
/// The steps from the first row to the last, without gaps: where a row is missing nothing happened, which is a count of
/// nothing, and no rate at all. Compared they are the steps of the whole period as far as either is known, each with
/// the step as far from the begin of the period before. REQUIRES: isTrend(result, by)
[[nodiscard]] std::vector<ChartCell> trendCells(const MetricResult &result, const QString &by, Measure measure);

/// Figures of two keys for the pictures of MetricShape: cohorts, flows, parts over time, the curve.
[[nodiscard]] std::vector<ChartCell> cells(const MetricResult &result, MetricShape shape);
/// Shares before and after, with the interval of the change at the right.
[[nodiscard]] std::vector<Mark> beforeAfterMarks(const MetricResult &result);
/// What a metric is about: its value where that is what it measures, else its rate.
[[nodiscard]] Measure mainMeasure(const MetricResult &result);
/// The metric has rows of its own, which its main picture shows.
[[nodiscard]] bool hasOwnRows(const QString &metric);
/// Label of the row, with that of its group.
[[nodiscard]] QString rowLabel(const MetricRow &row);

/// The tile of a metric's rate, or of its base.
[[nodiscard]] KeyFigure::Content figureOf(const MetricResult &result, Measure measure);
/// The same before it is read.
[[nodiscard]] KeyFigure::Content awaitedFigure(const QString &metric, Measure measure);

/// Fields of the customer by which a table may be grouped: the usual ones, then the user's own.
[[nodiscard]] std::vector<FieldInfo> groupingFields(const Catalog &catalog);

/// Where a grouping comes from: what is counted, the customer, the user's own fields of it, the calendar.
enum class GroupingKind { Counted, Customer, Custom, Time };
struct GroupingChoice {
    QString name; ///< as MetricQuery::by
    QString label;
    GroupingKind kind = GroupingKind::Customer;
};
/// What the metric may be grouped by, in words, kind by kind.
[[nodiscard]] std::vector<GroupingChoice> groupings(const Catalog &catalog, const QString &metric);
/// Grouped by it, the rows are called by names, phones and the like of customers: what masking hides.
[[nodiscard]] bool namesPeople(const Catalog &catalog, const QString &by);
/// The words of one of them; the name itself where it is none.
[[nodiscard]] QString groupingLabel(const Catalog &catalog, const QString &metric, const QString &by);
/// The same in the middle of a sentence, where English writes it small.
[[nodiscard]] QString groupingAmid(const Catalog &catalog, const QString &metric, const QString &by);

} // namespace kebu::reportwords
