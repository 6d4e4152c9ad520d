#pragma once

#include "core/rules/stagepolicy.h"

#include <optional>

/// The way of an opportunity: what each stage asks of it, what a step to a stage makes of its result, and what that
/// suggests about its customer. Codes of the picklist `opportunity.stage`; what a stage asks for is the book's policy.
/// Pure.
namespace kebu::dealstages {

/// Where an opportunity is taken: a stage, or out of the pipeline.
struct Step {
    QString stage; ///< code; empty for a loss, which leaves the stage as it was
    bool isLoss = false;

    bool operator==(const Step &) const = default;
};

/// The fields without which an opportunity may not stand there. The closing day is never asked for: it is the day of
/// the step unless the opportunity names one.
[[nodiscard]] QStringList requiredFor(const Step &step, const StagePolicy &policy);
/// Those of them that the opportunity leaves empty, in the order in which they are asked.
[[nodiscard]] std::vector<FieldInfo> missingFor(const Record &opportunity, const Step &step, const StagePolicy &policy,
                                                const Catalog &catalog);

/// Takes the step: stage, result and closing day. Signed and paid are won on `today`; going back to an earlier stage
/// opens the opportunity again. REQUIRES: missingFor(opportunity, step …) is empty.
void take(Record &opportunity, const Step &step, QDate today);

/// The contract is signed: the opportunity counts as won from here on.
[[nodiscard]] bool isSigned(const QString &stage);
/// Nothing is left to do: no longer in progress.
[[nodiscard]] bool isPaid(const QString &stage);

/// The stage that a step suggests for the customer, who is at `customerStage`: as far as the deal has come, never back;
/// after a loss "not won", where nothing else was ever won or is open. Nothing: no reason to change it.
[[nodiscard]] std::optional<QString> customerStageAfter(const QString &customerStage, const Step &step,
                                                        bool hasOtherDeals);

} // namespace kebu::dealstages
