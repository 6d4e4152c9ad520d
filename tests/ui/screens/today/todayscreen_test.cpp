#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "core/domain/task.h"
#include "tests/support/book.h"
#include "ui/screens/today/agendaview.h"
#include "ui/screens/today/todayscreen.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

struct SilentShell : Shell {
    Id opened;
    QStringList posted;
    void openCustomer(Id customer) override { opened = customer; }
    void logWith(Id) override {}
    void newCustomer(const QString &) override {}
    void printCustomers(const std::vector<Id> &) override {}
    void showCustomers(const QString &, const QString &) override {}
    void startImport(const QString &) override {}
    void goBack() override {}
    void post(const Message &message, std::function<void()>) override { posted << message.text; }
};

/// A day with two follow-ups due, on a real book behind a real session.
struct Day {
    test::TempBook temp;
    Id hengyue = make(QStringLiteral("苏州衡岳精密机械有限公司"), QTime(9, 30));
    Id reader = make(QStringLiteral("温州瑞德阀门有限公司"), QTime(10, 30));
    Session session{temp.clock()};
    SilentShell shell;
    TodayScreen screen{session, shell};

    Day()
    {
        screen.resize(1360, 800);
        open();
        REQUIRE(QTest::qWaitFor([this] { return form()->isEnabled(); }));
    }

    Id make(const QString &name, QTime due)
    {
        const Id customer = temp.create(test::customerNamed(name));
        Record task(task::type());
        task.set(task::customer, Value::of(customer));
        task.set(task::goal, Value(QStringLiteral("确认报价")));
        task.set(task::dueAt, Value::of(WallTime{temp.clock().today(), due, {}}));
        temp.create(task);
        return customer;
    }

    void open()
    {
        temp.close();
        auto book = Book::open(temp.path(), test::TempBook::key(), {&temp.clock()});
        REQUIRE(book);
        bool isOpened = false;
        const QMetaObject::Connection told =
            QObject::connect(&session, &Session::opened, &screen, [&isOpened] { isOpened = true; });
        session.adopt(std::move(*book));
        REQUIRE(QTest::qWaitFor([&isOpened] { return isOpened; }));
        QObject::disconnect(told);
        screen.show();
        screen.activate();
    }

    void lock()
    {
        screen.clear();
        session.close();
        screen.hide(); // the window shows the unlock page
    }

    [[nodiscard]] QWidget *form() { return screen.findChild<QWidget *>(QStringLiteral("logForm")); }
    [[nodiscard]] QPlainTextEdit *content() { return screen.findChild<QPlainTextEdit *>(QStringLiteral("content")); }
    [[nodiscard]] AgendaView *list() { return screen.findChild<AgendaView *>(QStringLiteral("agenda")); }
    [[nodiscard]] std::vector<Record> interactions(Id customer)
    {
        const auto rows =
            session.book()
                .read([customer](Snapshot &view) {
                    return view.store().where(interaction::type(), QStringLiteral("customer_id = ?"), {customer.value});
                })
                .result();
        REQUIRE(rows);
        return *rows;
    }
};

} // namespace

TEST_CASE("a contact is written down and saved by the keyboard alone, and Return does not save it")
{
    Day day;
    day.screen.logWith(day.hengyue);
    REQUIRE(QTest::qWaitFor([&day] { return day.form()->isEnabled(); }));
    QTest::keyClicks(day.content(), QStringLiteral("six vehicles stay"));
    QTest::keyClick(day.content(), Qt::Key_Return);
    QTest::keyClicks(day.content(), QStringLiteral("95 at most"));
    CHECK(day.interactions(day.hengyue).empty());

    day.screen.findChild<QPushButton *>(QStringLiteral("save"))->click();
    REQUIRE(QTest::qWaitFor([&day] { return day.content()->toPlainText().isEmpty(); }));
    const std::vector<Record> written = day.interactions(day.hengyue);
    REQUIRE(written.size() == 1);
    CHECK(written[0].text(interaction::content) == QStringLiteral("six vehicles stay\n95 at most"));
    CHECK(written[0].text(interaction::reach) == QStringLiteral("reached"));
}

