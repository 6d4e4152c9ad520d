#include "core/base/datetime.h"
#include "core/base/money.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

TEST_CASE("amounts are read as people write them")
{
    struct Row {
        const char *text;
        qint64 minor;
    };
    for (const Row &row : {Row{"28万", 28'000'000}, Row{"1.2m", 120'000'000}, Row{"1,286,000.5", 128'600'050},
                           Row{"¥88", 8'800}, Row{"-3.25", -325}, Row{"30k", 3'000'000}, Row{"１２", 1'200},
                           Row{"0.00", 0}, Row{"1.2亿", 12'000'000'000}}) {
        CAPTURE(row.text);
        const auto money = Money::fromString(QString::fromUtf8(row.text));
        REQUIRE(money.has_value());
        CHECK(money->minor == row.minor);
    }
    for (const char *text : {"", "abc", "1.234", "99999999999999999", "1e5", "--3", "1.2.3"}) {
        CAPTURE(text);
        CHECK_FALSE(Money::fromString(QString::fromUtf8(text)).has_value());
    }
}

TEST_CASE("an amount's plain text reads back as the same amount")
{
    for (qint64 minor : {0LL, 1LL, 10LL, 99LL, 100LL, -1LL, -12345LL, 9007199254740992LL})
        CHECK(Money::fromString(Money{minor}.toString()) == Money{minor});
}

TEST_CASE("an amount is read with its thousands apart and both digits of its cents")
{
    CHECK(Money{0}.toGroupedString() == QStringLiteral("0"));
    CHECK(Money{99'900}.toGroupedString() == QStringLiteral("999"));
    CHECK(Money{128'600'050}.toGroupedString() == QStringLiteral("1,286,000.50"));
    CHECK(Money{-50}.toGroupedString() == QStringLiteral("-0.50"));
    CHECK(Money{-100'000'001}.toGroupedString() == QStringLiteral("-1,000,000.01"));
}

TEST_CASE("impossible days are refused and possible ones come back")
{
    CHECK_FALSE(WallTime::fromString(QStringLiteral("2024-02-30")).has_value());
    CHECK_FALSE(WallTime::fromString(QStringLiteral("2024-02-03T25:00")).has_value());
    for (const char *text : {"2024-02-29", "2026-04-30T09:30", "2026-04-30T09:30[Europe/Berlin]"})
        CHECK(WallTime::fromString(QString::fromLatin1(text))->toString() == QString::fromLatin1(text));
    for (const char *text : {"2023-02-29", "2024-02-30", "--02-31", "--04-31"})
        CHECK_FALSE(PartialDate::fromString(QString::fromLatin1(text)).has_value());
    for (const char *text : {"2009", "2009-06", "2009-06-12", "--02-29", "--02-30", "--05"})
        CHECK(PartialDate::fromString(QString::fromLatin1(text))->toString() == QString::fromLatin1(text));
}

TEST_CASE("a day is written as Qt writes it in ISO form")
{
    CHECK(isoText(QDate()).isEmpty());
    CHECK(isoText(QDate(10000, 1, 1)).isEmpty());
    CHECK(isoText(QDate(-1, 1, 1)) == QDate(-1, 1, 1).toString(Qt::ISODate));
    for (QDate day(1, 1, 1); day.year() <= 9999; day = day.addDays(97)) {
        if (isoText(day) != day.toString(Qt::ISODate))
            FAIL(day.toString(Qt::ISODate).toStdString());
    }
    SUCCEED("every ninety-seventh day of ten thousand years");
}

TEST_CASE("a planned time keeps its wall time in its own zone")
{
    const auto berlin = WallTime::fromString(QStringLiteral("2026-07-01T09:30[Europe/Berlin]"));
    const auto shanghai = WallTime::fromString(QStringLiteral("2026-07-01T15:30"));
    CHECK(berlin->toInstant(QTimeZone("Asia/Shanghai")) == shanghai->toInstant(QTimeZone("Asia/Shanghai")));
}
