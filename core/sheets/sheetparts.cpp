#include "core/sheets/sheetparts.h"

namespace kebu {

namespace {

/// Behind all blocks where no table is long.
size_t longTableOf(const Sheet &sheet)
{
    size_t found = sheet.blocks.size();
    size_t most = rowsOfAPart;
    for (size_t i = 0; i < sheet.blocks.size(); ++i) {
        const auto *table = std::get_if<Table>(&sheet.blocks[i]);
        if (table && table->rows.size() > most) {
            found = i;
            most = table->rows.size();
        }
    }
    return found;
}

} // namespace

Result<void> handInParts(Sheet sheet, const TakeSheet &take)
{
    const size_t at = longTableOf(sheet);
    if (at == sheet.blocks.size())
        return take(sheet);
    Table whole = std::get<Table>(std::move(sheet.blocks[at]));
    std::vector<Block> after(std::make_move_iterator(sheet.blocks.begin() + qptrdiff(at) + 1),
                             std::make_move_iterator(sheet.blocks.end()));
    sheet.blocks.resize(at);
    sheet.wantsOnePage = false;
    Table part{whole.columns, {}, 0};
    for (size_t first = 0; first < whole.rows.size(); first += rowsOfAPart) {
        const size_t end = std::min(first + rowsOfAPart, whole.rows.size());
        part.rows.assign(whole.rows.begin() + qptrdiff(first), whole.rows.begin() + qptrdiff(end));
        sheet.isContinued = end < whole.rows.size();
        part.blankRows = sheet.isContinued ? 0 : whole.blankRows;
        sheet.blocks.emplace_back(part);
        if (!sheet.isContinued)
            sheet.blocks.insert(sheet.blocks.end(), std::make_move_iterator(after.begin()),
                                std::make_move_iterator(after.end()));
        KEBU_TRY(take(sheet));
        sheet.blocks.clear();
        sheet.isRest = true;
    }
    return {};
}

} // namespace kebu
