#include "ui/screens/pipeline/pipelinescreen.h"

#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/dropped.h"
#include "ui/models/opportunitylist.h"
#include "ui/screens/pipeline/boardlist.h"
#include "ui/screens/pipeline/boardview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Filled {
    TempBook book;
    Id customer = [this] {
        Record record = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
        record.set(customer::stage, Value(QStringLiteral("negotiating")));
        return book.create(record);
    }();
    Id deal = add("冷链货架", "proposal_submitted");

    Id add(const char *title, const char *stage)
    {
        Record record(opportunity::type());
        record.set(opportunity::customer, Value::of(customer));
        record.set(opportunity::title, Value(QString::fromUtf8(title)));
        record.set(opportunity::stage, Value(QString::fromLatin1(stage)));
        return book.create(record);
    }
};

struct Fixture : Filled {
    Desk desk{book};
    BoardView *board = desk.part<BoardView>("board");

    Fixture()
    {
        desk.press(Qt::Key_3, Qt::ControlModifier);
        REQUIRE(desk.isAt("pipelineScreen"));
        REQUIRE(Desk::until([this] { return board->currentDeal() == deal && hasKeyboard("proposal_submitted"); }));
    }
    BoardList *list(const char *stage)
    {
        return desk.part<BoardList>(QByteArray(QByteArrayLiteral("board-") + stage).constData());
    }
    /// Once the window is active again: a dialog may have been before it.
    bool hasKeyboard(const char *stage) { return desk.window->focusWidget() == list(stage); }
    Record stored()
    {
        return desk.session.book()
            .read([this](Snapshot &view) { return view.get(opportunity::type(), deal); })
            .result()
            .value();
    }
    Id dealIn(const char *stage)
    {
        const BoardCard *card = list(stage)->currentCard();
        return card ? card->deal.id() : Id{};
    }
};

} // namespace

TEST_CASE_METHOD(Fixture,
                 "Ctrl+Right moves a card on, asks for what the stage needs, refuses an empty answer, and is undone",
                 "[ui][pipeline]")
{
    bool wasRefused = false;
    Desk::inDialog("stageDialog", [&](QDialog *dialog) {
        auto *go = dialog->findChild<QPushButton *>(QStringLiteral("stageGo"));
        auto *day = dialog->findChild<QWidget *>(QStringLiteral("field-expected_close_on"))->findChild<QLineEdit *>();
        REQUIRE(day);
        CHECK_FALSE(dialog->findChild<QWidget *>(QStringLiteral("field-amount")));
        QTest::keyClick(dialog, Qt::Key_Return);
        wasRefused = dialog->isVisible();
        QTest::keyClicks(day, QStringLiteral("2026-05-20"));
        go->setFocus();
        QTest::keyClick(go, Qt::Key_Space);
    });
    desk.press(Qt::Key_Right, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return dealIn("negotiating") == deal; }));
    CHECK(wasRefused);
    CHECK(stored().text(opportunity::stage) == u"negotiating");
    CHECK(stored().date(opportunity::expectedCloseOn) == QDate(2026, 5, 20));
    REQUIRE(Desk::until([this] { return hasKeyboard("negotiating"); }));
    CHECK(desk.message().contains(u"O-000001"));

    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return dealIn("proposal_submitted") == deal; }));
    CHECK(stored().text(opportunity::stage) == u"proposal_submitted");
    CHECK_FALSE(stored().has(opportunity::expectedCloseOn));
}

TEST_CASE_METHOD(Fixture,
                 "a card dropped onto another stage asks for what it needs and is moved there, its own takes none",
                 "[ui][pipeline]")
{
    QMimeData card;
    card.setData(QStringLiteral("application/x-kebu-opportunity"), QByteArray::number(deal.value));
    const auto letGo = [&](const char *stage) {
        QWidget *column = list(stage)->viewport();
        return drop(column, card, column->rect().center());
    };
    CHECK_FALSE(letGo("proposal_submitted"));
    REQUIRE(letGo("need_clarified")); // back: asks nothing
    REQUIRE(Desk::until([this] { return dealIn("need_clarified") == deal; }));
    CHECK(stored().text(opportunity::stage) == u"need_clarified");
    Desk::inDialog("stageDialog", [&](QDialog *dialog) {
        auto *day = dialog->findChild<QWidget *>(QStringLiteral("field-expected_close_on"))->findChild<QLineEdit *>();
        QTest::keyClicks(day, QStringLiteral("2026-05-20"));
        auto *go = dialog->findChild<QPushButton *>(QStringLiteral("stageGo"));
        go->setFocus();
        QTest::keyClick(go, Qt::Key_Space);
    });
    REQUIRE(letGo("negotiating"));
    REQUIRE(Desk::until([this] { return dealIn("negotiating") == deal; }));
    CHECK(stored().date(opportunity::expectedCloseOn) == QDate(2026, 5, 20));
    QMimeData text;
    text.setText(QStringLiteral("1"));
    QWidget *column = list("need_clarified")->viewport();
    CHECK_FALSE(drop(column, text, column->rect().center()));
}

