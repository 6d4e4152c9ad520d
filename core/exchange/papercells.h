#pragma once

#include "core/exchange/tablesource.h"

namespace kebu {

/// Paper puts several facts into one cell: `139 0000 5678（常用）`, `微信 / 邮箱`, `拜访` above the place, `☑高 ☐中
/// ☐低`, `王明` above the day, basics with band, place and phone. The cells of a record sheet and of a register, Kebu's
/// own and those drawn by hand, come back with a column for each fact; notes that paper adds (`已 12 天`, `常用`) are
/// taken off. A table without such columns comes back as it is.
[[nodiscard]] Result<std::unique_ptr<TableSource>> withPaperCells(std::unique_ptr<TableSource> source);

} // namespace kebu
