#pragma once

#include "core/base/result.h"
#include "core/sheets/sheet.h"

#include <QString>

#include <functional>
#include <vector>

namespace kebu::paper {

/// Told between sheets how far the work is; false stops it, and it ends in Cancelled with no file.
using GoesOn = std::function<bool(qint64 done, qint64 total)>;

/// Writes the sheets one after another into a PDF and returns its pages; each sheet counts its own. Fonts are
/// embedded. The file appears whole or not at all: what stood under the name stays until the new one is complete.
/// The PDF's title is the first sheet's documentTitle, and no author is named.
[[nodiscard]] Result<int> writePdf(const std::vector<Sheet> &sheets, const QString &path, const GoesOn &goesOn = {});
[[nodiscard]] Result<int> writePdf(const Sheet &sheet, const QString &path);

} // namespace kebu::paper
