#include "tests/core/sheets/officefaults.h"

#include "core/sheets/officepackage.h"
#include "core/sheets/xmltree.h"

#include <QDir>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace kebu::test {

namespace {

/// The children an element may have, in their order. `!` before a child: it must be there. `*` alone: any order.
const QHash<QString, QStringList> &childrenOfOffice()
{
    static const QHash<QString, QStringList> orders = [] {
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
        return QHash<QString, QStringList>{
            {QStringLiteral("w:document"), words("!w:body")},
            {QStringLiteral("w:body"), words("* w:p w:tbl w:sectPr")},
            {QStringLiteral("w:hdr"), words("* w:p w:tbl")},
            {QStringLiteral("w:ftr"), words("* w:p w:tbl")},
            {QStringLiteral("w:p"), words("* w:pPr w:r w:fldSimple")},
            {QStringLiteral("w:fldSimple"), words("* w:r")},
            {QStringLiteral("w:r"), words("* w:rPr w:t w:br w:tab w:drawing")},
            {QStringLiteral("w:pPr"),
             words("w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr "
                   "w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap "
                   "w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd "
                   "w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc "
                   "w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr "
                   "w:sectPr")},
            {QStringLiteral("w:rPr"),
             words("w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline "
                   "w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color "
                   "w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd "
                   "w:fitText w:vertAlign w:rtl w:cs w:em w:lang")},
            {QStringLiteral("w:pBdr"), words("w:top w:left w:bottom w:right w:between w:bar")},
            {QStringLiteral("w:tabs"), words("!w:tab")},
            {QStringLiteral("w:tbl"), words("!w:tblPr !w:tblGrid !w:tr")},
            {QStringLiteral("w:tblPr"),
             words("w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize "
                   "w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd "
                   "w:tblLayout w:tblCellMar w:tblLook")},
            {QStringLiteral("w:tblBorders"), words("w:top w:left w:bottom w:right w:insideH w:insideV")},
            {QStringLiteral("w:tblCellMar"), words("w:top w:left w:bottom w:right")},
            {QStringLiteral("w:tblGrid"), words("!w:gridCol")},
            {QStringLiteral("w:tr"), words("w:trPr !w:tc")},
            {QStringLiteral("w:trPr"), words("* w:cantSplit w:trHeight w:tblHeader w:jc w:hidden")},
            {QStringLiteral("w:tc"), words("* w:tcPr w:p w:tbl")},
            {QStringLiteral("w:tcPr"),
             words("w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar "
                   "w:textDirection w:tcFitText w:vAlign w:hideMark")},
            {QStringLiteral("w:sectPr"),
             words("w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar "
                   "w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign "
                   "w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid")},
            {QStringLiteral("w:styles"), words("w:docDefaults w:latentStyles w:style")},
            {QStringLiteral("w:docDefaults"), words("w:rPrDefault w:pPrDefault")},
            {QStringLiteral("w:rPrDefault"), words("w:rPr")},
            {QStringLiteral("w:pPrDefault"), words("w:pPr")},
            {QStringLiteral("w:fonts"), words("w:font")},
            {QStringLiteral("w:font"), words("w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig")},
            {QStringLiteral("w:drawing"), words("wp:inline")},
            {QStringLiteral("wp:inline"),
             words("!wp:extent wp:effectExtent !wp:docPr wp:cNvGraphicFramePr !a:graphic")},
            {QStringLiteral("a:graphic"), words("!a:graphicData")},
            {QStringLiteral("a:graphicData"), words("pic:pic")},
            {QStringLiteral("pic:pic"), words("!pic:nvPicPr !pic:blipFill !pic:spPr")},
            {QStringLiteral("pic:nvPicPr"), words("!pic:cNvPr !pic:cNvPicPr")},
            {QStringLiteral("pic:blipFill"), words("a:blip a:srcRect a:stretch")},
            {QStringLiteral("a:stretch"), words("a:fillRect")},
            {QStringLiteral("pic:spPr"), words("a:xfrm a:prstGeom")},
            {QStringLiteral("a:xfrm"), words("a:off a:ext")},
            {QStringLiteral("a:prstGeom"), words("a:avLst")},
            {QStringLiteral("cp:coreProperties"), words("* dc:title dc:creator dcterms:created")},
            {QStringLiteral("Types"), words("* Default Override")},
            {QStringLiteral("Relationships"), words("Relationship")},
            {QStringLiteral("workbook"), words("fileVersion workbookPr bookViews !sheets definedNames calcPr")},
            {QStringLiteral("sheets"), words("!sheet")},
            {QStringLiteral("definedNames"), words("definedName")},
            {QStringLiteral("worksheet"),
             words("sheetPr dimension sheetViews sheetFormatPr cols !sheetData sheetProtection autoFilter "
                   "mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins "
                   "pageSetup headerFooter rowBreaks colBreaks drawing legacyDrawing tableParts")},
            {QStringLiteral("sheetPr"), words("tabColor outlinePr pageSetUpPr")},
            {QStringLiteral("cols"), words("!col")},
            {QStringLiteral("sheetData"), words("row")},
            {QStringLiteral("row"), words("c")},
            {QStringLiteral("c"), words("f v is")},
            {QStringLiteral("is"), words("t r")},
            {QStringLiteral("mergeCells"), words("!mergeCell")},
            {QStringLiteral("headerFooter"), words("oddHeader oddFooter evenHeader evenFooter")},
            {QStringLiteral("styleSheet"),
             words("numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles")},
            {QStringLiteral("fonts"), words("!font")},
            {QStringLiteral("font"), words("* b i sz color name family charset scheme")},
            {QStringLiteral("fills"), words("!fill")},
            {QStringLiteral("fill"), words("patternFill")},
            {QStringLiteral("patternFill"), words("fgColor bgColor")},
            {QStringLiteral("borders"), words("!border")},
            {QStringLiteral("border"), words("left right top bottom diagonal")},
            {QStringLiteral("cellStyleXfs"), words("!xf")},
            {QStringLiteral("cellXfs"), words("!xf")},
            {QStringLiteral("xf"), words("alignment protection")},
            {QStringLiteral("cellStyles"), words("!cellStyle")}};
    }();
    return orders;
}

class OfficeFaults
{
public:
    explicit OfficeFaults(const OfficePackage &package) : m_package(package) {}

