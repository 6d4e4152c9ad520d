#include "ui/paper/sheetrun.h"

#include "ui/paper/rowmaker.h"

namespace kebu::paper {

namespace {

/// The blocks of `rest`, the first of which is the table that `sheet` ends with.
void goOn(Sheet &sheet, Sheet rest)
{
    Table &open = std::get<Table>(sheet.blocks.back());
    Table &more = std::get<Table>(rest.blocks.front());
    open.rows.insert(open.rows.end(), std::make_move_iterator(more.rows.begin()),
                     std::make_move_iterator(more.rows.end()));
    open.blankRows = more.blankRows;
    sheet.blocks.insert(sheet.blocks.end(), std::make_move_iterator(rest.blocks.begin() + 1),
                        std::make_move_iterator(rest.blocks.end()));
    sheet.isContinued = rest.isContinued;
}

} // namespace

Pages SheetRun::layOut(Sheet sheet, const StillWanted &isWanted)
{
    if (m_open) {
        goOn(*m_open, std::move(sheet));
        sheet = *std::exchange(m_open, std::nullopt);
    }
    if (!sheet.isContinued)
        return layoutSheet(std::move(sheet), isWanted);
    Sheet rest = sheet; // its texts are shared
    const std::vector<qreal> widths = columnWidthsOf(rest, std::get<Table>(rest.blocks.back()));
    Pages pages = layoutSheet(std::move(sheet), isWanted);
    if (const std::optional<size_t> first = pages.takeLastPage()) {
        rest.blocks.erase(rest.blocks.begin(), rest.blocks.end() - 1);
        Table &table = std::get<Table>(rest.blocks.front());
        table.rows.erase(table.rows.begin(), table.rows.begin() + qptrdiff(*first));
        for (size_t i = 0; i < widths.size(); ++i)
            table.columns[i].share = widths[i];
        rest.isRest = true;
    } else {
        pages = Pages();
    }
    m_open = std::move(rest);
    return pages;
}

} // namespace kebu::paper
