#include "core/rules/reminders.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;

namespace {

const QTimeZone shanghai("Asia/Shanghai");
const QTimeZone berlin("Europe/Berlin");

Instant at(const QString &wall, const QTimeZone &zone = shanghai)
{
    return WallTime::fromString(wall)->toInstant(zone);
}

ReminderTask taskAt(qint64 id, const QString &due, const QString &remindAt = {})
{
    return {Id{id}, *WallTime::fromString(due), remindAt.isEmpty() ? WallTime{} : *WallTime::fromString(remindAt)};
}

ReminderPolicy loud()
{
    ReminderPolicy policy;
    policy.hasQuietHours = false;
    return policy;
}

std::vector<Reminder> followUps(std::vector<Reminder> reminders)
{
    std::erase_if(reminders, [](const Reminder &reminder) { return reminder.kind != Reminder::Kind::FollowUp; });
    return reminders;
}

std::vector<Reminder> ofTask(const ReminderTask &task, const ReminderPolicy &policy, const QString &from,
                             const QString &to, const QTimeZone &zone = shanghai)
{
    return followUps(remindersBetween({task}, policy, zone, at(from, zone), at(to, zone)));
}

} // namespace

TEST_CASE("a follow-up is reminded of some minutes before its time, or at the reminder of its own")
{
    const auto usual = ofTask(taskAt(1, QStringLiteral("2026-04-30T15:00")), loud(), QStringLiteral("2026-04-30T09:00"),
                              QStringLiteral("2026-04-30T18:00"));
    REQUIRE(usual.size() == 1);
    CHECK(usual.front().at == at(QStringLiteral("2026-04-30T14:50")));
    const auto own = ofTask(taskAt(1, QStringLiteral("2026-04-30T15:00"), QStringLiteral("2026-04-30T11:00")), loud(),
                            QStringLiteral("2026-04-30T09:00"), QStringLiteral("2026-04-30T18:00"));
    REQUIRE(own.size() == 1);
    CHECK(own.front().at == at(QStringLiteral("2026-04-30T11:00")));
    CHECK(ofTask(taskAt(1, QStringLiteral("2026-04-30")), loud(), QStringLiteral("2026-04-29T00:00"),
                 QStringLiteral("2026-05-02T00:00"))
              .empty());
}

TEST_CASE("what falls into quiet hours is moved to their end")
{
    ReminderPolicy policy;
    policy.quietFrom = QTime(20, 0);
    policy.quietTo = QTime(8, 0);
    const auto late = ofTask(taskAt(1, QStringLiteral("2026-04-30T21:00")), policy, QStringLiteral("2026-04-30T09:00"),
                             QStringLiteral("2026-05-01T09:00"));
    REQUIRE(late.size() == 1);
    CHECK(late.front().at == at(QStringLiteral("2026-05-01T08:00")));
    const auto early = ofTask(taskAt(1, QStringLiteral("2026-04-30T07:00")), policy, QStringLiteral("2026-04-29T22:00"),
                              QStringLiteral("2026-04-30T09:00"));
    REQUIRE(early.size() == 1);
    CHECK(early.front().at == at(QStringLiteral("2026-04-30T08:00")));
}

TEST_CASE("the digest comes once each morning, and of several missed mornings the last")
{
    ReminderLedger ledger;
    CHECK(ledger.take({}, loud(), shanghai, at(QStringLiteral("2026-04-30T08:59"))).empty());
    CHECK(ledger.take({}, loud(), shanghai, at(QStringLiteral("2026-04-30T09:00"))).size() == 1);
    CHECK(ledger.take({}, loud(), shanghai, at(QStringLiteral("2026-04-30T09:01"))).empty());
    const auto after = ledger.take({}, loud(), shanghai, at(QStringLiteral("2026-05-04T10:00")));
    REQUIRE(after.size() == 1);
    CHECK(after.front().key == QStringLiteral("digest:2026-05-04"));
}

