#include "core/services/followup.h"

#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/promise.h"
#include "core/domain/task.h"
#include "core/services/regrade.h"
#include "tests/support/book.h"

#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

// Monday; the week has no holiday
const QDate monday(2026, 4, 20);

Record gradedCustomer(const char *letter)
{
    Record customer = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
    customer.set(customer::grade, Value(QString::fromLatin1(letter)));
    customer.set(customer::stage, Value(QStringLiteral("need_clarified")));
    return customer;
}

LogEntry call(TempBook &book, Id customer, const char *reach = "reached")
{
    LogEntry entry;
    entry.customer = customer;
    entry.method = QStringLiteral("phone");
    entry.at = book.clock().now();
    entry.text = QStringLiteral("确认样机参数");
    entry.reach = QString::fromLatin1(reach);
    return entry;
}

LogOutcome log(TempBook &book, const LogEntry &entry)
{
    LogOutcome outcome;
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(logged, logInteraction(change, entry));
        outcome = logged;
        return {};
    });
    return outcome;
}

std::vector<Record> tasksOf(TempBook &book, Id customer, const char *condition = "1")
{
    return book
        ->read([&](Snapshot &view) {
            return view.store().where(
                task::type(),
                QStringLiteral("customer_id = ? AND (%1) ORDER BY due_at, id").arg(QString::fromLatin1(condition)),
                {customer.value});
        })
        .result()
        .value();
}

std::vector<Record> openTasks(TempBook &book, Id customer) { return tasksOf(book, customer, "state = 'open'"); }

QString dueOf(TempBook &book, Id task) { return book.get(task::type(), task).text(task::dueAt); }

Id manualTask(TempBook &book, Id customer, const QString &due)
{
    Record task(task::type());
    task.set(task::customer, Value::of(customer));
    task.set(task::goal, Value(QStringLiteral("送方案")));
    task.set(task::dueAt, Value(due));
    return book.create(task);
}

} // namespace

TEST_CASE("a contact with a grade A customer moves the next follow-up to four days later")
{
    TempBook book(monday);
    const Id id = book.create(gradedCustomer("A"));
    const LogOutcome outcome = log(book, call(book, id));
    CHECK(outcome.due.date == monday.addDays(4));
    CHECK(outcome.why.contains(QStringLiteral("Grade A")));
    CHECK(dueOf(book, outcome.task) == QStringLiteral("2026-04-24"));
    CHECK(openTasks(book, id).size() == 1);

    book.clock().advance(qint64(2) * 24 * 3600 * 1000);
    const LogOutcome again = log(book, call(book, id));
    CHECK(again.task == outcome.task);
    // the fourth day is a Sunday that is no working day
    CHECK(again.due.date > monday.addDays(2));
    CHECK(WorkCalendar::builtIn().isWorkday(again.due.date));
    CHECK(again.due.date <= monday.addDays(2 + 7));
    CHECK(openTasks(book, id).size() == 1);
}

TEST_CASE("one undo takes the interaction, the promise and the moved follow-up back")
{
    TempBook book(monday);
    const Id id = book.create(gradedCustomer("A"));
    manualTask(book, id, QStringLiteral("2026-04-20T08:00"));
    const Digest before = book.digest();
    LogEntry entry = call(book, id);
    entry.promise = PromiseEntry{QStringLiteral("周五前给出报价"), QStringLiteral("ours"), monday.addDays(4)};
    log(book, entry);
    CHECK(book.digest().rows != before.rows);
    book.undo();
    CHECK(book.digest().rows == before.rows);
}

TEST_CASE("a contact completes the follow-up that is due and says with what")
{
    TempBook book(monday);
    const Id id = book.create(gradedCustomer("B"));
    const Id due = manualTask(book, id, QStringLiteral("2026-04-20T15:00"));
    const Id later = manualTask(book, id, QStringLiteral("2026-04-23"));
    const LogOutcome outcome = log(book, call(book, id));
    const Record done = book.get(task::type(), due);
    CHECK(done.text(task::state) == QStringLiteral("done"));
    CHECK(done.ref(task::doneWith) == outcome.interaction);
    CHECK(book.get(task::type(), later).text(task::state) == QStringLiteral("open"));
    CHECK(outcome.due.date == QDate(2026, 4, 30)); // fourteen days later is a holiday, so the last worked day before it
}

