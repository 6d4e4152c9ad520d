#pragma once

#include "core/reports/population.h"

namespace kebu {

/// Whether the book counts the population by these groups as it is written.
[[nodiscard]] bool isCounted(const Population &population, const Grouping &grouping);
/// tally() of it: reads days times entries, whatever the number of records. Rows in no order and without words; one
/// whose base is 0 is left out. REQUIRES: isCounted()
[[nodiscard]] Result<std::vector<MetricRow>> tallyCounted(Snapshot &view, const Population &population,
                                                          const Grouping &grouping);
/// The same by steps of time, also where the population has no day of its own and each step is a period.
[[nodiscard]] bool isCountedBySteps(const Population &population, const Grouping &grouping);
/// REQUIRES: isCountedBySteps()
[[nodiscard]] Result<std::vector<MetricRow>> tallyCountedSteps(Snapshot &view, const Population &population,
                                                               TimeStep step);

} // namespace kebu
