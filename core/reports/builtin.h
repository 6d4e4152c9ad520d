#pragma once

#include "core/reports/metric.h"

/// The metrics Kebu knows, each declared where its definition stands.
namespace kebu::builtin {

[[nodiscard]] const Metric &conversion();
[[nodiscard]] const Metric &funnel();
[[nodiscard]] const Metric &churn();
[[nodiscard]] const Metric &churnReasons();
[[nodiscard]] const Metric &winRate();
[[nodiscard]] const Metric &winRateAll();
[[nodiscard]] const Metric &onTimeLogging();

} // namespace kebu::builtin
