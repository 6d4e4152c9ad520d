#pragma once

#include "core/base/result.h"
#include "core/sheets/sheet.h"

namespace kebu {

/// The sheet's tables as a workbook of one page: its title over all columns, heads that repeat, cells that wrap.
[[nodiscard]] Result<QByteArray> seedWorkbook(const Sheet &sheet);

} // namespace kebu
