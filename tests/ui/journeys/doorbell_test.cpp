// `kebu --log` from anywhere: over the local socket into the real window, by real key events to the stored record.
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "tests/ui/support/desk.h"
#include "ui/shell/doorbell.h"

#include <QAbstractItemView>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocalSocket>
#include <QPlainTextEdit>
#include <QThread>

#include <cstdio>

using namespace kebu;
using namespace kebu::test;

namespace {

/// Rings as a second process would: from a thread of its own, while the window's goes on.
bool ringFromOutside(const QString &name, const Ring &ring)
{
    bool isHeard = false;
    std::unique_ptr<QThread> caller(QThread::create([&] { isHeard = Doorbell::ring(name, ring, 10'000); }));
    caller->start();
    REQUIRE(Desk::until([&] { return caller->isFinished(); }));
    return isHeard;
}

struct Door {
    QTemporaryDir folder;
    QString name = folder.filePath(QStringLiteral("door"));
    Doorbell bell{name};
};

} // namespace

TEST_CASE("from the socket to the stored record it takes five key presses at most beside the text")
{
    TempBook book;
    book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    book.create(customerNamed(QStringLiteral("温州瑞德阀门有限公司")));
    Door door;
    REQUIRE(door.bell.listen());
    Desk desk(book);
    QObject::connect(&door.bell, &Doorbell::rung, desk.window.get(), &MainWindow::answerRing);
    desk.shortcut("customers"); // somewhere else, and the window behind another
    REQUIRE(Desk::until([&] { return desk.isAt("customersScreen"); }));
    desk.window->showMinimized();

    SECTION("of a customer named on the command line")
    {
        REQUIRE(ringFromOutside(door.name, {QStringLiteral("wzrd"), {}}));
        desk.waitForForm();
        REQUIRE(Desk::until(
            [&] { return desk.part<QLabel>("briefName")->text() == QStringLiteral("温州瑞德阀门有限公司"); }));
        KeyCounter counter;
        desk.type(QStringLiteral("valves arrived"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(Desk::until([&] { return desk.count(interaction::type()) == 1; }));
        std::printf("keys from kebu --log NAME to stored: %d\n", counter.commands());
        CHECK(counter.commands() <= 5);
    }
    SECTION("of a customer who is asked for")
    {
        REQUIRE(ringFromOutside(door.name, {}));
        REQUIRE(Desk::until([&] { return desk.part<QLineEdit>("pickerSearch")->hasFocus(); }));
        CHECK_FALSE(desk.window->isMinimized());
        KeyCounter counter;
        desk.type(QStringLiteral("hy"));
        auto *found = desk.part<QAbstractItemView>("pickerFound");
        REQUIRE(Desk::until([found] { return found->isVisible() && found->model()->rowCount() == 1; }));
        desk.press(Qt::Key_Return);
        desk.waitForForm();
        const int finding = counter.commands() + counter.letters();
        desk.type(QStringLiteral("asks for a price"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(Desk::until([&] { return desk.count(interaction::type()) == 1; }));
        std::printf("keys from kebu --log to stored, finding included: %d\n", finding + 1);
        CHECK(finding + 1 <= 5);
    }
    SECTION("words that several customers answer to stand in the question")
    {
        REQUIRE(ringFromOutside(door.name, {QStringLiteral("有限公司"), {}}));
        REQUIRE(
            Desk::until([&] { return desk.part<QLineEdit>("pickerSearch")->text() == QStringLiteral("有限公司"); }));
    }
}

TEST_CASE("a locked book asks for its passphrase first, and then has the form")
{
    TempBook book;
    book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Desk desk(book);
    std::unique_ptr<Book> away = desk.session.release();
    emit desk.session.closed();
    desk.window->answerRing({QStringLiteral("szhy"), {}});
    CHECK_FALSE(desk.session.isOpen());
    desk.session.adopt(std::move(away));
    desk.waitForForm();
    CHECK(Desk::until(
        [&] { return desk.part<QLabel>("briefName")->text() == QStringLiteral("苏州衡岳精密机械有限公司"); }));
}

TEST_CASE("a door left behind by a program that ended badly is taken over, one that answers is not")
{
    Door door;
    QFile left(door.name);
    REQUIRE(left.open(QIODevice::WriteOnly));
    left.close();
    REQUIRE(door.bell.listen());
    Doorbell second(door.name);
    CHECK_FALSE(second.listen());
}

#ifdef Q_OS_UNIX
TEST_CASE("the door opens to this user alone")
{
    Door door;
    REQUIRE(door.bell.listen());
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK((QFileInfo(door.name).permissions() & others) == QFile::Permissions());
}
#endif

TEST_CASE("nobody answers at a door that does not exist, and nonsense rings nothing")
{
    Door door;
    CHECK_FALSE(Doorbell::ring(door.folder.filePath(QStringLiteral("none")), {}, 200));
    REQUIRE(door.bell.listen());
    int rung = 0;
    QObject::connect(&door.bell, &Doorbell::rung, &door.bell, [&rung] { ++rung; });
    QLocalSocket visitor;
    visitor.connectToServer(door.name);
    REQUIRE(visitor.waitForConnected(5000));
    visitor.write("{\"do\":\"delete everything\"}\n");
    visitor.flush();
    CHECK(Desk::until([&] { return visitor.state() == QLocalSocket::UnconnectedState; }));
    CHECK(rung == 0);
}
