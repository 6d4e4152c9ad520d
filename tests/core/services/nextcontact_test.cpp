#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/task.h"
#include "core/services/agenda.h"
#include "core/services/datereason.h"
#include "core/services/followup.h"
#include "core/services/greetings.h"
#include "core/services/keydates.h"
#include "core/services/reminding.h"
#include "tests/support/book.h"

#include "core/domain/contact.h"
#include "core/domain/keydate.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate monday(2026, 4, 20);

Id graded(TempBook &book, const char *letter, const QString &name = QStringLiteral("苏州衡岳精密机械有限公司"))
{
    Record record = customerNamed(name);
    record.set(customer::grade, Value(QString::fromLatin1(letter)));
    record.set(customer::stage, Value(QStringLiteral("need_clarified")));
    record.set(customer::registeredOn, Value::of(book.clock().today()));
    return book.create(record);
}

void standAt(TempBook &book, QDate day, int hour = 9)
{
    book.clock().set(WallTime{day, QTime(hour, 0), {}}.toInstant(book.clock().zone()));
}

void call(TempBook &book, Id customer, const char *reach = "reached", const char *topic = "")
{
    LogEntry entry;
    entry.customer = customer;
    entry.method = QStringLiteral("phone");
    entry.at = book.clock().now();
    entry.text = QStringLiteral("确认样机参数");
    entry.reach = QString::fromLatin1(reach);
    entry.topic = QString::fromLatin1(topic);
    book.change([&](Change &change) -> Result<void> {
        KEBU_TRY(logInteraction(change, entry));
        return {};
    });
}

std::vector<Record> openTasks(TempBook &book, Id customer)
{
    return book
        ->read([customer](Snapshot &view) {
            return view.store().where(task::type(),
                                      QStringLiteral("customer_id = ? AND state IN ('', 'open') ORDER BY due_at, id"),
                                      {customer.value});
        })
        .result()
        .value();
}

QString dueOf(TempBook &book, Id customer)
{
    const std::vector<Record> open = openTasks(book, customer);
    return open.empty() ? QString() : open.front().text(task::dueAt);
}

int settle(TempBook &book)
{
    int settled = 0;
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(count, settleFollowUps(change));
        settled = count;
        return {};
    });
    return settled;
}

template <typename Work>
auto reading(TempBook &book, Work work)
{
    const auto read = book->read(std::move(work)).result();
    REQUIRE(read.ok());
    return *read;
}

} // namespace

TEST_CASE("contacts of one day spread over the days that are left when days are full")
{
    TempBook book(monday);
    CadencePolicy policy;
    policy.followUpsPerDay = 3;
    REQUIRE(book->note([&](Settings &settings) { return settings.setCadencePolicy(policy); }).result().ok());
    std::map<QString, int> days;
    for (int i = 0; i < 9; ++i) {
        const Id customer = graded(book, "A", QStringLiteral("公司%1").arg(i));
        call(book, customer);
        ++days[dueOf(book, customer)];
    }
    // ideal Friday, latest Monday; then the day before
    CHECK(days == std::map<QString, int>{{QStringLiteral("2026-04-23"), 3},
                                         {QStringLiteral("2026-04-24"), 3},
                                         {QStringLiteral("2026-04-27"), 3}});
}

TEST_CASE("no follow-up is planned on a day on which its owner is away")
{
    TempBook book(monday);
    CalendarPolicy calendar;
    REQUIRE(calendar.add(Absence{{}, QDate(2026, 4, 24), QDate(2026, 4, 24), QStringLiteral("培训")}).ok());
    REQUIRE(book->note([&](Settings &settings) { return settings.setCalendarPolicy(calendar); }).result().ok());
    const Id customer = graded(book, "A");
    call(book, customer);
    CHECK(dueOf(book, customer) == QStringLiteral("2026-04-27"));
    const DateReason why = reading(book, [customer](Snapshot &view) { return whyNext(view, customer); });
    CHECK(why.ideal == QDate(2026, 4, 24));
    CHECK(why.latest == QDate(2026, 4, 27));
    CHECK(why.lines.join(u'\n').contains(QStringLiteral("you are away: 培训")));
    const auto loads = reading(book, [](Snapshot &view) { return load(view, monday, 7); });
    CHECK(loads[4].capacity == 0);
    CHECK(loads[4].kind == WorkCalendar::DayKind::Absence);
}

