#include "core/services/reminderanswers.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/followup.h"
#include "core/services/followupediting.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

/// One follow-up on Thursday 2026-04-30, the day before the Labour Day holiday; the clock stands at nine.
struct Reminded {
    TempBook book;
    Id task;

    Id due(const char *at, const char *remindAt = "")
    {
        Record record(task::type());
        record.set(task::customer, Value::of(book.create(customerNamed(QStringLiteral("甲公司")))));
        record.set(task::goal, Value(QStringLiteral("确认报价")));
        record.set(task::dueAt, Value(QString::fromLatin1(at)));
        record.set(task::remindAt, Value(QString::fromLatin1(remindAt)));
        task = book.create(record);
        return task;
    }
    void later()
    {
        book.change([this](Change &change) { return remindLater(change, task, 60, 10); });
    }
    void tomorrow()
    {
        book.change([this](Change &change) { return remindTomorrow(change, task); });
    }
    /// Due time, reminder, how often postponed.
    QString stands()
    {
        const Record record = book.get(task::type(), task);
        return QStringLiteral("%1 %2 %3")
            .arg(record.text(task::dueAt), record.text(task::remindAt))
            .arg(record.number(task::postponedCount));
    }
};

} // namespace

TEST_CASE_METHOD(Reminded,
                 "in an hour a follow-up is reminded of again, due as long after as ever, and counts as postponed")
{
    due("2026-04-30T09:10");
    later();
    CHECK(stands() == QStringLiteral("2026-04-30T10:10  1"));
    book.undo();
    CHECK(stands().startsWith(QStringLiteral("2026-04-30T09:10  ")));
    due("2026-04-30T09:30", "2026-04-30T09:00"); // a reminder of its own is not left behind
    later();
    CHECK(stands() == QStringLiteral("2026-04-30T10:10  1"));
}

TEST_CASE_METHOD(Reminded, "in an hour a follow-up that is due later keeps its time, only its reminder moves")
{
    due("2026-04-30T15:00", "2026-04-30T09:00");
    later();
    CHECK(stands() == QStringLiteral("2026-04-30T15:00 2026-04-30T10:00 0"));
    due("2026-04-30", "2026-04-30T09:00"); // any time of the day
    later();
    CHECK(stands() == QStringLiteral("2026-04-30 2026-04-30T10:00 0"));
}

TEST_CASE_METHOD(Reminded, "in an hour may be after midnight")
{
    due("2026-04-30T23:30");
    book.clock().set(WallTime::fromString(QStringLiteral("2026-04-30T23:20"))->toInstant(book.clock().zone()));
    later();
    CHECK(stands() == QStringLiteral("2026-05-01T00:30  1"));
}

TEST_CASE_METHOD(Reminded, "tomorrow is the next working day at the same time, and counts as postponed")
{
    due("2026-04-30T09:10");
    tomorrow();
    CHECK(stands() == QStringLiteral("2026-05-06T09:10  1"));
    due("2026-04-30T15:00", "2026-04-30T09:00");
    tomorrow();
    CHECK(stands() == QStringLiteral("2026-05-06T15:00 2026-05-06T09:00 1"));
    due("2026-04-30", "2026-04-30T09:00");
    tomorrow();
    CHECK(stands() == QStringLiteral("2026-05-06 2026-05-06T09:00 1"));
}

TEST_CASE_METHOD(Reminded, "what is due after tomorrow keeps its day and is asked for again tomorrow")
{
    due("2026-05-08T15:00", "2026-04-30T09:00");
    tomorrow();
    CHECK(stands() == QStringLiteral("2026-05-08T15:00 2026-05-06T09:00 0"));
    due("2026-05-06T09:30", "2026-04-30T10:00"); // its time would come before that reminder
    tomorrow();
    CHECK(stands() == QStringLiteral("2026-05-06T09:30  0"));
}

TEST_CASE_METHOD(Reminded, "a reminder of a follow-up that was closed meanwhile is refused in words")
{
    due("2026-04-30T09:10");
    book.change([this](Change &change) { return complete(change, task); });
    for (const auto &answer :
         {std::function<Result<void>(Change &)>([this](Change &change) { return remindLater(change, task, 60, 10); }),
          std::function<Result<void>(Change &)>([this](Change &change) { return remindTomorrow(change, task); })}) {
        const auto refused = book->change(QStringLiteral("test"), answer).result();
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().message.contains(QStringLiteral("确认报价")));
    }
}

