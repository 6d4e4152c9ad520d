#include "core/exchange/csvwriter.h"

#include "core/exchange/spreadsheetsafe.h"

#include <QCoreApplication>
#include <QIODevice>

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
    QString line;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            line += m_options.separator;
        append(m_options.exact ? row[i] : guardedCell(row[i]), line);
    }
    if (line.isEmpty())
        line = QStringLiteral("\"\""); // one empty cell is a row, an empty line is none
    line += u"\r\n";
    QByteArray bytes = line.toUtf8();
    if (m_options.bom && !m_isStarted)
        bytes.prepend("\xEF\xBB\xBF");
    m_isStarted = true;
    if (m_device.write(bytes) != bytes.size()) {
        return Error{ErrorCode::DiskFull,
                     QCoreApplication::translate("Csv", "The file could not be written to its end. Is the disk full?"),
                     m_device.errorString()};
    }
    return {};
}

} // namespace kebu
