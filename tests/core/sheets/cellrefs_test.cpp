#include "core/sheets/cellrefs.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;

namespace {

/// Row 5 stands four times, rows 9 and 10 together twice.
RowMoves moves()
{
    RowMoves moves;
    moves.repeat(5, 1, 4);
    moves.repeat(9, 2, 2);
    return moves;
}

std::string moved(const char *formula, FormulaPlace place = {QStringLiteral("报价"), 1, 0})
{
    return movedFormula(QString::fromUtf8(formula), place, {{QStringLiteral("报价"), moves()}}).toStdString();
}

} // namespace

TEST_CASE("rows below a repeated row move down, rows above stay")
{
    const RowMoves rows = moves();
    CHECK(rows.first(4) == 4);
    CHECK(rows.first(5) == 5);
    CHECK(rows.last(5) == 8);
    CHECK(rows.first(6) == 9);
    CHECK(rows.moved(9, 1) == 14);
    CHECK(rows.last(10) == 15);
    CHECK(rows.first(11) == 16);
}

TEST_CASE("no two rows come to stand on the same place, whatever is repeated")
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        RowMoves rows;
        for (int at = 1 + int(random() % 4); at < 40; at += 1 + int(random() % 6)) {
            const int length = 1 + int(random() % 3);
            rows.repeat(at, length, 1 + int(random() % 5));
            at += length;
        }
        std::vector<int> places;
        for (int row = 1; row < 50; ++row) {
            for (int copy = 0; copy < rows.copiesOf(row); ++copy)
                places.push_back(rows.moved(row, copy));
        }
        std::ranges::sort(places);
        for (size_t i = 0; i < places.size(); ++i)
            REQUIRE(places[i] == int(i) + 1);
    }
}

TEST_CASE("a range over a repeated row grows over its copies, and references below follow")
{
    CHECK(moved("SUM(C5:C5)") == "SUM(C5:C8)");
    CHECK(moved("SUM($C$4:$C$6)*C7") == "SUM($C$4:$C$9)*C10");
    CHECK(moved("C5") == "C5");
    CHECK(moved("SUM(5:5)+SUM(A6:XFD6)") == "SUM(5:8)+SUM(A9:XFD9)");
}

TEST_CASE("a formula in a repeated row stays in its copy")
{
    CHECK(moved("B5*C5+C4", {QStringLiteral("报价"), 5, 2}) == "B7*C7+C4");
    CHECK(moved("SUM(B5:D5)", {QStringLiteral("报价"), 5, 3}) == "SUM(B8:D8)");
    CHECK(moved("B9+B10+B11", {QStringLiteral("报价"), 10, 1}) == "B14+B15+B16");
}

TEST_CASE("texts, functions and other sheets are no references")
{
    CHECK(moved("\"A6\"&LOG10(A6)") == "\"A6\"&LOG10(A9)");
    CHECK(moved("'别的 表'!A6+Sheet2!B6") == "'别的 表'!A6+Sheet2!B6");
    CHECK(moved("报价!A6", {QStringLiteral("汇总"), 1, 0}) == "报价!A9");
    CHECK(moved("A6", {QStringLiteral("汇总"), 1, 0}) == "A6");
    CHECK(moved("\"it \"\"A6\"\"\"&A6") == "\"it \"\"A6\"\"\"&A9");
}

TEST_CASE("ranges of merged cells and formats move with their rows")
{
    CHECK(movedRanges(QStringLiteral("A5:B5 D6"), moves()) == QStringLiteral("A5:B8 D9"));
}
