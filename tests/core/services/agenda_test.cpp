#include "core/services/agenda.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/domain/task.h"
#include "core/rules/lunar.h"
#include "core/services/followup.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate monday(2026, 4, 20);

Agenda agenda(TempBook &book, QDate day, int limit = -1)
{
    return book->read([=](Snapshot &view) { return agendaOn(view, day, limit); }).result().value();
}

Id makeTask(TempBook &book, Id customer, const QString &due, const QString &origin = QStringLiteral("manual"))
{
    Record task(task::type());
    task.set(task::customer, Value::of(customer));
    task.set(task::goal, Value(QStringLiteral("跟进 ") + due));
    task.set(task::dueAt, Value(due));
    task.set(task::origin, Value(origin));
    return book.create(task);
}

Id makeContact(TempBook &book, Id customer, const QString &name, const QString &birthday = {}, bool isLunar = false)
{
    Record contact(contact::type());
    contact.set(contact::customer, Value::of(customer));
    contact.set(contact::name, Value(name));
    contact.set(contact::mobile, Value(QStringLiteral("13900005678")));
    contact.set(contact::birthday, Value(birthday));
    contact.set(contact::birthdayLunar, Value::of(isLunar));
    return book.create(contact);
}

void makeContactAt(TempBook &book, Id customer, QDate day, const char *content = "谈了价格")
{
    Record log(interaction::type());
    log.set(interaction::customer, Value::of(customer));
    log.set(interaction::happenedAt, Value::of(FixedClock::at(day, 10).now()));
    log.set(interaction::method, Value(QStringLiteral("phone")));
    log.set(interaction::attitude, Value(QStringLiteral("positive")));
    log.set(interaction::content, Value(QString::fromUtf8(content)));
    book.create(log);
}

std::vector<Id> tasksOf(const std::vector<AgendaItem> &items)
{
    std::vector<Id> ids;
    for (const AgendaItem &item : items)
        ids.push_back(item.task);
    return ids;
}

QStringList planOf(TempBook &book, const QString &sql)
{
    return book
        ->read([&](Snapshot &view) -> Result<QStringList> {
            Statement plan(view.connection().database(), QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
            KEBU_TRY(plan.run());
            QStringList lines;
            while (plan.next())
                lines << plan.text(3);
            KEBU_TRY(plan.done());
            return lines;
        })
        .result()
        .value();
}

} // namespace

TEST_CASE("follow-ups stand in overdue, awaiting, today or the week by their due time")
{
    TempBook book(monday); // 09:00
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    const Id old = makeTask(book, id, QStringLiteral("2026-04-10"));
    const Id passed = makeTask(book, id, QStringLiteral("2026-04-20T08:30"));
    const Id afternoon = makeTask(book, id, QStringLiteral("2026-04-20T15:00"));
    const Id anyTime = makeTask(book, id, QStringLiteral("2026-04-20"));
    const Id sunday = makeTask(book, id, QStringLiteral("2026-04-27"));
    makeTask(book, id, QStringLiteral("2026-04-28"));
    const Id done = makeTask(book, id, QStringLiteral("2026-04-11"));
    book.change([&](Change &change) { return complete(change, done); });

    const Agenda today = agenda(book, monday);
    CHECK(tasksOf(today.overdue) == std::vector{old});
    CHECK(tasksOf(today.awaiting) == std::vector{passed});
    CHECK(tasksOf(today.today) == std::vector{afternoon, anyTime});
    CHECK(tasksOf(today.week) == std::vector{sunday});

    // another day is seen from its beginning: nothing awaits
    const Agenda tomorrow = agenda(book, monday.addDays(1));
    CHECK(tomorrow.overdue.size() == 4);
    CHECK(tomorrow.awaiting.empty());
}

TEST_CASE("a limited agenda still says how much is overdue")
{
    TempBook book(monday);
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    for (int i = 1; i <= 5; ++i)
        makeTask(book, id, monday.addDays(-i).toString(Qt::ISODate));
    const Agenda limited = agenda(book, monday, 2);
    CHECK(limited.overdue.size() == 2);
    CHECK(limited.overdue.front().due.date == monday.addDays(-5));
    CHECK(limited.overdueTotal == 5);
}

