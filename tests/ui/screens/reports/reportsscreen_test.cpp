#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "tests/ui/screens/reports/reportspage.h"
#include "ui/charts/barschart.h"
#include "ui/screens/reports/behindpane.h"
#include "ui/screens/reports/figuretable.h"
#include "ui/screens/reports/reportperiod.h"
#include "ui/screens/reports/reportwords.h"
#include "ui/shell/ask.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QSplitter>
#include <QTreeWidget>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;
using namespace kebu::test::reports;

TEST_CASE("the figures shown are those of the metric")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    const Period april{QDate(2026, 4, 1), QDate(2026, 4, 30)};
    const auto expected = shown.open.session.book()
                              .read([april](Snapshot &view) -> Result<MetricResult> {
                                  KEBU_LET(metric, findMetric(QStringLiteral("conversion")));
                                  return metric->run(view, {april, QStringLiteral("source"), true});
                              })
                              .result();
    REQUIRE(expected.ok());
    const FigureModel &table = shown.part<FigureTable>("figureTable")->figures();
    REQUIRE(table.rowCount() == int(expected->rows.size()) + 1);
    for (size_t row = 0; row < expected->rows.size(); ++row) {
        CHECK(table.index(int(row), 0).data().toString() == expected->rows[row].label);
        CHECK(table.index(int(row), 1).data().toString() == QString::number(expected->rows[row].base));
        CHECK(table.index(int(row), 3).data().toString() == QString::number(expected->rows[row].count));
    }
    CHECK(table.index(table.rowCount() - 1, 1).data().toString() == QString::number(expected->total.base));
    CHECK(expected->total.base == 5);

    const MetricResult &funnel = shown.screen.answer()->main;
    const auto *chart = shown.part<FunnelChart>("funnelChart");
    REQUIRE(chart->marks().size() == funnel.rows.size());
    for (size_t i = 0; i < funnel.rows.size(); ++i)
        CHECK(chart->marks()[i].value == double(funnel.rows[i].base));
}

TEST_CASE("a figure of the table opens the customers behind it, as many as it says")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    auto *table = shown.part<FigureTable>("figureTable");
    auto *pane = shown.part<BehindPane>("behindPane");
    CHECK_FALSE(pane->isVisible());
    const qint64 said = table->figures().row(0)->base;
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Return);
    CHECK(pane->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return pane->answer().customers == said; }));
    auto *list = shown.part<QAbstractItemView>("behindList");
    REQUIRE(list->model()->rowCount() == int(said));
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(shown.open.shell.opened.size() == 1);
    CHECK(shown.open.shell.opened.front() == pane->answer().rows.front().customer);

    QTest::mouseClick(shown.part<QPushButton>("behindOpen"), Qt::LeftButton);
    REQUIRE(shown.open.shell.queries.size() == 1);
    CHECK(shown.open.shell.queries.first().startsWith(QStringLiteral("number in (")));
}

TEST_CASE("a bar of the funnel opens the customers who entered the stage, masked where the window is")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    shown.open.session.setMasked(true);
    auto *chart = shown.part<FunnelChart>("funnelChart");
    const auto mark = std::ranges::find_if(chart->marks(), [](const Mark &each) { return each.value > 0; });
    REQUIRE(mark != chart->marks().end());
    const double said = mark->value;
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {},
                      chart->rowRect(int(mark - chart->marks().begin())).center().toPoint());
    auto *pane = shown.part<BehindPane>("behindPane");
    REQUIRE(QTest::qWaitFor([&] { return double(pane->answer().customers) == said; }));
    const QString name = shown.part<QAbstractItemView>("behindList")->model()->index(0, 0).data().toString();
    CHECK(name.startsWith(u'*'));
    CHECK(name.contains(QStringLiteral("C-0000")));
}

TEST_CASE("a change of the book shows in the report without being asked for")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    const qint64 before = shown.screen.answer()->table.total.base;
    shown.open.session.change(QStringLiteral("one more"), [](Change &change) -> Result<void> {
        Record record = customerNamed(QStringLiteral("新客户有限公司"));
        record.set(customer::firstContactOn, Value::of(QDate(2026, 4, 20)));
        KEBU_TRY(change.create(record));
        return {};
    });
    CHECK(QTest::qWaitFor([&] { return shown.screen.answer()->table.total.base == before + 1; }));
}

TEST_CASE("every metric of the list has a page")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    for (const Metric *metric : metrics()) {
        CAPTURE(metric->name().toStdString());
        shown.showMetric(metric->name());
        CHECK(shown.screen.answer()->main.metric == metric->name());
        CHECK(shown.open.shell.messages.empty());
        CHECK(shown.part<FigureTable>("figureTable")->model()->rowCount() > 0);
    }
}

