// The window never waits: in a book of 100,000 customers the event loop is held up for 50 ms at most, whatever is done.
// Prints the longest gap of each step. Hidden, because making the book takes minutes: `./dev gaps`.
#include "core/domain/interaction.h"
#include "core/services/demo.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/gapwatch.h"
#include "ui/screens/reports/reportsscreen.h"
#include "ui/shell/warmup.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

#include <cstdio>

using namespace kebu;
using namespace kebu::test;

namespace {

constexpr int customers = 100'000;

/// Made once and copied from then on; the day it was made for is the clock's.
QString bigBook(const QString &folder, QDate day)
{
    const QString kept =
        QStringLiteral(KEBU_BINARY_DIR "/gaps/%1-%2.kebu").arg(customers).arg(day.toString(Qt::ISODate));
    if (!QFile::exists(kept)) {
        REQUIRE(QDir().mkpath(QStringLiteral(KEBU_BINARY_DIR "/gaps")));
        const QString half = kept + QStringLiteral(".half");
        QFile::remove(half);
        std::printf("making a book of %d customers…\n", customers);
        std::fflush(stdout);
        REQUIRE(createDemo(half, TempBook::key(), {customers, 1, day}));
        REQUIRE(QFile::rename(half, kept));
    }
    const QString copy = folder + QStringLiteral("/big.kebu");
    REQUIRE(QFile::copy(kept, copy));
    return copy;
}

struct BigBook {
    QTemporaryDir folder;
    Desk desk;
    GapWatch watch;

    BigBook()
    {
        const QString path = bigBook(folder.path(), desk.session.clock().today());
        auto book = Book::open(path, TempBook::key(), {&desk.session.clock()});
        REQUIRE(book);
        // found beforehand: looking for a part of the window takes time of its own
        const auto *agenda = desk.part<QAbstractItemView>("agenda");
        const auto *form = desk.part<QWidget>("logForm");
        m_table = desk.part<QTableView>("customersTable");
        m_status = desk.part<QLabel>("listStatus");
        desk.window->warmUp(); // the program does so while a passphrase is typed
        REQUIRE(watch.until([this] { return !desk.window->findChild<WarmUp *>(); }));
        watch.begin(QStringLiteral("opening the book, Today"));
        desk.session.adopt(std::move(*book));
        REQUIRE(watch.until([agenda, form] { return agenda->currentIndex().isValid() && form->isEnabled(); }));
        watch.rest(1500); // key dates and warnings come later
        watch.end();
    }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] QString status() const { return m_status->text(); }
    QTableView *m_table = nullptr;
    QLabel *m_status = nullptr;
    bool listIsWhole(const std::function<bool(int)> &fits)
    {
        return watch.until([this, fits] { return fits(table()->model()->rowCount()) && !status().isEmpty(); });
    }

    void customersList()
    {
        watch.begin(QStringLiteral("opening the list of customers"));
        desk.press(Qt::Key_2, Qt::ControlModifier);
        REQUIRE(listIsWhole([](int rows) { return rows == customers; }));
        watch.end();
        table()->setFocus();
        watch.begin(QStringLiteral("scrolling by pages, to the end, back"));
        for (int page = 0; page < 30; ++page) {
            desk.press(Qt::Key_PageDown);
            watch.rest(15);
        }
        desk.press(Qt::Key_End, Qt::ControlModifier);
        watch.rest(200);
        desk.press(Qt::Key_Home, Qt::ControlModifier);
        watch.rest(200);
        watch.end();
    }

