#pragma once

#include "core/base/result.h"
#include "ui/charts/barschart.h"

#include <QImage>
#include <QStringList>

namespace kebu {

/// A chart with the words above it.
struct ChartPart {
    QString title;
    ChartView *chart = nullptr;
};

struct ChartPage {
    QString title;
    QString note;                 ///< period and definition, wrapped under the title
    std::vector<ChartPart> parts; ///< side by side
};

/// Writes the page as PNG (twice the window's resolution), SVG or PDF, by the ending of `path`; light, as on paper.
/// What stood under the name stays until the new file is complete. Window thread.
[[nodiscard]] Result<void> saveCharts(const ChartPage &page, const QString &path);
/// The page as a picture for the clipboard, as saveCharts paints it.
[[nodiscard]] QImage pictureOf(const ChartPage &page);
/// Writes figures as CSV that a spreadsheet reads.
[[nodiscard]] Result<void> saveFigures(const std::vector<QStringList> &rows, const QString &path);

/// The same as an .xlsx of one sheet: whole numbers are numbers, everything else text.
[[nodiscard]] Result<void> saveFigureBook(const QString &title, const std::vector<QStringList> &rows,
                                          const QString &path);

} // namespace kebu
