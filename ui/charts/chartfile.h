#pragma once

#include "core/base/result.h"
#include "ui/charts/barschart.h"

#include <QImage>
#include <QStringList>

class QPrinter;

namespace kebu {

/// A chart with the words above it, or a figure in place of the chart.
struct ChartPart {
    QString title;
    ChartView *chart = nullptr;
    int row = 0;      ///< of the page; parts of a row stand side by side
    QString figure{}; ///< where there is no chart
    QString remark{}; ///< beneath the figure
    int width = 240;  ///< of a figure
};

struct ChartPage {
    QString title;
    QString note;                 ///< period and definition, wrapped under the title
    std::vector<ChartPart> parts; ///< in rows, from the first on
};

/// Writes the page as PNG (twice the window's resolution), SVG or PDF, by the ending of `path`; light, as on paper.
/// What stood under the name stays until the new file is complete. Window thread.
[[nodiscard]] Result<void> saveCharts(const ChartPage &page, const QString &path);
/// Paints the page onto one sheet of the printer, as large as fits, upright or across by its shape. Failed, in words:
/// the printer is not there any more, or took nothing.
[[nodiscard]] Result<void> printCharts(const ChartPage &page, QPrinter &printer);
/// The page as a picture for the clipboard, as saveCharts paints it.
[[nodiscard]] QImage pictureOf(const ChartPage &page);

} // namespace kebu