TEST_CASE("an item says whom, why now, what was said last and how to reach them")
{
    TempBook book(monday);
    Record customer = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
    customer.set(customer::grade, Value(QStringLiteral("A")));
    customer.set(customer::stage, Value(QStringLiteral("negotiating")));
    customer.set(customer::preferredFrom, Value(QStringLiteral("14:00")));
    const Id id = book.create(customer);
    makeContact(book, id, QStringLiteral("陈国栋"));
    makeContactAt(book, id, monday.addDays(-4), "样机参数已确认\n下周报价");
    makeTask(book, id, QStringLiteral("2026-04-20"), QStringLiteral("cadence"));
    const Agenda day = agenda(book, monday);
    REQUIRE(day.today.size() == 1);
    const AgendaItem &item = day.today.front();
    CHECK(item.customer == id);
    CHECK(item.customerName == QStringLiteral("苏州衡岳精密机械有限公司"));
    CHECK(item.number == QStringLiteral("C-000001"));
    CHECK(item.grade == QStringLiteral("A"));
    CHECK(item.warmth < 3);
    CHECK(day.grade(item) == QStringLiteral("A%1").arg(item.warmth));
    CHECK(item.stage == QStringLiteral("negotiating"));
    CHECK(item.why.contains(QStringLiteral("Grade A")));
    CHECK(item.why.contains(QStringLiteral("4 days since")));
    CHECK(item.contactName == QStringLiteral("陈国栋"));
    CHECK(item.phone.contains(QStringLiteral("5678")));
    CHECK(item.lastContact == monday.addDays(-4));
    CHECK(item.lastMethod == QStringLiteral("phone"));
    CHECK(item.lastContent == QStringLiteral("样机参数已确认"));
    CHECK(item.lastAttitude == QStringLiteral("positive"));
    CHECK(item.preferredFrom == QTime(14, 0));
}

TEST_CASE("birthdays of customers and contacts are told a month ahead, solar and lunar")
{
    TempBook book(monday);
    Record person = customerNamed(QStringLiteral("陈女士"));
    person.set(customer::kind, Value(QStringLiteral("individual")));
    person.set(customer::birthday, Value(QStringLiteral("1990-05-01")));
    const Id personId = book.create(person);
    const Id company = book.create(customerNamed(QStringLiteral("甲公司")));
    const Id noYear = makeContact(book, company, QStringLiteral("王工"), QStringLiteral("--05-20"));
    const auto lunar = lunarDay(QDate(2026, 5, 10));
    REQUIRE(lunar);
    const Id lunarBorn = makeContact(book, company, QStringLiteral("李总"),
                                     QStringLiteral("1975-%1-%2")
                                         .arg(lunar->month, 2, 10, QLatin1Char('0'))
                                         .arg(lunar->day, 2, 10, QLatin1Char('0')),
                                     true);
    makeContact(book, company, QStringLiteral("过了"), QStringLiteral("1980-04-19"));
    makeContact(book, company, QStringLiteral("还早"), QStringLiteral("1980-05-21"));
    makeContact(book, company, QStringLiteral("只知年月"), QStringLiteral("1905-01"));
    const Agenda day = agenda(book, monday);
    REQUIRE(day.dates.size() == 3);
    CHECK(day.dates[0].customer == personId);
    CHECK(day.dates[0].contact.isNull());
    CHECK(day.dates[0].on == QDate(2026, 5, 1));
    CHECK(day.dates[1].contact == lunarBorn);
    CHECK(day.dates[1].on == QDate(2026, 5, 10));
    CHECK(day.dates[1].isLunar);
    CHECK_FALSE(day.dates[1].lunar.isEmpty());
    CHECK(day.dates[2].contact == noYear);
    CHECK(day.dates[2].on == QDate(2026, 5, 20));
}

TEST_CASE("born on 29 February is greeted on the 28th of a common year")
{
    TempBook book(QDate(2026, 2, 1));
    const Id company = book.create(customerNamed(QStringLiteral("甲公司")));
    makeContact(book, company, QStringLiteral("王工"), QStringLiteral("1992-02-29"));
    const Agenda day = agenda(book, QDate(2026, 2, 1));
    REQUIRE(day.dates.size() == 1);
    CHECK(day.dates.front().on == QDate(2026, 2, 28));
}

