#pragma once

#include "core/reports/metric.h"

namespace kebu {

/// What a metric takes as MetricQuery::by; it refuses the rest in words.
enum class MetricGroups {
    FieldsAndTime,
    Fields, ///< its records have no day of their own
    Time,   ///< cohorts are of a time
    None    ///< it has rows of its own alone
};
[[nodiscard]] MetricGroups metricGroups(const Metric &metric);

} // namespace kebu
