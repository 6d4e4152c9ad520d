#include "core/exchange/workbook.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace kebu {

namespace {

constexpr qint64 largestPart = 64 << 20;
constexpr qint64 largestTexts = 160 << 20;
constexpr qsizetype mostSheets = 1000;
constexpr qsizetype mostFormats = 100'000;

Error refused(const char *sentence, const QString &detail = {})
{
    return Error{ErrorCode::Invalid, QCoreApplication::translate("Workbook", sentence), detail};
}

Error damaged(const QString &detail)
{
    return refused(QT_TRANSLATE_NOOP("Workbook", "The workbook is damaged and cannot be unpacked. Open it in your "
                                                 "spreadsheet program, save it anew and import that."),
                   detail);
}

/// An attribute by its local name: `r:id` is `id` in the strict form of the format.
QString attribute(const QXmlStreamReader &xml, QLatin1String name)
{
    for (const QXmlStreamAttribute &each : xml.attributes()) {
        if (each.name() == name)
            return each.value().toString();
    }
    return {};
}

QString fullEntry(const QString &target)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    return target.startsWith(u"xl/") ? target : u"xl/" + target;
}

/// Calls `each` for every element; an error of the XML is the file's.
template <typename Each>
Result<void> walk(const QByteArray &bytes, Each each)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return damaged(QStringLiteral("document type"));
        if (token == QXmlStreamReader::StartElement)
            each(xml);
    }
    return xml.hasError() ? damaged(xml.errorString()) : Result<void>();
}

struct SheetEntry {
    QString name;
    QString relation;
    bool isHidden = false;
};

Result<QList<CellFormat>> readFormats(const ZipFile &archive)
{
    QList<CellFormat> formats;
    if (!archive.has(QStringLiteral("xl/styles.xml")))
        return formats;
    KEBU_LET(bytes, archive.read(QStringLiteral("xl/styles.xml"), largestPart));
    QHash<int, CellFormat> own;
    bool isOfCells = false;
    KEBU_TRY(walk(bytes, [&](const QXmlStreamReader &xml) {
        if (xml.name() == u"numFmt")
            own.insert(attribute(xml, QLatin1String("numFmtId")).toInt(),
                       cellFormat(attribute(xml, QLatin1String("formatCode"))));
        else if (xml.name() == u"cellXfs" || xml.name() == u"cellStyleXfs" || xml.name() == u"dxfs")
            isOfCells = xml.name() == u"cellXfs";
        else if (isOfCells && xml.name() == u"xf" && formats.size() < mostFormats) {
            const int number = attribute(xml, QLatin1String("numFmtId")).toInt();
            formats << own.value(number, cellFormat(number));
        }
    }));
    return formats;
}

Result<void> refuseOtherArchives(const ZipFile &archive)
{
    if (archive.has(QStringLiteral("xl/workbook.xml")))
        return {};
    if (archive.has(QStringLiteral("xl/workbook.bin")))
        return refused(QT_TRANSLATE_NOOP(
            "Workbook",
            "This is a binary workbook (.xlsb). Save it as .xlsx in your spreadsheet program and import that."));
    if (archive.has(QStringLiteral("content.xml")))
        return refused(QT_TRANSLATE_NOOP("Workbook", "This is an OpenDocument file. Save it as .xlsx or .csv in your "
                                                     "spreadsheet program and import that."));
    if (archive.has(QStringLiteral("word/document.xml")))
        return refused(QT_TRANSLATE_NOOP("Workbook", "This is a text document, not a table."));
    return refused(QT_TRANSLATE_NOOP(
        "Workbook", "This is an archive without a workbook in it. Unpack it and choose the table inside."));
}

} // namespace

Result<Workbook> Workbook::read(const ZipFile &archive)
{
    KEBU_TRY(refuseOtherArchives(archive));
    Workbook book;
    KEBU_LET(relations, archive.read(QStringLiteral("xl/_rels/workbook.xml.rels"), largestPart));
    QHash<QString, QString> targets;
    KEBU_TRY(walk(relations, [&](const QXmlStreamReader &xml) {
        if (xml.name() == u"Relationship")
            targets.insert(attribute(xml, QLatin1String("Id")), attribute(xml, QLatin1String("Target")));
    }));
    KEBU_LET(contents, archive.read(QStringLiteral("xl/workbook.xml"), largestPart));
    QList<SheetEntry> sheets;
    KEBU_TRY(walk(contents, [&](const QXmlStreamReader &xml) {
        if (xml.name() == u"workbookPr") {
            const QString flag = attribute(xml, QLatin1String("date1904"));
            book.is1904 = flag == u"1" || flag == u"true";
        } else if (xml.name() == u"sheet" && sheets.size() < mostSheets) {
            sheets.append({attribute(xml, QLatin1String("name")), attribute(xml, QLatin1String("id")),
                           attribute(xml, QLatin1String("state")).contains(u"idden")});
        }
    }));
    const bool isAnyShown =
        std::any_of(sheets.begin(), sheets.end(), [](const SheetEntry &each) { return !each.isHidden; });
    for (const SheetEntry &sheet : std::as_const(sheets)) {
        const QString entry = fullEntry(targets.value(sheet.relation));
        if ((!sheet.isHidden || !isAnyShown) && archive.has(entry) && entry.contains(u"worksheets"))
            book.sheets.append({sheet.name, entry});
    }
    if (book.sheets.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Workbook", "The workbook has no sheet with cells."));
    KEBU_LET(formats, readFormats(archive));
    book.formats = std::move(formats);
    return book;
}

Result<void> SharedTexts::read(const ZipFile &archive)
{
    if (!archive.has(QStringLiteral("xl/sharedStrings.xml")))
        return {};
    KEBU_LET(device, archive.entry(QStringLiteral("xl/sharedStrings.xml")));
    QXmlStreamReader xml(device.get());
    bool isText = false;
    int spoken = 0; // within <rPh>: how the characters are said, not what stands there
    QString text;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return damaged(QStringLiteral("document type"));
        if (token == QXmlStreamReader::StartElement) {
            isText = xml.name() == u"t" && spoken == 0;
            spoken += xml.name() == u"rPh";
        } else if (token == QXmlStreamReader::Characters && isText) {
            text += xml.text();
        } else if (token == QXmlStreamReader::EndElement) {
            isText = false;
            spoken -= xml.name() == u"rPh";
            if (xml.name() == u"si") {
                m_bytes += unescapedCell(std::exchange(text, QString())).toUtf8();
                m_ends << m_bytes.size();
            }
        }
        if (m_bytes.size() + m_ends.size() * 8 + text.size() > largestTexts)
            return refused(QT_TRANSLATE_NOOP("Workbook", "The texts of this workbook are more than 160 MB. Save the "
                                                         "sheet as CSV, which is read line by line, and import that."));
    }
    if (xml.hasError())
        return xml.error() == QXmlStreamReader::CustomError || device->errorString().isEmpty()
                   ? damaged(xml.errorString())
                   : damaged(device->errorString());
    return {};
}

QString SharedTexts::at(qsizetype index) const
{
    if (index < 0 || index >= m_ends.size())
        return {};
    const qint64 begin = index == 0 ? 0 : m_ends[index - 1];
    return QString::fromUtf8(m_bytes.constData() + begin, m_ends[index] - begin);
}

} // namespace kebu
