#include "core/rules/lunar.h"

#include "core/base/language.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;

TEST_CASE("New Year's days and leap months of recent years are where the almanac has them")
{
    CHECK(lunarDay(QDate(2020, 1, 25)) == LunarDay{1, 1, false});
    CHECK(lunarDay(QDate(2021, 2, 12)) == LunarDay{1, 1, false});
    CHECK(lunarDay(QDate(2024, 2, 10)) == LunarDay{1, 1, false});
    CHECK(lunarDay(QDate(2025, 1, 29)) == LunarDay{1, 1, false});
    CHECK(lunarDay(QDate(2026, 2, 17)) == LunarDay{1, 1, false});
    CHECK(lunarDay(QDate(2020, 5, 23)) == LunarDay{4, 1, true});
    CHECK(lunarDay(QDate(2023, 3, 22)) == LunarDay{2, 1, true});
    CHECK(lunarDay(QDate(2025, 7, 25)) == LunarDay{6, 1, true});
    CHECK(lunarDay(QDate(2025, 10, 6)) == LunarDay{8, 15, false});
    CHECK_FALSE(lunarDay(QDate()).has_value());
}

TEST_CASE("a Chinese day is written as an almanac writes it")
{
    setUiLanguage(Language::Chinese);
    CHECK(lunarText(QDate(2026, 4, 30)) == QStringLiteral("三月十四"));
    CHECK(lunarText(QDate(2025, 7, 25)) == QStringLiteral("闰六月初一"));
    CHECK(lunarText(LunarDay{12, 30, false}) == QStringLiteral("腊月三十"));
    CHECK(lunarText(LunarDay{11, 20, false}) == QStringLiteral("冬月二十"));
    CHECK(lunarText(LunarDay{1, 10, false}) == QStringLiteral("正月初十"));
    CHECK(lunarText(LunarDay{10, 29, false}) == QStringLiteral("十月廿九"));
    setUiLanguage(Language::English);
    CHECK(lunarText(QDate(2026, 4, 30)) == QStringLiteral("3rd month, day 14"));
    CHECK(lunarText(QDate(2025, 7, 25)) == QStringLiteral("leap 6th month, day 1"));
    CHECK(lunarText(LunarDay{13, 1, false}).isEmpty());
}

TEST_CASE("a lunar birthday includes today and then goes to the next Chinese year")
{
    CHECK(nextLunarBirthday(3, 14, LeapRule::RegularMonth, QDate(2026, 4, 30)) == QDate(2026, 4, 30));
    CHECK(lunarDay(nextLunarBirthday(3, 14, LeapRule::RegularMonth, QDate(2026, 5, 1))) == LunarDay{3, 14, false});
    CHECK(nextLunarBirthday(3, 14, LeapRule::RegularMonth, QDate(2026, 5, 1)).year() == 2027);
}

TEST_CASE("a birthday in a month that comes twice follows the rule chosen")
{
    CHECK(nextLunarBirthday(6, 1, LeapRule::RegularMonth, QDate(2025, 2, 1)) == QDate(2025, 6, 25));
    CHECK(nextLunarBirthday(6, 1, LeapRule::LeapMonthIfPresent, QDate(2025, 2, 1)) == QDate(2025, 7, 25));
    CHECK(nextLunarBirthday(6, 1, LeapRule::LeapMonthIfPresent, QDate(2026, 2, 1)) == QDate(2026, 7, 14));
}

TEST_CASE("a birthday on day 30 is kept on the last day of a short month")
{
    // the twelfth month of 2024 had 29 days, its eve was 28 January 2025
    CHECK(nextLunarBirthday(12, 30, LeapRule::RegularMonth, QDate(2025, 1, 1)) == QDate(2025, 1, 28));
    CHECK(nextLunarBirthday(13, 1, LeapRule::RegularMonth, QDate(2025, 1, 1)).isNull());
    CHECK(nextLunarBirthday(1, 31, LeapRule::RegularMonth, QDate(2025, 1, 1)).isNull());
}

TEST_CASE("the next lunar birthday is the one found by trying every day")
{
    std::mt19937 random(7);
    std::uniform_int_distribution<int> months(1, 12);
    std::uniform_int_distribution<int> days(1, 29);
    std::uniform_int_distribution<int> offsets(0, 4000);
    for (int i = 0; i < 60; ++i) {
        const int month = months(random);
        const int day = days(random);
        const QDate from = QDate(2018, 1, 1).addDays(offsets(random));
        QDate slow = from;
        while (lunarDay(slow) != LunarDay{month, day, false})
            slow = slow.addDays(1);
        REQUIRE(nextLunarBirthday(month, day, LeapRule::RegularMonth, from) == slow);
    }
}
