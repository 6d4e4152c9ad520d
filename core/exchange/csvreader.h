#pragma once

#include "core/exchange/csvdialect.h"
#include "core/exchange/csvparser.h"
#include "core/exchange/encoding.h"

class QIODevice;

namespace kebu {

struct CsvOptions {
    QString encoding = QStringLiteral("auto"); ///< `auto` or a name of encodingByName()
    CsvWish wish;
    CsvLimits limits;
    bool takesGuardsBack = true; ///< removes the apostrophe that guardedCell() put in
};

/// Reads a CSV file row by row, never whole. The device is the caller's, open for reading, and outlives the reader.
/// Movable; one thread at a time.
class CsvReader
{
public:
    /// Judges encoding, separator and header from the beginning of the file. Invalid when it is no table, empty, or
    /// the encoding is unknown.
    [[nodiscard]] static Result<CsvReader> open(QIODevice &device, const CsvOptions &options = {});

    /// Names of the columns, trimmed, unique and never empty: a column without a name is "Column 3", a second "Phone"
    /// is "Phone (2)". Without a header row all are numbered.
    [[nodiscard]] const QStringList &header() const { return m_header; }
    /// True: `row` is the next row, filled up with empty cells to the header's width; a longer row keeps its further
    /// cells. Rows without any content are passed over and counted. False: the end. After an error nothing follows.
    [[nodiscard]] Result<bool> next(QStringList &row);

    /// Line of the file, from 1, in which the row last returned begins.
    [[nodiscard]] qint64 rowNumber() const { return m_rowNumber; }
    [[nodiscard]] qint64 blankRows() const { return m_blankRows; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    [[nodiscard]] qint64 bytesTotal() const { return m_bytesTotal; } ///< 0 when the device does not know
    /// Characters that could not be decoded so far; each is U+FFFD in its cell.
    [[nodiscard]] qint64 undecodable() const { return m_decoder.undecodable(); }
    [[nodiscard]] const Encoding &encoding() const { return m_encoding; }
    [[nodiscard]] QChar separator() const { return m_dialect.separator; }
    [[nodiscard]] bool hasHeader() const { return m_dialect.hasHeader; }
    /// Line of the file, from 1, in which the header stands; 0 without one.
    [[nodiscard]] int headerLine() const { return int(m_headerLine); }

private:
    CsvReader(QIODevice &device, Encoding encoding, TextDecoder decoder, CsvDialect dialect, const CsvOptions &options);
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<bool> nextParsed(QStringList &row);
    [[nodiscard]] Result<void> feed();
    [[nodiscard]] QString wholeLinesTabbed(const QString &text);
    void nameColumns(const QStringList &names);

    QIODevice *m_device;
    Encoding m_encoding;
    TextDecoder m_decoder;
    CsvDialect m_dialect;
    CsvParser m_parser;
    bool m_takesGuardsBack;
    QString m_cutLine;   ///< of a table set with blanks
    QByteArray m_sample; ///< read for judging, still to be parsed from m_samplePosition on
    qsizetype m_samplePosition = 0;
    bool m_isAtEnd = false;
    QStringList m_header;
    std::optional<QStringList> m_held; ///< a first row that turned out to be data
    qint64 m_heldLine = 0;
    qint64 m_headerLine = 0;
    qint64 m_rowNumber = 0;
    qint64 m_blankRows = 0;
    qint64 m_bytesRead = 0;
    qint64 m_bytesTotal = 0;
};

} // namespace kebu
