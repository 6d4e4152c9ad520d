#include "ui/paper/sheetrun.h"

#include "tests/ui/paper/pagepicture.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;
using kebu::test::pictureOf;

namespace {

/// Rows of every height, the tallest broken over pages.
Sheet tableOf(std::mt19937 &dice, int rows)
{
    Sheet sheet;
    sheet.title = QStringLiteral("登记表");
    sheet.headRight = QStringLiteral("共若干");
    sheet.continuedWord = QStringLiteral("（接上页）");
    if (dice() % 2 == 0)
        sheet.blocks.emplace_back(SectionHead{QStringLiteral("议程"), {}});
    Table table{{{QStringLiteral("编号"), 1}, {QStringLiteral("内容"), 5}}, {}, int(dice() % 4)};
    for (int i = 0; i < rows; ++i) {
        const int length = dice() % 60 == 0 ? 6000 : int(dice() % 90);
        table.rows.push_back({QString::number(i), QStringLiteral("工期").repeated(length)});
    }
    sheet.blocks.emplace_back(std::move(table));
    sheet.blocks.emplace_back(SignatureLine{{{QStringLiteral("日期："), {}}}});
    return sheet;
}

/// As a source cuts it: blocks before the table in the first part, those behind it in the last.
std::vector<Sheet> cut(const Sheet &whole, std::mt19937 &dice)
{
    const size_t at = whole.blocks.size() - 2;
    const auto &table = std::get<Table>(whole.blocks[at]);
    std::vector<Sheet> parts;
    for (size_t first = 0; first < table.rows.size();) {
        const size_t end = std::min(table.rows.size(), first + 1 + dice() % 60);
        Sheet part = whole;
        part.blocks.clear();
        if (first == 0)
            part.blocks.assign(whole.blocks.begin(), whole.blocks.begin() + qptrdiff(at));
        part.isRest = first > 0;
        part.isContinued = end < table.rows.size();
        part.blocks.emplace_back(Table{table.columns,
                                       {table.rows.begin() + qptrdiff(first), table.rows.begin() + qptrdiff(end)},
                                       part.isContinued ? 0 : table.blankRows});
        if (!part.isContinued)
            part.blocks.push_back(whole.blocks.back());
        parts.push_back(std::move(part));
        first = end;
    }
    return parts;
}

} // namespace

TEST_CASE("a table that comes in parts stands on the very pages on which it stands as a whole")
{
    for (unsigned seed = 1; seed <= 25; ++seed) {
        INFO("seed " << seed);
        std::mt19937 dice(seed);
        const Sheet sheet = tableOf(dice, 1 + int(dice() % 160));
        const paper::Pages whole = paper::layoutSheet(sheet);
        paper::SheetRun run;
        int page = 0;
        for (Sheet &part : cut(sheet, dice)) {
            paper::Pages pages = run.layOut(std::move(part));
            pages.number(page + 1, whole.count());
            for (int i = 0; i < pages.count(); ++i, ++page) {
                REQUIRE(page < whole.count());
                CHECK(pictureOf(pages, i) == pictureOf(whole, page));
            }
        }
        CHECK(page == whole.count());
    }
}

TEST_CASE("sheets that come whole are laid out as they are")
{
    std::mt19937 dice(7);
    paper::SheetRun run;
    for (int i = 0; i < 3; ++i) {
        const Sheet sheet = tableOf(dice, 30);
        CHECK(run.layOut(sheet).count() == paper::layoutSheet(sheet).count());
    }
}
