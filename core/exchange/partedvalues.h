#pragma once

#include "core/exchange/tablesource.h"

namespace kebu {

/// Google writes several telephones or addresses of one label into one cell, `139… ::: 138…`, and names its own groups
/// `* myContacts`, the type it would use first `* Work`. Such a table comes back with a column for each value (`Phone 1
/// - Value`, `Phone 1 - Value (2)`), as many as the first rows need, what is more in the last of them, without its
/// groups and stars; any other table as it is.
[[nodiscard]] Result<std::unique_ptr<TableSource>> withPartedValues(std::unique_ptr<TableSource> source);

} // namespace kebu
