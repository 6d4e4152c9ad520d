#include "core/sheets/form.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

const char office[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of one sheet 报价 with these rows; cells point at shared strings 0, 1, 2 …
QByteArray workbook(const QByteArray &sheet, const QByteArrayList &strings, std::vector<OfficePart> more = {})
{
    QByteArray shared = "<sst xmlns=\"urn:s\">";
    for (const QByteArray &each : strings)
        shared +=
            each.startsWith('<') ? QByteArray("<si>" + each + "</si>") : QByteArray("<si><t>" + each + "</t></si>");
    const QByteArray relation = QByteArray("Type=\"") + office;
    std::vector<OfficePart> parts{
        {QStringLiteral("[Content_Types].xml"),
         "<Types xmlns=\"urn:t\"><Override PartName=\"/xl/calcChain.xml\" ContentType=\"x\"/></Types>"},
        {QStringLiteral("xl/workbook.xml"),
         QByteArray("<workbook xmlns=\"urn:s\" xmlns:r=\"") + office +
             "\"><sheets><sheet name=\"报价\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames><definedName "
             "name=\"_xlnm.Print_Area\">报价!$A$1:$C$4</definedName></definedNames></workbook>"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         "<Relationships xmlns=\"urn:r\"><Relationship Id=\"rId1\" " + relation +
             "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" " + relation +
             "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"rId3\" " + relation +
             "/calcChain\" Target=\"calcChain.xml\"/></Relationships>"},
        {QStringLiteral("xl/sharedStrings.xml"), shared + "</sst>"},
        {QStringLiteral("xl/calcChain.xml"), "<calcChain xmlns=\"urn:s\"/>"},
        {QStringLiteral("xl/worksheets/sheet1.xml"),
         "<worksheet xmlns=\"urn:s\"><sheetData>" + sheet + "</worksheet>"}};
    parts.insert(parts.end(), more.begin(), more.end());
    return *packOffice(parts);
}

FormRecord offer()
{
    FormRecord record;
    record.own = {{QStringLiteral("customer.name"), {QStringLiteral("=衡岳 <精密>")}}};
    const auto order = [](const char *note, double amount) {
        return FormRow{{QStringLiteral("name"), {QString::fromUtf8(note)}},
                       {QStringLiteral("amount"), {QString::number(amount), amount}}};
    };
    record.lists.insert(QStringLiteral("contract"), {order("甲", 10), order("乙", 20.5), order("丙", 30)});
    return record;
}

struct Filled {
    QByteArray file;
    QString sheet;
    OfficePackage package;
};

Filled filled(const QByteArray &file, const FormRecord &record = offer())
{
    auto package = OfficePackage::fromBytes(file, QStringLiteral("form.xlsx"));
    REQUIRE(package.ok());
    const auto form = Form::of(*package, FormWords(Catalog()));
    INFO((form ? QString() : form.error().message).toStdString());
    REQUIRE(form.ok());
    const auto bytes = form->filled(record);
    REQUIRE(bytes.ok());
    auto after = OfficePackage::fromBytes(*bytes, QStringLiteral("filled.xlsx"));
    REQUIRE(after.ok());
    const QByteArray sheet = *after->part(QStringLiteral("xl/worksheets/sheet1.xml"));
    QXmlStreamReader reader(sheet);
    while (!reader.atEnd())
        reader.readNext();
    REQUIRE_FALSE(reader.hasError());
    return {*bytes, QString::fromUtf8(sheet), *after};
}

QString cell(const QString &sheet, const char *place)
{
    const QRegularExpression found(QStringLiteral("<c r=\"%1\"[^>]*>(.*?)</c>").arg(QLatin1String(place)));
    return found.match(sheet).captured(1);
}

const QByteArray offerSheet =
    "<row r=\"1\"><c r=\"A1\" s=\"7\" t=\"s\"><v>0</v></c></row>"
    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" s=\"3\" t=\"s\"><v>2</v></c><c "
    "r=\"C2\"><f>B2*2</f><v>0</v></c></row>"
    "<row r=\"4\"><c r=\"B4\"><f>SUM(B2:B2)</f><v>0</v></c><c r=\"C4\" t=\"s\"><v>3</v></c></row></sheetData>"
    "<mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"C4:D5\"/></mergeCells>"
    "<headerFooter><oddHeader>&amp;L{{客户名称}}</oddHeader></headerFooter>";
const QByteArrayList offerStrings{"致：{{客户名称}}", "{{序号}} {{合同.合同名称}}", "{{合同.合同金额}}", "合计"};

} // namespace

