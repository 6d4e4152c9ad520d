// The emergency kit and the passphrase: the second way in, and setting the first one anew.

#include "ui/dialogs/kitdialog.h"

#include "core/book/passphrase.h"
#include "tests/ui/support/opensession.h"
#include "ui/dialogs/kit/kitcard.h"
#include "ui/dialogs/passphrasedialog.h"
#include "ui/screens/unlock/noticebox.h"
#include "ui/shell/ask.h"
#include "ui/shell/bookstatus.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

void press(const QDialog &dialog, const char *button)
{
    auto *found = dialog.findChild<QPushButton *>(QString::fromLatin1(button));
    REQUIRE(found);
    found->click();
}

bool kitTaken(Session &session) { return hasKit(session.book()).result().valueOr(false); }

const QString newPassphrase = QStringLiteral("竹雨 货架 夜航 七月");

void typeNew(const PassphraseDialog &dialog)
{
    dialog.findChild<QLineEdit *>(QStringLiteral("newPassphrase"))->setText(newPassphrase);
    dialog.findChild<QLineEdit *>(QStringLiteral("newPassphraseAgain"))->setText(newPassphrase);
}

} // namespace

TEST_CASE("a kit saved as a file is on paper, and the book stops asking for it")
{
    TempBook filled;
    OpenSession open(filled);
    const QTemporaryDir folder;
    BookStatus status(open.session);
    KitDialog dialog(open.session, true);
    CHECK_FALSE(kitTaken(open.session));
    const QString path = folder.filePath(QStringLiteral("kit.pdf"));
    ask::answerFileWith(path);
    press(dialog, "kitPdf");
    CHECK(QFile(path).size() > 1000);
    CHECK(QTest::qWaitFor([&] { return kitTaken(open.session); }));
    CHECK(dialog.findChild<QLabel *>(QStringLiteral("kitOutcome"))->text().contains(path));
}

TEST_CASE("the kit is covered until it is shown, for the screen reader too")
{
    TempBook filled;
    OpenSession open(filled);
    KitDialog dialog(open.session, false);
    const auto *card = dialog.findChild<KitCard *>(QStringLiteral("kitCard"));
    const QString first = emergencyKit(open.session.book()).left(5);
    CHECK_FALSE(card->accessibleDescription().contains(first));
    CHECK(dialog.findChild<QPushButton *>(QStringLiteral("kitWritten"))->isHidden());
    press(dialog, "kitShow");
    CHECK(card->accessibleDescription().contains(first));
    press(dialog, "kitWritten");
    CHECK(QTest::qWaitFor([&] { return kitTaken(open.session); }));
}

TEST_CASE("a kit put off is asked for again")
{
    TempBook filled;
    OpenSession open(filled);
    KitDialog dialog(open.session, true);
    press(dialog, "kitLater");
    CHECK_FALSE(kitTaken(open.session));
}

TEST_CASE("a wrong present passphrase changes nothing")
{
    TempBook filled;
    OpenSession open(filled);
    PassphraseDialog dialog(open.session);
    dialog.show();
    dialog.findChild<QLineEdit *>(QStringLiteral("presentPassphrase"))->setText(QStringLiteral("not this one"));
    typeNew(dialog);
    press(dialog, "changePassphrase");
    auto *notice = dialog.findChild<NoticeBox *>(QStringLiteral("notice"));
    REQUIRE(QTest::qWaitFor([&] { return notice->isVisible(); }, 20'000));
    CHECK(notice->title() == QStringLiteral("The present passphrase does not fit."));
    CHECK(open.session.isOpen());
}

TEST_CASE("who has the kit sets a new passphrase, the book comes back and asks for a new kit")
{
    TempBook filled;
    const QString path = filled.path();
    filled.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    OpenSession open(filled);
    REQUIRE(noteKit(open.session.book()).result());
    const QString kit = emergencyKit(open.session.book());
    PassphraseDialog dialog(open.session);
    dialog.show();
    dialog.findChild<QLineEdit *>(QStringLiteral("presentPassphrase"))->setText(kit.toLower());
    typeNew(dialog);
    press(dialog, "changePassphrase");
    REQUIRE(QTest::qWaitFor([&] { return dialog.result() == QDialog::Accepted; }, 60'000));
    REQUIRE(open.session.isOpen());
    CHECK(emergencyKit(open.session.book()) != kit);
    CHECK_FALSE(kitTaken(open.session));
    CHECK(opensBook(open.session.book(), Secret::fromPassphrase(newPassphrase)).result());
    open.session.close();
    CHECK(Book::open(path, Secret::fromPassphrase(newPassphrase), {&filled.clock()}).ok());
    CHECK_FALSE(Book::open(path, TempBook::key(), {&filled.clock()}).ok());
}
