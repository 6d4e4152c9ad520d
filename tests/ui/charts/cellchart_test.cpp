#include "ui/charts/cellchart.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

using namespace kebu;

namespace {

std::vector<ChartCell> someCells()
{
    return {{QStringLiteral("a/1"), QStringLiteral("2026-01"), QStringLiteral("1"), 0.5, QStringLiteral("50%"),
             QStringLiteral("2026-01 · 1 · 50%")},
            {QStringLiteral("a/2"), QStringLiteral("2026-01"), QStringLiteral("2"), 0.2, QStringLiteral("20%"),
             QStringLiteral("2026-01 · 2 · 20%")},
            {QStringLiteral("b/1"), QStringLiteral("2026-02"), QStringLiteral("1"), 0.9, QStringLiteral("90%"),
             QStringLiteral("2026-02 · 1 · 90%")},
            {ChartCell::rest, QStringLiteral("Others"), QStringLiteral("2"), 0.1, QStringLiteral("10%"),
             QStringLiteral("Others")}};
}

/// Each figure lies within the viewport, can be clicked and says which it is; the rest is not chosen.
template <typename Chart>
void checkChart()
{
    Chart chart;
    chart.resize(520, 340);
    chart.setCells(someCells());
    chart.show();
    QSignalSpy chosen(&chart, &ChartView::markChosen);
    for (const ChartCell &cell : chart.cells()) {
        CAPTURE(cell.key.toStdString());
        const QPainterPath outline = chart.outline(cell.key);
        REQUIRE_FALSE(outline.isEmpty());
        CHECK(QRectF(chart.viewport()->rect()).adjusted(-8, -8, 8, 8).contains(outline.boundingRect()));
    }
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Return);
    CHECK(chosen.isEmpty());
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.front().front().toString() == QStringLiteral("a/1"));
    CHECK(chart.selected() == QStringLiteral("a/1"));
    CHECK(chart.accessibleDescription() == QStringLiteral("2026-01 · 1 · 50%"));
    CHECK(chart.labelOf(QStringLiteral("b/1")) == QStringLiteral("2026-02 · 1"));
    chart.setSelected(QStringLiteral("nobody"));
    CHECK(chart.selected().isEmpty());
}

} // namespace

TEST_CASE("every picture lays its figures out in sight and hands back the one that is chosen")
{
    SECTION("cohorts") { checkChart<HeatChart>(); }
    SECTION("flows") { checkChart<FlowChart>(); }
    SECTION("parts over time") { checkChart<StackChart>(); }
    SECTION("the curve") { checkChart<CurveChart>(); }
}

TEST_CASE("a click in a cell of the heat map chooses that cell")
{
    HeatChart chart;
    chart.resize(520, 340);
    chart.setCells(someCells());
    chart.show();
    QSignalSpy chosen(&chart, &ChartView::markChosen);
    const QPoint middle = chart.outline(QStringLiteral("b/1")).boundingRect().center().toPoint();
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, middle);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.front().front().toString() == QStringLiteral("b/1"));
}

TEST_CASE("a picture without figures says so and chooses nothing")
{
    StackChart chart;
    chart.resize(400, 300);
    chart.setEmptyText(QStringLiteral("nothing"));
    chart.show();
    QSignalSpy chosen(&chart, &ChartView::markChosen);
    QTest::keyClick(&chart, Qt::Key_Return);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, QPoint(50, 50));
    CHECK(chosen.isEmpty());
}

namespace {

/// WCAG 2.1, relative luminance and contrast.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// The most that anything within the box stands out from the box's own colour.
double mostContrast(const QImage &picture, const QRect &box)
{
    const double ground = luminance(picture.pixelColor(box.topLeft() + QPoint(3, 3)));
    double most = 1;
    for (int y = box.top() + 4; y < box.bottom() - 4; ++y) {
        for (int x = box.left() + 4; x < box.right() - 4; ++x) {
            const double ink = luminance(picture.pixelColor(x, y));
            most = std::max(most, (std::max(ink, ground) + 0.05) / (std::min(ink, ground) + 0.05));
        }
    }
    return most;
}

} // namespace

// In optimised builds the inks were once compared through references to luminances that were gone, and figures stood
// black on navy.
TEST_CASE("the figure in a cell stands out on it, however dark the cell")
{
    HeatChart chart;
    chart.resize(520, 340);
    std::vector<ChartCell> cells;
    for (int i = 0; i <= 4; ++i)
        cells.push_back({QString::number(i), QStringLiteral("2026-01"), QString::number(i), i * 0.25,
                         QString::number(i * 25) + u'%', QString::number(i)});
    chart.setCells(cells);
    chart.show();
    const QImage picture = chart.viewport()->grab().toImage();
    for (const ChartCell &cell : cells) {
        CAPTURE(cell.figure.toStdString());
        CHECK(mostContrast(picture, chart.outline(cell.key).boundingRect().toRect()) >= 3); // smoothed, it is not the ink
    }
}
