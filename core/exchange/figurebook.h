#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace kebu {

/// Writes a table of figures, its head in the first row, as an .xlsx of one sheet. The first column holds keys and
/// stays text; of the others what reads as a number, with or without commas between its thousands, is one. Whole or not
/// at all: ReadOnly or DiskFull in words. Any thread.
[[nodiscard]] Result<void> saveFigureBook(const QString &title, const std::vector<QStringList> &rows,
                                          const QString &path);

} // namespace kebu
