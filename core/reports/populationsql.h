#pragma once

#include "core/reports/population.h"

/// The parts of a statement over a population.
namespace kebu::populationsql {

/// With all that a statement needs.
[[nodiscard]] Result<Population> completed(const Population &population);
/// Of the counted record.
[[nodiscard]] QString idOf(const Population &population);
/// `from` with the customer where it is looked at, and what the groupings join.
[[nodiscard]] QString fromOf(const Population &population, const std::vector<const Grouping *> &groupings);
/// The values bound in it.
[[nodiscard]] QVariantList fromValuesOf(const Population &population, const std::vector<const Grouping *> &groupings);
/// The base, of the filter's customers.
[[nodiscard]] Condition wantedOf(const Population &population);
/// The customers of a filter, by the column that names them.

} // namespace kebu::populationsql