TEST_CASE("a follow-up that was moved is reminded of again, one whose minutes before changed is not")
{
    ReminderLedger ledger;
    const Instant noon = at(QStringLiteral("2026-04-30T12:00"));
    CHECK(followUps(ledger.take({taskAt(1, QStringLiteral("2026-04-30T11:00"))}, loud(), shanghai, noon)).size() == 1);
    ReminderPolicy later = loud();
    later.minutesBefore = -30;
    CHECK(followUps(ledger.take({taskAt(1, QStringLiteral("2026-04-30T11:00"))}, later, shanghai, noon)).empty());
    CHECK(followUps(ledger.take({taskAt(1, QStringLiteral("2026-04-30T14:00"))}, loud(), shanghai,
                                at(QStringLiteral("2026-04-30T14:00"))))
              .size() == 1);
}

TEST_CASE("wall times keep their wall time where clocks are put forward and back")
{
    ReminderPolicy policy = loud();
    policy.minutesBefore = 0;
    for (const auto &[before, day] : {std::pair{"2026-03-28", "2026-03-29"}, std::pair{"2026-10-24", "2026-10-25"}}) {
        const QString due = QString::fromLatin1(day) + QStringLiteral("T09:30");
        const auto fired =
            ofTask(taskAt(1, due), policy, QString::fromLatin1(before) + QStringLiteral("T12:00"), due, berlin);
        REQUIRE(fired.size() == 1);
        CHECK(WallTime::of(fired.front().at, berlin).time == QTime(9, 30));
    }
}

TEST_CASE("the ledger comes back from its stored form and still knows what was shown")
{
    const std::vector<ReminderTask> tasks{taskAt(1, QStringLiteral("2026-04-30T11:00"))};
    ReminderLedger ledger;
    (void)ledger.take(tasks, loud(), shanghai, at(QStringLiteral("2026-04-30T12:00")));
    ReminderLedger again = ReminderLedger::fromJson(ledger.toJson());
    CHECK(again.take(tasks, loud(), shanghai, at(QStringLiteral("2026-04-30T10:00"))).empty());
    CHECK(again.take(tasks, loud(), shanghai, at(QStringLiteral("2026-04-30T12:30"))).empty());
    CHECK(ReminderLedger::fromJson({}).take(tasks, loud(), shanghai, at(QStringLiteral("2026-04-30T12:00"))).size() ==
          2);
}

TEST_CASE(
    "over random follow-ups and a clock that sleeps, jumps and runs back each reminder is shown once and none is lost")
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        std::mt19937 random(seed);
        const auto any = [&random](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
        const QTimeZone &zone = seed % 2 ? shanghai : berlin;
        ReminderPolicy policy;
        policy.hasQuietHours = any(0, 1) == 1;
        policy.minutesBefore = any(0, 60);
        const QDate first(2026, 3, 27); // the clocks of Berlin go forward two days later
        std::vector<ReminderTask> tasks;
        for (int i = 0; i < 30; ++i) {
            ReminderTask task;
            task.task = Id{i + 1};
            task.due = {first.addDays(any(1, 6)), QTime(any(0, 23), any(0, 59)), {}};
            if (any(0, 3) == 0)
                task.remindAt = {first.addDays(any(1, 6)), QTime(any(0, 23), any(0, 59)), {}};
            tasks.push_back(task);
        }
        const Instant start = WallTime{first, QTime(0, 0), {}}.toInstant(zone);
        const Instant end = WallTime{first.addDays(8), QTime(12, 0), {}}.toInstant(zone);

        // a clock that runs straight on
        QSet<QString> expected;
        for (const Reminder &reminder : followUps(remindersBetween(tasks, policy, zone, Instant{start.ms - 1}, end)))
            expected.insert(reminder.key);
        CHECK(expected.size() == qsizetype(tasks.size()));

        ReminderLedger ledger;
        QHash<QString, int> shown;
        Instant now = start;
        while (now < end) {
            for (const Reminder &reminder : followUps(ledger.take(tasks, policy, zone, now)))
                ++shown[reminder.key];
            const int kind = any(0, 9);
            now.ms += kind == 0   ? -any(1, 180) * 60'000LL
                      : kind == 1 ? any(60, 1500) * 60'000LL
                                  : any(1, 30) * 60'000LL;
            now = std::max(now, start);
            if (any(0, 9) == 0)
                ledger = ReminderLedger::fromJson(ledger.toJson()); // the program was started again
        }
        for (const Reminder &reminder : followUps(ledger.take(tasks, policy, zone, end)))
            ++shown[reminder.key];
        INFO("seed " << seed);
        CHECK(QSet<QString>(shown.keyBegin(), shown.keyEnd()) == expected);
        for (const int times : std::as_const(shown))
            CHECK(times == 1);
    }
}