    [[nodiscard]] QStringList all()
    {
        if (QSet(m_package.names().begin(), m_package.names().end()).size() != m_package.names().size())
            fault(QStringLiteral("a part is there twice"));
        for (const QString &name : m_package.names()) {
            if (name.endsWith(u".xml") || name.endsWith(u".rels"))
                judge(name);
        }
        judgeTypes();
        return m_faults;
    }

private:
    void fault(const QString &text) { m_faults << m_part + QStringLiteral(": ") + text; }

    void judge(const QString &name)
    {
        m_part = name;
        const auto bytes = m_package.part(name);
        const auto tree = bytes ? XmlTree::parse(*bytes, name) : Result<XmlTree>(bytes.error());
        if (!tree)
            return fault(tree.error().message);
        for (int i = 0; i < tree->count(); ++i)
            judgeElement(*tree, i);
        if (name.endsWith(u".rels"))
            judgeRelations(*tree);
        else
            judgeIds(*tree);
    }

    void judgeElement(const XmlTree &tree, int at)
    {
        const QString name = tree.node(at).name.toString();
        const QStringList expected = childrenOfOffice().value(name);
        const bool isAnyOrder = expected.value(0) == u"*";
        qsizetype last = 0;
        QSet<QString> seen;
        for (const int child : tree.node(at).children) {
            const QString word = tree.node(child).name.toString();
            const qsizetype place = std::max(expected.indexOf(word), expected.indexOf(QString(u'!' + word)));
            if (place < 0)
                fault(word + QStringLiteral(" may not stand in ") + name);
            else if (!isAnyOrder && place < last)
                fault(word + QStringLiteral(" comes too late in ") + name);
            last = std::max(last, place);
            seen.insert(word);
        }
        for (const QString &word : expected) {
            if (word.startsWith(u'!') && !seen.contains(word.mid(1)))
                fault(word.mid(1) + QStringLiteral(" is missing in ") + name);
        }
        judgeShape(tree, at, name);
    }

