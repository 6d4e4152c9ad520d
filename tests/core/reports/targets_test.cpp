#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "core/domain/user.h"
#include "core/reports/targets.h"
#include "tests/support/book.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const Period april{QDate(2026, 4, 1), QDate(2026, 4, 30)};

Id customerOf(TempBook &book, Id owner, QDate met)
{
    Record record = customerNamed(QStringLiteral("客户%1").arg(met.day()));
    record.set(customer::owner, Value::of(owner));
    record.set(customer::firstContactOn, Value::of(met));
    return book.create(record);
}

void win(TempBook &book, Id customer, QDate closed, qint64 minor)
{
    Record deal(opportunity::type());
    deal.set(opportunity::customer, Value::of(customer));
    deal.set(opportunity::title, Value(QStringLiteral("订单")));
    deal.set(opportunity::result, Value(QStringLiteral("won")));
    deal.set(opportunity::closedOn, Value::of(closed));
    deal.set(opportunity::amount, Value(minor));
    book.create(deal);
}

Id aim(TempBook &book, const char *measure, double goal, const Period &period, Id owner = {})
{
    Record record(target::type());
    record.set(target::measure, Value(QString::fromLatin1(measure)));
    record.set(target::goal, Value(qint64(goal * 1e6)));
    record.set(target::fromOn, Value::of(period.from));
    record.set(target::toOn, Value::of(period.to));
    if (owner)
        record.set(target::owner, Value::of(owner));
    return book.create(record);
}

std::vector<TargetProgress> within(TempBook &book, const Period &period, std::optional<Id> owner = std::nullopt)
{
    const auto targets = book->read([&](Snapshot &view) { return targetsWithin(view, period, owner); }).result();
    REQUIRE(targets.ok());
    return *targets;
}

Id secondUser(TempBook &book)
{
    Record record(user::type());
    record.set(user::name, Value(QStringLiteral("李敏")));
    return book.create(record);
}

} // namespace

TEST_CASE("a target says how much of its goal was reached by its owner's customers in its own days")
{
    TempBook book;
    const Id me = book->user();
    const Id other = secondUser(book);
    const Id mine = customerOf(book, me, QDate(2026, 4, 3));
    const Id theirs = customerOf(book, other, QDate(2026, 4, 4));
    win(book, mine, QDate(2026, 4, 10), 150'000'00);
    win(book, mine, QDate(2026, 3, 31), 900'000'00); // the day before
    win(book, theirs, QDate(2026, 4, 11), 70'000'00);
    aim(book, "amount_won", 200'000, april, me);
    aim(book, "amount_won", 200'000, april);
    aim(book, "won_deals", 2, april);
    aim(book, "new_customers", 3, april);

    const auto targets = within(book, april);
    REQUIRE(targets.size() == 4);
    CHECK(targets[0].reached == Catch::Approx(150'000));
    CHECK(targets[0].share() == Catch::Approx(0.75));
    CHECK_FALSE(targets[0].isReached());
    CHECK(targets[0].figure().contains(QStringLiteral("150,000")));
    CHECK(targets[1].reached == Catch::Approx(220'000));
    CHECK(targets[1].isReached());
    CHECK(targets[2].reached == 2);
    CHECK(targets[2].isReached());
    CHECK(targets[3].reached == 2);
    CHECK_FALSE(targets[3].isReached());
    CHECK(within(book, april, me).size() == 1);
}

TEST_CASE("a target is over once its last day has passed")
{
    TempBook book; // on 30 April 2026
    aim(book, "contacts", 1, april);
    aim(book, "contacts", 1, {QDate(2026, 3, 1), QDate(2026, 3, 31)});
    const auto targets = within(book, {});
    REQUIRE(targets.size() == 2);
    CHECK_FALSE(targets[0].isOver); // its last day is today
    CHECK(targets[1].isOver);
    CHECK(within(book, {QDate(2026, 5, 1), {}}).empty());
}

TEST_CASE("a measure of the user's own is a target that nothing measures, not an error")
{
    TempBook book;
    book.change([](Change &change) -> Result<void> {
        KEBU_TRY(change.ensureChoice(QStringLiteral("target.measure"), QStringLiteral("拜访里程")));
        return {};
    });
    Record record(target::type());
    record.set(target::measure, Value(QStringLiteral("拜访里程")));
    record.set(target::goal, Value(qint64{1'000'000}));
    record.set(target::fromOn, Value::of(april.from));
    record.set(target::toOn, Value::of(april.to));
    book.create(record);
    const auto targets = within(book, april);
    REQUIRE(targets.size() == 1);
    CHECK_FALSE(targets[0].isMeasured);
    CHECK_FALSE(targets[0].isReached());
}

TEST_CASE("the metric of targets counts those reached and names them")
{
    TempBook book;
    const Id mine = customerOf(book, book->user(), QDate(2026, 4, 3));
    win(book, mine, QDate(2026, 4, 10), 100'00);
    const Id reached = aim(book, "won_deals", 1, april);
    aim(book, "won_deals", 5, april);
    const auto result = book->read([](Snapshot &view) -> Result<MetricResult> {
                                KEBU_LET(metric, findMetric(QStringLiteral("targets")));
                                return metric->run(view, {april, {}, false});
                            })
                            .result();
    REQUIRE(result.ok());
    CHECK(result->total.base == 2);
    CHECK(result->total.count == 1);
    const auto behind = book->read([](Snapshot &view) -> Result<RecordsBehind> {
                                KEBU_LET(metric, findMetric(QStringLiteral("targets")));
                                return metric->behind(view, {april, {}, false}, std::nullopt, MetricSide::Count);
                            })
                            .result();
    REQUIRE(behind.ok());
    CHECK(behind->ids == std::vector{reached});
    CHECK(behind->customers.size() == 1);
}

TEST_CASE("a filter on one owner asks for that owner's targets, not for everybody's with fewer customers")
{
    TempBook book;
    const Id other = secondUser(book);
    win(book, customerOf(book, other, QDate(2026, 4, 4)), QDate(2026, 4, 11), 70'000'00);
    aim(book, "won_deals", 1, april);
    aim(book, "won_deals", 1, april, other);
    const QString filter = QStringLiteral("owner = ") + other.toString();
    const auto result = book->read([&filter](Snapshot &view) -> Result<MetricResult> {
                                KEBU_LET(metric, findMetric(QStringLiteral("targets")));
                                return metric->run(view, {april, {}, false, filter});
                            })
                            .result();
    REQUIRE(result.ok());
    REQUIRE(result->rows.size() == 1);
    CHECK(result->total.count == 1);
}

TEST_CASE("the words of a period are those of the calendar where it is whole")
{
    CHECK(periodWords({QDate(2026, 1, 1), QDate(2026, 12, 31)}) == QStringLiteral("2026"));
    CHECK(periodWords(april) == QStringLiteral("2026-04"));
    CHECK(periodWords({QDate(2026, 4, 2), QDate(2026, 4, 5)}) == QStringLiteral("2026-04-02 – 2026-04-05"));
}