TEST_CASE("a reminder whose hour a move to a zone further east passes over is shown on arrival, and once")
{
    ReminderPolicy policy = loud();
    policy.minutesBefore = 0;
    const std::vector<ReminderTask> tasks{taskAt(1, QStringLiteral("2026-04-30T09:30"))};
    ReminderLedger ledger;
    const Instant evening = WallTime{QDate(2026, 4, 29), QTime(20, 0), {}}.toInstant(berlin);
    (void)ledger.take(tasks, policy, berlin, evening);
    const Instant before = WallTime{QDate(2026, 4, 30), QTime(5, 0), {}}.toInstant(berlin); // 11:00 in Shanghai
    CHECK(followUps(ledger.take(tasks, policy, berlin, before)).empty());
    ledger = ReminderLedger::fromJson(ledger.toJson());
    CHECK(followUps(ledger.take(tasks, policy, shanghai, before)).size() == 1);
    const Instant back = WallTime{QDate(2026, 4, 30), QTime(10, 0), {}}.toInstant(berlin);
    CHECK(followUps(ledger.take(tasks, policy, berlin, back)).empty());
}

TEST_CASE("over random journeys, sleeps and jumps each reminder is shown once and none is lost")
{
    const QTimeZone zones[] = {shanghai, berlin, QTimeZone("America/New_York"), QTimeZone("Pacific/Auckland")};
    for (unsigned seed = 1; seed <= 200; ++seed) {
        std::mt19937 random(seed);
        const auto any = [&random](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
        ReminderPolicy policy;
        policy.hasQuietHours = any(0, 1) == 1;
        const QDate first(2026, 3, 27);
        std::vector<ReminderTask> tasks;
        for (int i = 0; i < 30; ++i)
            tasks.push_back({Id{i + 1}, {first.addDays(any(2, 6)), QTime(any(0, 23), any(0, 59)), {}}, {}});
        const QTimeZone *zone = &zones[0];
        ReminderLedger ledger;
        QHash<Id, int> shown;
        Instant now = WallTime{first, QTime(0, 0), {}}.toInstant(*zone);
        const Instant end{now.ms + 10 * 86'400'000LL};
        while (now < end) {
            for (const Reminder &reminder : followUps(ledger.take(tasks, policy, *zone, now)))
                ++shown[reminder.task];
            const int kind = any(0, 19);
            now.ms += kind == 0 ? -any(1, 90) * 60'000LL : any(1, kind == 1 ? 1500 : 40) * 60'000LL;
            if (any(0, 29) == 0)
                zone = &zones[any(0, 3)];
            if (any(0, 9) == 0)
                ledger = ReminderLedger::fromJson(ledger.toJson());
        }
        INFO("seed " << seed);
        CHECK(shown.size() == qsizetype(tasks.size()));
        for (const int times : std::as_const(shown))
            CHECK(times == 1);
    }
}

TEST_CASE("a reminder fires within the minute that a slow reading of the rule names")
{
    std::mt19937 random(7);
    const auto any = [&random](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    ReminderPolicy policy;
    policy.quietFrom = QTime(20, 0);
    policy.quietTo = QTime(8, 0);
    for (int round = 0; round < 300; ++round) {
        policy.minutesBefore = any(0, 120);
        const WallTime due{QDate(2026, 5, 10), QTime(any(0, 23), any(0, 59)), {}};
        // walk minute by minute from the wished-for minute to the first that is not quiet
        qint64 minute = due.toInstant(shanghai).ms - policy.minutesBefore * 60'000LL;
        while (true) {
            const QTime time = WallTime::of(Instant{minute}, shanghai).time;
            if (time >= policy.quietTo && time < policy.quietFrom)
                break;
            minute += 60'000;
        }
        const auto fired = followUps(
            remindersBetween({{Id{1}, due, {}}}, policy, shanghai, Instant{minute - 60'000}, Instant{minute}));
        REQUIRE(fired.size() == 1);
        CHECK(fired.front().at.ms == minute);
    }
}
