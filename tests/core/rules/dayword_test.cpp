#include "core/base/language.h"
#include "core/rules/dayword.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

/// The reader's language, put back afterwards.
struct Reader {
    explicit Reader(Language language) : before(uiLanguage()) { setUiLanguage(language); }
    ~Reader() { setUiLanguage(before); }
    Language before;
};

const QDate today(2026, 4, 30);

} // namespace

TEST_CASE("a Chinese sentence names the days around today and writes the others with 月 and 日")
{
    const Reader chinese(Language::Chinese);
    CHECK(dayWord(today, today) == QStringLiteral("今天"));
    CHECK(dayWord(today.addDays(-1), today) == QStringLiteral("昨天"));
    CHECK(dayWord(today.addDays(1), today) == QStringLiteral("明天"));
    CHECK(dayWord(QDate(2026, 3, 2), today) == QStringLiteral("3月2日"));
    CHECK(dayWord(QDate(2025, 12, 31), today) == QStringLiteral("2025年12月31日"));
    CHECK(dayWord({}, today).isEmpty());
}

TEST_CASE("an English sentence has the day and the month, the year where it is another")
{
    const Reader english(Language::English);
    CHECK(dayWord(today, today) == QStringLiteral("30 Apr"));
    CHECK(dayWord(QDate(2025, 3, 2), today) == QStringLiteral("2 Mar 2025"));
}