TEST_CASE("a dormant customer is asked for nothing, and any contact wakes it")
{
    TempBook book(QDate(2025, 9, 1));
    const Id customer = graded(book, "C");
    call(book, customer);
    REQUIRE(openTasks(book, customer).size() == 1);
    standAt(book, monday); // more than 180 days later
    const Agenda agenda = reading(book, [](Snapshot &view) { return followUpsOn(view, monday); });
    CHECK(agenda.overdue.empty());
    CHECK(agenda.overdueTotal == 0);
    CHECK(reading(book, [](Snapshot &view) { return dueCounts(view); }).overdue == 0);
    const DateReason asleep = reading(book, [customer](Snapshot &view) { return whyNext(view, customer); });
    CHECK_FALSE(asleep.task);
    CHECK(asleep.lines.join(u' ').contains(QStringLiteral("Dormant")));

    CHECK(settle(book) == 1);
    CHECK(openTasks(book, customer).empty());
    CHECK(settle(book) == 0);
    call(book, customer, "no_answer"); // no contact: it goes on sleeping
    CHECK(openTasks(book, customer).empty());
    call(book, customer);
    REQUIRE(openTasks(book, customer).size() == 1);
    CHECK(dueOf(book, customer) == QStringLiteral("2026-05-20"));
}

TEST_CASE("missing follow-ups are planned for all in one change, and taken back in one undo")
{
    TempBook book(monday);
    const Id one = graded(book, "A", QStringLiteral("甲公司"));
    const Id other = graded(book, "B", QStringLiteral("乙公司"));
    Record lost = customerNamed(QStringLiteral("丙公司"));
    lost.set(customer::stage, Value(QStringLiteral("ended")));
    lost.set(customer::churnReason, Value(QStringLiteral("price")));
    const Id gone = book.create(lost);
    const Digest before = book.digest();
    CHECK(settle(book) == 2);
    CHECK(openTasks(book, one).size() == 1);
    CHECK(openTasks(book, other).size() == 1);
    CHECK(openTasks(book, gone).empty());
    book.undo();
    CHECK(book.digest().content == before.content);
}

