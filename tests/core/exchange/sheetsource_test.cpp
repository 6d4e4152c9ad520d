#include "core/exchange/sheetsource.h"
#include "core/exchange/workbook.h"
#include "tests/core/exchange/workbookmaker.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Sheet {
    QStringList header;
    QList<QStringList> rows;
    QList<qint64> numbers;
    QString problem;
};

Sheet readSheet(const QByteArray &archive, const SourceWish &wish = {})
{
    Sheet sheet;
    auto source = openWorkbook(SourceInput{{}, archive}, wish);
    if (!source) {
        sheet.problem = source.error().message;
        return sheet;
    }
    sheet.header = (*source)->header();
    QStringList row;
    for (;;) {
        const auto has = (*source)->next(row);
        if (!has)
            sheet.problem = has.error().message;
        if (!has || !*has)
            return sheet;
        sheet.rows << row;
        sheet.numbers << (*source)->rowNumber();
    }
}

QByteArray textCell(const char *place, const char *text)
{
    return QByteArray(R"(<c r=")") + place + R"(" t="inlineStr"><is><t>)" + text + "</t></is></c>";
}

QByteArray rowOf(int number, const QByteArray &cells)
{
    return R"(<row r=")" + QByteArray::number(number) + R"(">)" + cells + "</row>";
}

} // namespace

TEST_CASE("shared, inline and computed texts, booleans and errors come out as people see them")
{
    const Sheet sheet = readSheet(workbookOf(
        {rowOf(1, textCell("A1", "Name") + textCell("B1", "Note") + textCell("C1", "Yes") + textCell("D1", "Gone")) +
             rowOf(
                 3,
                 R"(<c r="A3" t="s"><v>0</v></c><c r="B3" t="str"><f>A1</f><v>a_x000D_&#10;b</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c>)"),
         {},
         "<si><r><t>恒</t></r><r><t>岳</t></r><rPh><t>hengyue</t></rPh></si>"}));
    CHECK(sheet.header == QStringList{u"Name"_qs, u"Note"_qs, u"Yes"_qs, u"Gone"_qs});
    REQUIRE(sheet.rows.size() == 1);
    CHECK(sheet.rows[0] == QStringList{u"恒岳"_qs, u"a\nb"_qs, u"TRUE"_qs, QString()});
    CHECK(sheet.numbers[0] == 3);
}

TEST_CASE("days come out by their number formats and in both epochs")
{
    const QByteArray formats =
        R"(<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="000000"/><numFmt numFmtId="166" formatCode="#,##0.00 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/><xf numFmtId="166"/></cellXfs>)";
    const QByteArray rows =
        rowOf(1, textCell("A1", "a") + textCell("B1", "b") + textCell("C1", "c") + textCell("D1", "d") +
                     textCell("E1", "e")) +
        rowOf(
            2,
            R"(<c r="A2" s="1"><v>45000</v></c><c r="B2" s="2"><v>60</v></c><c r="C2" s="3"><v>1</v></c><c r="D2" s="4"><v>45000.5</v></c><c r="E2" s="5"><v>12.5</v></c>)");
    const Sheet windows = readSheet(workbookOf({rows, {}, {}, formats}));
    REQUIRE(windows.rows.size() == 1);
    CHECK(windows.rows[0] ==
          QStringList{u"2023-03-15"_qs, u"1900-03-01"_qs, u"000001"_qs, u"2023-03-15 12:00"_qs, u"12.5"_qs});
    const Sheet mac = readSheet(workbookOf({rows, {}, {}, formats, R"(<workbookPr date1904="1"/>)"}));
    REQUIRE(mac.rows.size() == 1);
    CHECK(mac.rows[0][0] == u"2027-03-16");
}

TEST_CASE("numbers lose the noise of binary fractions and keep long codes")
{
    CHECK(numberText(QStringLiteral("1.3800138E10"), {}, false) == u"13800138000");
    CHECK(numberText(QStringLiteral("0.1"), {}, false) == u"0.1");
    CHECK(numberText(QStringLiteral("0.30000000000000004"), {}, false) == u"0.3");
    CHECK(numberText(QStringLiteral("6222021234567890123"), {}, false) == u"6222021234567890123");
    CHECK(numberText(QStringLiteral("0.6"), cellFormat(QStringLiteral("0%")), false) == u"60%");
    CHECK(cellFormat(QStringLiteral("[Red]General")).kind == CellFormat::Kind::Plain);
    CHECK(cellFormat(QStringLiteral("[$-804]yyyy/m/d")).kind == CellFormat::Kind::Moment);
}

