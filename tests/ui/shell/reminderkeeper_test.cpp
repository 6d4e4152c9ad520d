#include "ui/shell/reminderkeeper.h"

#include "core/domain/contract.h"
#include "core/domain/payment.h"
#include "core/domain/servicecase.h"
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
    /// A complaint and a request past their time, one that has time left, money owed, a contract that ends.
    void addDebts()
    {
        const auto serviceOf = [this](const char *kind, qint64 hoursLeft) {
            Record record(serviceCase::type());
            record.set(serviceCase::customer, Value::of(customer));
            record.set(serviceCase::kind, Value(QString::fromLatin1(kind)));
            record.set(serviceCase::problem, Value(QStringLiteral("漏油")));
            record.set(serviceCase::dueAt, Value::of(Instant{book.clock().now().ms + hoursLeft * 60 * minute}));
            book.create(record);
        };
        serviceOf("complaint", -50);
        serviceOf("request", -1);
        serviceOf("request", 1);
        Record owed(payment::type());
        owed.set(payment::customer, Value::of(customer));
        owed.set(payment::kind, Value(QStringLiteral("payment")));
        owed.set(payment::amount, Value(qint64{1'860'000}));
        owed.set(payment::dueOn, Value(QStringLiteral("2026-04-29")));
        book.create(owed);
        Record ends(contract::type());
        ends.set(contract::customer, Value::of(customer));
        ends.set(contract::number, Value(QStringLiteral("HT-7")));
        ends.set(contract::state, Value(QStringLiteral("running")));
        ends.set(contract::endsOn, Value(QStringLiteral("2026-06-01")));
        book.create(ends);
    }
    void start(bool isMasked = false)
    {
        LocalSettings::Values values = local.values();
        values.hasQuietHours = false;
        values.digestAt = QTime(8, 0);
        local.set(values);
        open.emplace(book);
        open->session.setMasked(isMasked);
        keeper = std::make_unique<ReminderKeeper>(open->session, local, notifier);
        REQUIRE(QTest::qWaitFor([this] { return !notifier.shown.empty(); }));
        settle();
        morning = notifier.all();
        notifier.shown.clear(); // the morning's summary
    }
    /// To where the first follow-up speaks up; the key of what it says.
    QString ring()
    {
        passTo(QStringLiteral("2026-04-30T14:50"));
        REQUIRE(QTest::qWaitFor([this] { return notifier.shown.size() == 1; }));
        return notifier.shown.front().key;
    }
    [[nodiscard]] Record stored()
    {
        return open->session.book()
            .read([id = tasks.front()](Snapshot &view) { return view.get(task::type(), id); })
            .result()
            .value();
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
    QString morning; ///< what the first summary said
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
    QStringList buttons;
    for (const Notification::Button &button : desk.notifier.shown.front().buttons)
        buttons << button.text;
    CHECK(buttons == QStringList{QStringLiteral("Done"), QStringLiteral("In an hour"), QStringLiteral("Tomorrow"),
                                 QStringLiteral("Log")});
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

TEST_CASE("a reminder leads to its customer and the log")
{
    Desk desk;
    desk.start();
    const QString key = desk.ring();
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
}

TEST_CASE("a reminder is put off by an hour or to the next working day, counted, and undo brings it back")
{
    Desk desk;
    desk.start();
    const QString key = desk.ring();
    const auto stands = [&](const char *due, int postponed) {
        return QTest::qWaitFor([&] {
            const Record task = desk.stored();
            return task.text(task::dueAt) == QLatin1String(due) && task.number(task::postponedCount) == postponed;
        });
    };
    emit desk.notifier.pressed(key, QStringLiteral("later"));
    CHECK(stands("2026-04-30T16:00", 1));
    desk.passTo(QStringLiteral("2026-04-30T15:49"));
    CHECK(desk.notifier.shown.size() == 1);
    desk.passTo(QStringLiteral("2026-04-30T15:50"));
    CHECK(QTest::qWaitFor([&] { return desk.notifier.shown.size() == 2; })); // asks again, an hour later
    emit desk.notifier.pressed(key, QStringLiteral("tomorrow"));
    CHECK(stands("2026-05-06T16:00", 2)); // past the Labour Day holiday
    desk.open->session.undo();
    CHECK(stands("2026-04-30T16:00", 1));
    desk.open->session.undo();
    CHECK(stands("2026-04-30T15:00", 0));
}

TEST_CASE("a reminder answered with done closes its follow-up without a contact, and undo opens it again")
{
    Desk desk;
    desk.start();
    emit desk.notifier.pressed(desk.ring(), QStringLiteral("done"));
    CHECK(QTest::qWaitFor([&] { return desk.stored().text(task::state) == QStringLiteral("done"); }));
    CHECK_FALSE(desk.stored().ref(task::doneWith));
    desk.open->session.undo();
    CHECK(QTest::qWaitFor([&] { return desk.stored().text(task::state) != QStringLiteral("done"); }));
}

TEST_CASE("the morning's summary counts overdue cases, overdue payments and renewals, and names nobody while masked")
{
    for (const bool isMasked : {false, true}) {
        Desk desk;
        desk.addDebts();
        desk.start(isMasked);
        CHECK(desk.morning.contains(QStringLiteral("1 due today")));
        CHECK(desk.morning.contains(QStringLiteral("2 service case")));
        CHECK(desk.morning.contains(QStringLiteral("1 payment")));
        CHECK(desk.morning.contains(QStringLiteral("1 renewal")));
        for (const char *personal : {"衡岳", "报价", "漏油", "HT-7", "18,600"})
            CHECK_FALSE(desk.morning.contains(QString::fromUtf8(personal)));
    }
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
