#pragma once

#include "core/reports/grouping.h"

namespace kebu {

/// The first and the last day on which a customer was met; open where there is none.
[[nodiscard]] Result<Period> daysMet(Snapshot &view);
/// The steps of time from the period's first day to its last; open ends are those of the book's records and today.
[[nodiscard]] Result<QStringList> stepsWithin(Snapshot &view, TimeStep step, const Period &period);

} // namespace kebu
