// The first two minutes of somebody who has just installed the program: no book, then a book, a customer, a logged
// call.
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "tests/ui/support/desk.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <cstdio>

using namespace kebu;
using namespace kebu::test;

namespace {

const QString passphrase = QStringLiteral("zhu yu huo jia ye hang 7");

/// Makes a book by keys alone and answers what follows, until the day is in sight.
void makeBook(Desk &desk, const QString &folder)
{
    desk.tabTo(desk.part<QLineEdit>("newName"));
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(QStringLiteral("sales"));
    desk.tabTo(desk.part<QLineEdit>("newPlace"));
    desk.press(Qt::Key_A, Qt::ControlModifier); // a person leaves the proposal; the test stays in its own folder
    desk.type(folder + QStringLiteral("/sales.kebu"));
    desk.tabTo(desk.part<QLineEdit>("newPassphrase"));
    desk.type(passphrase);
    desk.tabTo(desk.part<QLineEdit>("newPassphraseAgain"));
    desk.type(passphrase);
    REQUIRE(Desk::until([&desk] { return desk.part<QAbstractButton>("create")->isEnabled(); }));
    bool isKitOffered = false;
    Desk::inDialog("kitDialog", [&](QDialog *) {
        isKitOffered = true;
        desk.press(Qt::Key_Escape); // an amber line keeps asking for it
    });
    desk.press(Qt::Key_Return);
    REQUIRE(Desk::until([&] { return isKitOffered && desk.session.isOpen() && desk.isAt("todayScreen"); }));
}

} // namespace

TEST_CASE("from the first start to the first logged call it is forty keys beside the text at most")
{
    const QTemporaryDir folder;
    Desk desk;
    KeyCounter counter;
    makeBook(desk, folder.path());

    desk.press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(Desk::until(
        [&desk] { return desk.isAt("newCustomerForm") && qobject_cast<QLineEdit *>(QApplication::focusWidget()); }));
    desk.type(QStringLiteral("苏州衡岳精密机械有限公司"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until(
        [&desk] { return desk.count(customer::type()) == 1 && desk.part<QLabel>("customerName")->isVisible(); }));

    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.waitForForm();
    desk.type(QStringLiteral("wants an offer"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until([&desk] { return desk.count(interaction::type()) == 1; }));
    std::printf("keys from the first start to the first logged call: %d, and %d letters\n", counter.commands(),
                counter.letters());
    CHECK(counter.commands() <= 40);
}

TEST_CASE("a book locked over an open form comes back with that form as it was left")
{
    const QTemporaryDir folder;
    Desk desk;
    makeBook(desk, folder.path());
    for (const QString &name : {QStringLiteral("苏州衡岳精密机械有限公司"), QStringLiteral("宁波港联物流有限公司")})
        REQUIRE(desk.session.book()
                    .change(QStringLiteral("test"),
                            [name](Change &change) -> Result<void> {
                                KEBU_TRY(change.create(customerNamed(name)));
                                return {};
                            })
                    .result());
    desk.logWith(QStringLiteral("nbgl"));
    desk.type(QStringLiteral("half a sentence"));
    desk.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(Desk::until([&desk] { return !desk.session.isOpen() && desk.isAt("unlockScreen"); }));
    CHECK(desk.part<QPlainTextEdit>("content")->toPlainText().isEmpty());
    CHECK(desk.part<QLabel>("briefName")->text().isEmpty());

    REQUIRE(Desk::until([&desk] { return desk.part<QLineEdit>("passphrase")->hasFocus(); }));
    desk.type(passphrase);
    desk.press(Qt::Key_Return);
    REQUIRE(Desk::until([&desk] { return desk.session.isOpen(); }));
    CHECK(Desk::until(
        [&desk] { return desk.part<QLabel>("briefName")->text() == QStringLiteral("宁波港联物流有限公司"); }));
    CHECK(Desk::until(
        [&desk] { return desk.part<QPlainTextEdit>("content")->toPlainText() == QStringLiteral("half a sentence"); }));
    CHECK(desk.part<QPlainTextEdit>("content")->isVisible());
}
