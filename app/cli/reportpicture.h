#pragma once

#include "core/base/result.h"
#include "core/reports/metric.h"
#include "core/sheets/sheet.h"

namespace kebu::cli {

/// A figure as people read it: money in the book's currency, minutes as hours and minutes, others as they are.
[[nodiscard]] QString figureText(std::optional<double> value, MetricUnit unit);
/// `12.5 %`, or an empty text.
[[nodiscard]] QString rateText(std::optional<double> rate);
/// The result as rows of cells, heads first, the total last.
[[nodiscard]] std::vector<QStringList> reportTable(const Metric &metric, const MetricResult &result);
/// The same on paper.
[[nodiscard]] Sheet reportSheet(const Metric &metric, const MetricResult &result, const QString &periodText);
/// Bars of rate, or of count where there is no rate, as a PNG. REQUIRES: a QGuiApplication.
Result<void> writePicture(const Metric &metric, const MetricResult &result, const QString &path);

} // namespace kebu::cli
