#include "core/services/followupediting.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/nextfollowup.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Fixture {
    TempBook book;
    Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));

    [[nodiscard]] std::vector<Record> open()
    {
        return book
            ->read([this](Snapshot &view) {
                return view.store().where(task::type(),
                                          QStringLiteral("customer_id = ? AND state = 'open' ORDER BY due_at, id"),
                                          {customer.value});
            })
            .result()
            .value();
    }
    [[nodiscard]] Record filled(const char *goal, const QDate &due)
    {
        Record record = newFollowUp(book.get(customer::type(), customer));
        record.set(task::goal, Value(QString::fromUtf8(goal)));
        record.set(task::dueAt, Value::of(WallTime{due, QTime(10, 0), {}}));
        return record;
    }
    Result<Id> write(const Record &record)
    {
        Result<Id> written = Id{};
        (void)book
            ->change(QStringLiteral("test"),
                     [&](Change &change) -> Result<void> {
                         written = writeFollowUp(change, record);
                         if (!written)
                             return written.error();
                         return {};
                     })
            .result();
        return written;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a planned follow-up takes the cadence's proposal over, so that one next contact stands")
{
    book.change([this](Change &change) -> Result<void> {
        KEBU_TRY(proposeFirst(change, customer));
        return {};
    });
    REQUIRE(open().size() == 1);
    const Id proposed = open().front().id();
    const auto written = write(filled("送样机", book.clock().today().addDays(5)));
    REQUIRE(written);
    CHECK(*written == proposed);
    REQUIRE(open().size() == 1);
    CHECK(open().front().text(task::goal) == u"送样机");
    CHECK(open().front().text(task::origin) == u"manual");
    book.undo();
    CHECK(open().front().text(task::goal) != u"送样机");
}

TEST_CASE_METHOD(Fixture, "a second planned follow-up stands beside the first")
{
    REQUIRE(write(filled("送样机", book.clock().today().addDays(5))));
    REQUIRE(write(filled("谈合同", book.clock().today().addDays(9))));
    CHECK(open().size() == 2);
}

TEST_CASE_METHOD(Fixture, "a later time is counted as postponed, an earlier one and other words are not")
{
    const QDate day = book.clock().today().addDays(5);
    const auto written = write(filled("送样机", day));
    REQUIRE(written);
    Record record = book.get(task::type(), *written);
    record.set(task::goal, Value(QStringLiteral("送两台样机")));
    record.set(task::dueAt, Value::of(WallTime{day.addDays(-2), {}, {}}));
    REQUIRE(write(record));
    CHECK(open().front().text(task::goal) == u"送两台样机");
    CHECK(open().front().number(task::postponedCount) == 0);
    record = book.get(task::type(), *written);
    record.set(task::dueAt, Value::of(WallTime{day.addDays(7), QTime(9, 0), {}}));
    REQUIRE(write(record));
    CHECK(open().front().number(task::postponedCount) == 1);
    CHECK(open().front().wallTime(task::dueAt).date == day.addDays(7));
}

TEST_CASE_METHOD(Fixture,
                 "no goal, no time and a time that has passed are refused at their field, and nothing is written")
{
    const auto field = [&](const Record &record) {
        const auto written = write(record);
        REQUIRE_FALSE(written);
        CHECK_FALSE(written.error().message.isEmpty());
        return written.error().detail;
    };
    CHECK(field(filled("", book.clock().today().addDays(1))) == QString(task::goal));
    CHECK(field(filled("送样机", book.clock().today().addDays(-1))) == QString(task::dueAt));
    Record timeless = filled("送样机", book.clock().today().addDays(1));
    timeless.set(task::dueAt, {});
    CHECK(field(timeless) == QString(task::dueAt));
    CHECK(open().empty());
}

TEST_CASE_METHOD(Fixture, "an overdue follow-up keeps its time while other things of it are changed")
{
    Record overdue = filled("送样机", book.clock().today().addDays(-3));
    overdue.set(task::origin, Value(QStringLiteral("manual")));
    const Id id = book.create(overdue);
    Record record = book.get(task::type(), id);
    record.set(task::method, Value(QStringLiteral("visit")));
    REQUIRE(write(record));
    CHECK(book.get(task::type(), id).text(task::method) == u"visit");
    CHECK(book.get(task::type(), id).wallTime(task::dueAt).date == book.clock().today().addDays(-3));
}
