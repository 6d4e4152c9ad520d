#include "ui/charts/barschart.h"
#include "ui/charts/chartfile.h"
#include "ui/charts/chartnumber.h"

#include <QBarSet>
#include <QFile>
#include <QHorizontalBarSeries>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

std::vector<Mark> threeMarks()
{
    const auto mark = [](const char *key, double value, double before) {
        Mark made;
        made.key = QString::fromLatin1(key);
        made.label = made.key.toUpper();
        made.value = value;
        made.previous = before;
        made.figure = shortNumber(value);
        return made;
    };
    return {mark("fair", 18, 15), mark("web", 14, 12), mark("call", 0, 11)};
}

QByteArray beginning(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(4) : QByteArray();
}

} // namespace

TEST_CASE("a bar is as long as its share of the longest, and the period before is a hollow series beneath")
{
    BarsChart chart;
    chart.resize(600, 150);
    chart.setMarks(threeMarks());
    chart.show();
    CHECK(chart.barRect(2).width() == 0);
    CHECK(std::abs(chart.barRect(1).width() / chart.barRect(0).width() - 14.0 / 18.0) < 0.001);
    const auto series = chart.chart()->series();
    REQUIRE(series.size() == 2);
    const auto *before = qobject_cast<QHorizontalBarSeries *>(series.at(1));
    REQUIRE(before);
    CHECK(before->barSets().constFirst()->brush().style() == Qt::NoBrush);
}

TEST_CASE("Qt's own bar stands where the words of its row stand")
{
    BarsChart chart;
    chart.resize(600, 150);
    auto marks = threeMarks();
    for (Mark &mark : marks)
        mark.previous.reset();
    chart.setMarks(marks);
    chart.show();
    REQUIRE(QTest::qWaitForWindowExposed(&chart));
    const QImage picture = chart.grab().toImage();
    const QColor solid = Theme::light().series[0];
    for (int row : {0, 1}) {
        const QRectF bar = chart.barRect(row);
        CAPTURE(row, bar.left(), bar.top(), bar.width(), bar.height());
        CHECK(picture.pixelColor((bar.topLeft() + QPointF(3, 3)).toPoint()) == solid);
        CHECK(picture.pixelColor((bar.bottomRight() - QPointF(3, 3)).toPoint()) == solid);
        CHECK(picture.pixelColor((bar.bottomLeft() + QPointF(3, 4)).toPoint()) != solid);
        CHECK(picture.pixelColor(QPointF(bar.right() + 4, bar.top() + 1).toPoint()) != solid);
    }
}

TEST_CASE("a click on a row and Enter on it both choose the mark")
{
    BarsChart chart;
    chart.resize(600, 150);
    chart.setMarks(threeMarks());
    chart.show();
    QSignalSpy chosen(&chart, &BarsChart::markChosen);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.rowRect(1).center().toPoint());
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.at(0).at(0).toString() == u"web");
    CHECK(chart.selected() == u"web");
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Return);
    REQUIRE(chosen.size() == 2);
    CHECK(chosen.at(1).at(0).toString() == u"call");
}

TEST_CASE("hovering a bar says its figures whole, and takes names for no markup")
{
    BarsChart chart;
    chart.resize(600, 150);
    auto marks = threeMarks();
    marks[1].tip = QStringLiteral("<b>WEB</b> · New customers 14,000\nPeriod before: 12,000");
    chart.setMarks(marks);
    chart.show();
    REQUIRE(QTest::qWaitForWindowExposed(&chart));
    QTest::mouseMove(chart.viewport(), chart.rowRect(1).center().toPoint());
    REQUIRE(QTest::qWaitFor([] { return QToolTip::text().contains(QStringLiteral("14,000")); }));
    CHECK(QToolTip::text().contains(QStringLiteral("12,000")));
    CHECK(QToolTip::text().contains(QStringLiteral("&lt;b&gt;WEB")));
    QTest::mouseMove(chart.viewport(), chart.rowRect(0).center().toPoint());
    CHECK(QTest::qWaitFor([] { return QToolTip::text().isEmpty(); })); // one that has nothing to add
}

TEST_CASE("charts are saved as picture, drawing and document, by the ending of the name")
{
    QTemporaryDir folder;
    FunnelChart chart;
    chart.resize(500, 190);
    chart.setMarks(threeMarks());
    const ChartPage page{QStringLiteral("漏斗 · 2026-04"), QStringLiteral("note"), {{QStringLiteral("left"), &chart}}};
    for (const auto &[name, begin] :
         {std::pair{"a.png", "\x89PNG"}, std::pair{"a.svg", "<?xm"}, std::pair{"a.pdf", "%PDF"}}) {
        CAPTURE(name);
        const QString path = folder.filePath(QString::fromLatin1(name));
        REQUIRE(saveCharts(page, path).ok());
        CHECK(beginning(path) == QByteArray(begin, 4));
    }
    CHECK_FALSE(saveCharts(page, folder.filePath(QStringLiteral("nowhere/a.png"))).ok());
}

TEST_CASE("figures are short: ten thousands in Chinese, thousands in English")
{
    CHECK(shortNumber(286000, Language::Chinese) == QStringLiteral("28.6 万"));
    CHECK(shortNumber(280000, Language::Chinese) == QStringLiteral("28 万"));
    CHECK(shortNumber(120000000, Language::Chinese) == QStringLiteral("1.2 亿"));
    CHECK(shortNumber(286000, Language::English) == QStringLiteral("286k"));
    CHECK(shortNumber(1200000, Language::English) == QStringLiteral("1.2m"));
    CHECK(shortNumber(9999, Language::Chinese) == QStringLiteral("9,999"));
    CHECK(percentText(0.278, 1) == QStringLiteral("27.8%"));
    CHECK(percentText({}) == QStringLiteral("–"));
    CHECK(pointsText(-0.12, Language::Chinese) == QStringLiteral("−12 个百分点"));
    CHECK(pointsText(0.09, Language::English) == QStringLiteral("+9 pp"));
    CHECK(minutesText(90, Language::English) == QStringLiteral("90 min"));
    CHECK(minutesText(300, Language::Chinese) == QStringLiteral("5 小时"));
}
