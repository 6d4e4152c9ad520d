#include "core/base/idsource.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace kebu;

TEST_CASE("ids grow strictly, also when the clock steps back and when a millisecond is full")
{
    FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    IdSource ids(clock, 5, {});
    Id last;
    for (int i = 0; i < 10'000; ++i) {
        if (i == 5'000)
            clock.advance(-60'000);
        const Id id = ids.next();
        REQUIRE(id > last);
        last = id;
    }
}

TEST_CASE("ids of two copies of a book never meet")
{
    FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    IdSource first(clock, 1, {});
    IdSource second(clock, 2, {});
    std::set<Id> seen;
    for (int i = 0; i < 5'000; ++i) {
        CHECK(seen.insert(first.next()).second);
        CHECK(seen.insert(second.next()).second);
    }
}

TEST_CASE("a new source goes on behind the highest id of the book")
{
    FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    IdSource ids(clock, 1, {});
    const Id highest = ids.next();
    clock.advance(-86'400'000);
    CHECK(IdSource(clock, 1, highest).next() > highest);
}
