#pragma once

#include "ui/dialogs/import/importrows.h"

namespace kebu {

/// The account in words: "new 171 + changed 41 + same 18 + conflict 9 + skipped 0 + refused 9 = 248 rows", then what
/// else is to be known. The parts add up to the rows read; a row that differs from the book is counted as such alone.
/// REQUIRES: all rows of the report went through `rows`.
[[nodiscard]] QString accountText(const ImportRowsModel &rows, const ImportReport &report, bool isDryRun,
                                  bool isMasked);

/// Rows that an import with these decisions would write. A row in which every difference goes to the book may still
/// fill an empty field, and counts while the trial said so.
[[nodiscard]] qint64 importableRows(const ImportRowsModel &rows);

} // namespace kebu