TEST_CASE("saving and going on leads to the next follow-up that is due")
{
    Day day;
    day.screen.logWith(day.hengyue);
    REQUIRE(QTest::qWaitFor([&day] { return day.form()->isEnabled(); }));
    QTest::keyClicks(day.content(), QStringLiteral("done"));
    day.screen.findChild<QPushButton *>(QStringLiteral("saveAndNext"))->click();
    QLabel *name = day.screen.findChild<QLabel *>(QStringLiteral("briefName"));
    CHECK(QTest::qWaitFor([name] { return name->text() == QStringLiteral("温州瑞德阀门有限公司"); }));
}

TEST_CASE("what was typed for one customer is there again after another was served and the book was locked")
{
    Day day;
    day.screen.logWith(day.hengyue);
    REQUIRE(QTest::qWaitFor([&day] { return day.form()->isEnabled(); }));
    QTest::keyClicks(day.content(), QStringLiteral("half a sentence"));
    day.screen.logWith(day.reader);
    CHECK(day.content()->toPlainText().isEmpty());
    day.screen.logWith(day.hengyue);
    CHECK(day.content()->toPlainText() == QStringLiteral("half a sentence"));

    day.lock();
    CHECK(day.content()->toPlainText().isEmpty());
    day.open();
    day.screen.logWith(day.hengyue);
    CHECK(QTest::qWaitFor([&day] { return day.content()->toPlainText() == QStringLiteral("half a sentence"); }));
}

TEST_CASE("a log that cannot be saved says why and keeps its text")
{
    Day day;
    day.screen.logWith(day.hengyue);
    REQUIRE(QTest::qWaitFor([&day] { return day.form()->isEnabled(); }));
    QTest::keyClicks(day.content(), QStringLiteral("agreed"));
    QTest::keyClicks(day.screen.findChild<QWidget *>(QStringLiteral("nextWhen"))->findChild<QLineEdit *>(),
                     QStringLiteral("some day"));
    day.screen.findChild<QPushButton *>(QStringLiteral("save"))->click();
    CHECK(day.screen.findChild<QLabel *>(QStringLiteral("complaint"))->text().contains(QStringLiteral("some day")));
    CHECK(day.content()->toPlainText() == QStringLiteral("agreed"));
}

TEST_CASE("asked for no one, the form finds a customer by the initials of its name")
{
    Day day;
    day.lock();
    day.open();
    day.screen.logWith(Id{}); // the day's list may be read or not: its first follow-up must not take the question away
    QLineEdit *search = day.screen.findChild<QLineEdit *>(QStringLiteral("pickerSearch"));
    REQUIRE(QTest::qWaitFor([search] { return search->isVisible(); }));
    QTest::keyClicks(search, QStringLiteral("szhy"));
    auto *found = day.screen.findChild<QAbstractItemView *>(QStringLiteral("pickerFound"));
    REQUIRE(QTest::qWaitFor([found] { return found->model()->rowCount() == 1; }));
    QTest::keyClick(search, Qt::Key_Return);
    QLabel *name = day.screen.findChild<QLabel *>(QStringLiteral("briefName"));
    CHECK(QTest::qWaitFor([name] { return name->text() == QStringLiteral("苏州衡岳精密机械有限公司"); }));
}

TEST_CASE("Return in the day's list opens the customer's page")
{
    Day day;
    REQUIRE(QTest::qWaitFor([&day] { return day.list()->currentIndex().isValid(); }));
    QTest::keyClick(day.list(), Qt::Key_Return);
    CHECK(day.shell.opened == day.hengyue);
}

