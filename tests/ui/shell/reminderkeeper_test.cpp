#include "ui/shell/reminderkeeper.h"

#include "core/domain/task.h"
#include "tests/ui/support/opensession.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

constexpr qint64 minute = 60'000;

/// Remembers what would have stood on the screen.
class HeardNotifier : public Notifier
{
public:
    void show(const Notification &notification) override { shown.push_back(notification); }
    void withdrawAll() override { ++withdrawn; }
    [[nodiscard]] QString all() const
    {
        QString text;
        for (const Notification &notification : shown)
            text += notification.title + u'\n' + notification.body + u'\n';
        return text;
    }

    std::vector<Notification> shown;
    int withdrawn = 0;
};

struct Desk {
    Desk()
    {
        customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
        addTask(QStringLiteral("2026-04-30T15:00"), QStringLiteral("发第三版报价"));
    }
    void addTask(const QString &due, const QString &goal)
    {
        Record record(task::type());
        record.set(task::customer, Value::of(customer));
        record.set(task::goal, Value(goal));
        record.set(task::dueAt, Value(due));
        tasks.push_back(book.create(record));
    }
    void start()
    {
        LocalSettings::Values values = local.values();
        values.hasQuietHours = false;
        values.digestAt = QTime(8, 0);
        local.set(values);
        open.emplace(book);
        keeper = std::make_unique<ReminderKeeper>(open->session, local, notifier);
        REQUIRE(QTest::qWaitFor([this] { return !notifier.shown.empty(); }));
        settle();
        notifier.shown.clear(); // the morning's summary
    }
    /// What the book still has to answer is answered.
    void settle()
    {
        if (open->session.isOpen())
            (void)open->session.book().read([](Snapshot &) -> Result<int> { return 0; }).result();
        QTest::qWait(50);
    }
    void passTo(const QString &wall)
    {
        book.clock().set(WallTime::fromString(wall)->toInstant(book.clock().zone()));
        keeper->check();
        settle();
    }

    TempBook book;
    Id customer;
    std::vector<Id> tasks;
    std::optional<OpenSession> open;
    LocalSettings local;
    HeardNotifier notifier;
    std::unique_ptr<ReminderKeeper> keeper;
};

} // namespace

TEST_CASE("a follow-up speaks up ten minutes before its time, once, with its customer and what can be done")
{
    Desk desk;
    desk.start();
    desk.passTo(QStringLiteral("2026-04-30T14:49"));
    CHECK(desk.notifier.shown.empty());
    desk.passTo(QStringLiteral("2026-04-30T14:50"));
    REQUIRE(QTest::qWaitFor([&] { return desk.notifier.shown.size() == 1; }));
    CHECK(desk.notifier.shown.front().title.contains(QStringLiteral("衡岳")));
    CHECK(desk.notifier.shown.front().body.contains(QStringLiteral("发第三版报价")));
    CHECK(desk.notifier.shown.front().buttons.size() == 3);
    desk.passTo(QStringLiteral("2026-04-30T15:30"));
    CHECK(desk.notifier.shown.size() == 1);
}

TEST_CASE("masked, a notification says how many and nothing of whom")
{
    Desk desk;
    desk.start();
    desk.open->session.setMasked(true);
    desk.settle();
    CHECK(desk.notifier.withdrawn == 1);
    desk.passTo(QStringLiteral("2026-04-30T14:50"));
    REQUIRE(QTest::qWaitFor([&] { return desk.notifier.shown.size() == 1; }));
    CHECK_FALSE(desk.notifier.all().contains(QStringLiteral("衡岳")));
    CHECK_FALSE(desk.notifier.all().contains(QStringLiteral("报价")));
    CHECK(desk.notifier.shown.front().title.contains(u'1'));
}

TEST_CASE("locked, reminders still come as a number, and are not repeated after unlocking")
{
    Desk desk;
    desk.start();
    desk.open->session.close();
    desk.passTo(QStringLiteral("2026-04-30T14:50"));
    REQUIRE(desk.notifier.shown.size() == 1);
    CHECK_FALSE(desk.notifier.all().contains(QStringLiteral("衡岳")));
    auto opened = Book::open(desk.book.path(), TempBook::key(), {&desk.book.clock()});
    REQUIRE(opened.ok());
    desk.open->session.adopt(std::move(*opened));
    REQUIRE(QTest::qWaitFor([&] { return desk.open->session.isOpen(); }));
    QTest::qWait(100);
    desk.passTo(QStringLiteral("2026-04-30T15:10"));
    CHECK(desk.notifier.shown.size() == 1);
}

TEST_CASE("what was missed while the program was closed comes once, many of them as one number")
{
    Desk desk;
    for (int hour = 10; hour < 15; ++hour)
        desk.addTask(QStringLiteral("2026-04-30T%1:00").arg(hour), QStringLiteral("回访"));
    desk.start();
    desk.passTo(QStringLiteral("2026-04-30T15:30"));
    REQUIRE(QTest::qWaitFor([&] { return desk.notifier.shown.size() == 1; }));
    CHECK(desk.notifier.shown.front().title.contains(u'6'));
    desk.keeper = std::make_unique<ReminderKeeper>(desk.open->session, desk.local, desk.notifier); // started again
    desk.settle();
    QTest::qWait(100);
    CHECK(desk.notifier.shown.size() == 1);
}

TEST_CASE("a reminder can be put off by two hours and leads to its customer and the log")
{
    Desk desk;
    desk.start();
    desk.passTo(QStringLiteral("2026-04-30T14:50"));
    REQUIRE(QTest::qWaitFor([&] { return desk.notifier.shown.size() == 1; }));
    const QString key = desk.notifier.shown.front().key;
    Id logged;
    Id opened;
    QObject::connect(desk.keeper.get(), &ReminderKeeper::logAsked, desk.keeper.get(),
                     [&](Id customer) { logged = customer; });
    QObject::connect(desk.keeper.get(), &ReminderKeeper::customerAsked, desk.keeper.get(),
                     [&](Id customer) { opened = customer; });
    emit desk.notifier.pressed(key, QStringLiteral("log"));
    CHECK(logged == desk.customer);
    emit desk.notifier.pressed(key, Notifier::opened);
    CHECK(opened == desk.customer);
    emit desk.notifier.pressed(key, QStringLiteral("later"));
    CHECK(QTest::qWaitFor([&] {
        const auto moved = desk.open->session.book()
                               .read([id = desk.tasks.front()](Snapshot &view) { return view.get(task::type(), id); })
                               .result();
        return moved && moved->wallTime(task::dueAt).time == QTime(16, 50);
    }));
}

TEST_CASE("reminders that are turned off are silent")
{
    Desk desk;
    desk.start();
    LocalSettings::Values values = desk.local.values();
    values.reminds = false;
    desk.local.set(values);
    desk.passTo(QStringLiteral("2026-04-30T14:50"));
    CHECK(desk.notifier.shown.empty());
}
