#pragma once

#include "core/sheets/sheetsource.h"

namespace kebu {

/// So many rows of a table are handed over at once where its sheet comes in parts.
inline constexpr size_t rowsOfAPart = 400;

/// A sheet with a long table, in parts of `rowsOfAPart` rows each; any other as it is. Where a sheet has several, the
/// longest is parted.
Result<void> handInParts(Sheet sheet, const TakeSheet &take);

} // namespace kebu
