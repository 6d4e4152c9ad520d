#pragma once

#include "ui/paper/press.h"

#include <QString>

#include <vector>

namespace kebu::paper {

/// Writes the sheets one after another into a PDF and returns its pages. Fonts are embedded. The file appears whole or
/// not at all: what stood under the name stays until the new one is complete, and a work that was stopped ends in
/// Cancelled without one. The PDF's title is the first sheet's documentTitle, and no author is named.
[[nodiscard]] Result<int> writePdf(SheetSource &source, const QString &path, const GoesOn &goesOn = {});
[[nodiscard]] Result<int> writePdf(const std::vector<Sheet> &sheets, const QString &path);
[[nodiscard]] Result<int> writePdf(const Sheet &sheet, const QString &path);

} // namespace kebu::paper
