#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/contract.h"
#include "core/domain/delivery.h"
#include "core/domain/event.h"
#include "core/domain/interaction.h"
#include "core/domain/keydate.h"
#include "core/domain/payment.h"
#include "tests/ui/screens/customer/filledcustomer.h"
#include "ui/screens/customer/satisfactionbars.h"

#include <QCompleter>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

TEST_CASE_METHOD(Filled, "a receivable plan tells what is overdue, and one key takes the money in", "[ui]")
{
    const Id agreed = addContract();
    addPayment(agreed, QDate(2026, 3, 10), QDate(2026, 3, 12), 30'000'00);
    addPayment(agreed, QDate(2026, 4, 20), {}, 30'000'00);
    addPayment(agreed, QDate(2026, 6, 20), {}, 40'000'00);
    Shown shown(*this);
    shown.showPane("dealings");
    const QString words = shown.words("dealingsList");
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("overdue 30,000")));
    CHECK(words.contains(QStringLiteral("receivable 70,000")));
    CHECK(words.contains(QStringLiteral("signed 100,000, paid 30,000")));

    auto *list = shown.list("dealingsList");
    const int head = shown.rowWith("dealingsList", QStringLiteral("Payments"));
    REQUIRE(head >= 0);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(head, 0));
    QTest::keyClick(list, Qt::Key_Down);
    auto *received = shown.screen.findChild<QPushButton *>(QStringLiteral("dealingDone"));
    REQUIRE(received->isVisible());
    received->setFocus();
    QTest::keyClick(received, Qt::Key_Space);
    REQUIRE(shown.until([&] { return !shown.words("dealingsList").contains(QStringLiteral("overdue 30,000")); }));
    CHECK(shown.words("dealingsList").contains(QStringLiteral("paid 60,000")));
    shown.open.session.undo();
    CHECK(shown.until([&] { return shown.words("dealingsList").contains(QStringLiteral("overdue 30,000")); }));
}

TEST_CASE_METHOD(Filled, "a contract with deliveries and payments is deleted only with them, in one change", "[ui]")
{
    const Id agreed = addContract();
    Record part(delivery::type());
    part.set(delivery::contract, Value::of(agreed));
    part.set(delivery::content, Value(QStringLiteral("首批三台")));
    book.create(part);
    Shown shown(*this);
    shown.showPane("dealings");
    auto *list = shown.list("dealingsList");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(shown.rowWith("dealingsList", QStringLiteral("AGV 一期")), 0));
    QTest::keyClick(list, Qt::Key_Delete);
    REQUIRE(shown.until([&] { return !shown.open.shell.messages.empty(); }));
    CHECK(shown.open.shell.messages.back().text.contains(QStringLiteral("Deliveries (1)")));
    CHECK(shown.count(contract::type()) == 1);
    shown.open.shell.lastAction();
    REQUIRE(shown.until([&] { return shown.count(contract::type()) == 0 && shown.count(delivery::type()) == 0; }));
    shown.open.session.undo();
    CHECK(shown.until([&] { return shown.count(contract::type()) == 1 && shown.count(delivery::type()) == 1; }));
}

TEST_CASE_METHOD(Filled, "Insert on a head asks for a record of its kind, Ctrl+S saves it, Escape leaves", "[ui]")
{
    Shown shown(*this);
    shown.showPane("dealings");
    auto *list = shown.list("dealingsList");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(shown.rowWith("dealingsList", QStringLiteral("Payments")), 0));
    QTest::keyClick(list, Qt::Key_Insert);
    auto *save = shown.screen.findChild<QPushButton *>(QStringLiteral("dealingsSave"));
    REQUIRE(save->isVisible());
    auto *amount = shown.screen.findChild<QWidget *>(QStringLiteral("dealings"))
                       ->findChild<QWidget *>(QStringLiteral("field-amount"));
    amount->findChild<QLineEdit *>()->setText(QStringLiteral("2.8万"));
    QTest::keyClick(amount->findChild<QLineEdit *>(), Qt::Key_S, Qt::ControlModifier);
    REQUIRE(shown.until([&] { return shown.count(payment::type()) == 1; }));
    CHECK(shown.until([&] { return shown.words("dealingsList").contains(QStringLiteral("28,000")); }));
    QTest::keyClick(list, Qt::Key_Insert);
    REQUIRE(save->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(save->isVisible());
}

