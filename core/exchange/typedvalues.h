#pragma once

#include "core/exchange/tablesource.h"

namespace kebu {

/// Some programs write what a telephone is beside it: `Phone 1 - Type` says Mobile, `Phone 1 - Value` the number. Such
/// a table comes back with a column for each kind that the first rows know (`Mobile Phone`, `Business Phone`, `Home
/// Phone`, `Business Fax`, …) as in a table whose columns stand for kinds; numbers of another or of no kind stay in the
/// columns they came in, moved to the first ones. Any other table comes back as it is.
[[nodiscard]] Result<std::unique_ptr<TableSource>> withTypedValues(std::unique_ptr<TableSource> source);

} // namespace kebu
