#include "core/sheets/worddocument.h"

#include "core/sheets/officepackage.h"
#include "core/sheets/wordbody.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

namespace kebu {

namespace {

constexpr char mainSpace[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr char relationSpace[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr char packageSpace[] = "http://schemas.openxmlformats.org/package/2006/relationships";

QString headerName(size_t sheet) { return QStringLiteral("header%1.xml").arg(sheet + 1); }
QString footerName(size_t sheet) { return QStringLiteral("footer%1.xml").arg(sheet + 1); }
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

QByteArray contentTypes(size_t sheets)
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
        for (size_t i = 0; i < sheets; ++i) {
            byName(QStringLiteral("/word/") + headerName(i), base + QLatin1String("header+xml"));
            byName(QStringLiteral("/word/") + footerName(i), base + QLatin1String("footer+xml"));
        }
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

/// The size of the paper and where the sheet's head and foot are found; `counted`: in one sequence with the others.
void sectionProperties(QXmlStreamWriter &xml, const Sheet &sheet, const QString &header, const QString &footer)
{
    const auto twips = [](double millimetres) { return QString::number(qRound(millimetres / 25.4 * 1440)); };
    WordElement section(xml, "w:sectPr");
    WordElement(xml, "w:headerReference", {{"w:type", "default"}, {"r:id", header}});
    WordElement(xml, "w:footerReference", {{"w:type", "default"}, {"r:id", footer}});
    WordElement(xml, "w:type", {{"w:val", "nextPage"}});
    WordElement(xml, "w:pgSz",
                {{"w:w", twips(sheet.page.width())},
                 {"w:h", twips(sheet.page.height())},
                 {"w:orient", sheet.page.orientation == Orientation::Portrait ? "portrait" : "landscape"}});
    const QString margin = twips(sheet.page.margin);
    WordElement(xml, "w:pgMar",
                {{"w:top", twips(sheet.page.margin + 6)},
                 {"w:right", margin},
                 {"w:bottom", twips(sheet.page.margin + 6)},
                 {"w:left", margin},
                 {"w:header", margin},
                 {"w:footer", margin},
                 {"w:gutter", "0"}});
    if (!sheet.countsOn)
        WordElement(xml, "w:pgNumType", {{"w:start", "1"}});
}

} // namespace

Result<QByteArray> wordDocument(const std::vector<Sheet> &sheets, Language language)
{
    if (sheets.empty())
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Paper", "Nothing was chosen to print. Choose a customer first."),
                     QStringLiteral("no sheets")};
    bool isOneSequence = false;
    for (const Sheet &sheet : sheets)
        isOneSequence |= sheet.countsOn;
    std::vector<OfficePart> parts;
    Relations relations;
    relations.add("styles", QStringLiteral("styles.xml"));
    relations.add("fontTable", QStringLiteral("fontTable.xml"));
    const std::optional<Picture> *logo = nullptr;
    std::vector<std::pair<QString, QString>> margins; // ids of head and foot
    for (size_t i = 0; i < sheets.size(); ++i) {
        margins.emplace_back(relations.add("header", headerName(i)), relations.add("footer", footerName(i)));
        if (sheets[i].logo)
            logo = &sheets[i].logo;
    }
    const QByteArray document = part("w:document", [&](QXmlStreamWriter &xml) {
        nameSpaces(xml);
        WordElement body(xml, "w:body");
        for (size_t i = 0; i < sheets.size(); ++i) {
            writeWordBody(xml, sheets[i]);
            if (i + 1 == sheets.size()) {
                sectionProperties(xml, sheets[i], margins[i].first, margins[i].second);
                break;
            }
            WordElement paragraph(xml, "w:p");
            WordElement settings(xml, "w:pPr");
            WordElement(xml, "w:spacing", {{"w:line", "20"}, {"w:lineRule", "exact"}});
            sectionProperties(xml, sheets[i], margins[i].first, margins[i].second);
        }
    });
    parts.push_back({QStringLiteral("[Content_Types].xml"), contentTypes(sheets.size())});
    Relations roots;
    roots.add("officeDocument", QStringLiteral("word/document.xml"));
    QByteArray rootBytes = roots.bytes();
    rootBytes.replace("</Relationships>",
                      "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
                      "metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
    parts.push_back({QStringLiteral("_rels/.rels"), rootBytes});
    parts.push_back({QStringLiteral("docProps/core.xml"), properties(sheets.front().documentTitle)});
    parts.push_back({QStringLiteral("word/document.xml"), document});
    parts.push_back({QStringLiteral("word/_rels/document.xml.rels"), relations.bytes()});
    parts.push_back({QStringLiteral("word/styles.xml"), styles(language)});
    parts.push_back({QStringLiteral("word/fontTable.xml"), fontTable()});
    for (size_t i = 0; i < sheets.size(); ++i) {
        parts.push_back({QStringLiteral("word/") + headerName(i), part("w:hdr", [&](QXmlStreamWriter &xml) {
                             nameSpaces(xml);
                             writeWordHeader(xml, sheets[i]);
                         })});
        parts.push_back({QStringLiteral("word/") + footerName(i), part("w:ftr", [&](QXmlStreamWriter &xml) {
                             nameSpaces(xml);
                             writeWordFooter(xml, sheets[i], isOneSequence);
                         })});
        if (sheets[i].logo) {
            Relations own;
            own.add("image", logoName(*sheets[i].logo));
            parts.push_back({QStringLiteral("word/_rels/") + headerName(i) + QLatin1String(".rels"), own.bytes()});
        }
    }
    if (logo)
        parts.push_back({QStringLiteral("word/") + logoName(**logo), (*logo)->bytes});
    return packOffice(parts);
}

} // namespace kebu
