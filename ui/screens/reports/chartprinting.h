#pragma once

#include "ui/charts/chartfile.h"

#include <functional>

class QWidget;

namespace kebu {

class Shell;

/// Lets the person choose a printer and paints the page on it; true where it was printed. What went wrong, and that
/// there is no printer, is said in the message bar, with `saveAsPdf` as the way out.
[[nodiscard]] bool printChartPage(QWidget *parent, Shell &shell, const QString &name, const ChartPage &page,
                                  std::function<void()> saveAsPdf);

} // namespace kebu
