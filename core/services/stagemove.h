#pragma once

#include "core/book/change.h"
#include "core/rules/dealstages.h"

namespace kebu {

/// What a step of a deal suggests about its customer. Never done by itself: a person accepts it.
struct CustomerStep {
    Id customer;
    QString from; ///< codes of customer.stage
    QString to;
    QString lostReason; ///< of the deal, for a customer who was not won
};

struct MoveOutcome {
    /// Fields that the target still asks for, in order. Not empty: nothing was written.
    std::vector<FieldInfo> missing;
    std::optional<CustomerStep> proposal;
};

/// Takes an opportunity to a stage or out of the pipeline, as one part of a change. `answers`: an opportunity whose set
/// fields are taken over where the step asks for them; a null record: none. The day of entering the stage is the
/// door's. Errors: what the door refuses.
[[nodiscard]] Result<MoveOutcome> moveOpportunity(Change &change, Id opportunity, const dealstages::Step &step,
                                                  const Record &answers = {});

/// Does what was proposed; nothing where the customer's stage is another one by now.
Result<void> takeCustomerStep(Change &change, const CustomerStep &step);

} // namespace kebu
