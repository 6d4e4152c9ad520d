#pragma once

#include "core/services/plans.h"

namespace kebu {

/// What to do about a customer who may leave: the book's plan template `rescue`.
struct RescueOffer {
    QString plan;                ///< name of the template; empty: the book has none, or nobody cares for the customer
    std::vector<PlanTask> steps; ///< as they would fall when begun today; of a plan that runs, its open steps
    bool isRunning = false;      ///< begun already and not finished
};

[[nodiscard]] Result<RescueOffer> rescueOffer(Snapshot &view, Id customer);
/// Begins the plan today, within the caller's change. Invalid when there is none to begin, or one runs already.
Result<std::vector<PlanTask>> startRescue(Change &change, Id customer);

} // namespace kebu