TEST_CASE("a call without answer is tried again in two hours and does not count for the cadence")
{
    TempBook book(monday);
    const Id id = book.create(gradedCustomer("A"));
    const LogOutcome reached = log(book, call(book, id));
    book.clock().advance(qint64(4) * 24 * 3600 * 1000); // Friday 09:00, the day it is due
    const LogOutcome missed = log(book, call(book, id, "no_answer"));
    CHECK(missed.task == reached.task);
    CHECK(missed.due.toString() == QStringLiteral("2026-04-24T11:00"));
    CHECK(book.get(task::type(), missed.task).text(task::origin) == QStringLiteral("cadence"));
    CHECK(book.get(task::type(), missed.task).text(task::state) == QStringLiteral("open"));
    const auto decision = book->read([&](Snapshot &view) -> Result<CadenceDecision> {
                                  KEBU_LET(customer, view.get(customer::type(), id));
                                  return cadenceOf(view, customer);
                              })
                              .result();
    CHECK(decision->ideal == monday.addDays(4)); // still from Monday

    book.clock().advance(qint64(2) * 3600 * 1000);
    CHECK(log(book, call(book, id, "no_answer")).due.date == QDate(2026, 4, 27)); // the next working day
}

TEST_CASE("a call without answer leaves a visit that was planned by hand for later where it is")
{
    TempBook book(monday);
    const Id id = book.create(gradedCustomer("A"));
    const Id visit = manualTask(book, id, QStringLiteral("2026-05-20T10:00"));
    const LogOutcome missed = log(book, call(book, id, "no_answer"));
    CHECK(dueOf(book, visit) == QStringLiteral("2026-05-20T10:00"));
    CHECK(missed.task != visit);
    CHECK(missed.due.toString() == QStringLiteral("2026-04-20T11:00"));
}

TEST_CASE("a call without answer leaves the cadence's later follow-up where it is; the second try is closed by the "
          "next contact")
{
    TempBook book(monday);
    const Id id = book.create(gradedCustomer("A"));
    const LogOutcome reached = log(book, call(book, id));
    const QString planned = dueOf(book, reached.task);
    const LogOutcome missed = log(book, call(book, id, "no_answer"));
    CHECK(missed.task != reached.task);
    CHECK(missed.due.toString() == QStringLiteral("2026-04-20T11:00"));
    CHECK(log(book, call(book, id, "no_answer")).task == missed.task); // moved on, not made again
    CHECK(dueOf(book, reached.task) == planned);
    CHECK(openTasks(book, id).size() == 2);
    log(book, call(book, id));
    CHECK(openTasks(book, id).size() == 1);
    CHECK(book.get(task::type(), missed.task).text(task::state) == QStringLiteral("done"));
}

TEST_CASE("a call without answer needs no text")
{
    TempBook book(monday);
    const Id id = book.create(gradedCustomer("A"));
    LogEntry entry = call(book, id, "no_answer");
    entry.text.clear();
    const LogOutcome outcome = log(book, entry);
    CHECK_FALSE(book.get(interaction::type(), outcome.interaction).text(interaction::content).isEmpty());
}

TEST_CASE("the step agreed on is the next follow-up in place of the cadence's")
{
    TempBook book(monday);
    const Id id = book.create(gradedCustomer("A"));
    log(book, call(book, id));
    LogEntry entry = call(book, id);
    entry.next =
        NextStep{QStringLiteral("上门演示"), WallTime{QDate(2026, 5, 12), QTime(14, 0), {}}, QStringLiteral("visit")};
    const LogOutcome outcome = log(book, entry);
    const auto open = openTasks(book, id);
    REQUIRE(open.size() == 1);
    CHECK(open.front().id() == outcome.task);
    CHECK(open.front().text(task::origin) == QStringLiteral("manual"));
    CHECK(open.front().text(task::dueAt) == QStringLiteral("2026-05-12T14:00"));
    CHECK(open.front().text(task::goal) == QStringLiteral("上门演示"));
}

