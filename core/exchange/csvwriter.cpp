#include "core/exchange/csvwriter.h"

#include "core/base/savefile.h"
#include "core/exchange/spreadsheetsafe.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QSaveFile>

namespace kebu {

void CsvWriter::append(QStringView cell, QString &line) const
{
    const auto mustQuote = [this](QChar c) {
        return c == m_options.separator || c == u'"' || c == u'\r' || c == u'\n';
    };
    const bool hasRim = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    if (!hasRim && std::none_of(cell.begin(), cell.end(), mustQuote)) {
        line += cell;
        return;
    }
    line += u'"';
    for (const QChar c : cell) {
        if (c == u'"')
            line += u'"';
        line += c;
    }
    line += u'"';
}

Result<void> CsvWriter::write(const QStringList &row)
{
    QByteArray bytes;
    if (!m_encoder) {
        KEBU_LET(encoder, TextEncoder::open(m_options.encoding));
        m_encoder = std::move(encoder);
        if (m_options.bom)
            bytes = m_encoder->mark();
    }
    QString line;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            line += m_options.separator;
        append(m_options.exact ? row[i] : guardedCell(row[i]), line);
    }
    if (line.isEmpty())
        line = QStringLiteral("\"\""); // one empty cell is a row, an empty line is none
    line += u"\r\n";
    bytes += m_encoder->encode(line);
    if (m_device.write(bytes) != bytes.size()) {
        return Error{ErrorCode::DiskFull,
                     QCoreApplication::translate("Csv", "The file could not be written to its end. Is the disk full?"),
                     m_device.errorString()};
    }
    return {};
}

Result<void> saveCsv(const std::vector<QStringList> &rows, const QString &path, const CsvWriterOptions &options)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    CsvWriter writer(file, options);
    for (const QStringList &row : rows)
        KEBU_TRY(writer.write(row));
    return commitWhole(file) ? Result<void>() : cannotWrite(file);
}

} // namespace kebu