TEST_CASE("in a narrow window the tree becomes a combo")
{
    TempBook book;
    Shown wide(book);
    CHECK(wide.part<QTreeWidget>("metricTree")->isVisible());
    CHECK_FALSE(wide.part<QComboBox>("metricCombo")->isVisible());
    wide.screen.resize(1024, 680);
    CHECK_FALSE(wide.part<QTreeWidget>("metricTree")->isVisible());
    CHECK(wide.part<QComboBox>("metricCombo")->isVisible());
}

TEST_CASE("the figures are saved as a table")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    const QString path = book.folder() + QStringLiteral("/figures.csv");
    ask::answerFileWith(path);
    shown.part<QAction>("save-csv")->trigger();
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count('\n') == shown.part<FigureTable>("figureTable")->model()->rowCount() + 1);
    REQUIRE(shown.open.shell.messages.size() == 1);
    CHECK(shown.open.shell.messages.front().kind == Message::Kind::Success);
}

TEST_CASE("a period walks by its own length and covers whole units")
{
    using Unit = ReportPeriod::Unit;
    const ReportPeriod month{Unit::Month, QDate(2026, 3, 31)};
    CHECK(month.days() == Period{QDate(2026, 3, 1), QDate(2026, 3, 31)});
    CHECK(month.moved(-1).days() == Period{QDate(2026, 2, 1), QDate(2026, 2, 28)});
    const ReportPeriod quarter{Unit::Quarter, QDate(2026, 4, 30)};
    CHECK(quarter.days() == Period{QDate(2026, 4, 1), QDate(2026, 6, 30)});
    CHECK(quarter.moved(1).days() == Period{QDate(2026, 7, 1), QDate(2026, 9, 30)});
    const ReportPeriod week{Unit::Week, QDate(2026, 1, 1)};
    CHECK(week.days() == Period{QDate(2025, 12, 29), QDate(2026, 1, 4)});
    CHECK(ReportPeriod{Unit::Year, QDate(2026, 5, 5)}.moved(-1).days().from == QDate(2025, 1, 1));
    CHECK_FALSE(ReportPeriod{Unit::All, QDate(2026, 5, 5)}.days().isBounded());
}

TEST_CASE("a table is grouped by whatever the metric knows, and each metric remembers its own")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    auto *box = shown.part<QComboBox>("reportBy");
    for (const char *by : {"source", "owner", "region", "opportunity.product", "need.urgency", "week", "year"})
        CHECK(box->findData(QString::fromLatin1(by)) >= 0);
    CHECK(box->currentData().toString() == QStringLiteral("source"));
    shown.showMetric(QStringLiteral("conversion"));
    chooseBy(shown, "month");
    const FigureModel &table = shown.part<FigureTable>("figureTable")->figures();
    CHECK(table.index(0, 0).data().toString() == QStringLiteral("2026-04"));
    shown.showMetric(QStringLiteral("contacts"));
    CHECK(box->findData(QStringLiteral("interaction.method")) >= 0);
    chooseBy(shown, "interaction.method");
    shown.showMetric(QStringLiteral("conversion"));
    CHECK(box->currentData().toString() == QStringLiteral("month"));

    REQUIRE(QTest::qWaitFor([&] { // it is written behind the window
        const auto kept =
            shown.open.session.book()
                .read([](Snapshot &view) { return Settings(view.connection()).text(QStringLiteral("report_page")); })
                .result();
        return kept.ok() && kept->contains(QStringLiteral("interaction.method"));
    }));
    ReportsScreen later(shown.open.session, shown.open.shell); // as after a restart: the book remembers
    later.resize(1440, 900);
    later.show();
    later.activate();
    REQUIRE(QTest::qWaitFor([&] { return later.isWhole(); }));
    later.showMetric(QStringLiteral("contacts"));
    REQUIRE(QTest::qWaitFor(
        [&] { return later.isWhole() && later.answer()->question.by == QStringLiteral("interaction.method"); }));
}

