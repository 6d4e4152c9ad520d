#pragma once

#include "core/reports/population.h"

/// Orders of customers in SQL, for what is counted by their amount.
namespace kebu::ordersql {

/// Customers with an order in the period as `x` and `c`: `worth` (amount in minor units; an unknown one is 0),
/// `orders`, `last_on`, `days_ago` (to the period's last day, else today), `place` by worth from 1 and `many`, the
/// number of customers; the means of worth, orders and days_ago. The population's amount is the worth.
[[nodiscard]] Population customersByWorth(const MetricScope &scope);
/// `x` is among the top so many percent, rounded up; binds the percentage.
[[nodiscard]] QString amongTop();

} // namespace kebu::ordersql
