#include "core/rules/proportion.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <random>

using namespace kebu::proportion;
using Catch::Approx;

TEST_CASE("the interval of a share is the one of Wilson's paper, never outside of 0 and 1")
{
    // Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3
    const Interval many = wilson(81, 263);
    CHECK(many.low == Approx(0.2553).margin(0.0001));
    CHECK(many.high == Approx(0.3662).margin(0.0001));
    const Interval few = wilson(15, 148);
    CHECK(few.low == Approx(0.0624).margin(0.0001));
    CHECK(few.high == Approx(0.1605).margin(0.0001));
    const Interval none = wilson(0, 20);
    CHECK(none.low == 0.0);
    CHECK(none.high == Approx(0.1611).margin(0.0001));
    CHECK(wilson(1, 29).low == Approx(0.0061).margin(0.0001));
    CHECK(wilson(0, 0) == Interval{0, 1});
}

TEST_CASE("the interval of the difference of two shares is the one of Newcombe's paper")
{
    // Newcombe 1998, table II, method 10: 56/70 - 48/80 and 9/10 - 3/10
    const Interval first = difference(48, 80, 56, 70);
    CHECK(first.low == Approx(0.0524).margin(0.0001));
    CHECK(first.high == Approx(0.3339).margin(0.0001));
    const Interval second = difference(3, 10, 9, 10);
    CHECK(second.low == Approx(0.1705).margin(0.0001));
    CHECK(second.high == Approx(0.8090).margin(0.0001));
    CHECK(difference(0, 0, 1, 2) == Interval{-1, 1});
}

TEST_CASE("the change of a share among the same customers is as wide as for strangers where they do not go together")
{
    const Pairs unrelated{10, 10, 10, 10};
    const Interval paired = pairedDifference(unrelated);
    const Interval strangers = difference(20, 40, 20, 40);
    CHECK(paired.low == Approx(strangers.low));
    CHECK(paired.high == Approx(strangers.high));
    const Interval together = pairedDifference({40, 2, 2, 40});
    const Interval apart = difference(42, 84, 42, 84);
    CHECK(together.high - together.low < apart.high - apart.low);
    CHECK(pairedDifference({}) == Interval{-1, 1});
}

TEST_CASE("the interval of a change holds the truth in about 95 of 100 trials")
{
    std::mt19937 random(20260430);
    std::uniform_real_distribution<double> chance(0, 1);
    constexpr int trials = 4000;
    constexpr double before = 0.30;
    constexpr double staysIf = 0.70; // of those with it
    constexpr double comesIf = 0.20; // of those without
    constexpr double after = before * staysIf + (1 - before) * comesIf;
    int held = 0;
    for (int trial = 0; trial < trials; ++trial) {
        Pairs pairs;
        for (int i = 0; i < 60; ++i) {
            const bool was = chance(random) < before;
            const bool is = chance(random) < (was ? staysIf : comesIf);
            ++(was ? (is ? pairs.both : pairs.beforeOnly) : (is ? pairs.afterOnly : pairs.neither));
        }
        held += pairedDifference(pairs).contains(after - before);
    }
    CHECK(double(held) / trials > 0.935);
    CHECK(double(held) / trials < 0.985);
}
