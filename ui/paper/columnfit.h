#pragma once

#include "core/sheets/sheet.h"

#include <QFontMetricsF>

#include <vector>

namespace kebu::paper {

/// How wide the columns of a table are, `width` in all, without padding: by their shares, but none narrower than the
/// longest word of its head and of its first rows as long as others have room to spare, so that no word is broken in
/// its middle. A word that would take more than a third of the width is broken all the same.
[[nodiscard]] std::vector<qreal> fittedColumns(const Table &table, qreal width, qreal padding,
                                               const QFontMetricsF &metrics);

} // namespace kebu::paper
