#pragma once

#include "core/reports/declaredmetric.h"

#include <span>

/// The metrics Kebu knows, each declared where its definition stands.
namespace kebu::builtin {

[[nodiscard]] std::span<const Declaration> conversionMetrics();
[[nodiscard]] std::span<const Declaration> dealMetrics();
[[nodiscard]] std::span<const Declaration> moneyMetrics();
[[nodiscard]] std::span<const Declaration> contactMetrics();
[[nodiscard]] std::span<const Declaration> serviceMetrics();
[[nodiscard]] std::span<const Declaration> churnMetrics();
[[nodiscard]] std::span<const Declaration> compositionMetrics();
[[nodiscard]] const Metric &funnel();
[[nodiscard]] const Metric &funnelOfCohort();
[[nodiscard]] const Metric &lorenz();
[[nodiscard]] const Metric &retention();
[[nodiscard]] const Metric &strategy();
[[nodiscard]] const Metric &targets();

/// All of them, in the order of the list that people see.
[[nodiscard]] std::vector<const Metric *> all();

} // namespace kebu::builtin
