#include "tests/ui/screens/reports/reportspage.h"
#include "ui/charts/barschart.h"
#include "ui/screens/reports/dashboardcardview.h"
#include "ui/screens/reports/dashboardpane.h"
#include "ui/screens/reports/reportwords.h"

#include <QMenu>

#include <cmath>

using namespace kebu;
using namespace kebu::test;
using namespace kebu::test::reports;

TEST_CASE("a dashboard that was in sight when the window was locked stands there again once it is open")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    const auto *pane = shown.screen.findChild<DashboardPane *>();
    shown.screen.showMetric(QStringLiteral("dashboard:manager"));
    REQUIRE(QTest::qWaitFor([&] { return !pane->cards().empty() && pane->isWhole(); }));
    shown.screen.clear(); // locked
    REQUIRE(pane->cards().empty());
    shown.screen.activate();
    CHECK(QTest::qWaitFor([&] { return !pane->cards().empty() && pane->isWhole(); }));
    CHECK(pane->dashboard().id == QStringLiteral("manager"));
}

namespace {

/// Every word that stands or is read aloud anywhere in it.
QString wordsOf(const QWidget &root)
{
    QStringList words;
    for (const QWidget *part : root.findChildren<QWidget *>()) {
        words << part->accessibleName() << part->accessibleDescription() << part->toolTip();
        for (const char *property : {"text", "placeholderText", "title"})
            words << part->property(property).toString();
    }
    return words.join(u'\n');
}

} // namespace

TEST_CASE("where the window is masked no condition spells out whom it names, and it holds all the same")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    shown.showMetric(QStringLiteral("conversion"));
    filterBy(shown, "name ~ 客户1 and source = exhibition");
    REQUIRE(QTest::qWaitFor([&] { return shown.screen.isWhole() && shown.screen.answer()->table.total.base == 1; }));
    REQUIRE(wordsOf(shown.screen).contains(QStringLiteral("客户1")));
    auto *menu = shown.screen.findChild<QMenu *>(QStringLiteral("reportPin"));
    emit menu->aboutToShow();
    menu->actions().constFirst()->trigger(); // a card with the condition
    auto *pane = shown.screen.findChild<DashboardPane *>();
    REQUIRE(QTest::qWaitFor([&] { return !pane->dashboard().cards.empty() && pane->isWhole(); }));
    REQUIRE(wordsOf(*pane).contains(QStringLiteral("客户1")));

    shown.open.session.setMasked(true);
    CHECK(QTest::qWaitFor([&] { return pane->isWhole() && !wordsOf(*pane).contains(QStringLiteral("客户1")); }));
    shown.showMetric(QStringLiteral("conversion"));
    REQUIRE(QTest::qWaitFor([&] { return shown.screen.isWhole(); }));
    CHECK_FALSE(wordsOf(shown.screen).contains(QStringLiteral("客户1")));
    CHECK(wordsOf(shown.screen).contains(QStringLiteral("•••")));
    CHECK(shown.screen.answer()->table.total.base == 1);

    shown.open.session.setMasked(false);
    CHECK(QTest::qWaitFor([&] { return wordsOf(shown.screen).contains(QStringLiteral("客户1")); }));
}

TEST_CASE("a report is put on a dashboard as it is asked about, its filter included")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    shown.showMetric(QStringLiteral("conversion"));
    chooseBy(shown, "month");
    filterBy(shown, "source = referral");
    REQUIRE(QTest::qWaitFor([&] { return shown.screen.isWhole() && shown.screen.answer()->table.total.base == 2; }));
    auto *menu = shown.screen.findChild<QMenu *>(QStringLiteral("reportPin"));
    emit menu->aboutToShow();
    REQUIRE_FALSE(menu->actions().isEmpty());
    menu->actions().constFirst()->trigger();
    const auto *pane = shown.screen.findChild<DashboardPane *>();
    REQUIRE(QTest::qWaitFor([&] {
        const std::vector<DashboardCard> &cards = pane->dashboard().cards;
        return !cards.empty() && cards.back().where == QStringLiteral("source = referral");
    }));
    CHECK(pane->dashboard().cards.back().by == QStringLiteral("month"));
    CHECK(pane->isVisible());
}

TEST_CASE("a card or a dashboard that was removed is put back from the line that says so")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    auto *pane = shown.screen.findChild<DashboardPane *>();
    shown.screen.showMetric(QStringLiteral("dashboard:manager"));
    REQUIRE(QTest::qWaitFor([&] { return !pane->cards().empty() && pane->isWhole(); }));
    const size_t whole = pane->dashboard().cards.size();
    emit pane->cards().front()->removeAsked();
    REQUIRE(QTest::qWaitFor([&] { return pane->dashboard().cards.size() == whole - 1 && pane->isWhole(); }));
    REQUIRE(shown.open.shell.lastAction);
    shown.open.shell.lastAction();
    CHECK(QTest::qWaitFor([&] { return pane->dashboard().cards.size() == whole && pane->isWhole(); }));
}

TEST_CASE("the goal of a target is seen whole, however little of it is reached")
{
    MetricResult targets;
    targets.metric = QStringLiteral("targets");
    for (const double share : {0.4, 0.1}) {
        MetricRow row;
        row.key = row.label = QString::number(share);
        row.value = share;
        targets.rows.push_back(row);
    }
    BarsChart chart;
    chart.resize(600, 120);
    chart.setMarks(reportwords::marks(targets, reportwords::Measure::Value));
    REQUIRE(chart.marks().front().goal == 1.0);
    const double whole = chart.barRect(0).width() / 0.4;
    CHECK(std::abs(chart.barRect(1).width() - whole * 0.1) < 0.5);
    CHECK(chart.barRect(0).left() + whole < chart.width());
}
