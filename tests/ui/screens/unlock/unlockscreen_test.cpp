#include "ui/screens/unlock/unlockscreen.h"

#include "core/book/passphrase.h"
#include "tests/support/book.h"
#include "ui/screens/unlock/noticebox.h"
#include "ui/screens/unlock/passphrasestrength.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

struct Door {
    QTemporaryDir folder;
    FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    Session session{clock};
    UnlockScreen screen{session, nullptr, folder.filePath(QStringLiteral("recent.json"))};
    QString path = folder.filePath(QStringLiteral("east.kebu"));

    Door()
    {
        screen.resize(1400, 900);
        screen.show();
    }
    void makeBook()
    {
        REQUIRE(Book::create(path, Secret::fromPassphrase(QStringLiteral("bamboo rain 竹雨")), {&clock}));
    }
    void type(const QString &passphrase)
    {
        QTest::keyClicks(field(QStringLiteral("passphrase")), passphrase);
        QTest::keyClick(field(QStringLiteral("passphrase")), Qt::Key_Return);
    }
    [[nodiscard]] QLineEdit *field(const QString &name) { return screen.findChild<QLineEdit *>(name); }
    [[nodiscard]] NoticeBox *notice()
    {
        return screen.findChild<QWidget *>(QStringLiteral("unlockForm"))->findChild<NoticeBox *>();
    }
    [[nodiscard]] QString waitForNotice()
    {
        REQUIRE(QTest::qWaitFor([this] { return notice()->isVisible(); }, 20'000));
        return notice()->title();
    }
};

} // namespace

TEST_CASE("a wrong passphrase is told apart, the field is emptied and the right one opens the book")
{
    Door door;
    door.makeBook();
    door.screen.chooseBook(door.path);
    door.type(QStringLiteral("bamboo"));
    CHECK(door.waitForNotice() == QStringLiteral("The passphrase does not fit."));
    CHECK(door.field(QStringLiteral("passphrase"))->text().isEmpty());
    CHECK_FALSE(door.session.isOpen());

    door.field(QStringLiteral("passphrase"))->setText(QStringLiteral("bamboo rain 竹雨"));
    QTest::keyClick(door.field(QStringLiteral("passphrase")), Qt::Key_Return);
    CHECK(QTest::qWaitFor([&door] { return door.session.isOpen(); }, 20'000));
    CHECK(RecentBooks(door.folder.filePath(QStringLiteral("recent.json"))).entries().at(0).path == door.path);
}

TEST_CASE("a file that is no book is not blamed on the passphrase")
{
    Door door;
    QFile file(door.path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("name,phone\n");
    file.close();
    door.screen.chooseBook(door.path);
    door.type(QStringLiteral("whatever"));
    CHECK(door.waitForNotice() == QStringLiteral("This is not a Kebu book."));
}

TEST_CASE("a book open elsewhere is told so")
{
    Door door;
    door.makeBook();
    const auto other = Book::open(door.path, Secret::fromPassphrase(QStringLiteral("bamboo rain 竹雨")), {&door.clock});
    REQUIRE(other);
    door.screen.chooseBook(door.path);
    door.type(QStringLiteral("bamboo rain"));
    CHECK(door.waitForNotice() == QStringLiteral("The book is open elsewhere."));
}

TEST_CASE("a recent book whose file is gone stays in the list and says so")
{
    QTemporaryDir folder;
    const QString list = folder.filePath(QStringLiteral("recent.json"));
    RecentBooks(list).note(folder.filePath(QStringLiteral("gone.kebu")), QDateTime(QDate(2026, 4, 2), QTime(8, 12)));
    const FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    Session session(clock);
    UnlockScreen screen(session, nullptr, list);
    auto *view = screen.findChild<QAbstractItemView *>(QStringLiteral("recentBooks"));
    const QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(view->model()->rowCount() == 1);
    CHECK(view->model()
              ->index(0, 0)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(QStringLiteral("Not there any more")));
}

TEST_CASE("eight books are remembered, the newest first and each once")
{
    QTemporaryDir folder;
    RecentBooks recent(folder.filePath(QStringLiteral("recent.json")));
    for (int i = 0; i < 10; ++i)
        recent.note(folder.filePath(QStringLiteral("%1.kebu").arg(i)), QDateTime(QDate(2026, 4, 1), QTime(8, i)));
    recent.note(folder.filePath(QStringLiteral("5.kebu")), QDateTime(QDate(2026, 4, 2), QTime(8, 0)));
    CHECK(recent.entries().size() == 8);
    CHECK(recent.entries().front().path.endsWith(QStringLiteral("5.kebu")));
    CHECK(RecentBooks(recent.file()).entries() == recent.entries());
}

TEST_CASE("a new book is made once name, place and both passphrases stand, and the button says what is missing")
{
    Door door;
    auto *create = door.screen.findChild<QPushButton *>(QStringLiteral("create"));
    auto *reason = door.screen.findChild<QLabel *>(QStringLiteral("createReason"));
    CHECK(reason->text() == QStringLiteral("Give the book a name."));
    door.field(QStringLiteral("newName"))->setText(QStringLiteral("south"));
    door.field(QStringLiteral("newPlace"))->setText(door.folder.filePath(QStringLiteral("south.kebu")));
    door.field(QStringLiteral("newPassphrase"))->setText(QStringLiteral("password12"));
    CHECK(reason->text() == QStringLiteral("The passphrase is too easily guessed."));
    door.field(QStringLiteral("newPassphrase"))->setText(QStringLiteral("竹雨 货架 夜航 七月"));
    CHECK(reason->text() == QStringLiteral("Ready once both passphrases are the same."));
    CHECK_FALSE(create->isEnabled());
    door.field(QStringLiteral("newPassphraseAgain"))->setText(QStringLiteral("竹雨 货架 夜航 七月"));
    REQUIRE(create->isEnabled());
    create->click();
    CHECK(QTest::qWaitFor([&door] { return door.session.isOpen(); }, 20'000));
    CHECK(door.field(QStringLiteral("newPassphrase"))->text().isEmpty());
    CHECK(QFile::exists(door.folder.filePath(QStringLiteral("south.kebu"))));
}

TEST_CASE("words that have nothing to do with each other are strong, a repeated character is not")
{
    CHECK(strengthOf(QString()).segments == 0);
    CHECK(strengthOf(QStringLiteral("password")).isCommon);
    CHECK(strengthOf(QStringLiteral("客客客客客客客客客客")).isCommon);
    CHECK(strengthOf(QStringLiteral("竹雨 货架 夜航 七月")).segments >= 4);
}

TEST_CASE("who forgot the passphrase opens the book with the emergency kit, and a wrong group is named")
{
    Door door;
    door.makeBook();
    QString kit;
    {
        const auto book =
            Book::open(door.path, Secret::fromPassphrase(QStringLiteral("bamboo rain 竹雨")), {&door.clock});
        REQUIRE(book);
        kit = emergencyKit(**book);
    }
    door.screen.chooseBook(door.path);
    door.screen.findChild<QPushButton *>(QStringLiteral("forgot"))->click();
    auto *field = door.screen.findChild<QPlainTextEdit *>(QStringLiteral("kit"));
    REQUIRE(field->isVisible());
    CHECK_FALSE(door.field(QStringLiteral("passphrase"))->isVisible());
    const QChar wrong = kit.at(6) == u'7' ? u'8' : u'7';
    field->setPlainText(kit.left(6) + wrong + kit.mid(7));
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(door.notice()->isVisible());
    CHECK(door.notice()->text().contains(QStringLiteral("Group 2")));
    bool isByKit = false;
    QObject::connect(&door.screen, &UnlockScreen::bookOpenedByKit, &door.screen, [&isByKit] { isByKit = true; });
    field->setPlainText(kit.toLower().replace(u'-', u' '));
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&door] { return door.session.isOpen(); }, 20'000));
    CHECK(isByKit);
    CHECK(field->toPlainText().isEmpty());
}

TEST_CASE("a kit of an older passphrase is told apart from a wrong passphrase")
{
    Door door;
    door.makeBook();
    const QString other = door.folder.filePath(QStringLiteral("other.kebu"));
    QString kit;
    {
        const auto book = Book::create(other, Secret::fromPassphrase(QStringLiteral("another one")), {&door.clock});
        REQUIRE(book);
        kit = emergencyKit(**book);
    }
    door.screen.chooseBook(door.path);
    door.screen.findChild<QPushButton *>(QStringLiteral("forgot"))->click();
    auto *field = door.screen.findChild<QPlainTextEdit *>(QStringLiteral("kit"));
    field->setPlainText(kit);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(door.waitForNotice() == QStringLiteral("The kit does not fit this book."));
}

TEST_CASE("a book that is open elsewhere is offered for reading, without typing the passphrase again")
{
    Door door;
    door.makeBook();
    const QString passphrase = QStringLiteral("bamboo rain 竹雨");
    auto elsewhere = Book::open(door.path, Secret::fromPassphrase(passphrase), {&door.clock});
    REQUIRE(elsewhere);
    door.screen.chooseBook(door.path);
    auto *field = door.field(QStringLiteral("passphrase"));
    field->setText(passphrase);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(door.waitForNotice() == QStringLiteral("The book is open elsewhere."));
    auto *read = door.screen.findChild<QPushButton *>(QStringLiteral("openForReading"));
    REQUIRE(read->isVisible());
    read->click();
    REQUIRE(QTest::qWaitFor([&door] { return door.session.isOpen(); }, 20'000));
    CHECK(door.session.book().isReadOnly());
    door.session.close();
}

TEST_CASE("reading only is not offered for a wrong passphrase, nor any more once another book is chosen")
{
    Door door;
    door.makeBook();
    door.screen.chooseBook(door.path);
    door.type(QStringLiteral("wrong"));
    (void)door.waitForNotice();
    CHECK(door.screen.findChild<QPushButton *>(QStringLiteral("openForReading"))->isHidden());
}

TEST_CASE("the menu of a recent book takes it off the list and leaves the file")
{
    Door door;
    door.makeBook();
    door.screen.chooseBook(door.path);
    door.type(QString());
    auto *field = door.field(QStringLiteral("passphrase"));
    field->setText(QStringLiteral("bamboo rain 竹雨"));
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&door] { return door.session.isOpen(); }, 20'000));
    door.session.close();
    auto *list = door.screen.findChild<QAbstractItemView *>(QStringLiteral("recentBooks"));
    REQUIRE(list->model()->rowCount() == 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, QPoint(), QPoint(), Qt::NoModifier);
    QApplication::sendEvent(list, &menuKey);
    auto *menu = list->findChild<QMenu *>(QStringLiteral("recentBookMenu"));
    REQUIRE(menu);
    menu->actions().back()->trigger();
    menu->close();
    CHECK(list->model()->rowCount() == 0);
    CHECK(QFile::exists(door.path));
}