    /// What an order of names does not say.
    void judgeShape(const XmlTree &tree, int at, const QString &name)
    {
        const std::vector<int> &children = tree.node(at).children;
        const auto nameOf = [&tree](int child) { return tree.node(child).name; };
        for (const char *properties : {"w:pPr", "w:rPr", "w:tcPr"}) {
            for (size_t i = 1; i < children.size(); ++i) {
                if (nameOf(children[i]) == QLatin1String(properties) && name != u"w:pPr" && name != u"w:rPrDefault")
                    fault(QLatin1String(properties) + QStringLiteral(" is not first in ") + name);
            }
        }
        if (name == u"w:tc" && (children.empty() || nameOf(children.back()) != u"w:p"))
            fault(QStringLiteral("a cell does not end with a paragraph"));
        if ((name == u"w:hdr" || name == u"w:ftr") && children.empty())
            fault(QStringLiteral("an edge of the page without a paragraph"));
        if (name == u"w:body" && (children.empty() || nameOf(children.back()) != u"w:sectPr"))
            fault(QStringLiteral("the body does not end with its section"));
        for (size_t i = 1; i < children.size(); ++i) {
            if (nameOf(children[i]) == u"w:tbl" && nameOf(children[i - 1]) == u"w:tbl")
                fault(QStringLiteral("two tables touch, and Word makes one of them"));
        }
        if (name == u"w:tbl")
            judgeRows(tree, at);
    }

    void judgeRows(const XmlTree &tree, int table)
    {
        const int grid = tree.child(table, u"tblGrid");
        const qsizetype columns = grid < 0 ? 0 : qsizetype(tree.node(grid).children.size());
        for (const int row : tree.node(table).children) {
            if (tree.node(row).name != u"w:tr")
                continue;
            qsizetype cells = 0;
            for (const int cell : tree.node(row).children) {
                if (tree.node(cell).name != u"w:tc")
                    continue;
                const int look = tree.child(cell, u"tcPr");
                const int span = look < 0 ? -1 : tree.child(look, u"gridSpan");
                cells += span < 0 ? 1 : tree.attribute(span, u"w:val").toInt();
            }
            if (cells != columns)
                fault(QStringLiteral("a row of %1 cells in a grid of %2").arg(cells).arg(columns));
        }
    }

    /// Every target is there, and every id once.
    void judgeRelations(const XmlTree &tree)
    {
        const QString folder = m_part.left(m_part.indexOf(QLatin1String("_rels/")));
        QSet<QString> ids;
        for (const int relation : tree.node(0).children) {
            const QString target = QDir::cleanPath(folder + tree.attribute(relation, u"Target"));
            if (!m_package.names().contains(target))
                fault(target + QStringLiteral(" is pointed at and not there"));
            const QString id = tree.attribute(relation, u"Id");
            if (ids.contains(id))
                fault(id + QStringLiteral(" is given twice"));
            ids.insert(id);
        }
    }

    /// Every id a part uses is among its relations.
    void judgeIds(const XmlTree &tree)
    {
        const qsizetype slash = m_part.lastIndexOf(u'/');
        const QString relations =
            m_part.left(slash + 1) + QStringLiteral("_rels/") + m_part.mid(slash + 1) + QStringLiteral(".rels");
        QString known;
        if (m_package.names().contains(relations))
            known = QString::fromUtf8(m_package.part(relations).valueOr({}));
        for (int i = 0; i < tree.count(); ++i) {
            for (const char16_t *attribute : {u"r:id", u"r:embed"}) {
                const QString id = tree.attribute(i, attribute);
                if (!id.isEmpty() && !known.contains(QStringLiteral("Id=\"%1\"").arg(id)))
                    fault(id + QStringLiteral(" is used and points nowhere"));
            }
        }
    }

    /// Every part has a type, and every type a part.
    void judgeTypes()
    {
        m_part = QStringLiteral("[Content_Types].xml");
        const auto bytes = m_package.part(m_part);
        const auto tree = bytes ? XmlTree::parse(*bytes, m_part) : Result<XmlTree>(bytes.error());
        if (!tree)
            return;
        QSet<QString> endings;
        QSet<QString> parts;
        for (const int each : tree->node(0).children) {
            if (tree->node(each).name == u"Default")
                endings.insert(tree->attribute(each, u"Extension"));
            else
                parts.insert(tree->attribute(each, u"PartName").mid(1));
        }
        for (const QString &name : m_package.names()) {
            if (name != m_part && !parts.contains(name) && !endings.contains(name.section(u'.', -1)))
                fault(name + QStringLiteral(" has no type"));
            parts.remove(name);
        }
        for (const QString &name : std::as_const(parts))
            fault(name + QStringLiteral(" has a type and is not there"));
    }

    const OfficePackage &m_package;
    QString m_part;
    QStringList m_faults;
};

} // namespace

QStringList officeFaults(const QByteArray &file)
{
    const auto package = OfficePackage::fromBytes(file, QStringLiteral("file"));
    return package ? OfficeFaults(*package).all() : QStringList{package.error().message};
}

} // namespace kebu::test