TEST_CASE("a shared string becomes the cell's own, and its style stays")
{
    const Filled file = filled(workbook(offerSheet, offerStrings));
    CHECK(file.sheet.contains(QStringLiteral("<c r=\"A1\" s=\"7\" t=\"inlineStr\">")));
    CHECK(cell(file.sheet, "A1").contains(QStringLiteral("致：=衡岳 &lt;精密&gt;")));
    CHECK(*file.package.part(QStringLiteral("xl/sharedStrings.xml")) ==
          *OfficePackage::fromBytes(workbook(offerSheet, offerStrings), QString())
               ->part(QStringLiteral("xl/sharedStrings.xml")));
}

TEST_CASE("a repeated row pushes the rest down, and formulas, merged cells and names follow")
{
    const Filled file = filled(workbook(offerSheet, offerStrings));
    CHECK(cell(file.sheet, "A2").contains(QStringLiteral("1 甲")));
    CHECK(cell(file.sheet, "A4").contains(QStringLiteral("3 丙")));
    CHECK(cell(file.sheet, "B3") == QStringLiteral("<v>20.5</v>")); // a number, to be added up
    CHECK(cell(file.sheet, "C3") == QStringLiteral("<f>B3*2</f>"));
    CHECK(cell(file.sheet, "B6") == QStringLiteral("<f>SUM(B2:B4)</f>"));
    CHECK(file.sheet.contains(
        QStringLiteral("<mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"C6:D7\"/>")));
    const QString book = QString::fromUtf8(*file.package.part(QStringLiteral("xl/workbook.xml")));
    CHECK(book.contains(QStringLiteral("报价!$A$1:$C$6")));
    CHECK(book.contains(QStringLiteral("fullCalcOnLoad=\"1\"")));
    CHECK_FALSE(file.package.names().contains(QStringLiteral("xl/calcChain.xml")));
    CHECK_FALSE(QString::fromUtf8(*file.package.part(QStringLiteral("xl/_rels/workbook.xml.rels")))
                    .contains(QStringLiteral("calcChain")));
    CHECK(file.sheet.contains(QStringLiteral("<oddHeader>&amp;L=衡岳 &lt;精密&gt;</oddHeader>")));
}

TEST_CASE("cells merged inside the repeated row are merged in each copy")
{
    const QByteArray sheet = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row></sheetData><mergeCells count=\"1\">"
                             "<mergeCell ref=\"A2:B2\"/></mergeCells>";
    const Filled file = filled(workbook(sheet, {"{{合同.合同名称}}"}));
    for (const char *range : {"A2:B2", "A3:B3", "A4:B4"})
        CHECK(file.sheet.contains(QStringLiteral("ref=\"%1\"").arg(QLatin1String(range))));
    CHECK(file.sheet.contains(QStringLiteral("count=\"3\"")));
}

TEST_CASE("rich text keeps its runs and a placeholder may lie over several")
{
    const QByteArray sheet = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>";
    const Filled file = filled(workbook(
        sheet, {"<r><rPr><b/></rPr><t>致 {{客户</t></r><r><t>名称}}</t></r><rPh sb=\"0\" eb=\"1\"><t>zhi</t></rPh>"}));
    CHECK(cell(file.sheet, "A1") ==
          QStringLiteral("<is><r><rPr><b/></rPr><t xml:space=\"preserve\">致 =衡岳 &lt;精密&gt;</t></r><r><t "
                         "xml:space=\"preserve\"></t></r></is>"));
}

TEST_CASE("an unknown placeholder of a workbook is named with its cell and sheet")
{
    auto package = OfficePackage::fromBytes(
        workbook("<row r=\"7\"><c r=\"D7\" t=\"s\"><v>0</v></c></row></sheetData>", {"{{没有这个}}"}), QString());
    const auto form = Form::of(*package, FormWords(Catalog()));
    REQUIRE_FALSE(form.ok());
    CHECK(form.error().message.contains(QStringLiteral("D7")));
    CHECK(form.error().message.contains(QStringLiteral("报价")));
}