TEST_CASE("a metric with rows of its own is grouped in its table, each pair with its records")
{
    TempBook book;
    fill(book);
    const auto lose = [&book](const char *source, const char *reason) {
        Record buyer = customerNamed(QStringLiteral("输单客户%1%2").arg(QLatin1String(source), QLatin1String(reason)));
        buyer.set(customer::source, Value(QString::fromLatin1(source)));
        Record deal(opportunity::type());
        deal.set(opportunity::customer, Value::of(book.create(buyer)));
        deal.set(opportunity::title, Value(QStringLiteral("货架")));
        deal.set(opportunity::result, Value(QStringLiteral("lost")));
        deal.set(opportunity::lostReason, Value(QString::fromLatin1(reason)));
        deal.set(opportunity::closedOn, Value::of(QDate(2026, 4, 15)));
        book.create(deal);
    };
    lose("exhibition", "price");
    lose("referral", "price");
    lose("referral", "competitor");
    Shown shown(book);
    shown.showMetric(QStringLiteral("lost_reasons"));
    chooseBy(shown, "source");
    REQUIRE(QTest::qWaitFor([&] { return shown.screen.isWhole() && shown.screen.answer()->isTablePaired; }));
    auto *table = shown.part<FigureTable>("figureTable");
    REQUIRE(table->model()->rowCount() == 3 + 1);
    CHECK(shown.part<BarsChart>("metricChart")->marks().size() == 2); // the chart keeps to the reasons
    auto *behind = shown.part<BehindPane>("behindPane");
    QSet<Id> seen;
    for (int row = 0; row < 3; ++row) {
        table->setCurrentIndex(table->model()->index(row, 3));
        QTest::keyClick(table, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor(
            [&] { return behind->answer().records == 1 && !seen.contains(behind->answer().rows.front().customer); }));
        seen.insert(behind->answer().rows.front().customer);
    }
    table->setCurrentIndex(table->model()->index(3, 3));
    QTest::keyClick(table, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return behind->answer().records == 3; }));
}

TEST_CASE("whatever field a report offers changes what its page shows")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    for (const Metric *metric : metrics()) {
        if (!metric->isGroupedByField())
            continue;
        CAPTURE(metric->name().toStdString());
        shown.showMetric(metric->name());
        ReportQuestion one = shown.screen.answer()->question;
        ReportQuestion other = one;
        one.by = QStringLiteral("month");
        other.by = QStringLiteral("year");
        const auto asks = [](const ReportQuestion &question) {
            QStringList fields;
            for (const ReportPiece &piece : piecesOf(question))
                fields << piece.metric + u'/' + piece.query.by;
            return fields;
        };
        CHECK(asks(one) != asks(other));
    }
}

TEST_CASE("beside a list of customers the head of a report gives its filter a line of its own")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    auto *table = shown.part<FigureTable>("figureTable");
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Return);
    auto *behind = shown.part<BehindPane>("behindPane");
    REQUIRE(QTest::qWaitFor([&] { return behind->isVisible() && behind->answer().records > 0; }));
    auto *add = shown.screen.findChild<QPushButton *>(QStringLiteral("addCondition"));
    REQUIRE(add);
    CHECK(QTest::qWaitFor([&] { return add->width() >= add->sizeHint().width(); }));
}

TEST_CASE("hovering any bar of any report says its figures")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    for (const Metric *metric : metrics()) {
        CAPTURE(metric->name().toStdString());
        shown.showMetric(metric->name());
        for (const BarsChart *chart : shown.screen.findChildren<BarsChart *>()) {
            for (const Mark &mark : chart->marks())
                CHECK(mark.tip.startsWith(mark.label.section(QStringLiteral(" · "), 0, 0)));
        }
    }
}

TEST_CASE("a filter narrows every figure of the page, the records behind them and what is saved")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    shown.showMetric(QStringLiteral("conversion"));
    REQUIRE(shown.screen.answer()->table.total.base == 5);
    filterBy(shown, "source = referral");
    REQUIRE(QTest::qWaitFor([&] { return shown.screen.isWhole() && shown.screen.answer()->table.total.base == 2; }));
    CHECK(shown.part<QLabel>("definition")->text().contains(QStringLiteral("referral")));
    auto *table = shown.part<FigureTable>("figureTable");
    table->setCurrentIndex(table->model()->index(table->model()->rowCount() - 1, 1));
    QTest::keyClick(table, Qt::Key_Return);
    auto *behind = shown.part<BehindPane>("behindPane");
    REQUIRE(QTest::qWaitFor([&] { return behind->answer().customers == 2; }));

    ask::answerFileWith(book.folder() + QStringLiteral("/filtered.csv"));
    shown.part<QAction>("save-csv")->trigger();
    QFile saved(book.folder() + QStringLiteral("/filtered.csv"));
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll().contains("source = referral"));
    const size_t said = shown.open.shell.messages.size();

    filterBy(shown, "source = "); // said at the field, and the figures stay
    auto *wrong = shown.screen.findChild<QWidget *>(QStringLiteral("queryError"));
    CHECK(wrong->isVisible());
    CHECK(shown.screen.answer()->question.where == QStringLiteral("source = referral"));
    CHECK(shown.open.shell.messages.size() == said);

    shown.open.session.setMasked(true);
    REQUIRE(QTest::qWaitFor([&] {
        return shown.screen.isWhole() && !shown.part<QLabel>("definition")->text().contains(QStringLiteral("referral"));
    }));
    shown.showMetric(QStringLiteral("win_rate")); // the next report asks about the same customers
    CHECK(shown.screen.answer()->question.where == QStringLiteral("source = referral"));
}

