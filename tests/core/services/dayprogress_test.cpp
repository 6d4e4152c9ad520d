#include "core/services/dayprogress.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/followup.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

int doneOn(test::TempBook &book, QDate day)
{
    const Result<int> done = book->read([day](Snapshot &view) { return followUpsDoneOn(view, day); }).result();
    REQUIRE(done);
    return *done;
}

} // namespace

TEST_CASE("a follow-up counts as done on the day of the contact that answered it, and an attempt does not")
{
    test::TempBook book;
    const QDate today = book.clock().today();
    const Id customer = book.create(test::customerNamed(QStringLiteral("衡岳")));
    Record task(task::type());
    task.set(task::customer, Value::of(customer));
    task.set(task::goal, Value(QStringLiteral("确认报价")));
    task.set(task::dueAt, Value::of(WallTime{today, {}, {}}));
    book.create(task);
    CHECK(doneOn(book, today) == 0);

    LogEntry entry;
    entry.customer = customer;
    entry.method = QStringLiteral("phone");
    entry.at = book.clock().now();
    entry.reach = QStringLiteral("no_answer");
    const auto log = [&entry](Change &change) -> Result<void> {
        KEBU_TRY(logInteraction(change, entry));
        return {};
    };
    book.change(log);
    CHECK(doneOn(book, today) == 0);

    entry.reach = QStringLiteral("reached");
    entry.text = QStringLiteral("数量不变");
    book.change(log);
    CHECK(doneOn(book, today) == 1);
    CHECK(doneOn(book, today.addDays(-1)) == 0);
}