TEST_CASE("the watch list names silent customers, overdue promises, passed closes and falling contacts, and leaves "
          "ended ones")
{
    TempBook book(monday);
    const auto codes = [&](Id id) {
        QStringList found;
        for (const WatchedCustomer &watched : agenda(book, monday).warnings) {
            if (watched.customer == id) {
                for (const Warning &warning : watched.warnings)
                    found << warning.code;
            }
        }
        return found;
    };
    Record known = customerNamed(QStringLiteral("甲公司"));
    known.set(customer::registeredOn, Value::of(monday.addDays(-300)));
    const Id silent = book.create(known);
    makeContactAt(book, silent, monday.addDays(-90));
    const Id fresh = book.create(known = customerNamed(QStringLiteral("乙公司")));
    makeContactAt(book, fresh, monday.addDays(-89));

    const Id promised = book.create(customerNamed(QStringLiteral("丙公司")));
    Record promise(promise::type());
    promise.set(promise::customer, Value::of(promised));
    promise.set(promise::wording, Value(QStringLiteral("报价")));
    promise.set(promise::dueOn, Value::of(monday.addDays(-1)));
    book.create(promise);

    const Id closing = book.create(customerNamed(QStringLiteral("丁公司")));
    Record deal(opportunity::type());
    deal.set(opportunity::customer, Value::of(closing));
    deal.set(opportunity::title, Value(QStringLiteral("二期")));
    deal.set(opportunity::expectedCloseOn, Value::of(monday.addDays(-1)));
    book.create(deal);

    const Id falling = book.create(customerNamed(QStringLiteral("戊公司")));
    for (const int ago : {10, 100, 120, 140})
        makeContactAt(book, falling, monday.addDays(-ago));

    Record ended = customerNamed(QStringLiteral("己公司"));
    ended.set(customer::stage, Value(QStringLiteral("ended")));
    const Id gone = book.create(ended);
    makeContactAt(book, gone, monday.addDays(-400));

    CHECK(codes(silent).contains(QStringLiteral("silent")));
    CHECK(codes(fresh).isEmpty());
    CHECK(codes(promised) == QStringList{QStringLiteral("promise_overdue")});
    CHECK(codes(closing) == QStringList{QStringLiteral("close_passed")});
    CHECK(codes(falling) == QStringList{QStringLiteral("contacts_falling")});
    CHECK(codes(gone).isEmpty());
}

TEST_CASE("the load of each day stands beside what a day holds, days off hold nothing")
{
    TempBook book(monday);
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    makeTask(book, id, QStringLiteral("2026-04-20T09:00"));
    makeTask(book, id, QStringLiteral("2026-04-20"));
    makeTask(book, id, QStringLiteral("2026-05-01"));
    const auto days = book->read([](Snapshot &view) { return load(view, monday, 14); }).result().value();
    REQUIRE(days.size() == 14);
    CHECK(days[0].count == 2);
    CHECK(days[0].capacity == CadencePolicy{}.followUpsPerDay);
    CHECK(days[5].kind == WorkCalendar::DayKind::Weekend);
    CHECK(days[5].capacity == 0);
    CHECK(days[11].count == 1);
    CHECK(days[11].kind == WorkCalendar::DayKind::Holiday);
    CHECK_FALSE(days[11].holiday.isEmpty());
}

TEST_CASE("what the agenda asks the book is answered by indexes")
{
    TempBook book(monday);
    const auto plan = [&](const char *sql) { return planOf(book, QString::fromLatin1(sql)).join(u'\n'); };
    CHECK(plan("SELECT c.id FROM customer c WHERE c.birthday <> '' AND c.birthday_lunar = 0 AND substr(c.birthday, "
               "length(c.birthday) - 4) = '05-01'")
              .contains(QStringLiteral("customer_by_birthday")));
    CHECK(plan("SELECT customer_id FROM promise WHERE kept_on = '' AND due_on <> '' AND due_on < '2026' ORDER BY "
               "due_on DESC LIMIT 5")
              .contains(QStringLiteral("promise_open_by_due")));
    CHECK(plan("SELECT customer_id FROM opportunity WHERE result = '' AND expected_close_on <> '' AND "
               "expected_close_on < '2026' ORDER BY expected_close_on DESC LIMIT 5")
              .contains(QStringLiteral("opportunity_open_by_close")));
    const QString silence =
        plan("SELECT s.customer_id FROM customer_summary s JOIN customer c ON c.id = s.customer_id WHERE s.silent_from "
             "<> '' "
             "AND s.silent_from <= '2026' AND c.stage NOT IN ('ended') ORDER BY s.silent_from DESC LIMIT 5");
    CHECK(silence.contains(QStringLiteral("summary_by_silence")));
    CHECK_FALSE(silence.contains(QStringLiteral("TEMP B-TREE")));
    const QString due = plan("SELECT id, due_at FROM task WHERE state = 'open' AND due_at >= '0' AND due_at < '2026' "
                             "UNION ALL SELECT id, due_at FROM task WHERE state = '' AND due_at >= '0' AND due_at < "
                             "'2026' ORDER BY 2 LIMIT 5");
    CHECK(due.contains(QStringLiteral("task_by_due")));
    CHECK_FALSE(due.contains(QStringLiteral("TEMP B-TREE")));
}

