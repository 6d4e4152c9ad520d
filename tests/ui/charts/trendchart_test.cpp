#include "ui/charts/chartfile.h"
#include "ui/charts/trendchart.h"
#include "ui/screens/reports/reportwords.h"

#include <QFile>
#include <QLineSeries>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <limits>

using namespace kebu;
using reportwords::Measure;

namespace {

MetricRow rowOf(const char *key, qint64 base, qint64 count)
{
    MetricRow row;
    row.key = QString::fromLatin1(key);
    row.label = row.key;
    row.base = base;
    row.count = count;
    if (base > 0)
        row.rate = double(count) / double(base);
    return row;
}

MetricResult monthly()
{
    MetricResult result;
    result.metric = QStringLiteral("conversion");
    result.rows = {rowOf("2025-11", 10, 2), rowOf("2026-01", 20, 10), rowOf("2026-02", 10, 1), rowOf("", 3, 0)};
    return result;
}

std::vector<ChartCell> course(const std::vector<double> &values)
{
    std::vector<ChartCell> cells;
    for (size_t i = 0; i < values.size(); ++i) {
        const QString name = QStringLiteral("2026-%1").arg(i + 1, 2, 10, QChar(u'0'));
        cells.push_back({name, name, {}, values[i], QString::number(values[i]), name});
    }
    return cells;
}

} // namespace

TEST_CASE("a course has every step from the first to the last: none is a count of nothing, and no rate")
{
    const MetricResult result = monthly();
    REQUIRE(reportwords::isTrend(result, QStringLiteral("month")));
    const auto counts = reportwords::trendCells(result, QStringLiteral("month"), Measure::Base);
    REQUIRE(counts.size() == 4);
    CHECK(counts[0].value == 10);
    CHECK(counts[1].value == 0);
    CHECK(counts[1].key.startsWith(ChartCell::rest)); // it has no records to open
    CHECK(counts[2].value == 20);
    CHECK(counts[3].key == QStringLiteral("2026-02"));
    const auto rates = reportwords::trendCells(result, QStringLiteral("month"), Measure::Rate);
    REQUIRE(rates.size() == 4);
    CHECK(std::isnan(rates[1].value));
    CHECK(rates[2].value == 0.5);
}

TEST_CASE("rows that are no steps of time, or a single one, are no course")
{
    MetricResult result = monthly();
    CHECK_FALSE(reportwords::isTrend(result, QStringLiteral("source")));
    CHECK_FALSE(reportwords::isTrend(result, QStringLiteral("week")));
    CHECK_FALSE(reportwords::isTrend(result, {}));
    result.rows.erase(result.rows.begin() + 1, result.rows.begin() + 3);
    CHECK_FALSE(reportwords::isTrend(result, QStringLiteral("month")));
}

TEST_CASE("weeks, quarters and years follow one another without gaps")
{
    MetricResult result = monthly();
    result.rows = {rowOf("2024", 1, 0), rowOf("2027", 1, 0)};
    CHECK(reportwords::trendCells(result, QStringLiteral("year"), Measure::Base).size() == 4);
    result.rows = {rowOf("2025-Q4", 1, 0), rowOf("2026-Q3", 1, 0)};
    CHECK(reportwords::trendCells(result, QStringLiteral("quarter"), Measure::Base).size() == 4);
    result.rows = {rowOf("2025-12-22", 1, 0), rowOf("2026-01-12", 1, 0)};
    CHECK(reportwords::trendCells(result, QStringLiteral("week"), Measure::Base).size() == 4);
}

