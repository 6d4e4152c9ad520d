#include "ui/models/rowchecks.h"

#include <catch2/catch_test_macros.hpp>

#include <random>
#include <set>

using namespace kebu;

namespace {

std::vector<Id> someOf(std::mt19937 &random, int most)
{
    std::uniform_int_distribution<int> howMany(0, 12);
    std::uniform_int_distribution<qint64> which(1, most);
    std::vector<Id> ids(size_t(howMany(random)));
    for (Id &id : ids)
        id = Id{which(random)}; // the same may come twice
    return ids;
}

} // namespace

TEST_CASE("ticks are what a set holds after the same steps", "[ui]")
{
    constexpr int customers = 20;
    std::mt19937 random(7);
    RowChecks checks;
    std::set<Id> expected;
    for (int step = 0; step < 2'000; ++step) {
        const std::vector<Id> ids = someOf(random, customers);
        switch (random() % 4) {
        case 0:
        case 1:
            checks.set(ids, true);
            expected.insert(ids.begin(), ids.end());
            break;
        case 2:
            checks.set(ids, false);
            for (const Id id : ids)
                expected.erase(id);
            break;
        default:
            checks.keepOnly(ids);
            std::erase_if(expected, [&ids](Id id) { return std::ranges::find(ids, id) == ids.end(); });
        }
        REQUIRE(checks.count() == expected.size());
        for (qint64 id = 1; id <= customers; ++id)
            REQUIRE(checks.holds(Id{id}) == expected.contains(Id{id}));
    }
}

TEST_CASE("ticked rows come in the order of the list", "[ui]")
{
    RowChecks checks;
    checks.set({Id{1}, Id{2}, Id{3}}, true);
    CHECK(checks.in({Id{3}, Id{9}, Id{1}}) == std::vector<Id>{Id{3}, Id{1}});
}
