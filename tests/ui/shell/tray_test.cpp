// The icon beside the clock: what it tells of the day, and the window that goes on behind it.
#include "ui/shell/tray.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "tests/ui/support/desk.h"
#include "ui/look/icons.h"
#include "ui/shell/notifier.h"
#include "ui/shell/reminderkeeper.h"

#include <QMenu>
#include <QSignalSpy>

using namespace kebu;
using namespace kebu::test;

namespace {

constexpr int side = 22;

class MuteNotifier : public Notifier
{
public:
    void show(const Notification &) override {}
};

/// Two follow-ups today, and the tray that is told of them as the program wires it.
struct Corner {
    Corner() : desk(filled()), tray(desk.window.get()), keeper(desk.session, local, notifier)
    {
        QObject::connect(&keeper, &ReminderKeeper::dueCounted, &tray, &Tray::setDue);
        QObject::connect(&tray, &Tray::openAsked, desk.window.get(), &MainWindow::bringUp);
    }
    TempBook &filled()
    {
        const Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
        for (const char *at : {"2026-04-29", "2026-04-30T15:00"}) {
            Record record(task::type());
            record.set(task::customer, Value::of(customer));
            record.set(task::goal, Value(QStringLiteral("发第三版报价")));
            record.set(task::dueAt, Value(QString::fromLatin1(at)));
            book.create(record);
        }
        return book;
    }
    [[nodiscard]] QImage picture() { return tray.icon()->icon().pixmap(side, side).toImage(); }
    [[nodiscard]] static QImage plain() { return appIcon().pixmap(side, side).toImage(); }
    [[nodiscard]] bool hasBadge()
    {
        return picture().convertToFormat(QImage::Format_ARGB32) != plain().convertToFormat(QImage::Format_ARGB32);
    }
    /// All the tray says in words.
    [[nodiscard]] QString words()
    {
        QString all = tray.icon()->toolTip();
        for (const QAction *action : tray.menu()->actions())
            all += u'\n' + action->text() + u'\n' + action->toolTip();
        return all;
    }

    TempBook book;
    Desk desk;
    Tray tray;
    LocalSettings local;
    MuteNotifier notifier;
    ReminderKeeper keeper;
};

} // namespace

TEST_CASE("the icon beside the clock carries how many are due, and nothing of whom", "[ui]")
{
    Corner corner;
    REQUIRE(Desk::until([&] { return corner.hasBadge(); }));
    CHECK(corner.tray.icon()->toolTip().contains(u'2'));
    for (const char *personal : {"衡岳", "苏州", "报价"})
        CHECK_FALSE(corner.words().contains(QString::fromUtf8(personal)));
    const QImage two = corner.picture();
    corner.tray.setDue(3);
    CHECK(corner.picture() != two);
    corner.tray.setDue(0);
    CHECK_FALSE(corner.hasBadge());
}

TEST_CASE("the icon beside the clock carries no count while the book is locked", "[ui]")
{
    Corner corner;
    REQUIRE(Desk::until([&] { return corner.hasBadge(); }));
    corner.desk.window->lock();
    REQUIRE(Desk::until([&] { return !corner.desk.session.isOpen(); }));
    CHECK_FALSE(corner.hasBadge());
    CHECK_FALSE(corner.words().contains(u'2'));
}

TEST_CASE("a window closed to the tray is hidden with its book open, and the icon brings it back where it was", "[ui]")
{
    Corner corner;
    Desk &desk = corner.desk;
    QSignalSpy hidden(desk.window.get(), &MainWindow::hidden);
    desk.window->setHidesOnClose(true);
    desk.shortcut("customers");
    REQUIRE(Desk::until([&] { return desk.isAt("customersScreen"); }));
    CHECK_FALSE(desk.window->close()); // refused: it only goes out of sight
    CHECK_FALSE(desk.window->isVisible());
    CHECK(hidden.count() == 1);
    CHECK(desk.session.isOpen());
    emit corner.tray.icon()->activated(QSystemTrayIcon::Trigger);
    CHECK(desk.window->isVisible());
    CHECK(desk.isAt("customersScreen"));
}

TEST_CASE("Quit ends the window that would only hide when closed", "[ui]")
{
    Corner corner;
    QSignalSpy hidden(corner.desk.window.get(), &MainWindow::hidden);
    corner.desk.window->setHidesOnClose(true);
    corner.desk.shortcut("quit");
    CHECK_FALSE(corner.desk.window->isVisible());
    CHECK(hidden.count() == 0);
}

TEST_CASE("without the wish to stay, closing closes", "[ui]")
{
    Corner corner;
    QSignalSpy hidden(corner.desk.window.get(), &MainWindow::hidden);
    CHECK(corner.desk.window->close());
    CHECK(hidden.count() == 0);
}
