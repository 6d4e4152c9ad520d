#pragma once

#include "core/services/cardqueue.h"
#include "ui/forms/recordform.h"

namespace kebu {

/// What somebody entered of a new customer, ready for the writer's thread: a plain value.
struct EnteredCustomer {
    RecordDraft customer;
    std::optional<RecordDraft> person;
    std::optional<WaitingCard> card;
    bool isIndividualsCard = false; ///< a person without a company: becomes the customer itself

    /// Writes all of it; an individual's card is tagged, so that the company is asked for later.
    Result<Id> save(Change &change) const;
};

} // namespace kebu
