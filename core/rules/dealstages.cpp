#include "core/rules/dealstages.h"

#include "core/domain/opportunity.h"
#include "core/rules/stages.h"

namespace kebu::dealstages {

namespace {

const QString contractSigned = QStringLiteral("contract_signed");
const QString paymentReceived = QStringLiteral("payment_received");
const QString won = QStringLiteral("won");
const QString lost = QStringLiteral("lost");

} // namespace

QStringList requiredFor(const Step &step, const StagePolicy &policy)
{
    return step.isLoss ? policy.lossRequires : policy.of(step.stage).required;
}

std::vector<FieldInfo> missingFor(const Record &opportunity, const Step &step, const StagePolicy &policy,
                                  const Catalog &catalog)
{
    return missingFields(opportunity, requiredFor(step, policy), catalog);
}

bool isSigned(const QString &stage) { return stage == contractSigned || stage == paymentReceived; }

bool isPaid(const QString &stage) { return stage == paymentReceived; }

void take(Record &opportunity, const Step &step, QDate today)
{
    const auto close = [&](const QString &result) {
        if (opportunity.text(opportunity::result) == result && opportunity.has(opportunity::closedOn))
            return;
        const bool wasOpen = !opportunity.has(opportunity::result);
        if (!wasOpen || !opportunity.has(opportunity::closedOn))
            opportunity.set(opportunity::closedOn, Value::of(today));
        opportunity.set(opportunity::result, Value(result));
    };
    if (step.isLoss)
        return close(lost);
    opportunity.set(opportunity::stage, Value(step.stage));
    opportunity.set(opportunity::lostReason, Value());
    if (isSigned(step.stage))
        return close(won);
    opportunity.set(opportunity::result, Value());
    opportunity.set(opportunity::closedOn, Value());
}

std::optional<QString> customerStageAfter(const QString &customerStage, const Step &step, bool hasOtherDeals)
{
    if (!step.isLoss)
        return isSigned(step.stage) && !stages::atLeast(customerStage, step.stage) ? std::optional(step.stage)
                                                                                   : std::nullopt;
    const auto phase = stages::phaseOf(customerStage);
    const bool wasNeverWon = !phase || *phase == stages::Phase::Lead || *phase == stages::Phase::Deal;
    if (hasOtherDeals || !wasNeverWon || stages::atLeast(customerStage, contractSigned))
        return std::nullopt;
    return QStringLiteral("not_won");
}

} // namespace kebu::dealstages