TEST_CASE_METHOD(Fixture, "a refused question leaves the card where it was", "[ui][pipeline]")
{
    bool wasAsked = false;
    Desk::inDialog("stageDialog", [&](QDialog *dialog) {
        wasAsked = true;
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    desk.press(Qt::Key_Right, Qt::ControlModifier);
    REQUIRE(Desk::until([&] { return wasAsked && hasKeyboard("proposal_submitted"); }));
    CHECK(stored().text(opportunity::stage) == u"proposal_submitted");
}

TEST_CASE_METHOD(Fixture, "Ctrl+Left moves a card back without a question", "[ui][pipeline]")
{
    desk.press(Qt::Key_Left, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return dealIn("need_clarified") == deal; }));
    CHECK(stored().text(opportunity::stage) == u"need_clarified");
}

TEST_CASE_METHOD(Fixture, "a signature proposes the customer's stage in the message bar, and the button sets it",
                 "[ui][pipeline]")
{
    Desk::inDialog("stageDialog", [](QDialog *dialog) {
        auto *amount = dialog->findChild<QWidget *>(QStringLiteral("field-amount"))->findChild<QLineEdit *>();
        QTest::keyClicks(amount, QStringLiteral("320000"));
        QTest::keyClick(amount, Qt::Key_Return);
    });
    emit board->moveRequested(deal, {QStringLiteral("contract_signed"), false});
    REQUIRE(Desk::until([this] { return dealIn("contract_signed") == deal; }));
    auto *action = desk.part<MessageBar>("messageBar")->findChild<QPushButton *>(QStringLiteral("action"));
    REQUIRE(Desk::until([this] { return desk.message().contains(u"Ctrl+Z"); }));
    CHECK(stored().text(opportunity::result) == u"won");
    action->click();
    REQUIRE(Desk::until([this] {
        return desk.session.book()
                   .read([this](Snapshot &view) { return view.get(customer::type(), customer); })
                   .result()
                   ->text(customer::stage) == u"contract_signed";
    }));
}

TEST_CASE_METHOD(Fixture, "Enter opens the opportunity, and a changed title is saved by Ctrl+S", "[ui][pipeline]")
{
    Desk::inDialog("opportunityDialog", [](QDialog *dialog) {
        auto *title = dialog->findChild<QWidget *>(QStringLiteral("field-title"))->findChild<QLineEdit *>();
        title->setFocus();
        title->selectAll();
        QTest::keyClicks(title, QStringLiteral("Cold store"));
        QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    });
    desk.press(Qt::Key_Return);
    REQUIRE(Desk::until([this] { return stored().text(opportunity::title) == u"Cold store"; }));
}

TEST_CASE_METHOD(Fixture, "the list shows the same opportunities, and the masked window names nobody", "[ui][pipeline]")
{
    auto *table = desk.part<QTableView>("dealsTable");
    REQUIRE(Desk::until([table] { return table->model()->rowCount() == 1; }));
    desk.session.setMasked(true);
    REQUIRE(Desk::until([this] {
        return !list("proposal_submitted")->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"衡岳");
    }));
    CHECK(list("proposal_submitted")->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"C-000001"));
}

TEST_CASE("an empty book says how the pipeline begins, and a new opportunity asks for its customer first",
          "[ui][pipeline]")
{
    TempBook book;
    book.create(customerNamed(QStringLiteral("Acme")));
    Desk desk(book);
    desk.press(Qt::Key_3, Qt::ControlModifier);
    auto *create = desk.part<QPushButton>("emptyNewDeal");
    REQUIRE(Desk::until([create] { return create->isVisible(); }));
    bool hadCustomerFirst = false;
    Desk::inDialog("opportunityDialog", [&](QDialog *dialog) {
        auto *customer = dialog->findChild<QWidget *>(QStringLiteral("field-customer"));
        hadCustomerFirst = customer && customer->isAncestorOf(dialog->focusWidget());
        dialog->findChild<QPushButton *>(QStringLiteral("saveDeal"))->click();
        CHECK(dialog->isVisible()); // neither customer nor title yet
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    create->click();
    CHECK(hadCustomerFirst);
    CHECK(desk.count(opportunity::type()) == 0);
}

TEST_CASE_METHOD(Fixture, "a contact logged from a card is about its deal", "[ui][pipeline]")
{
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    desk.waitForForm();
    auto *about = desk.part<QComboBox>("about");
    const QString ref = RecordRef{opportunity::type().name(), deal}.toString();
    REQUIRE(Desk::until([&] { return about->currentData().toString() == ref; }));
    desk.type(QStringLiteral("price agreed"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until([&] { return desk.count(interaction::type()) == 1; }));
    const auto logged =
        desk.session.book()
            .read([](Snapshot &view) { return view.store().where(interaction::type(), QStringLiteral("1"), {}); })
            .result();
    REQUIRE(logged);
    CHECK(logged->front().text(interaction::about) == ref);
    CHECK(Desk::until([&] { return about->currentData().toString().isEmpty(); }));
}