TEST_CASE("whatever a metric is offered to be grouped by, it can be grouped by")
{
    TempBook book;
    fill(book);
    OpenSession open(book);
    for (const Metric *metric : metrics()) {
        if (!metric->isGroupedByField())
            continue;
        for (const auto &each : reportwords::groupings(open.session.catalog(), metric->name())) {
            CAPTURE(metric->name().toStdString(), each.name.toStdString());
            CHECK(open.session.book()
                      .read([&](Snapshot &view) {
                          return metric->run(view, {{}, each.name, false, {}});
                      })
                      .result()
                      .ok());
        }
    }
}

TEST_CASE("a report with rows of its own shows them in its table, or the totals of a field, each with its records")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    shown.showMetric(QStringLiteral("time_in_stage"));
    auto *table = shown.part<FigureTable>("figureTable");
    CHECK(shown.screen.answer()->question.by.isEmpty()); // nobody asked for a field
    CHECK(table->model()->rowCount() == int(shown.screen.answer()->main.rows.size()) + 1);
    chooseBy(shown, "source");
    REQUIRE(QTest::qWaitFor([&] { return shown.screen.isWhole() && shown.screen.answer()->isTableByField; }));
    const std::vector<MetricRow> rows = shown.screen.answer()->table.rows;
    REQUIRE_FALSE(rows.empty());
    CHECK(table->model()->rowCount() == int(rows.size()) + 1);
    CHECK(table->model()->index(0, 0).data().toString() == rows.front().label);
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Return);
    auto *behind = shown.part<BehindPane>("behindPane");
    CHECK(QTest::qWaitFor([&] { return behind->answer().records == rows.front().base; }));
}

TEST_CASE("the menu of a chart offers what its report may be saved as")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    auto *charts = shown.screen.findChild<QWidget *>(QStringLiteral("reportCharts"));
    auto *menu = shown.part<QPushButton>("reportSave")->menu();
    emit charts->customContextMenuRequested({20, 20});
    CHECK(menu->isVisible());
    menu->close();
}

TEST_CASE("a picture is not saved under the name of another kind of file")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    const QString path = book.folder() + QStringLiteral("/figures.jpg");
    ask::answerFileWith(path);
    shown.screen.findChild<QAction *>(QStringLiteral("save-png"))->trigger();
    CHECK_FALSE(QFile::exists(path));
    REQUIRE_FALSE(shown.open.shell.messages.empty());
    CHECK(shown.open.shell.messages.back().text.contains(QStringLiteral(".png")));
}

TEST_CASE("a report that finds no printer offers a PDF")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    ask::answerPrinterWith([](QPrinter &) { return ask::PrinterAnswer::NoneThere; });
    shown.screen.print();
    REQUIRE_FALSE(shown.open.shell.messages.empty());
    const QString path = book.folder() + QStringLiteral("/report.pdf");
    ask::answerFileWith(path);
    REQUIRE(shown.open.shell.lastAction);
    shown.open.shell.lastAction();
    CHECK(QFile(path).size() > 1000);
}

TEST_CASE("a period that is not over says how far it is, one that is says nothing")
{
    using Unit = ReportPeriod::Unit;
    const ReportPeriod april{Unit::Month, QDate(2026, 4, 12)};
    CHECK(april.remark(QDate(2026, 4, 22), false).contains(QStringLiteral("22")));
    CHECK(april.remark(QDate(2026, 4, 22), true).size() > april.remark(QDate(2026, 4, 22), false).size());
    CHECK(april.remark(QDate(2026, 4, 1), true).contains(QStringLiteral("30")));
    for (const QDate day : {QDate(2026, 3, 31), QDate(2026, 4, 30), QDate(2026, 5, 2)})
        CHECK(april.remark(day, true).isEmpty());
    CHECK(ReportPeriod{Unit::All, QDate(2026, 4, 12)}.remark(QDate(2026, 4, 12), true).isEmpty());
}
