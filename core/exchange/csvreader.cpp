#include "core/exchange/csvreader.h"

#include "core/exchange/headerrow.h"
#include "core/exchange/spreadsheetsafe.h"

#include <QCoreApplication>
#include <QIODevice>

namespace kebu {

namespace {

constexpr qint64 encodingSample = 4 << 20;
constexpr qsizetype dialectSample = 256 << 10;
constexpr qint64 pieceSize = 256 << 10;

Result<QByteArray> readPiece(QIODevice &device, qint64 most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    qint64 have = 0;
    while (have < most) {
        const qint64 got = device.read(bytes.data() + have, most - have);
        if (got < 0) {
            return Error{ErrorCode::Failed,
                         QCoreApplication::translate("Csv", "The file could not be read to its end."),
                         device.errorString()};
        }
        if (got == 0)
            break;
        have += got;
    }
    bytes.truncate(have);
    return bytes;
}

} // namespace

CsvReader::CsvReader(QIODevice &device, Encoding encoding, TextDecoder decoder, CsvDialect dialect,
                     const CsvOptions &options)
    : m_device(&device),
      m_encoding(std::move(encoding)),
      m_decoder(std::move(decoder)),
      m_dialect(dialect),
      m_parser(dialect.separator, options.limits),
      m_takesGuardsBack(options.takesGuardsBack),
      m_bytesTotal(device.isSequential() ? 0 : device.size())
{
}

Result<CsvReader> CsvReader::open(QIODevice &device, const CsvOptions &options)
{
    KEBU_LET(sample, readPiece(device, encodingSample));
    const bool isWhole = sample.size() < encodingSample;
    KEBU_TRY(refuseOtherFormats(sample));
    Encoding encoding = detectEncoding(sample, isWhole);
    if (options.encoding.compare(u"auto", Qt::CaseInsensitive) != 0 && !options.encoding.isEmpty()) {
        KEBU_LET(wanted, encodingByName(options.encoding));
        encoding = Encoding{wanted.name, encoding.bom && encoding.name == wanted.name, {}};
    }
    const bool isShort = isWhole && sample.size() <= dialectSample;
    KEBU_LET(taster, TextDecoder::open(encoding));
    QString text;
    taster.decode(QByteArrayView(sample).first(std::min(sample.size(), dialectSample)), isShort, text);
    KEBU_LET(dialect, detectDialect(text, isShort, options.wish));
    KEBU_LET(decoder, TextDecoder::open(encoding));
    CsvReader reader(device, std::move(encoding), std::move(decoder), dialect, options);
    reader.m_sample = std::move(sample);
    KEBU_TRY(reader.begin());
    return reader;
}

Result<void> CsvReader::begin()
{
    QStringList row;
    for (int i = 0; i < m_dialect.rowsBefore; ++i)
        KEBU_TRY(nextParsed(row));
    // without a header the first row with content says how many columns there are
    bool isFound = false;
    do {
        KEBU_LET(more, nextParsed(row));
        isFound = more;
    } while (isFound && isBlankRow(row));
    if (!isFound)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Csv", "The file is empty. Choose one with a header line and rows."),
                     {}};
    if (m_dialect.hasHeader) {
        nameColumns(row);
        m_headerLine = m_parser.rowLine();
    } else {
        nameColumns(QStringList(row.size()));
        m_held = std::move(row);
        m_heldLine = m_parser.rowLine();
    }
    return {};
}

void CsvReader::nameColumns(const QStringList &names)
{
    QStringList plain = names;
    if (m_takesGuardsBack)
        std::transform(plain.begin(), plain.end(), plain.begin(), unguardedCell);
    m_header = columnNames(plain, m_dialect.hasHeader);
}

Result<void> CsvReader::feed()
{
    QByteArray piece;
    if (m_samplePosition < m_sample.size()) {
        piece = m_sample.mid(m_samplePosition, pieceSize);
        m_samplePosition += piece.size();
        if (m_samplePosition == m_sample.size()) {
            m_isAtEnd = m_sample.size() < encodingSample;
            m_sample.clear();
            m_samplePosition = 0;
        }
    } else {
        KEBU_LET(read, readPiece(*m_device, pieceSize));
        piece = std::move(read);
        m_isAtEnd = piece.size() < pieceSize;
    }
    m_bytesRead += piece.size();
    QString text;
    text.reserve(piece.size());
    m_decoder.decode(piece, m_isAtEnd, text);
    if (m_dialect.blanks > 0)
        text = wholeLinesTabbed(text);
    m_parser.feed(std::move(text), m_isAtEnd);
    return {};
}

/// A run of blanks may be cut by the end of a piece: a line waits until it is whole.
QString CsvReader::wholeLinesTabbed(const QString &text)
{
    m_cutLine += text;
    const qsizetype end = m_isAtEnd ? m_cutLine.size() : m_cutLine.lastIndexOf(u'\n') + 1;
    const QString whole = m_cutLine.left(end);
    m_cutLine.remove(0, end);
    return blanksAsTabs(whole, m_dialect.blanks);
}

Result<bool> CsvReader::nextParsed(QStringList &row)
{
    for (;;) {
        KEBU_LET(has, m_parser.next(row));
        if (has)
            return true;
        if (m_isAtEnd)
            return false;
        KEBU_TRY(feed());
    }
}

Result<bool> CsvReader::next(QStringList &row)
{
    if (m_held) {
        row = std::move(*m_held);
        m_held.reset();
        m_rowNumber = m_heldLine;
    } else {
        for (;;) {
            KEBU_LET(has, nextParsed(row));
            if (!has)
                return false;
            if (!isBlankRow(row))
                break;
            ++m_blankRows;
        }
        m_rowNumber = m_parser.rowLine();
    }
    std::transform(row.begin(), row.end(), row.begin(), formulaText);
    if (m_takesGuardsBack)
        std::transform(row.begin(), row.end(), row.begin(), unguardedCell);
    while (row.size() < m_header.size())
        row.append(QString());
    return true;
}

} // namespace kebu