TEST_CASE_METHOD(Filled, "a lunar key date stands with the day it falls on next", "[ui]")
{
    Record record(keyDate::type());
    record.set(keyDate::customer, Value::of(id));
    record.set(keyDate::kind, Value(QStringLiteral("birthday")));
    record.set(keyDate::date, Value(QStringLiteral("--08-15")));
    record.set(keyDate::lunar, Value::of(true));
    record.set(keyDate::remindDaysBefore, Value(qint64{30}));
    book.create(record);
    Shown shown(*this);
    const QString words = shown.words("keyDatesList");
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("25 Sep")));
    CHECK(words.contains(QStringLiteral("lunar")));
}

TEST_CASE("satisfaction is an average and a trend in words beside its bars", "[ui]")
{
    SatisfactionBars bars;
    bars.setScores({}, QDate(2026, 4, 30));
    CHECK(bars.isHidden());
    bars.setScores({{QDate(2026, 1, 1), 2, {}},
                    {QDate(2026, 2, 1), 3, {}},
                    {QDate(2026, 3, 1), 4, {}},
                    {QDate(2026, 4, 1), 5, {}}},
                   QDate(2026, 4, 30));
    CHECK(bars.words().contains(QStringLiteral("3.5 / 5")));
    CHECK(bars.words().contains(QStringLiteral("rising")));
}

