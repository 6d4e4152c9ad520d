#include "ui/models/gridtext.h"

#include "core/exchange/csvparser.h"
#include "core/exchange/spreadsheetsafe.h"

namespace kebu {

Result<std::vector<QStringList>> cellsOfText(const QString &text)
{
    CsvParser parser(u'\t');
    QString block = text;
    if (!block.endsWith(u'\n') && !block.endsWith(u'\r'))
        block += u'\n';
    parser.feed(block, true);
    std::vector<QStringList> rows;
    QStringList row;
    while (true) {
        KEBU_LET(hasRow, parser.next(row));
        if (!hasRow)
            return rows;
        for (QString &cell : row)
            cell = unguardedCell(cell);
        rows.push_back(row);
    }
}

QString textOfCells(const QStringList &cells)
{
    QStringList written;
    for (QString cell : cells) {
        const bool needsQuotes =
            cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'\r') || cell.startsWith(u'"');
        written << (needsQuotes ? u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"' : cell);
    }
    return written.join(u'\t') + u'\n';
}

} // namespace kebu
