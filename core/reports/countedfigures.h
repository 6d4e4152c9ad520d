#pragma once

#include "core/reports/population.h"

namespace kebu {

/// tally() of a population that the book counts as it is written: reads days times entries, whatever the number of
/// records. Rows in no order and without words; one whose base is 0 is left out.
/// REQUIRES: population.countedBy
[[nodiscard]] Result<std::vector<MetricRow>> tallyCounted(Snapshot &view, const Population &population,
                                                          TallyDimension dimension);
[[nodiscard]] bool isCountedBySteps(const Population &population, const Grouping &grouping);
/// The same by steps of time. REQUIRES: isCountedBySteps()
[[nodiscard]] Result<std::vector<MetricRow>> tallyCountedSteps(Snapshot &view, const Population &population,
                                                               TimeStep step);

} // namespace kebu
