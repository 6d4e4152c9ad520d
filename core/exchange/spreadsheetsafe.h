#pragma once

#include <QString>

namespace kebu {

/// What keeps a cell from being taken for a formula by the spreadsheet that opens an export: a leading apostrophe.
/// Cells are guarded that begin with = + - @ (also in full width, also behind blanks and apostrophes) or with a tab or
/// line end. Left alone, because a spreadsheet reads them as what they are: plain numbers (`-5`, `+3.5`, `-12,000.50`,
/// `-3%`) and international telephone numbers of digits and blanks (`+86 138 0000 0000`). Numbers with hyphens
/// (`+86-755-1234`) are guarded: a spreadsheet would subtract.
[[nodiscard]] QString guardedCell(const QString &text);

/// The text that guardedCell() was given: unguardedCell(guardedCell(x)) == x for every x.
[[nodiscard]] QString unguardedCell(const QString &text);

/// The text of a cell that says `="0012"`, as programs write numbers that a spreadsheet is to leave alone; any other
/// cell as it is.
[[nodiscard]] QString formulaText(const QString &text);

} // namespace kebu