TEST_CASE_METHOD(Reminded, "a reminder in the past is refused in words; one that passed meanwhile hinders nothing")
{
    due("2026-04-30T15:00");
    const auto remind = [this](const char *at) {
        return book
            ->change(QStringLiteral("test"),
                     [&](Change &change) {
                         return change.edit(task::type(), task, [at](Record &record) {
                             record.set(task::remindAt, Value(QString::fromLatin1(at)));
                         });
                     })
            .result();
    };
    for (const char *passed : {"2026-04-30T08:58", "2026-04-29T15:00", "2026-04-29"}) {
        const auto refused = remind(passed);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().message.contains(QString::fromLatin1(passed).replace(u'T', u' ')));
        CHECK(refused.error().message.contains(QStringLiteral("has passed; choose a later time, or leave it empty.")));
    }
    CHECK(stands() == QStringLiteral("2026-04-30T15:00  0"));
    CHECK(remind("2026-04-30").ok());       // today, at the morning's summary
    CHECK(remind("2026-04-30T09:00").ok()); // this very minute
    book.clock().set(WallTime::fromString(QStringLiteral("2026-04-30T12:00"))->toInstant(book.clock().zone()));
    book.change([this](Change &change) {
        return change.edit(task::type(), task,
                           [](Record &record) { record.set(task::goal, Value(QStringLiteral("再谈"))); });
    });
    CHECK(remind("").ok());
}

TEST_CASE_METHOD(Reminded,
                 "a follow-up that is postponed takes its reminder along by days, or is reminded of as any other")
{
    const auto put = [this](const char *to) {
        book.change(
            [&](Change &change) { return postpone(change, task, *WallTime::fromString(QString::fromLatin1(to)), {}); });
    };
    due("2026-04-30T15:00", "2026-04-30T14:00");
    put("2026-05-08T15:00");
    CHECK(stands() == QStringLiteral("2026-05-08T15:00 2026-05-08T14:00 1"));
    put("2026-05-08T10:00"); // a reminder after its time would be none
    CHECK(stands() == QStringLiteral("2026-05-08T10:00  2"));
    due("2026-04-30T15:00", "2026-04-30T09:30");
    book.clock().set(WallTime::fromString(QStringLiteral("2026-04-30T14:00"))->toInstant(book.clock().zone()));
    put("2026-04-30T16:00"); // it rang in the morning
    CHECK(stands() == QStringLiteral("2026-04-30T16:00  1"));
}

TEST_CASE_METHOD(Reminded, "the second try after no answer is reminded of, though the first had its own reminder")
{
    due("2026-04-30T09:00", "2026-04-30T09:00");
    book.clock().set(WallTime::fromString(QStringLiteral("2026-04-30T09:05"))->toInstant(book.clock().zone()));
    book.change([this](Change &change) -> Result<void> {
        KEBU_LET(record, change.view().get(task::type(), task));
        LogEntry entry;
        entry.customer = record.ref(task::customer);
        entry.method = QStringLiteral("phone");
        entry.at = change.clock().now();
        entry.reach = QStringLiteral("no_answer");
        KEBU_TRY(logInteraction(change, entry));
        return {};
    });
    CHECK(stands() == QStringLiteral("2026-04-30T11:05  0"));
}

TEST_CASE_METHOD(Reminded, "a form that moves a follow-up and its reminder writes the reminder as it was said")
{
    due("2026-05-06T15:00", "2026-05-06T14:00");
    Record form = book.get(task::type(), task);
    form.set(task::dueAt, Value(QStringLiteral("2026-05-08T15:00")));
    form.set(task::remindAt, Value(QStringLiteral("2026-05-06T09:00")));
    const auto write = [&] {
        book.change([&](Change &change) -> Result<void> {
            KEBU_TRY(writeFollowUp(change, form));
            return {};
        });
    };
    write();
    CHECK(stands() == QStringLiteral("2026-05-08T15:00 2026-05-06T09:00 1"));
    form.set(task::dueAt, Value(QStringLiteral("2026-05-09T15:00"))); // and takes one along that was left alone
    write();
    CHECK(stands() == QStringLiteral("2026-05-09T15:00 2026-05-07T09:00 2"));
}