TEST_CASE_METHOD(Filled, "a person has any number of numbers, and one who changes company is found at both", "[ui]")
{
    const Id next = book.create(customerNamed(QStringLiteral("Changzhou Yuanchuan Equipment")));
    Record person(contact::type());
    person.set(contact::customer, Value::of(id));
    person.set(contact::name, Value(QStringLiteral("陈国栋")));
    person.set(contact::mobile, Value(QStringLiteral("13900005678")));
    book.create(person);
    Shown shown(*this);
    shown.showPane("contacts");
    auto *list = shown.list("contactsList");
    REQUIRE(shown.until([&] { return shown.rowWith("contactsList", QStringLiteral("陈国栋")) == 1; }));
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(shown.screen.findChild<QPushButton *>(QStringLiteral("contactPoint")), Qt::Key_Space);
    auto *value = shown.screen.findChild<QWidget *>(QStringLiteral("contacts"))
                      ->findChild<QWidget *>(QStringLiteral("field-value"))
                      ->findChild<QLineEdit *>();
    QTest::keyClicks(value, QStringLiteral("021 6600 1234"));
    QTest::keyClick(shown.screen.findChild<QPushButton *>(QStringLiteral("contactsSave")), Qt::Key_Space);
    REQUIRE(shown.until([&] { return shown.count(contactPoint::type()) == 1; }));
    REQUIRE(shown.until([&] { return shown.words("contactsList").contains(QStringLiteral("6600")); }));
    CHECK(shown.rowWith("contactsList", QStringLiteral("6600")) == 2); // beneath the person

    list->setCurrentIndex(list->model()->index(1, 0));
    bool wasNew = false;
    QTimer::singleShot(0, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        auto *company = dialog->findChild<QWidget *>(QStringLiteral("field-new_company"))->findChild<QLineEdit *>();
        QTest::keyClicks(company, QStringLiteral("Shanghai Xincheng"));
        wasNew = true;
        company->clear();
        QTest::keyClicks(company, QStringLiteral("yuanchuan"));
        // nothing may be thrown out of here: the dialog would stand for ever
        const auto isOffered = [company] { // not what was offered for the words before
            const QAbstractItemModel *offered = company->completer()->model();
            return offered->rowCount() == 1 && offered->index(0, 0).data().toString().contains(u"Yuanchuan");
        };
        const bool isFound = QTest::qWaitFor(isOffered, 20'000);
        CHECK(isFound);
        dialog->findChild<QPushButton *>(QStringLiteral("jobChangeGo"))->click();
        const bool isDone = QTest::qWaitFor([dialog] { return !dialog->isVisible(); }, 20'000);
        CHECK(isDone);
        dialog->reject(); // where it still stands
    });
    QTest::keyClick(shown.screen.findChild<QPushButton *>(QStringLiteral("contactMoved")), Qt::Key_Space);
    REQUIRE(shown.until([&] { return shown.count(contact::type()) == 2; }));
    CHECK(wasNew);
    REQUIRE(shown.until([&] { return shown.words("contactsList").contains(QStringLiteral("now at Changzhou")); }));
    REQUIRE(shown.until([&] { return !shown.open.shell.messages.empty(); }));
    shown.open.shell.lastAction();
    CHECK(shown.open.shell.opened == std::vector<Id>{next});
    list->setCurrentIndex(list->model()->index(1, 0));
    auto *elsewhere = shown.screen.findChild<QPushButton *>(QStringLiteral("contactElsewhere"));
    REQUIRE(elsewhere->isVisible());
    elsewhere->click();
    CHECK(shown.open.shell.opened.back() == next);
}

TEST_CASE_METHOD(Filled, "who took part in an event is chosen by name, and the company's page shows the event", "[ui]")
{
    Record person(contact::type());
    person.set(contact::customer, Value::of(id));
    person.set(contact::name, Value(QStringLiteral("Lin Xiao")));
    const Id lin = book.create(person);
    Shown shown(*this);
    shown.showPane("service");
    auto *list = shown.list("serviceList");
    const int head = shown.rowWith("serviceList", QStringLiteral("Events"));
    REQUIRE(head >= 0);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(head, 0));
    QTest::keyClick(list, Qt::Key_Insert);
    auto *pane = shown.screen.findChild<QWidget *>(QStringLiteral("service"));
    const auto input = [pane](const char *field) {
        return pane->findChild<QWidget *>(QStringLiteral("field-") + QLatin1String(field))->findChild<QLineEdit *>();
    };
    QTest::keyClicks(input("name"), QStringLiteral("Open day"));
    QLineEdit *people = input("participants");
    people->setFocus();
    QTest::keyClicks(people, QStringLiteral("lin"));
    REQUIRE(shown.until([people] { return people->completer()->model()->rowCount() == 1; }));
    people->completer()->popup()->hide();
    QTest::keyClick(people, Qt::Key_Return);
    CHECK(people->text().isEmpty());
    QTest::keyClick(shown.screen.findChild<QPushButton *>(QStringLiteral("serviceSave")), Qt::Key_Space);
    REQUIRE(shown.until([&] { return shown.count(event::type()) == 1; }));
    const auto events =
        shown.open.session.book()
            .read([](Snapshot &view) { return view.store().where(event::type(), QStringLiteral("1"), {}); })
            .result();
    CHECK(events->front().refs(event::participants) == std::vector<Id>{lin});
    CHECK(events->front().refs(event::customers) == std::vector<Id>{id});
    CHECK(shown.until([&] { return shown.words("serviceList").contains(QStringLiteral("Open day")); }));
}