TEST_CASE("a pasted chat proposes the contact, the time and the method, and is kept as the customer's words")
{
    Day day;
    Record person(contact::type());
    person.set(contact::customer, Value::of(day.hengyue));
    person.set(contact::name, Value(QStringLiteral("陈国栋")));
    day.session.change(QStringLiteral("contact"), [person](Change &change) -> Result<void> {
        KEBU_TRY(change.create(person));
        return {};
    });
    day.screen.logWith(day.hengyue);
    auto *with = day.screen.findChild<QComboBox *>(QStringLiteral("contact"));
    REQUIRE(QTest::qWaitFor([with] { return with->count() == 2; }));
    with->setCurrentIndex(0);
    QGuiApplication::clipboard()->setText(
        QStringLiteral("陈国栋 2026/4/29 9:41:05\n上限 95 万\n林晓 2026/4/29 9:43:10\n好的"));
    day.content()->paste();
    CHECK(with->currentText() == QStringLiteral("陈国栋"));
    CHECK(day.content()->toPlainText() == QStringLiteral("WeChat, 2 message(s)"));
    QTest::keyClicks(day.content(), QStringLiteral("95 at most")); // replaces what was proposed
    day.screen.findChild<QPushButton *>(QStringLiteral("save"))->click();
    REQUIRE(QTest::qWaitFor([&day] { return day.content()->toPlainText().isEmpty(); }));
    const std::vector<Record> written = day.interactions(day.hengyue);
    REQUIRE(written.size() == 1);
    CHECK(written[0].text(interaction::content) == QStringLiteral("95 at most"));
    CHECK(written[0].text(interaction::method) == QStringLiteral("wechat"));
    CHECK(written[0].text(interaction::customerWords).startsWith(QStringLiteral("陈国栋 2026/4/29")));
    CHECK(localDate(Instant{written[0].number(interaction::happenedAt)}, day.session.clock().zone()) ==
          QDate(2026, 4, 29));
}

TEST_CASE("an appointment nobody wrote about is logged by one key, with its way and its time")
{
    Day day;
    Record visit(task::type());
    visit.set(task::customer, Value::of(day.hengyue));
    visit.set(task::goal, Value(QStringLiteral("方案评审")));
    visit.set(task::method, Value(QStringLiteral("online_meeting")));
    visit.set(task::dueAt, Value::of(WallTime{day.session.clock().today().addDays(-1), QTime(15, 0), {}}));
    day.session.change(QStringLiteral("visit"), [visit](Change &change) -> Result<void> {
        KEBU_TRY(change.create(visit));
        return {};
    });
    auto *model = day.list()->model();
    REQUIRE(QTest::qWaitFor([&] { return model->rowCount() == 5; })); // two heads, three follow-ups
    day.list()->setCurrentIndex(model->index(1, 0));
    REQUIRE(QTest::qWaitFor([&day] {
        return day.screen.findChild<QPushButton *>(QStringLiteral("otherMethods"))->text() ==
               QStringLiteral("Online meeting");
    }));
    CHECK(day.screen.findChild<QWidget *>(QStringLiteral("when"))->findChild<QLineEdit *>()->text() ==
          QStringLiteral("2026-04-29 15:00"));
    QTest::keyClick(day.list(), Qt::Key_Space);
    CHECK(day.screen.focusWidget() == day.content());
    CHECK(day.screen.currentCustomer() == day.hengyue);
}

