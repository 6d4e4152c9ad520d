#include "core/exchange/tablesource.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

QStringList list(const char *cells) { return QString::fromUtf8(cells).split(u'|'); }

struct Table {
    QStringList header;
    QList<QStringList> rows;
    QList<qint64> lines;
};

Table read(const QByteArray &text)
{
    auto source = openSource({{}, text}, {});
    REQUIRE(source.ok());
    Table table{(*source)->header(), {}, {}};
    QStringList row;
    for (auto has = (*source)->next(row); has && *has; has = (*source)->next(row)) {
        table.rows << row;
        table.lines << (*source)->rowNumber();
    }
    return table;
}

} // namespace

TEST_CASE("several values in a cell of Google's get a column each, and its own groups are no tags")
{
    const Table table = read("First Name,Last Name,Organization Name,Labels,E-mail 1 - Value,Phone 1 - Value\n"
                             "Ada,Byron,Engine Ltd,* myContacts ::: Friends,ada@example.com,139 ::: 138\n"
                             "Cid,Dee,,* myContacts,cid@example.com,137\n");
    CHECK(table.header ==
          list("First Name|Last Name|Organization Name|Labels|E-mail 1 - Value|Phone 1 - Value|Phone 1 - Value (2)"));
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].mid(3) == list("Friends|ada@example.com|139|138"));
    CHECK(table.rows[1].mid(3) == list("|cid@example.com|137|"));
    CHECK(table.lines == QList<qint64>{2, 3});
}

TEST_CASE("another table keeps its cells as they are")
{
    const Table table = read("name,note\nAnn,a ::: b\n");
    CHECK(table.header == list("name|note"));
    CHECK(table.rows[0][1] == u"a ::: b");
}
