#include "core/rules/chattranscript.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

const WallTime now{QDate(2026, 4, 30), QTime(11, 0), {}};

std::optional<ChatTranscript> chat(const char *text) { return chatTranscript(QString::fromUtf8(text), now); }

} // namespace

TEST_CASE("a chat copied on a PC gives speakers, times and words")
{
    const auto read =
        chat("陈国栋 2026/4/30 9:41:05\n六台不变，\n上限 95 万\n\n林晓 2026/4/30 9:43:10\n好的，我下午发第三版\n");
    REQUIRE(read);
    REQUIRE(read->messages.size() == 2);
    CHECK(read->messages[0].speaker == QStringLiteral("陈国栋"));
    CHECK(read->messages[0].at == WallTime{QDate(2026, 4, 30), QTime(9, 41), {}});
    CHECK(read->messages[0].text == QStringLiteral("六台不变，\n上限 95 万"));
    CHECK(read->speakers() == QStringList{QStringLiteral("陈国栋"), QStringLiteral("林晓")});
    CHECK(read->lastAt().time == QTime(9, 43));
}

TEST_CASE("a chat sent from a phone takes the day from the line of dashes")
{
    const auto read =
        chat("—————  2026-04-28  —————\n\n\n陈国栋  09:41\n\n收到\n\n—————  2026-04-29  —————\n林晓  15:20\n明天回您");
    REQUIRE(read);
    CHECK(read->messages.size() == 2);
    CHECK(read->messages[0].at == WallTime{QDate(2026, 4, 28), QTime(9, 41), {}});
    CHECK(read->lastAt() == WallTime{QDate(2026, 4, 29), QTime(15, 20), {}});
}

TEST_CASE("days in words and without a year are the last such days")
{
    CHECK(chat("陈国栋 昨天 15:20\n好")->lastAt() == WallTime{QDate(2026, 4, 29), QTime(15, 20), {}});
    CHECK(chat("陈国栋 4-28 09:05\n好")->lastAt() == WallTime{QDate(2026, 4, 28), QTime(9, 5), {}});
    CHECK(chat("陈国栋 下午3:20\n好")->lastAt().isNull()); // later than now
    CHECK(chat("Chen Guodong Yesterday 3:20 PM\nfine")->lastAt() == WallTime{QDate(2026, 4, 29), QTime(15, 20), {}});
}

TEST_CASE("English copies put the month first and the year last")
{
    const auto read =
        chat("Chen Guodong 4/28/2026 9:41 AM\nSix vehicles, 95 at most\nLin 4/28/2026 1:05 PM\nThank you");
    REQUIRE(read);
    CHECK(read->messages[0].speaker == QStringLiteral("Chen Guodong"));
    CHECK(read->messages[1].at == WallTime{QDate(2026, 4, 28), QTime(13, 5), {}});
}

TEST_CASE("a time may stand before the name, with the words in the same line")
{
    const auto read = chat("[2026-04-30 09:41] 陈国栋: 你好\n[2026-04-30 09:42] 林晓: 您好");
    REQUIRE(read);
    CHECK(read->messages[1].text == QStringLiteral("您好"));
    CHECK(chat("2026-04-30 09:41:05 陈国栋\n在吗")->messages[0].speaker == QStringLiteral("陈国栋"));
}

TEST_CASE("names with a colon alone are a chat where two stand")
{
    const auto read = chat("陈国栋:\n价格再谈\n林晓：\n好");
    REQUIRE(read);
    CHECK(read->messages.size() == 2);
    CHECK(read->lastAt().isNull());
    CHECK_FALSE(chat("要点:\n价格再谈，工期不能谈"));
}

TEST_CASE("an ordinary note is no chat")
{
    CHECK_FALSE(chat("六台的数量不变，上限 95 万"));
    CHECK_FALSE(chat("今天见了陈国栋\n陈国栋 2026/4/30 9:41:05\n六台不变"));
    CHECK_FALSE(chat(""));
    CHECK_FALSE(chat("—————  2026-04-28  —————"));
}
