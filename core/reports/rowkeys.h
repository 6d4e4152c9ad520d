#pragma once

#include "core/reports/metric.h"

namespace kebu {

/// Whether somebody who asks for the records behind that key means a row there can be: one of the metric's rows, in
/// this period or in any; a choice of the field it is grouped by; a step of time. NotFound otherwise, naming the rows
/// there are. An empty key is the row of empty fields and always one.
[[nodiscard]] Result<void> requireRow(Snapshot &view, const Metric &metric, const MetricQuery &query,
                                      const QString &key);

} // namespace kebu