TEST_CASE("a follow-up that is not of the cadence says where it came from and how long nobody spoke")
{
    TempBook book(monday);
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    makeContactAt(book, id, monday.addDays(-6));
    Record promised(promise::type());
    promised.set(promise::customer, Value::of(id));
    promised.set(promise::by, Value(QStringLiteral("ours")));
    promised.set(promise::wording, Value(QStringLiteral("第三版报价")));
    promised.set(promise::dueOn, Value(QStringLiteral("2026-04-20")));
    const Id promise = book.create(promised);

    const auto why = [&](const QString &origin, auto &&prepare) {
        Record task(task::type());
        task.set(task::customer, Value::of(id));
        task.set(task::goal, Value(QStringLiteral("跟进")));
        task.set(task::dueAt, Value(QStringLiteral("2026-04-20")));
        task.set(task::origin, Value(origin));
        prepare(task);
        const Id made = book.create(task);
        for (const AgendaItem &item : agenda(book, monday).today) {
            if (item.task == made)
                return item.why;
        }
        return QString();
    };
    const auto nothing = [](Record &) {};
    CHECK(why(QStringLiteral("manual"), nothing) == QStringLiteral("Planned by hand; 6 days since the last contact"));
    CHECK(why(QStringLiteral("key_date"), nothing).startsWith(QStringLiteral("A key date comes near; 6 days")));
    CHECK(why(QStringLiteral("plan"), [](Record &task) {
              task.set(task::milestone, Value(QStringLiteral("demo")));
          }).startsWith(QStringLiteral("Step of a plan: Demo; ")));
    CHECK(why(QStringLiteral("promise"), [promise](Record &task) {
              task.set(task::about, Value(RecordRef{QStringLiteral("promise"), promise}.toString()));
          }).startsWith(QStringLiteral("We promised it by 20 Apr; ")));
}

TEST_CASE("an appointment that passed without a record asks what came of it, whatever day it was")
{
    TempBook book(monday);
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    const auto make = [&](const char *due, const char *method) {
        Record task(task::type());
        task.set(task::customer, Value::of(id));
        task.set(task::goal, Value(QStringLiteral("方案评审")));
        task.set(task::dueAt, Value(QString::fromLatin1(due)));
        task.set(task::method, Value(QString::fromLatin1(method)));
        return book.create(task);
    };
    const Id visit = make("2026-04-17T15:00", "visit");
    const Id meeting = make("2026-04-20T08:30", "online_meeting");
    const Id call = make("2026-04-17T15:00", "phone");
    const Id someDay = make("2026-04-17", "visit");
    const Agenda day = agenda(book, monday);
    CHECK(tasksOf(day.awaiting) == std::vector{visit, meeting});
    CHECK(day.awaiting.front().isUnloggedAppointment);
    CHECK(day.awaiting.front().state == DueState::Awaiting);
    CHECK(tasksOf(day.overdue) == std::vector{call, someDay});
}

TEST_CASE("a follow-up is its own owner's, else its customer's, and names the contact's post and the way they prefer")
{
    TempBook book(monday);
    Record customer = customerNamed(QStringLiteral("甲公司"));
    customer.set(customer::owner, Value::of(book->user()));
    customer.set(customer::communicationPreference, Value(QStringLiteral("上午打电话\n不接陌生号码")));
    const Id id = book.create(customer);
    Record person(contact::type());
    person.set(contact::customer, Value::of(id));
    person.set(contact::name, Value(QStringLiteral("陈国栋")));
    person.set(contact::title, Value(QStringLiteral("生产总监")));
    book.create(person);
    makeTask(book, id, QStringLiteral("2026-04-20"));
    const AgendaItem item = agenda(book, monday).today.front();
    CHECK(item.owner == book->user());
    CHECK(item.contactTitle == QStringLiteral("生产总监"));
    CHECK(item.preference == QStringLiteral("上午打电话"));
}