TEST_CASE("cells merged downwards repeat their value and names in two rows are joined")
{
    const Sheet sheet = readSheet(workbookOf(
        {rowOf(1, textCell("A1", "客户名称") + textCell("B1", "最近沟通")) +
             rowOf(2, textCell("B2", "时间") + textCell("C2", "方式")) +
             rowOf(3, textCell("A3", "甲公司") + textCell("B3", "2026-04-01") + textCell("C3", "电话")) +
             rowOf(4, textCell("B4", "2026-04-02") + textCell("C4", "拜访")),
         R"(<mergeCells count="3"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="A3:A4"/></mergeCells>)"}));
    CHECK(sheet.header == QStringList{u"客户名称"_qs, u"最近沟通时间"_qs, u"最近沟通方式"_qs});
    REQUIRE(sheet.rows.size() == 2);
    CHECK(sheet.rows[1] == QStringList{u"甲公司"_qs, u"2026-04-02"_qs, u"拜访"_qs});
}

TEST_CASE("a filled-in form is one row of its labels")
{
    const Sheet sheet =
        readSheet(workbookOf({rowOf(1, textCell("A1", "客户关系记录表")) +
                              rowOf(2, textCell("A2", "客户名称") + textCell("B2", "甲公司") +
                                           textCell("C2", "所属行业") + textCell("D2", "制造")) +
                              rowOf(3, textCell("A3", "客户规模") + textCell("B3", "100-500人") +
                                           textCell("C3", "客户来源") + textCell("D3", "展会")) +
                              rowOf(4, textCell("A4", "主联系人姓名") + textCell("B4", "王芳") +
                                           textCell("C4", "联系电话") + textCell("D4", "138****5678"))}));
    REQUIRE(sheet.rows.size() == 1);
    CHECK(sheet.header == QStringList{u"客户名称"_qs, u"所属行业"_qs, u"客户规模"_qs, u"客户来源"_qs,
                                      u"主联系人姓名"_qs, u"联系电话"_qs});
    CHECK(sheet.rows[0] ==
          QStringList{u"甲公司"_qs, u"制造"_qs, u"100-500人"_qs, u"展会"_qs, u"王芳"_qs, u"138****5678"_qs});
}

TEST_CASE("hidden sheets are no tables, and a sheet is chosen by its name")
{
    const QByteArray book = workbookOf({rowOf(1, textCell("A1", "Name")) + rowOf(2, textCell("A2", "x"))});
    const auto source = openWorkbook(SourceInput{{}, book}, {});
    REQUIRE(source.ok());
    CHECK((*source)->parts() == QStringList{u"一月"_qs});
    SourceWish wish;
    wish.part = QStringLiteral("二月");
    CHECK(readSheet(book, wish).problem.contains(u"二月"));
}

TEST_CASE("what is no workbook, or an attack, is refused in words")
{
    CHECK(readSheet("PK\x03\x04 nothing").problem.contains(u"damaged"));
    CHECK(readSheet(archiveOf({{"content.xml", "<x/>"}})).problem.contains(u"OpenDocument"));
    CHECK(readSheet(archiveOf({{"xl/workbook.bin", "x"}})).problem.contains(u".xlsb"));
    CHECK(readSheet(archiveOf({{"letter.txt", "x"}})).problem.contains(u"archive"));
    const QByteArray entity = R"(<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>)";
    CHECK_FALSE(readSheet(archiveOf({{"xl/_rels/workbook.xml.rels", entity + "<R/>"}, {"xl/workbook.xml", "<w/>"}}))
                    .problem.isEmpty());
    const QByteArray head = rowOf(1, textCell("A1", "a") + textCell("B1", "b"));
    CHECK_FALSE(readSheet(workbookOf({head + rowOf(2, textCell("ZZZ2", "far"))})).problem.isEmpty());
    // 64 MB of one cell in some kilobytes
    const QByteArray bomb = workbookOf({head + rowOf(2, textCell("A2", QByteArray(64 << 20, 'x').constData()))});
    CHECK(bomb.size() < 200'000);
    CHECK(readSheet(bomb).problem.contains(u"unfolds"));
    CHECK_FALSE(readSheet(workbookOf({head + "<row r=\"2\"><c r=\"A2\""})).problem.isEmpty());
}

TEST_CASE("a small workbook that names one long text again and again is not read")
{
    QByteArray rows = "<row><c t=\"inlineStr\"><is><t>名称</t></is></c></row>";
    const QByteArray row = "<row>" + QByteArray("<c t=\"s\"><v>0</v></c>").repeated(200) + "</row>";
    for (int i = 0; i < 50; ++i)
        rows += row;
    const QByteArray bytes = workbookOf({rows, {}, "<si><t>" + QByteArray(1'000'000, 'A') + "</t></si>", {}, {}});
    const auto source = openWorkbook(SourceInput{{}, bytes}, {});
    REQUIRE_FALSE(source.ok());
    CHECK(source.error().code == ErrorCode::Invalid);
    CHECK(source.error().message.contains(u"2"));
}
