#pragma once

#include "core/reports/population.h"

/// Orders of customers in SQL, for what is counted by their amount.
namespace kebu::ordersql {

/// What is said of a customer beside its worth; each costs a sort of all of them, or a look at all of them.
enum class Beside {
    Nothing,
    Place, ///< `place` by worth from 1, equal ones in the order of entry, and `many`, the number of customers
    Means  ///< `days_ago` (to the period's last day, else today), and `mean_worth`, `mean_orders`, `mean_days` of all
};

/// Customers with an order in the period as `x`: `worth` (amount in minor units; an unknown one is 0), the number of
/// their `orders`, the days `first_on` and `last_on`. The population's amount is the worth.
[[nodiscard]] Population customersByWorth(const MetricScope &scope, Beside beside);
/// `x` is among the top so many percent, rounded up; binds the percentage. REQUIRES: Beside::Place
[[nodiscard]] QString amongTop();

} // namespace kebu::ordersql
