#include "ui/models/gridtext.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

TEST_CASE("a block as Excel copies it gives its cells, the empty line at its end none")
{
    const auto cells = cellsOfText(QStringLiteral("a\tb\r\nc\t\r\n"));
    REQUIRE(cells);
    REQUIRE(cells->size() == 2);
    CHECK((*cells)[0] == QStringList{QStringLiteral("a"), QStringLiteral("b")});
    CHECK((*cells)[1] == QStringList{QStringLiteral("c"), QString()});
}

TEST_CASE("what holds a tab, a line end or a leading quote comes back as it was")
{
    const QStringList row{QStringLiteral("two\nlines"), QStringLiteral("\"quoted\""), QStringLiteral("a\tb"),
                          QStringLiteral("5\" pipe")};
    const auto cells = cellsOfText(textOfCells(row));
    REQUIRE(cells);
    REQUIRE(cells->size() == 1);
    CHECK(cells->front() == row);
}

TEST_CASE("a cell guarded against formulas is pasted without its apostrophe")
{
    CHECK(cellsOfText(QStringLiteral("'=1+1"))->front() == QStringList{QStringLiteral("=1+1")});
}
