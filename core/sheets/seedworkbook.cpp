#include "core/sheets/seedworkbook.h"

#include "core/sheets/officepackage.h"
#include "core/sheets/wordbody.h"
#include "core/sheets/xmltree.h"

#include <numeric>

namespace kebu {

namespace {

enum Style { Plain, TitleStyle, HeadStyle, CellStyle };

const char contentTypes[] =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>)";
const char rootRelations[] =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
const char workbookRelations[] =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";
/// Plain, title, head and wrapped cell with lines; the order is that of Style.
const char styles[] =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="10"/><name val="Microsoft YaHei"/><charset val="134"/></font><font><b/><sz val="16"/><name val="Microsoft YaHei"/><charset val="134"/></font><font><b/><sz val="10"/><name val="Microsoft YaHei"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf fontId="1" applyFont="1" applyAlignment="1" xfId="0"><alignment horizontal="center" vertical="center"/></xf><xf fontId="2" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1" xfId="0"><alignment vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)";

QString columnName(size_t index)
{
    return index < 26 ? QString(QChar(char16_t(u'A' + index)))
                      : QString(QChar(char16_t(u'A' + index / 26 - 1))) + QChar(char16_t(u'A' + index % 26));
}

void writeCell(QXmlStreamWriter &xml, const QString &place, Style style, const QString &text)
{
    WordElement cell(xml, "c", {{"r", place}, {"s", QString::number(style)}, {"t", "inlineStr"}});
    WordElement words(xml, "is");
    WordElement piece(xml, "t", {{"xml:space", "preserve"}});
    xml.writeCharacters(wordText(text));
}

QByteArray worksheet(const Sheet &sheet, const Table &table)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(QStringLiteral("1.0"), true);
    const QString last = columnName(table.columns.size() - 1);
    {
        WordElement root(xml, "worksheet", {{"xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}});
        {
            WordElement properties(xml, "sheetPr");
            WordElement(xml, "pageSetUpPr", {{"fitToPage", "1"}});
        }
        {
            constexpr double charactersAcross = 150;
            const double shares = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                                  [](double sum, const Column &each) { return sum + each.share; });
            WordElement columns(xml, "cols");
            for (size_t i = 0; i < table.columns.size(); ++i)
                WordElement(xml, "col",
                            {{"min", QString::number(i + 1)},
                             {"max", QString::number(i + 1)},
                             {"width", QString::number(charactersAcross * table.columns[i].share / shares, 'f', 1)},
                             {"customWidth", "1"}});
        }
        {
            WordElement data(xml, "sheetData");
            {
                WordElement row(xml, "row", {{"r", "1"}, {"ht", "30"}, {"customHeight", "1"}});
                writeCell(xml, QStringLiteral("A1"), TitleStyle, sheet.title);
            }
            int number = 2;
            const auto write = [&](const std::vector<QString> &texts, Style style) {
                WordElement row(xml, "row", {{"r", QString::number(number)}});
                for (size_t i = 0; i < texts.size(); ++i)
                    writeCell(xml, columnName(i) + QString::number(number), style, texts[i]);
                ++number;
            };
            std::vector<QString> heads;
            for (const Column &column : table.columns)
                heads.push_back(column.head);
            write(heads, HeadStyle);
            for (const std::vector<QString> &texts : table.rows)
                write(texts, CellStyle);
        }
        {
            WordElement merged(xml, "mergeCells", {{"count", "1"}});
            WordElement(xml, "mergeCell", {{"ref", QString(QStringLiteral("A1:") + last + u'1')}});
        }
        WordElement(xml, "pageMargins",
                    {{"left", "0.5"},
                     {"right", "0.5"},
                     {"top", "0.5"},
                     {"bottom", "0.6"},
                     {"header", "0.3"},
                     {"footer", "0.3"}});
        WordElement(xml, "pageSetup",
                    {{"paperSize", sheet.page.paper == Paper::A4 ? "9" : "1"},
                     {"orientation", "landscape"},
                     {"fitToWidth", "1"},
                     {"fitToHeight", "0"}});
        WordElement foot(xml, "headerFooter");
        xml.writeTextElement(QStringLiteral("oddFooter"), QStringLiteral("&R&P / &N"));
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace

Result<QByteArray> seedWorkbook(const Sheet &sheet)
{
    Table table;
    for (const Block &block : sheet.blocks) {
        if (const auto *each = std::get_if<Table>(&block))
            table = *each;
    }
    const QString name = xmlEscaped(sheet.title.left(31));
    const QString workbook = QStringLiteral(
                                 R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="%1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'%1'!$1:$2</definedName></definedNames></workbook>)")
                                 .arg(name);
    return packOffice({{QStringLiteral("[Content_Types].xml"), contentTypes},
                       {QStringLiteral("_rels/.rels"), rootRelations},
                       {QStringLiteral("xl/workbook.xml"), workbook.toUtf8()},
                       {QStringLiteral("xl/_rels/workbook.xml.rels"), workbookRelations},
                       {QStringLiteral("xl/styles.xml"), styles},
                       {QStringLiteral("xl/worksheets/sheet1.xml"), worksheet(sheet, table)}});
}

} // namespace kebu
