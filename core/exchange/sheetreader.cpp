#include "core/exchange/sheetreader.h"

#include <QCoreApplication>

#include <numeric>

namespace kebu {

namespace {

constexpr int mostColumns = 16'384;
constexpr qsizetype longestCell = 1 << 20;
constexpr qsizetype mostMerged = 200'000;
/// Empty cells before lone ones far to the right, over the whole sheet: a sheet of a million such rows is no table.
constexpr qint64 mostPadding = 400'000'000;
constexpr qint64 mostInARow = 8 << 20;           ///< characters
constexpr qint64 mostCharacters = 2'000'000'000; ///< of all rows

} // namespace

Error SheetReader::problem() const
{
    if (m_xml.error() == QXmlStreamReader::CustomError)
        return {ErrorCode::Invalid, m_xml.errorString(), {}};
    const QString own = m_device->errorString();
    const bool isOwn = m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError && !own.isEmpty() &&
                       own != QIODevice::tr("Unknown error");
    return {ErrorCode::Invalid,
            isOwn ? own
                  : QCoreApplication::translate("Workbook",
                                                "The sheet is damaged behind row %1. Open the workbook in your "
                                                "spreadsheet program, save it anew and import that.")
                        .arg(m_row + 1),
            m_xml.errorString()};
}

/// The merged cells stand behind the rows, and the rows need them: one quick look through the bytes first.
Result<void> SheetReader::findMerged(const ZipFile &archive, const QString &entry)
{
    KEBU_LET(device, archive.entry(entry));
    QByteArray held;
    static const QByteArray mark("mergeCell ");
    for (;;) {
        const QByteArray piece = device->read(256 << 10);
        if (piece.isEmpty())
            break;
        held += piece;
        qsizetype at = 0;
        qsizetype done = std::max<qsizetype>(0, held.size() - mark.size());
        while ((at = held.indexOf(mark, at)) >= 0) {
            const qsizetype end = held.indexOf('>', at);
            if (end < 0) {
                done = at;
                break;
            }
            const QByteArray tag = held.mid(at, end - at);
            const qsizetype quote = tag.indexOf("ref=");
            const char mark2 = quote >= 0 ? tag.at(std::min(quote + 4, tag.size() - 1)) : '"';
            const QStringList ends =
                QString::fromLatin1(tag.mid(quote + 5)).section(QLatin1Char(mark2), 0, 0).split(u':');
            const auto from = cellPlace(ends.value(0));
            const auto to = cellPlace(ends.value(1));
            if (from && to && to->second > from->second && m_merged.size() < mostMerged)
                m_merged.append({from->second, to->second, from->first, to->first});
            if (from && to && to->second == from->second && m_banners.size() < mostMerged)
                m_banners[from->second] = std::max(m_banners.value(from->second), to->first - from->first + 1);
            at = end;
            done = std::max(done, end);
        }
        held = held.mid(done);
        if (held.size() > longestCell)
            held.clear();
    }
    std::sort(m_merged.begin(), m_merged.end(),
              [](const MergedCells &a, const MergedCells &b) { return a.top < b.top; });
    return {};
}

Result<void> SheetReader::open(const ZipFile &archive, const QString &entry)
{
    KEBU_TRY(findMerged(archive, entry));
    KEBU_LET(device, archive.entry(entry));
    m_device = std::move(device);
    m_xml.setDevice(m_device.get());
    return {};
}

Result<bool> SheetReader::next(QStringList &row)
{
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD) {
            m_xml.raiseError(QCoreApplication::translate(
                "Workbook", "The workbook is not what spreadsheet programs write; it is not read."));
            return problem();
        }
        if (token == QXmlStreamReader::EndElement && m_xml.name() == u"sheetData")
            return false;
        if (token != QXmlStreamReader::StartElement || m_xml.name() != u"row")
            continue;
        bool isNumber = false;
        const qint64 number = m_xml.attributes().value(QLatin1String("r")).toLongLong(&isNumber);
        m_row = isNumber && number > m_row ? number - 1 : m_row + 1;
        KEBU_TRY(readRow(row));
        return true;
    }
    if (m_xml.hasError())
        return problem();
    return false;
}

