#include "core/rules/yearlyday.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

TEST_CASE("a yearly day falls on this year or the next")
{
    const QDate today(2026, 4, 30);
    CHECK(nextYearlyDay({0, 4, 30}, false, today) == today);
    CHECK(nextYearlyDay({2009, 6, 12}, false, today) == QDate(2026, 6, 12));
    CHECK(nextYearlyDay({2009, 4, 29}, false, today) == QDate(2027, 4, 29));
    CHECK(nextYearlyDay({2008, 2, 29}, false, today) == QDate(2027, 2, 28));
    CHECK_FALSE(nextYearlyDay({2009, 6, 0}, false, today).isValid());
}

TEST_CASE("a lunar day falls by the Chinese calendar")
{
    CHECK(nextYearlyDay({0, 8, 15}, true, QDate(2026, 4, 30)) == QDate(2026, 9, 25)); // mid-autumn
}
