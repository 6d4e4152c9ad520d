#include "core/services/stagemove.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/storage/settings.h"

namespace kebu {

namespace {

Result<bool> hasOtherDeals(Snapshot &view, Id customer, Id except)
{
    Statement &row = view.connection().prepared(QStringLiteral(
        "SELECT EXISTS (SELECT 1 FROM opportunity WHERE customer_id = ? AND id <> ? AND result <> 'lost')"));
    KEBU_TRY(row.run(customer, except));
    const bool has = row.next() && row.number(0) != 0;
    KEBU_TRY(row.done());
    return has;
}

Result<std::optional<CustomerStep>> proposalAfter(Snapshot &view, const Record &deal, const dealstages::Step &step)
{
    const Id id = deal.ref(opportunity::customer);
    KEBU_LET(customer, view.store().find(customer::type(), id));
    if (!customer)
        return std::optional<CustomerStep>();
    KEBU_LET(others, hasOtherDeals(view, id, deal.id()));
    const QString from = customer->text(customer::stage);
    const auto to = dealstages::customerStageAfter(from, step, others);
    if (!to)
        return std::optional<CustomerStep>();
    return std::optional(CustomerStep{id, from, *to, step.isLoss ? deal.text(opportunity::lostReason) : QString()});
}

} // namespace

Result<MoveOutcome> moveOpportunity(Change &change, Id id, const dealstages::Step &step, const Record &answers)
{
    KEBU_LET(deal, change.view().get(opportunity::type(), id));
    KEBU_LET(policy, Settings(change.view().connection()).stagePolicy());
    KEBU_LET(catalog, change.view().catalog());
    for (const QString &name : dealstages::requiredFor(step, policy)) {
        const auto field = catalog->field(opportunity::type(), name);
        if (field && !answers.isNull() && !valueOf(answers, *field).isEmpty())
            setValue(deal, *field, valueOf(answers, *field));
    }
    MoveOutcome outcome;
    outcome.missing = dealstages::missingFor(deal, step, policy, *catalog);
    if (!outcome.missing.empty())
        return outcome;
    dealstages::take(deal, step, change.clock().today());
    KEBU_TRY(change.edit(deal));
    KEBU_LET(proposal, proposalAfter(change.view(), deal, step));
    outcome.proposal = std::move(proposal);
    return outcome;
}

Result<void> takeCustomerStep(Change &change, const CustomerStep &step)
{
    KEBU_LET(customer, change.view().get(customer::type(), step.customer));
    if (customer.text(customer::stage) != step.from)
        return {};
    customer.set(customer::stage, Value(step.to));
    if (!step.lostReason.isEmpty() && !customer.has(customer::churnReason))
        customer.set(customer::churnReason, Value(step.lostReason));
    if (!step.lostReason.isEmpty() && !customer.has(customer::lostOn))
        customer.set(customer::lostOn, Value::of(change.clock().today()));
    return change.edit(customer);
}

} // namespace kebu