TEST_CASE("whatever happens to a customer who is cared for, exactly one contact of the cadence stands next")
{
    TempBook book(monday);
    std::mt19937 random(5);
    const auto below = [&random](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    std::vector<Id> customers;
    for (const char *letter : {"A", "B", "C"})
        customers.push_back(graded(book, letter, QString::fromLatin1(letter) + QStringLiteral("公司")));
    settle(book);
    QDate day = monday;
    for (int i = 0; i < 120; ++i) {
        day = day.addDays(below(3));
        standAt(book, day, 8 + below(10));
        const Id customer = customers[size_t(below(3))];
        const std::vector<Record> open = openTasks(book, customer);
        switch (below(6)) {
        case 0:
        case 1:
            call(book, customer);
            break;
        case 2:
            call(book, customer, "no_answer");
            break;
        case 3:
            book.change([&](Change &change) { return skip(change, open.front().id(), QStringLiteral("出差")); });
            break;
        case 4:
            book.change([&](Change &change) {
                return postpone(change, open.front().id(), WallTime{day.addDays(1 + below(5)), {}, {}}, {});
            });
            break;
        default:
            book.change([&](Change &change) { return complete(change, open.front().id()); });
        }
        for (const Id each : customers) {
            const std::vector<Record> tasks = openTasks(book, each);
            INFO("step " << i);
            REQUIRE(tasks.size() >= 1);
            const auto ofCadence =
                std::ranges::count_if(tasks, [](const Record &task) { return task.text(task::origin) == u"cadence"; });
            REQUIRE(ofCadence <= 1);
            // a second try of a call beside the rhythm's own is all there may be
            REQUIRE(tasks.size() <= 2);
        }
    }
}

TEST_CASE("a postponed follow-up says how often, to when and why")
{
    TempBook book(monday);
    const Id customer = graded(book, "A");
    call(book, customer);
    const Id task = openTasks(book, customer).front().id();
    book.change([&](Change &change) {
        return postpone(change, task, WallTime{QDate(2026, 5, 6), {}, {}}, QStringLiteral("客户休假"));
    });
    const DateReason why = reading(book, [task](Snapshot &view) { return whyDate(view, task); });
    CHECK(why.postponed == 1);
    CHECK(why.lines.back() == QStringLiteral("Postponed 1 time(s), to Wed 6 May. Reason: 客户休假"));
    CHECK(why.standing == Timeliness::InTime);
    standAt(book, QDate(2026, 4, 28));
    CHECK(reading(book, [task](Snapshot &view) { return whyDate(view, task); }).standing == Timeliness::Late);
}

TEST_CASE("a key date is told a month and a week ahead and on its day, each once, whatever days the program slept")
{
    TempBook book(QDate(2026, 1, 5));
    const Id customer = graded(book, "A");
    Record date(keyDate::type());
    date.set(keyDate::customer, Value::of(customer));
    date.set(keyDate::kind, Value(QStringLiteral("company_anniversary")));
    date.set(keyDate::date, Value(QStringLiteral("2009-05-16"))); // a Saturday in 2026
    book.create(date);
    std::map<QDate, int> told;
    QDate last;
    for (QDate day(2026, 1, 5); day < QDate(2027, 1, 5); day = day.addDays(1 + (day.dayOfYear() % 4))) {
        standAt(book, day);
        for (const KeyDateAhead &ahead :
             reading(book, [last, day](Snapshot &view) { return keyDatesToTell(view, last, day); })) {
            CHECK(ahead.on == QDate(2026, 5, 16));
            CHECK(ahead.years == 17);
            ++told[day];
        }
        last = day;
    }
    REQUIRE(told.size() == 3);
    for (const auto &[day, times] : told)
        CHECK(times == 1);
}

TEST_CASE("a lunar key date across a leap month is told on the right days")
{
    TempBook book(QDate(2025, 6, 1));
    const Id customer = graded(book, "A");
    Record date(keyDate::type());
    date.set(keyDate::customer, Value::of(customer));
    date.set(keyDate::kind, Value(QStringLiteral("other")));
    date.set(keyDate::date, Value(QStringLiteral("--06-15")));
    date.set(keyDate::lunar, Value::of(true));
    book.create(date);
    date.set(keyDate::leapMonth, Value::of(true));
    book.create(date);
    QStringList told;
    for (QDate day(2025, 6, 1); day < QDate(2025, 9, 1); day = day.addDays(1)) {
        standAt(book, day);
        for (const KeyDateAhead &ahead :
             reading(book, [day](Snapshot &view) { return keyDatesToTell(view, day.addDays(-1), day); }))
            told << day.toString(Qt::ISODate) + u' ' + ahead.on.toString(Qt::ISODate);
    }
    // 15th of the sixth month: 9 July; of the leap sixth month: 8 August 2025
    CHECK(told.join(u'\n').toStdString() == "2025-06-09 2025-07-09\n2025-07-02 2025-07-09\n2025-07-09 2025-07-09\n"
                                            "2025-07-09 2025-08-08\n2025-08-01 2025-08-08\n2025-08-08 2025-08-08");
}

TEST_CASE("a birthday that stands with the contact and as a key date is told once")
{
    TempBook book(monday);
    const Id customer = graded(book, "A");
    Record person(contact::type());
    person.set(contact::customer, Value::of(customer));
    person.set(contact::name, Value(QStringLiteral("王志强")));
    person.set(contact::birthday, Value(QStringLiteral("1980-05-08")));
    const Id who = book.create(person);
    Record date(keyDate::type());
    date.set(keyDate::customer, Value::of(customer));
    date.set(keyDate::contact, Value::of(who));
    date.set(keyDate::kind, Value(QStringLiteral("birthday")));
    date.set(keyDate::date, Value(QStringLiteral("1980-05-08")));
    book.create(date);
    const auto ahead = reading(book, [](Snapshot &view) { return keyDatesAhead(view, monday, 30); });
    REQUIRE(ahead.size() == 1);
    CHECK(ahead[0].personName == QStringLiteral("王志强"));
    CHECK(ahead[0].years == 46);
}

TEST_CASE("greetings go to grade C, are one change, count as contacts and skip who was greeted this week")
{
    TempBook book(monday);
    const Id important = graded(book, "A", QStringLiteral("甲公司"));
    const Id small = graded(book, "C", QStringLiteral("乙公司"));
    const Id other = graded(book, "C", QStringLiteral("丙公司"));
    Record person(contact::type());
    person.set(contact::customer, Value::of(small));
    person.set(contact::name, Value(QStringLiteral("欧阳静怡")));
    person.set(contact::title, Value(QStringLiteral("经理")));
    book.create(person);
    settle(book);
    auto list = reading(book, [](Snapshot &view) { return greetingList(view); });
    REQUIRE(list.size() == 2);
    const Digest before = book.digest();
    int logged = 0;
    book.change([&](Change &change) -> Result<void> {
        std::vector<GreetingRow> rows = list;
        rows.push_back({important, {}, {}, {}, {}, {}, {}, QStringLiteral("wechat"), {}, {}});
        KEBU_LET(count, logGreetings(change, rows, QStringLiteral("{称呼}，中秋快乐！")));
        logged = count;
        return {};
    });
    CHECK(logged == 2);
    CHECK(dueOf(book, small) == QStringLiteral("2026-05-20"));
    CHECK(dueOf(book, other) == QStringLiteral("2026-05-20"));
    const auto talks =
        book->read([small](Snapshot &view) {
                return view.store().where(interaction::type(), QStringLiteral("customer_id = ?"), {small.value});
            })
            .result();
    REQUIRE(talks->size() == 1);
    CHECK(talks->front().text(interaction::content) == QStringLiteral("欧阳经理，中秋快乐！"));
    CHECK(talks->front().text(interaction::topic) == QStringLiteral("greeting"));
    list = reading(book, [](Snapshot &view) { return greetingList(view); });
    CHECK(list[0].greetedOn == monday);
    book.undo();
    CHECK(book.digest().content == before.content);
    CHECK_FALSE(book->change(QStringLiteral("x"),
                             [&](Change &change) -> Result<void> {
                                 KEBU_TRY(logGreetings(change, list, QStringLiteral(" ")));
                                 return {};
                             })
                    .result()
                    .ok());
}

TEST_CASE("festivals are on the days the almanac has them")
{
    std::map<QString, QDate> days;
    for (const Festival &festival : festivalsFrom(QDate(2026, 1, 2)))
        days[festival.code] = festival.on;
    CHECK(days[QStringLiteral("spring_festival")] == QDate(2026, 2, 17));
    CHECK(days[QStringLiteral("lantern")] == QDate(2026, 3, 3));
    CHECK(days[QStringLiteral("dragon_boat")] == QDate(2026, 6, 19));
    CHECK(days[QStringLiteral("mid_autumn")] == QDate(2026, 9, 25));
    CHECK(days[QStringLiteral("new_year")] == QDate(2027, 1, 1));
}

TEST_CASE("a rhythm of 0 days of one's own and a reminder below the day are refused in words")
{
    TempBook book(monday);
    const Id customer = graded(book, "A");
    for (const qint64 days : {0, -7, 731}) {
        const auto refused = book->change(QStringLiteral("x"),
                                          [&](Change &change) {
                                              return change.edit(customer::type(), customer, [&](Record &record) {
                                                  record.set(customer::cadenceDays, Value(days));
                                              });
                                          })
                                 .result();
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().message.contains(QStringLiteral("1 to 730")));
    }
    Record date(keyDate::type());
    date.set(keyDate::customer, Value::of(customer));
    date.set(keyDate::kind, Value(QStringLiteral("other")));
    date.set(keyDate::date, Value(QStringLiteral("--02-30")));
    const auto create = [&](const Record &record) {
        return book
            ->change(QStringLiteral("x"),
                     [&](Change &change) -> Result<void> {
                         KEBU_TRY(change.create(record));
                         return {};
                     })
            .result();
    };
    CHECK_FALSE(create(date).ok()); // no such day in the sun's calendar
    date.set(keyDate::lunar, Value::of(true));
    date.set(keyDate::remindDaysBefore, Value(qint64{-1}));
    CHECK_FALSE(create(date).ok());
    date.set(keyDate::remindDaysBefore, Value(qint64{30}));
    CHECK(create(date).ok());
}
