#include "core/domain/registry.h"
#include "core/exchange/mappingguess.h"
#include "core/exchange/tablesource.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

struct Read {
    QStringList header;
    QList<QStringList> rows;

    [[nodiscard]] QString cell(qsizetype row, const char *column) const
    {
        const qsizetype at = header.indexOf(QString::fromUtf8(column));
        REQUIRE(at >= 0);
        return rows.at(row).value(at);
    }
    /// Every cell that says something, sorted: nothing may come or go.
    [[nodiscard]] QStringList said(qsizetype row) const
    {
        QStringList cells = rows.at(row);
        cells.removeAll(QString());
        cells.sort();
        return cells;
    }
};

Read read(const QByteArray &csv)
{
    const auto source = openSource({{}, csv}, {});
    REQUIRE(source.ok());
    Read read{(*source)->header(), {}};
    QStringList row;
    for (;;) {
        const auto has = (*source)->next(row);
        REQUIRE(has.ok());
        if (!*has)
            return read;
        read.rows << row;
    }
}

} // namespace

TEST_CASE("a telephone goes where its type says, whatever its place in the row")
{
    const Read table = read("Name,Organization Name,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value\n"
                            "陈国栋,衡岳机械,Work,0512-6800 1000,Mobile,13900001111\n"
                            "李敏,瑞德阀门,* Mobile,13900002222,Work Fax,0577-8888 0000\n"
                            "王芳,华东仪表,Home,0571-8700 1000,,\n");
    CHECK(table.cell(0, "Mobile Phone") == u"13900001111");
    CHECK(table.cell(0, "Business Phone") == u"0512-6800 1000");
    CHECK(table.cell(1, "Mobile Phone") == u"13900002222");
    CHECK(table.cell(1, "Business Phone").isEmpty());
    CHECK(table.cell(1, "Business Fax") == u"0577-8888 0000");
    CHECK(table.cell(2, "Home Phone") == u"0571-8700 1000");
    const Mapping mapping =
        guessMapping(table.header, table.rows, *findRecordType(QStringLiteral("customer")), findRecordType);
    CHECK(mapping.describe(QStringLiteral("Mobile Phone")) == u"contact.mobile");
    CHECK(mapping.describe(QStringLiteral("Business Phone")) == u"contact.landline");
    CHECK(mapping.describe(QStringLiteral("Business Fax")).startsWith(u"contact_point"));
}

TEST_CASE("the types may be Chinese, and a number of no known type keeps its column and what is said of it")
{
    const Read table = read("姓名,电话1类型,电话1,电话2类型,电话2\n"
                            "陈国栋,前台,0512-68001000,手机,13900001111\n"
                            "李敏,,0577-88880000,单位,0577-88881111\n");
    CHECK(table.cell(0, "Mobile Phone") == u"13900001111");
    CHECK(table.cell(0, "电话1") == u"0512-68001000");
    CHECK(table.cell(0, "电话1类型") == u"前台");
    CHECK(table.cell(1, "电话1") == u"0577-88880000");
    CHECK(table.cell(1, "Business Phone") == u"0577-88881111");
}

TEST_CASE("what later rows have more of than the first two hundred is not lost")
{
    QByteArray csv = "Name,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value\n";
    for (int i = 0; i < 250; ++i)
        csv += "N" + QByteArray::number(i) + ",Mobile,139" + QByteArray::number(10000000 + i) + ",,\n";
    csv += "two,Mobile,13900000001,Mobile,13900000002\n";
    csv += "new,Home,0512-1,Work,0512-2\n";
    const Read table = read(csv);
    CHECK(table.said(250) == QStringList({u"13900000001"_qs, u"13900000002"_qs, u"Mobile Phone"_qs, u"two"_qs}));
    CHECK(table.said(251) ==
          QStringList({u"0512-1"_qs, u"0512-2"_qs, u"Business Phone"_qs, u"Home Phone"_qs, u"new"_qs}));
}

TEST_CASE("several numbers under one type in one cell each get a column")
{
    const Read table = read("Name,Organization Name,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n"
                            "陈国栋,衡岳机械,a@b.cn,Mobile,13900001111 ::: 13900002222\n");
    CHECK(table.cell(0, "Mobile Phone") == u"13900001111");
    CHECK(table.cell(0, "Mobile Phone (2)") == u"13900002222");
}

TEST_CASE("a table without types is left as it is")
{
    const Read table = read("Name,Phone,Phone 2,Type\n陈国栋,13900001111,0512-68001000,客户\n");
    CHECK(table.header == QStringList({u"Name"_qs, u"Phone"_qs, u"Phone 2"_qs, u"Type"_qs}));
    CHECK(table.rows.front().at(1) == u"13900001111");
}
