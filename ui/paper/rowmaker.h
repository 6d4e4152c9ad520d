#pragma once

#include "ui/paper/layout.h"

namespace kebu::paper {

/// The blocks of a sheet as rows, measured for its paper and not yet placed. `scale` sets type and spacing smaller.
/// What is not wanted any more is not whole.
[[nodiscard]] std::vector<Row> rowsOf(const Sheet &sheet, qreal scale, const StillWanted &isWanted);

} // namespace kebu::paper