Error SheetReader::tooMuchText() const
{
    return {ErrorCode::Invalid,
            QCoreApplication::translate(
                "Workbook", "Row %1 holds more text than a table of people's has; the workbook is not read.")
                .arg(m_row + 1),
            {}};
}

Result<void> SheetReader::readRow(QStringList &row)
{
    row.clear();
    int column = -1;
    qint64 characters = 0;
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement && m_xml.name() == u"row")
            break;
        if (token != QXmlStreamReader::StartElement || m_xml.name() != u"c")
            continue;
        const auto place = cellPlace(m_xml.attributes().value(QLatin1String("r")));
        column = place ? place->first : column + 1;
        const QString text = readCell();
        if (text.isEmpty())
            continue;
        if (column >= mostColumns)
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("Workbook", "Row %1 has more than %2 columns.")
                             .arg(m_row + 1)
                             .arg(mostColumns),
                         {}};
        m_padding += std::max<qint64>(0, column - row.size());
        if (m_padding > mostPadding)
            return Error{
                ErrorCode::Invalid,
                QCoreApplication::translate(
                    "Workbook", "The sheet is nearly all empty columns. Take those out, save it anew and import that."),
                {}};
        characters += text.size();
        if (characters > mostInARow) // a few bytes may name one long shared text again and again
            return tooMuchText();
        while (row.size() <= column)
            row.append(QString());
        row[column] = text;
    }
    if (m_xml.hasError())
        return problem();
    spreadMerged(row);
    characters = std::accumulate(row.begin(), row.end(), qint64(0),
                                 [](qint64 sum, const QString &cell) { return sum + cell.size(); });
    m_characters += characters;
    if (characters > mostInARow || m_characters > mostCharacters)
        return tooMuchText();
    return {};
}

QString SheetReader::readCell()
{
    const QString type = m_xml.attributes().value(QLatin1String("t")).toString();
    const int style = m_xml.attributes().value(QLatin1String("s")).toInt();
    QString stored;
    QString inlined;
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement && m_xml.name() == u"c")
            break;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (m_xml.name() == u"v")
            stored = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        else if (m_xml.name() == u"is")
            inlined = readInline();
    }
    return cellText(type, style, stored, inlined).left(longestCell);
}

QString SheetReader::readInline()
{
    QString text;
    int spoken = 0;
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement && m_xml.name() == u"is")
            break;
        spoken += token == QXmlStreamReader::StartElement && m_xml.name() == u"rPh";
        spoken -= token == QXmlStreamReader::EndElement && m_xml.name() == u"rPh";
        if (token == QXmlStreamReader::StartElement && m_xml.name() == u"t" && spoken == 0)
            text += m_xml.readElementText(QXmlStreamReader::SkipChildElements);
    }
    return unescapedCell(text);
}

QString SheetReader::cellText(const QString &type, int style, const QString &stored, const QString &inlined) const
{
    if (type == u"s")
        return stored.isEmpty() ? QString() : m_texts.at(stored.toLongLong());
    if (type == u"inlineStr")
        return inlined;
    if (type == u"str")
        return unescapedCell(stored);
    if (type == u"b")
        return stored.isEmpty() ? QString() : stored == u"0" ? QStringLiteral("FALSE") : QStringLiteral("TRUE");
    if (type == u"e")
        return {};    // #N/A says nothing
    if (type == u"d") // an ISO moment
        return QString(stored).replace(u'T', u' ');
    return stored.isEmpty() ? inlined : numberText(stored, m_book.formats.value(style), m_book.is1904);
}

void SheetReader::spreadMerged(QStringList &row)
{
    m_open.removeIf([this](const auto &each) { return each.first.bottom < m_row; });
    for (const auto &[cells, text] : std::as_const(m_open)) {
        while (row.size() <= cells.left)
            row.append(QString());
        if (row[cells.left].isEmpty())
            row[cells.left] = text;
    }
    while (m_nextMerged < m_merged.size() && m_merged[m_nextMerged].top <= m_row) {
        const MergedCells &cells = m_merged[m_nextMerged++];
        if (cells.top == m_row && !row.value(cells.left).isEmpty() && cells.left < mostColumns)
            m_open.append({cells, row.value(cells.left)});
    }
}

} // namespace kebu