TEST_CASE("a line rises with its figures, breaks where nothing is known, and opens what is clicked")
{
    TrendChart chart;
    chart.resize(600, 300);
    chart.show();
    chart.setCells(course({1, 4, std::numeric_limits<double>::quiet_NaN(), 2, 3}));
    const auto height = [&chart](const char *key) {
        return chart.outline(QString::fromLatin1(key)).boundingRect().center().y();
    };
    CHECK(height("2026-02") < height("2026-05"));
    CHECK(height("2026-05") < height("2026-04"));
    CHECK(height("2026-04") < height("2026-01"));
    CHECK(chart.outline(QStringLiteral("2026-03")).isEmpty());
    qsizetype points = 0;
    for (const QAbstractSeries *series : chart.chart()->series())
        points += qobject_cast<const QLineSeries *>(series)->count();
    CHECK(chart.chart()->series().size() == 2);
    CHECK(points == 4);

    QString chosen;
    QObject::connect(&chart, &ChartView::markChosen, &chart, [&chosen](const QString &key) { chosen = key; });
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {},
                      chart.outline(QStringLiteral("2026-02")).boundingRect().center().toPoint());
    CHECK(chosen == QStringLiteral("2026-02"));
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Return);
    CHECK(chosen == QStringLiteral("2026-05"));
}

TEST_CASE("the period before stands beside this one step by step, however many steps of either are known")
{
    MetricResult result = monthly();
    result.period = {QDate(2026, 1, 1), QDate(2026, 12, 31)};
    result.previousPeriod = {QDate(2025, 1, 1), QDate(2025, 12, 31)};
    result.rows = {rowOf("2026-02", 20, 10), rowOf("2026-03", 10, 1)};
    result.previousRows = {rowOf("2025-03", 8, 2), rowOf("2025-05", 5, 5), rowOf("", 1, 0)};
    result.previousTotal = rowOf("", 14, 7);
    const auto counts = reportwords::trendCells(result, QStringLiteral("month"), Measure::Base);
    REQUIRE(counts.size() == 5);
    CHECK(counts[0].value == 0); // within the period, before anything happened
    CHECK(counts[1].value == 20);
    CHECK(std::isnan(counts[3].value)); // April may not have come yet
    CHECK(counts[0].before == 0);
    CHECK(counts[2].before == 8);
    CHECK(counts[4].before == 5);
    CHECK(counts[2].tip.contains(QStringLiteral("8 in 2025-03")));
    CHECK(counts[4].key.startsWith(ChartCell::rest));
    const auto rates = reportwords::trendCells(result, QStringLiteral("month"), Measure::Rate);
    CHECK(std::isnan(rates[0].before)); // nothing to divide by
    CHECK(rates[2].before == 0.25);

    result.previousPeriod = {};
    result.previousRows.clear();
    for (const ChartCell &cell : reportwords::trendCells(result, QStringLiteral("month"), Measure::Base))
        CHECK(std::isnan(cell.before));
}

TEST_CASE("the period before is a dashed line of its own, and the legend tells the two apart")
{
    TrendChart chart;
    chart.resize(600, 300);
    chart.show();
    chart.setCells(course({1, 4, 2}));
    CHECK(chart.chart()->series().size() == 1);
    const QRectF alone = chart.outline(QStringLiteral("2026-02")).boundingRect();
    std::vector<ChartCell> cells = course({1, 4, 2});
    cells[0].before = 8;
    cells[1].before = 4;
    chart.setCells(cells);
    REQUIRE(chart.chart()->series().size() == 2);
    const auto *before = qobject_cast<const QLineSeries *>(chart.chart()->series()[0]);
    CHECK(before->count() == 2);
    CHECK(before->pen().style() == Qt::CustomDashLine);
    CHECK(qobject_cast<const QLineSeries *>(chart.chart()->series()[1])->pen().style() == Qt::SolidLine);
    const QRectF beside = chart.outline(QStringLiteral("2026-02")).boundingRect();
    CHECK(beside.center().y() > alone.center().y());              // both lines are on one scale, which reaches to 8 now
    CHECK(std::abs(beside.center().y() - before->at(1).y()) < 1); // 4 is 4 on both
}

TEST_CASE("a line is saved as picture, drawing and PDF")
{
    TrendChart chart;
    chart.resize(600, 300);
    chart.setCells(course({1, 4, 2}));
    const QTemporaryDir folder;
    for (const char *ending : {"png", "svg", "pdf"}) {
        CAPTURE(ending);
        const QString path = folder.filePath(QStringLiteral("line.") + QLatin1String(ending));
        REQUIRE(saveCharts({QStringLiteral("Contacts"), {}, {{QStringLiteral("by month"), &chart}}}, path).ok());
        CHECK(QFile(path).size() > 500);
    }
}
