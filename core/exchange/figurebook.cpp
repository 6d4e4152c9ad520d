#include "core/exchange/figurebook.h"

#include "core/exchange/workbookwriter.h"

namespace kebu {

namespace {

std::vector<WorkbookCell> typed(const QStringList &row)
{
    std::vector<WorkbookCell> cells;
    for (const QString &text : row) {
        bool isNumber = false;
        const double number = QString(text).remove(u',').toDouble(&isNumber);
        cells.push_back(isNumber && !cells.empty() ? WorkbookCell(number) : WorkbookCell(text));
    }
    return cells;
}

} // namespace

Result<void> saveFigureBook(const QString &title, const std::vector<QStringList> &rows, const QString &path)
{
    KEBU_LET(book, WorkbookWriter::create(path));
    KEBU_TRY(book.beginSheet(title, rows.empty() ? QStringList() : rows.front()));
    for (size_t i = 1; i < rows.size(); ++i)
        KEBU_TRY(book.write(typed(rows[i])));
    return book.commit();
}

} // namespace kebu
