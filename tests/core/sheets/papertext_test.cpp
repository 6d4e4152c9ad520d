#include "core/sheets/papertext.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::papertext;

namespace {

constexpr Language zh = Language::Chinese;
constexpr Language en = Language::English;

Money yuan(qint64 amount) { return Money{amount * 100}; }

} // namespace

TEST_CASE("an amount is grouped and shows cents only where there are any")
{
    CHECK(money(yuan(912'000), zh) == QStringLiteral("912,000 元"));
    CHECK(money(Money{150'005}, zh) == QStringLiteral("1,500.05 元"));
    CHECK(money(Money{-150'050}, en) == QStringLiteral("¥-1,500.50"));
}

TEST_CASE("a band of amounts is said in 万 where nothing is lost by it")
{
    CHECK(moneyBand(yuan(800'000), yuan(1'000'000), zh) == QStringLiteral("80–100 万元"));
    CHECK(moneyBand(yuan(8'500), yuan(12'345), zh) == QStringLiteral("8,500–12,345 元"));
    CHECK(moneyBand(yuan(880'000), yuan(880'000), zh) == QStringLiteral("88 万元"));
    CHECK(moneyBand(yuan(5'000'000), std::nullopt, zh) == QStringLiteral("500 万元以上"));
    CHECK(moneyBand(std::nullopt, yuan(305'000), zh) == QStringLiteral("不超过 30.5 万元"));
    CHECK(moneyBand(yuan(800'000), yuan(1'000'000), en) == QStringLiteral("¥800,000–1,000,000"));
    CHECK(moneyBand(std::nullopt, yuan(1'000), en) == QStringLiteral("up to ¥1,000"));
    CHECK(moneyBand(std::nullopt, std::nullopt, zh).isEmpty());
}

TEST_CASE("a band of numbers with an open end says which end is open")
{
    CHECK(numberBand(100, 500, zh) == QStringLiteral("100–500"));
    CHECK(numberBand(500, std::nullopt, zh) == QStringLiteral("500 以上"));
    CHECK(numberBand(std::nullopt, 100, en) == QStringLiteral("up to 100"));
}

TEST_CASE("a date of which parts are unknown says what is known")
{
    CHECK(partialDay({2009, 6, 0}, zh) == QStringLiteral("2009 年 6 月"));
    CHECK(partialDay({2009, 6, 0}, en) == QStringLiteral("June 2009"));
    CHECK(partialDay({2009, 0, 0}, zh) == QStringLiteral("2009 年"));
    CHECK(partialDay({0, 5, 8}, zh) == QStringLiteral("05-08"));
    CHECK(partialDay({2009, 6, 12}, zh) == QStringLiteral("2009-06-12"));
}

TEST_CASE("the five working days are said in one word")
{
    CHECK(weekdays(0b0011111, zh) == QStringLiteral("工作日"));
    CHECK(weekdays(0b1000101, zh) == QStringLiteral("周一、周三、周日"));
    CHECK(weekdays(0, zh).isEmpty());
}

TEST_CASE("only a whole mainland mobile number is set in groups")
{
    CHECK(phone(QStringLiteral("13900005678")) == QStringLiteral("139 0000 5678"));
    CHECK(phone(QStringLiteral("139****5678")) == QStringLiteral("139****5678"));
    CHECK(phone(QStringLiteral("0512-62880000")) == QStringLiteral("0512-62880000"));
}
