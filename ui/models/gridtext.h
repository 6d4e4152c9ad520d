#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace kebu {

// Blocks of cells as Excel and WPS put them on the clipboard: cells parted by tabs, rows by line ends, quotes around
// what holds either. Pure.

/// Rows of cells; the empty line that spreadsheets put at the end is none. Invalid for an open quote.
[[nodiscard]] Result<std::vector<QStringList>> cellsOfText(const QString &text);
/// One row, with its line end.
[[nodiscard]] QString textOfCells(const QStringList &cells);

} // namespace kebu
