#include "core/sheets/sheetparts.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

Sheet registerOf(size_t rows)
{
    Sheet sheet;
    sheet.title = QStringLiteral("登记表");
    Table table{{{QStringLiteral("客户"), 1}}, {}, 3};
    for (size_t i = 0; i < rows; ++i)
        table.rows.push_back({QString::number(i)});
    sheet.blocks = {SectionHead{QStringLiteral("议程"), {}}, std::move(table),
                    SignatureLine{{{QStringLiteral("日期："), {}}}}};
    return sheet;
}

std::vector<Sheet> partsOf(const Sheet &sheet)
{
    std::vector<Sheet> parts;
    REQUIRE(handInParts(sheet, [&parts](const Sheet &part) -> Result<void> {
                parts.push_back(part);
                return {};
            }).ok());
    return parts;
}

} // namespace

TEST_CASE("a sheet without a long table comes as it is")
{
    for (const size_t rows : {size_t(0), size_t(1), rowsOfAPart})
        CHECK(partsOf(registerOf(rows)) == std::vector{registerOf(rows)});
}

TEST_CASE("a long table comes in parts, what stands before it in the first and what stands behind it in the last")
{
    for (const size_t rows : {rowsOfAPart + 1, 2 * rowsOfAPart, 5 * rowsOfAPart + 7}) {
        const Sheet whole = registerOf(rows);
        const std::vector<Sheet> parts = partsOf(whole);
        REQUIRE(parts.size() == (rows + rowsOfAPart - 1) / rowsOfAPart);
        std::vector<std::vector<QString>> all;
        for (size_t i = 0; i < parts.size(); ++i) {
            const bool isFirst = i == 0;
            const bool isLast = i + 1 == parts.size();
            CHECK(parts[i].isRest == !isFirst);
            CHECK(parts[i].isContinued == !isLast);
            CHECK(parts[i].blocks.size() == 1u + isFirst + isLast);
            const auto &table = std::get<Table>(parts[i].blocks[isFirst ? 1 : 0]);
            CHECK(table.blankRows == (isLast ? 3 : 0));
            all.insert(all.end(), table.rows.begin(), table.rows.end());
        }
        CHECK(all == std::get<Table>(whole.blocks[1]).rows);
    }
}

TEST_CASE("an error of whoever takes the parts ends the work")
{
    int taken = 0;
    const auto handed = handInParts(registerOf(5 * rowsOfAPart), [&taken](const Sheet &) -> Result<void> {
        return ++taken == 2 ? Result<void>(Error{ErrorCode::Cancelled, QStringLiteral("halt"), {}}) : Result<void>();
    });
    CHECK(handed.error().code == ErrorCode::Cancelled);
    CHECK(taken == 2);
}