TEST_CASE_METHOD(Filled, "a record is corrected in the stream, says so, and shows what stood there before", "[ui]")
{
    Record log(interaction::type());
    log.set(interaction::customer, Value::of(id));
    log.set(interaction::happenedAt, Value::of(book.clock().now()));
    log.set(interaction::method, Value(QStringLiteral("phone")));
    log.set(interaction::content, Value(QStringLiteral("wants four vehicles")));
    book.create(log);
    Shown shown(*this);
    shown.tabs->setCurrentIndex(0);
    auto *timeline = shown.screen.findChild<QListView *>(QStringLiteral("timeline"));
    const auto rowWith = [timeline](const QString &text) {
        for (int row = 0; row < timeline->model()->rowCount(); ++row) {
            if (timeline->model()->index(row, 0).data().toString().contains(text))
                return row;
        }
        return -1;
    };
    const auto correct = [&](const QString &was, const std::function<void(QDialog *)> &work) {
        REQUIRE(shown.until([&] { return rowWith(was) >= 0; }));
        timeline->setCurrentIndex(timeline->model()->index(rowWith(was), 0));
        auto *timer = new QTimer(timeline);
        QObject::connect(timer, &QTimer::timeout, timeline, [timer, work] {
            if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
                timer->stop();
                work(dialog);
            }
        });
        timer->start(5);
        QTest::keyClick(timeline, Qt::Key_Return);
        REQUIRE(shown.until([timer] { return !timer->isActive(); }));
    };
    correct(QStringLiteral("four vehicles"), [](QDialog *dialog) {
        CHECK_FALSE(dialog->findChild<QWidget *>(QStringLiteral("earlierTexts"))->isVisible());
        auto *text = dialog->findChild<QWidget *>(QStringLiteral("field-content"))->findChild<QPlainTextEdit *>();
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("wants six vehicles"));
        dialog->findChild<QPushButton *>(QStringLiteral("correctionDialogGo"))->click();
    });
    bool wasShown = false;
    correct(QStringLiteral("six vehicles"), [&wasShown](QDialog *dialog) {
        auto *earlier = dialog->findChild<QTreeWidget *>(QStringLiteral("earlierTexts"));
        wasShown = QTest::qWaitFor([earlier] { return earlier->isVisible() && earlier->topLevelItemCount() > 0; }) &&
                   earlier->topLevelItem(0)->text(3).contains(QStringLiteral("four vehicles"));
        dialog->reject();
    });
    CHECK(wasShown);
}

TEST_CASE_METHOD(Filled, "bad input is told at its field and nothing is stored", "[ui]")
{
    const Id agreed = addContract();
    addPayment(agreed, QDate(2026, 3, 10), QDate(2026, 3, 12), 30'000'00);
    Shown shown(*this);
    shown.showPane("dealings");
    auto *list = shown.list("dealingsList");
    auto *pane = shown.screen.findChild<QWidget *>(QStringLiteral("dealings"));
    auto *save = shown.screen.findChild<QPushButton *>(QStringLiteral("dealingsSave"));
    const auto begin = [&](const QString &head) {
        list->setFocus();
        list->setCurrentIndex(list->model()->index(shown.rowWith("dealingsList", head), 0));
        QTest::keyClick(list, Qt::Key_Insert);
        REQUIRE(shown.until([save] { return save->isVisible(); }));
    };
    const auto type = [&](const char *field, const QString &text) {
        auto *line =
            pane->findChild<QWidget *>(QStringLiteral("field-") + QLatin1String(field))->findChild<QLineEdit *>();
        line->selectAll();
        line->setFocus();
        QTest::keyClicks(line, text);
    };
    const auto remark = [&](const char *field) {
        auto *label = pane->findChild<QLabel *>(QStringLiteral("remark-") + QLatin1String(field));
        auto *editor = pane->findChild<QWidget *>(QStringLiteral("field-") + QLatin1String(field));
        return label->isVisible() || !editor->accessibleDescription().isEmpty();
    };
    begin(QStringLiteral("Contracts"));
    type("name", QStringLiteral("Second"));
    type("starts_on", QStringLiteral("2026-05-01"));
    type("ends_on", QStringLiteral("2026-04-01"));
    save->click();
    CHECK(shown.until([&] { return remark("ends_on"); }));
    type("ends_on", QStringLiteral("2026-02-30"));
    save->click();
    CHECK(shown.until([&] { return remark("ends_on"); }));
    type("ends_on", QStringLiteral("2026-06-01"));
    type("amount", QStringLiteral("lots"));
    save->click();
    CHECK(shown.until([&] { return remark("amount"); }));
    CHECK(shown.count(contract::type()) == 1);
    QTest::keyClick(save, Qt::Key_Escape);

    begin(QStringLiteral("Payments"));
    type("kind", QStringLiteral("Refund"));
    type("amount", QStringLiteral("3.1w"));
    save->click();
    CHECK(shown.until([&] { return remark("amount"); }));
    CHECK(shown.count(payment::type()) == 1);
}