TEST_CASE("F9 opens the fold of place, people and matter; it is saved with the log and stays open in the book")
{
    Day day;
    Record deal(opportunity::type());
    deal.set(opportunity::customer, Value::of(day.hengyue));
    deal.set(opportunity::title, Value(QStringLiteral("AGV 二期")));
    Id dealId;
    Id person;
    day.session.change(QStringLiteral("more"), [&](Change &change) -> Result<void> {
        KEBU_LET(made, change.create(deal));
        dealId = made;
        Record second(contact::type());
        second.set(contact::customer, Value::of(day.hengyue));
        second.set(contact::name, Value(QStringLiteral("王芳")));
        KEBU_LET(of, change.create(second));
        person = of;
        return {};
    });
    auto *about = day.screen.findChild<QComboBox *>(QStringLiteral("about"));
    day.screen.logWith(day.hengyue);
    REQUIRE(QTest::qWaitFor([&] { return day.form()->isEnabled() && about->count() == 2; }));
    auto *place = day.screen.findChild<QLineEdit *>(QStringLiteral("place"));
    CHECK_FALSE(place->isVisible());

    day.screen.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&day.screen));
    day.content()->setFocus();
    QTest::keyClicks(day.content(), QStringLiteral("review"));
    QTest::keyClick(day.content(), Qt::Key_F9);
    REQUIRE(QTest::qWaitFor([place] { return place->hasFocus(); }));
    QTest::keyClicks(place, QStringLiteral("room 3"));
    QTest::keyClick(about, Qt::Key_Down);
    auto *theirs = day.screen.findChild<QPushButton *>(QStringLiteral("theirParticipants"));
    REQUIRE(theirs->menu()->actions().size() == 1);
    theirs->menu()->actions().front()->trigger();
    QTest::keyClick(place, Qt::Key_F9);
    REQUIRE(QTest::qWaitFor([&] { return !place->isVisible() && day.content()->hasFocus(); }));
    const QString summary = day.screen.findChild<QLabel *>(QStringLiteral("moreSummary"))->text();
    for (const char *said : {"room 3", "王芳", "AGV 二期"})
        CHECK(summary.contains(QString::fromUtf8(said)));
    QTest::keyClick(day.content(), Qt::Key_F9);
    REQUIRE(QTest::qWaitFor([place] { return place->isVisible(); }));
    day.screen.findChild<QPushButton *>(QStringLiteral("save"))->click();
    REQUIRE(QTest::qWaitFor([&day] { return day.content()->toPlainText().isEmpty(); }));
    const std::vector<Record> written = day.interactions(day.hengyue);
    REQUIRE(written.size() == 1);
    CHECK(written[0].text(interaction::place) == QStringLiteral("room 3"));
    CHECK(written[0].text(interaction::about) == RecordRef{QStringLiteral("opportunity"), dealId}.toString());
    CHECK(written[0].refs(interaction::theirParticipants) == std::vector<Id>{person});
    CHECK(place->text().isEmpty());

    REQUIRE(QTest::qWaitFor([&day] {
        return day.session.book()
                   .read([](Snapshot &view) { return Settings(view.connection()).text(QStringLiteral("log_more")); })
                   .result()
                   .valueOr(QString()) == QStringLiteral("open");
    }));
    day.lock();
    day.open();
    day.screen.logWith(day.hengyue);
    CHECK(QTest::qWaitFor([place] { return place->isVisible(); }));
}

TEST_CASE("while masked the fold names nobody")
{
    Day day;
    Record person(contact::type());
    person.set(contact::customer, Value::of(day.hengyue));
    person.set(contact::name, Value(QStringLiteral("欧阳建国")));
    Record deal(opportunity::type());
    deal.set(opportunity::customer, Value::of(day.hengyue));
    deal.set(opportunity::title, Value(QStringLiteral("欧阳建国的三台车")));
    day.session.change(QStringLiteral("more"), [&](Change &change) -> Result<void> {
        KEBU_TRY(change.create(person));
        KEBU_TRY(change.create(deal));
        return {};
    });
    day.session.setMasked(true);
    day.screen.logWith(day.hengyue);
    auto *about = day.screen.findChild<QComboBox *>(QStringLiteral("about"));
    auto *theirs = day.screen.findChild<QPushButton *>(QStringLiteral("theirParticipants"));
    REQUIRE(QTest::qWaitFor([&] {
        return day.form()->isEnabled() && about->count() == 2 && theirs->menu()->actions().front()->isEnabled();
    }));
    day.screen.activate();
    CHECK(QTest::qWaitFor([&] { return !about->itemText(1).contains(QStringLiteral("欧阳")); }));
    CHECK_FALSE(theirs->menu()->actions().front()->text().contains(QStringLiteral("欧阳")));
}
