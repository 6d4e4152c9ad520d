#include "core/services/contactrhythm.h"

#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

void contact(TempBook &book, Id customer, QDate day)
{
    Record record(interaction::type());
    record.set(interaction::customer, Value::of(customer));
    record.set(interaction::happenedAt, Value::of(WallTime{day, QTime(10, 0), {}}.toInstant(book.clock().zone())));
    record.set(interaction::method, Value(QStringLiteral("phone")));
    record.set(interaction::content, Value(QStringLiteral("x")));
    book.create(record);
}

} // namespace

TEST_CASE("twelve months of contacts end with the clock's own, older ones are left out")
{
    TempBook book;
    const Id customer = book.create(customerNamed(QStringLiteral("A")));
    contact(book, customer, QDate(2026, 4, 1));
    contact(book, customer, QDate(2026, 4, 29));
    contact(book, customer, QDate(2025, 5, 1));
    contact(book, customer, QDate(2025, 4, 30));
    Record deal(opportunity::type());
    deal.set(opportunity::customer, Value::of(customer));
    deal.set(opportunity::title, Value(QStringLiteral("deal")));
    deal.set(opportunity::amount, Value::of(Money{19'600'000}));
    deal.set(opportunity::result, Value(QStringLiteral("won")));
    deal.set(opportunity::closedOn, Value::of(QDate(2025, 10, 12)));
    book.create(deal);
    const auto months = book->read([customer](Snapshot &view) { return contactRhythm(view, customer); }).result();
    REQUIRE(months);
    REQUIRE(months->size() == 12);
    CHECK(months->front().month == QDate(2025, 5, 1));
    CHECK(months->front().contacts == 1);
    CHECK(months->back().contacts == 2);
    CHECK((*months)[5].won.minor == 19'600'000);
}

TEST_CASE("contacts that fall quarter by quarter are counted from the end")
{
    std::vector<MonthOfContact> months(12);
    const int counts[] = {3, 3, 3, 2, 3, 3, 2, 2, 2, 1, 0, 1};
    for (size_t i = 0; i < 12; ++i)
        months[i].contacts = counts[i];
    CHECK(quartersFalling(months) == 3);
    months[11].contacts = 9;
    CHECK(quartersFalling(months) == 0);
}
