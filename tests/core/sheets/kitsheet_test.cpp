#include "core/sheets/kitsheet.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

Sheet sheetIn(Language language)
{
    QStringList groups;
    for (int i = 0; i < 14; ++i)
        groups << QStringLiteral("AB%1CD").arg(i % 10);
    return kitSheet({QStringLiteral("华东"), groups.join(u'-'), QDate(2026, 4, 30), language, Paper::A4});
}

} // namespace

TEST_CASE("the emergency kit stands on its sheet in numbered groups, read down two columns")
{
    const Sheet sheet = sheetIn(Language::Chinese);
    CHECK(sheet.title == QStringLiteral("应急恢复单"));
    const Table *table = nullptr;
    for (const Block &block : sheet.blocks) {
        if (const auto *found = std::get_if<Table>(&block))
            table = found;
    }
    REQUIRE(table);
    REQUIRE(table->rows.size() == 7);
    CHECK(table->rows[0] == std::vector<QString>{QStringLiteral("1"), QStringLiteral("A  B  0  C  D"),
                                                 QStringLiteral("8"), QStringLiteral("A  B  7  C  D")});
    CHECK(table->rows[6][2] == QStringLiteral("14"));
}

TEST_CASE("the kit's file name and title tell nobody which book it opens")
{
    const Sheet sheet = sheetIn(Language::English);
    CHECK(sheet.documentTitle == QStringLiteral("Emergency kit"));
}
