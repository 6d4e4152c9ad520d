// Locking with a form open, and finding it again: in the real window on a real encrypted book.

#include "core/domain/customer.h"
#include "core/services/regrade.h"
#include "tests/ui/support/opensession.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QPlainTextEdit>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

/// The window over a book with one customer who has a follow-up.
class Room
{
public:
    Room() : session(book.clock())
    {
        customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
        book.change(
            [this](Change &change) { return setGrade(change, customer, QStringLiteral("A"), QStringLiteral("test")); });
        book.close();
        window = std::make_unique<MainWindow>(session, theme);
        window->show();
        window->activateWindow();
        QApplication::setActiveWindow(window.get());
        unlock();
    }
    ~Room() { session.close(); }

    void unlock()
    {
        auto opened = Book::open(book.path(), TempBook::key(), {&book.clock()});
        REQUIRE(opened.ok());
        session.adopt(std::move(*opened));
        REQUIRE(until([this] {
            return part<QWidget>("todayScreen")->isVisible() || part<QWidget>("customerScreen")->isVisible();
        }));
    }
    template <typename T>
    T *part(const char *name) const
    {
        T *found = window->findChild<T *>(QString::fromLatin1(name));
        REQUIRE(found);
        return found;
    }
    [[nodiscard]] static bool until(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(condition, 20'000);
    }
    QPlainTextEdit *writeLog(const QString &text)
    {
        window->logWith(customer);
        auto *content = part<QPlainTextEdit>("content");
        REQUIRE(until([content] { return content->isVisible() && content->isEnabled(); }));
        content->setFocus();
        QTest::keyClicks(content, text);
        return content;
    }

    TempBook book;
    ThemeKeeper theme;
    Session session;
    std::unique_ptr<MainWindow> window;
    Id customer;
};

} // namespace

TEST_CASE("a log that was being written when the book locked stands in its form again after unlocking")
{
    Room room;
    QPlainTextEdit *content = room.writeLog(QStringLiteral("half a sentence about the off"));
    REQUIRE(room.window->youngestDraft());
    room.window->lock();
    CHECK_FALSE(room.session.isOpen());
    CHECK(content->toPlainText().isEmpty());
    room.unlock();
    CHECK(Room::until([content] {
        return content->isVisible() && content->toPlainText() == QStringLiteral("half a sentence about the off");
    }));
    CHECK(Room::until([content] { return content->isEnabled(); }));
}

TEST_CASE("the customer page that was open is open again after unlocking")
{
    Room room;
    room.window->openCustomer(room.customer);
    room.window->lock();
    CHECK_FALSE(room.part<QWidget>("customerScreen")->isVisible());
    room.unlock();
    CHECK(room.part<QWidget>("customerScreen")->isVisible());
}

TEST_CASE("locking closes open dialogs and takes what we put on the clipboard off it")
{
    Room room;
    QApplication::clipboard()->setText(QStringLiteral("139 0000 5678"));
    const bool knowsOwner = QApplication::clipboard()->ownsClipboard(); // a screen of memory alone does not
    bool wasOpen = false;
    QTimer::singleShot(0, room.window.get(), [&] {
        wasOpen = QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, 5'000);
        room.window->lock();
    });
    room.window->printCustomers({room.customer});
    CHECK(wasOpen);
    CHECK(Room::until([&room] { return !room.session.isOpen(); }));
    CHECK(QApplication::activeModalWidget() == nullptr);
    CHECK((!knowsOwner || QApplication::clipboard()->text().isEmpty()));
}

TEST_CASE("settings are found by their action, and the rail marks them")
{
    Room room;
    room.part<QAction>("settings")->trigger();
    CHECK(room.part<QWidget>("settingsScreen")->isVisible());
    CHECK(room.part<QWidget>("lookPage")->isVisible());
}
