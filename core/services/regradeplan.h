#pragma once

#include "core/services/nextfollowup.h"

namespace kebu {

/// Puts the customer's cadence follow-up where its letter and layer want it now, or makes the first one; one that a
/// person postponed stays. Part of the caller's change.
Result<void> planForGrade(CadencePlanner &planner, Change &change, const Record &customer);

} // namespace kebu
