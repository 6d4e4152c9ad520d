#pragma once

#include "ui/paper/layout.h"

namespace kebu::paper {

/// The blocks of a sheet as rows, measured for its paper and not yet placed. `scale` sets type and spacing smaller.
/// What is not wanted any more is not whole.
[[nodiscard]] std::vector<Row> rowsOf(const Sheet &sheet, qreal scale, const StillWanted &isWanted);
/// How wide it sets the columns of one of its tables; their shares in the rest of a sheet that comes in parts.
[[nodiscard]] std::vector<qreal> columnWidthsOf(const Sheet &sheet, const Table &table);

} // namespace kebu::paper
