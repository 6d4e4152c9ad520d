#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "tests/ui/support/opensession.h"
#include "ui/charts/barschart.h"
#include "ui/screens/reports/behindpane.h"
#include "ui/screens/reports/dashboardpane.h"
#include "ui/screens/reports/figuretable.h"
#include "ui/screens/reports/reportperiod.h"
#include "ui/screens/reports/reportsscreen.h"
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

namespace {

void fill(TempBook &book)
{
    int number = 0;
    const auto add = [&](const char *source, const char *stage, QDate met) {
        Record record = customerNamed(QStringLiteral("客户%1有限公司").arg(++number));
        record.set(customer::source, Value(QString::fromLatin1(source)));
        record.set(customer::stage, Value(QString::fromLatin1(stage)));
        record.set(customer::firstContactOn, Value::of(met));
        if (QLatin1String(stage) == QLatin1String("ended")) {
            record.set(customer::churnReason, Value(QStringLiteral("price")));
            record.set(customer::lostOn, Value::of(met.addDays(1)));
        }
        book.create(record);
    };
    const QDate april(2026, 4, 12);
    add("exhibition", "contract_signed", april);
    add("exhibition", "negotiating", april);
    add("exhibition", "first_contact", april);
    add("referral", "contract_signed", april);
    add("referral", "ended", april);
    add("exhibition", "contract_signed", QDate(2026, 3, 3));
}

/// The screen in a window of its own, showing April.
class Shown
{
public:
    explicit Shown(TempBook &book, QSize size = {1440, 900}) : open(book), screen(open.session, open.shell)
    {
        screen.resize(size);
        screen.show();
        screen.activate();
        REQUIRE(QTest::qWaitFor([this] { return screen.isWhole(); }));
    }

    /// Of the page of a metric first: a dashboard has parts of the same names.
    template <typename T>
    T *part(const char *name)
    {
        T *ofPage =
            screen.findChild<QSplitter *>(QStringLiteral("reportSplitter"))->findChild<T *>(QLatin1String(name));
        return ofPage ? ofPage : screen.findChild<T *>(QLatin1String(name));
    }

    void showMetric(const QString &metric)
    {
        screen.showMetric(metric);
        REQUIRE(QTest::qWaitFor([&] { return screen.isWhole() && screen.answer()->question.metric == metric; }));
    }

    OpenSession open;
    ReportsScreen screen;
};

} // namespace

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

namespace {

void chooseBy(Shown &shown, const char *by)
{
    auto *box = shown.part<QComboBox>("reportBy");
    const int index = box->findData(QString::fromLatin1(by));
    REQUIRE(index >= 0);
    box->setCurrentIndex(index);
    emit box->activated(index);
    REQUIRE(QTest::qWaitFor(
        [&] { return shown.screen.isWhole() && shown.screen.answer()->question.by == QLatin1String(by); }));
}

/// Types into the text form of the filter, as the list of customers has it.
void filterBy(Shown &shown, const char *query)
{
    auto *edit = shown.screen.findChild<QLineEdit *>(QStringLiteral("query"));
    edit->setText(QString::fromUtf8(query));
    QTest::keyClick(edit, Qt::Key_Return);
}

} // namespace

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