TEST_CASE("a mass greeting counts for grade C only")
{
    TempBook book(monday);
    for (const char *letter : {"A", "C"}) {
        Record customer = gradedCustomer(letter);
        const Id id = book.create(customer);
        const Id due = manualTask(book, id, QStringLiteral("2026-04-19"));
        LogEntry entry = call(book, id);
        entry.topic = QStringLiteral("greeting");
        log(book, entry);
        const bool isDone = book.get(task::type(), due).text(task::state) == u"done";
        CHECK(isDone == (letter[0] == 'C'));
    }
}

TEST_CASE("an ended customer gets no follow-up from the cadence")
{
    TempBook book(monday);
    Record customer = gradedCustomer("A");
    customer.set(customer::stage, Value(QStringLiteral("ended")));
    const Id id = book.create(customer);
    CHECK(log(book, call(book, id)).task.isNull());
    CHECK(log(book, call(book, id, "no_answer")).task.isNull());
    CHECK(tasksOf(book, id).empty());
}

TEST_CASE("postponing counts, skipping wants a reason, and what is closed stays closed")
{
    TempBook book(monday);
    const Id id = book.create(gradedCustomer("B"));
    const Id due = manualTask(book, id, QStringLiteral("2026-04-20"));
    for (int i = 0; i < 2; ++i)
        book.change([&](Change &change) {
            return postpone(change, due, WallTime{monday.addDays(2 + i), {}, {}}, QStringLiteral("客户出差"));
        });
    const Record postponed = book.get(task::type(), due);
    CHECK(postponed.number(task::postponedCount) == 2);
    CHECK(postponed.text(task::dueAt) == QStringLiteral("2026-04-23"));
    CHECK(postponed.text(task::postponeReason) == QStringLiteral("客户出差"));
    const auto without =
        book->change(QStringLiteral("skip"), [&](Change &change) { return skip(change, due, QStringLiteral(" ")); })
            .result();
    CHECK(without.error().code == ErrorCode::Invalid);
    book.change([&](Change &change) { return skip(change, due, QStringLiteral("已转同事")); });
    const auto again =
        book->change(QStringLiteral("done"), [&](Change &change) { return complete(change, due); }).result();
    CHECK(again.error().code == ErrorCode::Invalid);
}

TEST_CASE("a skipped cadence follow-up is followed by the next one, not by itself")
{
    TempBook book(monday);
    const Id id = book.create(gradedCustomer("A"));
    const LogOutcome first = log(book, call(book, id));
    book.clock().advance(qint64(4) * 24 * 3600 * 1000);
    book.change([&](Change &change) { return skip(change, first.task, QStringLiteral("客户休假")); });
    const auto open = openTasks(book, id);
    REQUIRE(open.size() == 1);
    CHECK(open.front().text(task::origin) == QStringLiteral("cadence"));
    CHECK(open.front().wallTime(task::dueAt).date > QDate(2026, 4, 24));
}

TEST_CASE("whatever is logged, a customer who is cared for has at most one open cadence follow-up, on a working day")
{
    TempBook book(monday);
    QRandomGenerator random(20260420);
    const char *letters[] = {"A", "B", "C"};
    const char *reaches[] = {"reached", "reached", "no_answer", "no_reply"};
    for (int customer = 0; customer < 4; ++customer) {
        const Id id = book.create(gradedCustomer(letters[random.bounded(3)]));
        for (int step = 0; step < 12; ++step) {
            book.clock().advance(qint64(random.bounded(200)) * 3600 * 1000);
            LogEntry entry = call(book, id, reaches[random.bounded(4)]);
            if (random.bounded(6) == 0)
                entry.next = NextStep{
                    QStringLiteral("下一步"), WallTime{book->clock().today().addDays(random.bounded(20)), {}, {}}, {}};
            const LogOutcome outcome = log(book, entry);
            CHECK_FALSE(outcome.task.isNull());
            const auto cadence = tasksOf(book, id, "state = 'open' AND origin = 'cadence'");
            CHECK(cadence.size() <= 1);
            CHECK_FALSE(openTasks(book, id).empty());
            const bool counted = entry.reach == u"reached" && !entry.next;
            if (counted) {
                REQUIRE(cadence.size() == 1);
                CHECK(WorkCalendar::builtIn().isWorkday(cadence.front().wallTime(task::dueAt).date));
                CHECK(cadence.front().wallTime(task::dueAt).date > book->clock().today());
            }
        }
    }
}
