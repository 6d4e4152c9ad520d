#pragma once

#include "core/book/change.h"
#include "core/rules/lifecycle.h"

namespace kebu {

/// A stage that a customer's contracts, payments and cases speak for.
struct StageProposal {
    Id customer;
    QString number;
    QString name;
    QString from; ///< code of customer.stage; empty: nobody has said
    QString to;
    QString because; ///< translated sentence
};

[[nodiscard]] Result<LifeCycleFacts> lifeCycleFactsOf(Snapshot &view, const Record &customer);
/// Nothing where the stage and the facts agree, or the customer is archived.
[[nodiscard]] Result<std::optional<StageProposal>> stageProposalFor(Snapshot &view, const Record &customer);
/// Of the whole book, by number. Asks only customers with a signed contract; at most `limit`, -1: all.
[[nodiscard]] Result<std::vector<StageProposal>> stageProposals(Snapshot &view, int limit = -1);

/// Does what was proposed; nothing where the customer's stage is another one by now.
Result<void> takeStageProposal(Change &change, const StageProposal &proposal);

} // namespace kebu
