#include "core/sheets/worddocument.h"

#include "core/sheets/sheetsource.h"
#include "core/sheets/wordbody.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

#include <algorithm>

namespace kebu {

namespace {

constexpr char mainSpace[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr char relationSpace[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr char packageSpace[] = "http://schemas.openxmlformats.org/package/2006/relationships";

constexpr size_t idsBeforeEdges = 2; ///< styles and fonts are what the document points at first
QString logoName(const Picture &logo)
{
    return logo.isPng ? QStringLiteral("media/logo.png") : QStringLiteral("media/logo.jpeg");
}

/// One part, written from its root.
template <typename Write>
QByteArray part(const char *root, Write write)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(QStringLiteral("1.0"), true);
    xml.writeStartElement(QString::fromLatin1(root));
    write(xml);
    xml.writeEndDocument();
    return bytes;
}

void nameSpaces(QXmlStreamWriter &xml)
{
    xml.writeAttribute(QStringLiteral("xmlns:w"), QString::fromLatin1(mainSpace));
    xml.writeAttribute(QStringLiteral("xmlns:r"), QString::fromLatin1(relationSpace));
}

/// What the parts point at, in the order of their ids.
class Relations
{
public:
    QString add(const char *kind, const QString &target)
    {
        m_all.push_back({QString::fromLatin1(relationSpace) + u'/' + QLatin1String(kind), target});
        return QStringLiteral("rId%1").arg(m_all.size());
    }
    [[nodiscard]] QByteArray bytes() const
    {
        return part("Relationships", [this](QXmlStreamWriter &xml) {
            xml.writeAttribute(QStringLiteral("xmlns"), QString::fromLatin1(packageSpace));
            for (size_t i = 0; i < m_all.size(); ++i) {
                xml.writeEmptyElement(QStringLiteral("Relationship"));
                xml.writeAttribute(QStringLiteral("Id"), QStringLiteral("rId%1").arg(i + 1));
                xml.writeAttribute(QStringLiteral("Type"), m_all[i].first);
                xml.writeAttribute(QStringLiteral("Target"), m_all[i].second);
            }
        });
    }

private:
    std::vector<std::pair<QString, QString>> m_all;
};

/// What the package itself points at: the document and what is said of it.
QByteArray rootRelations()
{
    Relations roots;
    roots.add("officeDocument", QStringLiteral("word/document.xml"));
    QByteArray bytes = roots.bytes();
    bytes.replace("</Relationships>",
                  "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
                  "metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
    return bytes;
}

QByteArray contentTypes(const std::vector<OfficePart> &edges)
{
    const QString base = QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.");
    return part("Types", [&](QXmlStreamWriter &xml) {
        xml.writeAttribute(QStringLiteral("xmlns"),
                           QStringLiteral("http://schemas.openxmlformats.org/package/2006/content-types"));
        const auto byEnding = [&xml](const char *ending, const char *type) {
            xml.writeEmptyElement(QStringLiteral("Default"));
            xml.writeAttribute(QStringLiteral("Extension"), QString::fromLatin1(ending));
            xml.writeAttribute(QStringLiteral("ContentType"), QString::fromLatin1(type));
        };
        const auto byName = [&xml](const QString &name, const QString &type) {
            xml.writeEmptyElement(QStringLiteral("Override"));
            xml.writeAttribute(QStringLiteral("PartName"), name);
            xml.writeAttribute(QStringLiteral("ContentType"), type);
        };
        byEnding("rels", "application/vnd.openxmlformats-package.relationships+xml");
        byEnding("xml", "application/xml");
        byEnding("png", "image/png");
        byEnding("jpeg", "image/jpeg");
        byName(QStringLiteral("/word/document.xml"), base + QLatin1String("document.main+xml"));
        byName(QStringLiteral("/word/styles.xml"), base + QLatin1String("styles+xml"));
        byName(QStringLiteral("/word/fontTable.xml"), base + QLatin1String("fontTable+xml"));
        byName(QStringLiteral("/docProps/core.xml"),
               QStringLiteral("application/vnd.openxmlformats-package.core-properties+xml"));
        for (const OfficePart &edge : edges)
            byName(u'/' + edge.name, base + QLatin1String(edge.name.contains(u"header") ? "header+xml" : "footer+xml"));
    });
}

QByteArray styles(Language language)
{
    return part("w:styles", [language](QXmlStreamWriter &xml) {
        nameSpaces(xml);
        WordElement defaults(xml, "w:docDefaults");
        {
            WordElement run(xml, "w:rPrDefault");
            WordElement properties(xml, "w:rPr");
            WordElement(xml, "w:rFonts",
                        {{"w:ascii", "Microsoft YaHei"},
                         {"w:hAnsi", "Microsoft YaHei"},
                         {"w:eastAsia", "Microsoft YaHei"},
                         {"w:cs", "Arial"}});
            WordElement(xml, "w:sz", {{"w:val", "18"}});
            WordElement(xml, "w:szCs", {{"w:val", "18"}});
            WordElement(xml, "w:lang",
                        {{"w:val", language == Language::Chinese ? "zh-CN" : "en-US"}, {"w:eastAsia", "zh-CN"}});
        }
        WordElement paragraph(xml, "w:pPrDefault");
        WordElement properties(xml, "w:pPr");
        WordElement(xml, "w:spacing",
                    {{"w:before", "0"}, {"w:after", "0"}, {"w:line", "252"}, {"w:lineRule", "atLeast"}});
    });
}

/// The names under which Windows, macOS and Linux know a Simplified Chinese face.
QByteArray fontTable()
{
    return part("w:fonts", [](QXmlStreamWriter &xml) {
        nameSpaces(xml);
        WordElement font(xml, "w:font", {{"w:name", "Microsoft YaHei"}});
        WordElement(xml, "w:altName", {{"w:val", "微软雅黑,PingFang SC,Noto Sans CJK SC,Source Han Sans SC"}});
        WordElement(xml, "w:charset", {{"w:val", "86"}});
        WordElement(xml, "w:family", {{"w:val", "swiss"}});
    });
}

QByteArray properties(const QString &title)
{
    return part("cp:coreProperties", [&title](QXmlStreamWriter &xml) {
        xml.writeAttribute(QStringLiteral("xmlns:cp"),
                           QStringLiteral("http://schemas.openxmlformats.org/package/2006/metadata/core-properties"));
        xml.writeAttribute(QStringLiteral("xmlns:dc"), QStringLiteral("http://purl.org/dc/elements/1.1/"));
        xml.writeTextElement(QStringLiteral("dc:title"), wordText(title));
        xml.writeTextElement(QStringLiteral("dc:creator"), QStringLiteral("Kebu"));
    });
}

} // namespace

WordDocument::WordDocument(Language language, bool isCountedThrough)
    : m_language(language),
      m_isCountedThrough(isCountedThrough),
      m_xml(&m_body)
{
    m_xml.writeStartDocument(QStringLiteral("1.0"), true);
    m_xml.writeStartElement(QStringLiteral("w:document"));
    nameSpaces(m_xml);
    m_xml.writeStartElement(QStringLiteral("w:body"));
}

void WordDocument::add(const Sheet &sheet)
{
    if (m_open) { // a section ends with the last paragraph it holds
        WordElement paragraph(m_xml, "w:p");
        WordElement settings(m_xml, "w:pPr");
        WordElement(m_xml, "w:spacing", {{"w:line", "20"}, {"w:lineRule", "exact"}});
        writeSection(*m_open);
    } else {
        m_title = sheet.documentTitle;
    }
    writeWordBody(m_xml, sheet);
    const QByteArray head = part("w:hdr", [&sheet](QXmlStreamWriter &xml) {
        nameSpaces(xml);
        writeWordHeader(xml, sheet);
    });
    const QByteArray foot = part("w:ftr", [this, &sheet](QXmlStreamWriter &xml) {
        nameSpaces(xml);
        writeWordFooter(xml, sheet, m_isCountedThrough);
    });
    if (sheet.logo)
        m_logo = sheet.logo;
    const QString headId = edge("header", head);
    const QString footId = edge("footer", foot);
    m_open = Section{sheet.page, headId, footId, sheet.countsOn};
}

QString WordDocument::edge(const char *kind, const QByteArray &bytes)
{
    QString &id = m_edgeIds[bytes];
    if (!id.isEmpty())
        return id;
    const QString folder = QStringLiteral("word/") + QLatin1String(kind);
    const auto isOfKind = [&folder](const OfficePart &part) { return part.name.startsWith(folder); };
    const auto number = std::ranges::count_if(m_edges, isOfKind) + 1;
    m_edges.push_back({QStringLiteral("%1%2.xml").arg(folder).arg(number), bytes});
    id = QStringLiteral("rId%1").arg(m_edges.size() + idsBeforeEdges);
    return id;
}

/// The size of the paper and where the sheet's head and foot are found.
void WordDocument::writeSection(const Section &section)
{
    const auto twips = [](double millimetres) { return QString::number(qRound(millimetres / 25.4 * 1440)); };
    const PageSpec &page = section.page;
    WordElement properties(m_xml, "w:sectPr");
    WordElement(m_xml, "w:headerReference", {{"w:type", "default"}, {"r:id", section.head}});
    WordElement(m_xml, "w:footerReference", {{"w:type", "default"}, {"r:id", section.foot}});
    WordElement(m_xml, "w:type", {{"w:val", "nextPage"}});
    WordElement(m_xml, "w:pgSz",
                {{"w:w", twips(page.width())},
                 {"w:h", twips(page.height())},
                 {"w:orient", page.orientation == Orientation::Portrait ? "portrait" : "landscape"}});
    const QString margin = twips(page.margin);
    WordElement(m_xml, "w:pgMar",
                {{"w:top", twips(page.margin + 6)},
                 {"w:right", margin},
                 {"w:bottom", twips(page.margin + 6)},
                 {"w:left", margin},
                 {"w:header", margin},
                 {"w:footer", margin},
                 {"w:gutter", "0"}});
    if (!section.countsOn)
        WordElement(m_xml, "w:pgNumType", {{"w:start", "1"}});
}

Result<QByteArray> WordDocument::bytes()
{
    if (!m_open)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Paper", "Nothing was chosen to print. Choose a customer first."),
                     QStringLiteral("no sheets")};
    writeSection(*m_open);
    m_xml.writeEndDocument();
    Relations relations;
    relations.add("styles", QStringLiteral("styles.xml"));
    relations.add("fontTable", QStringLiteral("fontTable.xml"));
    for (const OfficePart &edge : m_edges)
        relations.add(edge.name.contains(u"header") ? "header" : "footer", edge.name.section(u'/', 1));
    std::vector<OfficePart> parts;
    parts.push_back({QStringLiteral("[Content_Types].xml"), contentTypes(m_edges)});
    parts.push_back({QStringLiteral("_rels/.rels"), rootRelations()});
    parts.push_back({QStringLiteral("docProps/core.xml"), properties(m_title)});
    parts.push_back({QStringLiteral("word/document.xml"), m_body});
    parts.push_back({QStringLiteral("word/_rels/document.xml.rels"), relations.bytes()});
    parts.push_back({QStringLiteral("word/styles.xml"), styles(m_language)});
    parts.push_back({QStringLiteral("word/fontTable.xml"), fontTable()});
    for (const OfficePart &edge : m_edges) {
        parts.push_back(edge);
        if (!m_logo || !edge.bytes.contains("<a:blip")) // a text that says so has its bracket escaped
            continue;
        Relations own;
        own.add("image", logoName(*m_logo));
        parts.push_back({QStringLiteral("word/_rels/%1.rels").arg(edge.name.section(u'/', 1)), own.bytes()});
    }
    if (m_logo)
        parts.push_back({QStringLiteral("word/") + logoName(*m_logo), m_logo->bytes});
    return packOffice(parts);
}

Result<QByteArray> wordDocument(const std::vector<Sheet> &sheets, Language language)
{
    WordDocument document(language, HeldSheets(sheets).isCountedThrough());
    for (const Sheet &sheet : sheets)
        document.add(sheet);
    return document.bytes();
}

} // namespace kebu
