#pragma once

#include "core/exchange/tablesource.h"

namespace kebu {

/// A sheet of an .xlsx workbook, of Excel, WPS or others. Streams the sheet; of the rest only the shared texts are
/// held. Dates come out by their number formats, cells merged downwards repeat their value, formulas give what they
/// last showed.
[[nodiscard]] Result<std::unique_ptr<TableSource>> openWorkbook(const SourceInput &input, const SourceWish &wish);

} // namespace kebu
