#include "ui/shell/autolock.h"

#include "tests/ui/support/opensession.h"
#include "ui/shell/systemevents.h"

#include <QKeyEvent>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

constexpr qint64 minute = 60'000;

/// An open book, a clock that is moved by hand, and a count of how often the lock was asked for.
struct Watch {
    Watch() : open(book), lock(open.session, local, system, [this] { return draft; })
    {
        QObject::connect(&lock, &AutoLock::lockRequested, &lock, [this] { ++asked; });
    }
    void pass(qint64 minutes)
    {
        book.clock().advance(minutes * minute);
        lock.check();
    }
    void pressKey()
    {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
        QCoreApplication::sendEvent(&receiver, &press);
    }

    TempBook book;
    OpenSession open;
    LocalSettings local;
    SystemEvents system;
    std::optional<Instant> draft;
    QWidget receiver;
    AutoLock lock;
    int asked = 0;
};

} // namespace

TEST_CASE("a book nobody works at is locked after a quarter of an hour")
{
    Watch watch;
    watch.pass(14);
    CHECK(watch.asked == 0);
    watch.pass(1);
    CHECK(watch.asked == 1);
}

TEST_CASE("every key puts the lock off")
{
    Watch watch;
    watch.pass(14);
    watch.pressKey();
    watch.pass(14);
    CHECK(watch.asked == 0);
    watch.pass(1);
    CHECK(watch.asked == 1);
}

TEST_CASE("the lock never strikes while a log draft is younger than half an hour")
{
    Watch watch;
    watch.draft = watch.book.clock().now();
    watch.pass(29);
    CHECK(watch.asked == 0);
    watch.pass(1);
    CHECK(watch.asked == 1);
}

TEST_CASE("the minutes are settable and the lock can be off")
{
    Watch watch;
    LocalSettings::Values values = watch.local.values();
    values.lockAfterMinutes = 0;
    watch.local.set(values);
    watch.pass(600);
    CHECK(watch.asked == 0);
    values.lockAfterMinutes = 3;
    watch.local.set(values);
    watch.pressKey();
    watch.pass(3);
    CHECK(watch.asked == 1);
}

TEST_CASE("sleep and the screen's own lock close the book even while a draft is young, unless that is off")
{
    Watch watch;
    watch.draft = watch.book.clock().now();
    emit watch.system.screenLocked();
    CHECK(watch.asked == 1);
    emit watch.system.aboutToSleep();
    CHECK(watch.asked == 2);
    LocalSettings::Values values = watch.local.values();
    values.locksWithSystem = false;
    watch.local.set(values);
    emit watch.system.screenLocked();
    CHECK(watch.asked == 2);
}

TEST_CASE("a computer that slept through the quarter of an hour is locked as it wakes")
{
    Watch watch;
    LocalSettings::Values values = watch.local.values();
    values.locksWithSystem = false;
    watch.local.set(values);
    watch.book.clock().advance(480 * minute);
    emit watch.system.woken();
    CHECK(watch.asked == 1);
}

TEST_CASE("a clock that is set back does not keep the book open for as long")
{
    Watch watch;
    watch.book.clock().advance(-600 * minute);
    watch.lock.check();
    watch.pass(15);
    CHECK(watch.asked == 1);
}

TEST_CASE("settings of this computer come back from their file, and one that was edited by hand does no harm")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("local.ini"));
    {
        LocalSettings local(file);
        LocalSettings::Values values = local.values();
        values.lockAfterMinutes = 7;
        values.quietFrom = QTime(21, 30);
        values.closesToTray = true;
        local.set(values);
    }
    CHECK(LocalSettings(file).values().lockAfterMinutes == 7);
    CHECK(LocalSettings(file).values().quietFrom == QTime(21, 30));
    CHECK(LocalSettings(file).values().closesToTray);
    QFile text(file);
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write("[security]\nlock_after_minutes=-5\n[reminders]\ndigest_at=soon\n");
    text.close();
    CHECK(LocalSettings(file).values().lockAfterMinutes == 0);
    CHECK(LocalSettings(file).values().digestAt == QTime(9, 0));
}