    void sort()
    {
        QHeaderView *head = table()->horizontalHeader();
        for (int column = 0; column < head->count(); ++column) {
            const QString name = table()->model()->headerData(column, Qt::Horizontal).toString();
            if (head->isSectionHidden(column) || name.isEmpty())
                continue;
            watch.begin(QStringLiteral("sorting by ") + name);
            const QPoint middle(head->sectionViewportPosition(column) + head->sectionSize(column) / 2,
                                head->height() / 2);
            QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, middle);
            watch.rest(50);
            REQUIRE(listIsWhole([](int rows) { return rows == customers; }));
            watch.rest(300);
            watch.end();
        }
    }

    void search()
    {
        auto *search = desk.part<QLineEdit>("globalSearch");
        for (const QString &words : {QStringLiteral("szjm"), QStringLiteral("0000"), QStringLiteral("有限公司")}) {
            watch.begin(QStringLiteral("searching ") + words);
            search->setFocus();
            search->selectAll();
            for (const QChar c : words) {
                desk.type(QString(c));
                watch.rest(80); // as fast as people type
            }
            watch.rest(1500);
            watch.end();
        }
        watch.begin(QStringLiteral("clearing the search"));
        search->setFocus();
        desk.press(Qt::Key_Escape);
        watch.rest(800);
        watch.end();
    }

    /// Runs `work` in the bulk dialog over all ticked customers.
    void inBulkDialog(const std::function<void(QPushButton *)> &work)
    {
        Desk::inDialog("bulkDialog", [&](QDialog *dialog) {
            desk.type(QStringLiteral("Negotiating"));
            auto *apply = dialog->findChild<QPushButton *>(QStringLiteral("bulkApply"));
            REQUIRE(watch.until([apply] { return apply->isEnabled(); }));
            work(apply);
            if (dialog->isVisible())
                dialog->reject();
        });
        desk.part<QPushButton>("bulkStage")->click();
    }

    void bulkEdit()
    {
        watch.begin(QStringLiteral("ticking all"));
        table()->setFocus();
        desk.press(Qt::Key_A, Qt::ControlModifier);
        REQUIRE(watch.until([this] { return desk.part<QPushButton>("bulkStage")->isVisible(); }));
        watch.rest(1000);
        watch.end();
        watch.begin(QStringLiteral("preview of changing all"));
        inBulkDialog([](QPushButton *) {});
        watch.end();
        auto *search = desk.part<QLineEdit>("globalSearch");
        search->setFocus();
        desk.type(QStringLiteral("纺织"));
        REQUIRE(listIsWhole([](int rows) { return rows > 0 && rows < customers; }));
        watch.rest(500);
        table()->setFocus();
        desk.press(Qt::Key_A, Qt::ControlModifier);
        watch.rest(500);
        watch.begin(QStringLiteral("changing %1 at once").arg(table()->model()->rowCount()));
        inBulkDialog([this](QPushButton *apply) {
            const QPointer<QPushButton> button = apply;
            apply->click();
            REQUIRE(watch.until([button] { return !button || !button->isVisible(); }));
        });
        watch.rest(1500);
        watch.end();
        watch.begin(QStringLiteral("taking the bulk change back"));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        watch.rest(3000);
        watch.end();
        search->setFocus();
        desk.press(Qt::Key_Escape);
        REQUIRE(listIsWhole([](int rows) { return rows == customers; }));
    }

    void customerAndLog()
    {
        table()->setFocus();
        watch.begin(QStringLiteral("opening a customer"));
        desk.press(Qt::Key_Return);
        REQUIRE(watch.until([this] { return desk.isAt("customerScreen"); }));
        watch.rest(600);
        watch.end();
        const qint64 before = desk.count(interaction::type());
        watch.begin(QStringLiteral("logging a contact"));
        desk.press(Qt::Key_L, Qt::ControlModifier);
        REQUIRE(watch.until([this] { return desk.part<QPlainTextEdit>("content")->hasFocus(); }));
        watch.rest(300);
        desk.type(QStringLiteral("two weeks are fine"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(watch.until([this] { return desk.part<QPlainTextEdit>("content")->toPlainText().isEmpty(); }));
        watch.rest(1500);
        watch.end();
        CHECK(desk.count(interaction::type()) == before + 1);
        watch.begin(QStringLiteral("taking it back"));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        watch.rest(2000);
        watch.end();
    }

    void reports()
    {
        watch.begin(QStringLiteral("opening the reports"));
        desk.press(Qt::Key_5, Qt::ControlModifier);
        auto *screen = desk.part<ReportsScreen>("reportsScreen");
        REQUIRE(watch.until([screen] { return screen->answer().has_value(); }));
        watch.rest(200);
        watch.end();
        watch.begin(QStringLiteral("the rest of the first report"));
        REQUIRE(watch.until([screen] { return screen->isWhole(); }));
        watch.rest(200);
        watch.end();
        auto *metrics = desk.part<QComboBox>("metricCombo");
        for (int at = 0; at < metrics->count(); ++at) {
            watch.begin(QStringLiteral("report ") + metrics->itemText(at));
            const QString metric = metrics->itemData(at).toString();
            screen->showMetric(metric);
            const bool isReview = !findMetric(metric).ok();
            REQUIRE(watch.until([&] { return isReview || screen->answer()->question.metric == metric; }));
            watch.rest(500);
            watch.end();
        }
    }
};

} // namespace

TEST_CASE("no step holds the window up for more than 50 ms in a book of 100,000 customers", "[.slow][gaps]")
{
    BigBook big;
    big.customersList();
    big.sort();
    big.search();
    big.bulkEdit();
    big.customerAndLog();
    big.reports();
    std::printf("the longest of all: %.1f ms, %s\n", big.watch.worst(), big.watch.worstStep().toUtf8().constData());
}

TEST_CASE("the page of a customer with 2,000 records opens and scrolls without holding the window up", "[.slow][gaps]")
{
    TempBook filled;
    const Id customer = filled.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    filled.change([&](Change &change) -> Result<void> {
        for (int i = 0; i < 2'000; ++i) {
            Record log(interaction::type());
            log.set(interaction::customer, Value::of(customer));
            log.set(interaction::happenedAt, Value::of(Instant{filled.clock().now().ms - qint64(i) * 3'600'000}));
            log.set(interaction::method, Value(QStringLiteral("phone")));
            log.set(interaction::content,
                    Value(QString(QStringLiteral("第 %1 次联系：谈了付款条件与交货时间，").arg(i) +
                                  QStringLiteral("对方要求再降两个点。").repeated(1 + i % 7))));
            KEBU_TRY(change.create(log));
        }
        return {};
    });
    Desk desk(filled);
    GapWatch watch;
    auto *timeline = desk.part<QAbstractItemView>("timeline");
    desk.window->warmUp();
    watch.rest(1000);
    watch.begin(QStringLiteral("opening a customer of 2,000 records"));
    desk.window->openCustomer(customer);
    REQUIRE(watch.until([timeline] { return timeline->isVisible() && timeline->model()->rowCount() > 0; }));
    watch.rest(500);
    watch.end();
    timeline->setFocus();
    watch.begin(QStringLiteral("scrolling its timeline to the end"));
    int pages = 0;
    for (int rows = 0; pages < 400; ++pages) {
        desk.press(Qt::Key_PageDown);
        watch.rest(8);
        const bool isAtEnd = timeline->currentIndex().row() == timeline->model()->rowCount() - 1;
        if (isAtEnd && std::exchange(rows, timeline->model()->rowCount()) == timeline->model()->rowCount())
            break;
    }
    watch.end();
    std::printf("%d pages, %d rows\n", pages, timeline->model()->rowCount());
    CHECK(timeline->model()->rowCount() >= 2'000);
}
