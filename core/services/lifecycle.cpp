#include "core/services/lifecycle.h"

#include "core/domain/customer.h"
#include "core/rules/stages.h"
#include "core/storage/dealings.h"

namespace kebu {

namespace {

QDate dayOf(const QString &text) { return QDate::fromString(text, Qt::ISODate); }

Result<void> addStage(Snapshot &view, const Record &customer, LifeCycleFacts &facts)
{
    Statement &row = view.connection().prepared(
        QStringLiteral("SELECT coalesce(max(entered_on), '') FROM stage_entry WHERE customer_id = ? AND stage = ?"));
    KEBU_TRY(row.run(customer.id(), facts.stage));
    if (row.next())
        facts.stageSince = dayOf(row.text(0));
    return row.done();
}

Result<void> addContracts(Snapshot &view, Id customer, LifeCycleFacts &facts)
{
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT c.signed_on, max(c.amount, 0), c.acceptance, "
                       "(SELECT count(*) FROM delivery AS d WHERE d.contract_id = c.id), "
                       "(SELECT count(*) FROM delivery AS d WHERE d.contract_id = c.id AND d.delivered_on = '') "
                       "FROM contract AS c WHERE c.customer_id = ? AND c.signed_on <> '' ORDER BY c.signed_on"));
    KEBU_TRY(rows.run(customer));
    while (rows.next()) {
        facts.signedOn = dayOf(rows.text(0));
        facts.agreedMinor += rows.number(1);
        const bool isDelivered = rows.number(3) > 0 && rows.number(4) == 0;
        facts.isAccepted =
            facts.isAccepted || rows.text(2) == u"accepted" || (isDelivered && rows.text(2) != u"rejected");
    }
    return rows.done();
}

/// A customer with one contract may have payments that name none.
Result<void> addPayments(Snapshot &view, Id customer, LifeCycleFacts &facts)
{
    Statement &row = view.connection().prepared(QStringLiteral(
        "SELECT coalesce(sum(CASE kind WHEN 'refund' THEN -max(amount, 0) ELSE max(amount, 0) END), 0), "
        "coalesce(max(paid_on), '') FROM payment WHERE customer_id = ? AND (kind = 'refund' OR paid_on <> '') AND "
        "(contract_id IS NULL OR contract_id IN (SELECT id FROM contract WHERE signed_on <> ''))"));
    KEBU_TRY(row.run(customer));
    if (row.next()) {
        facts.paidMinor = row.number(0);
        facts.paidOn = dayOf(row.text(1));
    }
    return row.done();
}

} // namespace

Result<LifeCycleFacts> lifeCycleFactsOf(Snapshot &view, const Record &customer)
{
    LifeCycleFacts facts;
    facts.stage = customer.text(customer::stage);
    facts.lostOn = customer.date(customer::lostOn);
    KEBU_TRY(addStage(view, customer, facts));
    KEBU_TRY(addContracts(view, customer.id(), facts));
    KEBU_TRY(addPayments(view, customer.id(), facts));
    KEBU_LET(dealings, dealingsOf(view.connection(), customer.id(), view.clock().zone()));
    facts.openComplaints = int(dealings.openComplaints);
    facts.oldestComplaint = dayOf(dealings.complaintFrom);
    facts.renewalOn = dayOf(dealings.renewalOn);
    return facts;
}

Result<std::optional<StageProposal>> stageProposalFor(Snapshot &view, const Record &customer)
{
    std::optional<StageProposal> proposal;
    if (customer.has(customer::archivedAs))
        return proposal;
    KEBU_LET(facts, lifeCycleFactsOf(view, customer));
    if (const auto advice = stageAdvice(facts, view.today()))
        proposal = StageProposal{
            customer.id(),  customer.text(customer::number), customer.text(customer::name), facts.stage, advice->to,
            advice->because};
    return proposal;
}

Result<std::vector<StageProposal>> stageProposals(Snapshot &view, int limit)
{
    std::vector<Id> customers;
    Statement rows(view.connection().database(),
                   QStringLiteral("SELECT id FROM customer WHERE archived_as = '' AND (id IN (SELECT customer_id FROM "
                                  "contract WHERE signed_on <> '') OR stage IN ('in_use', 'renewal_due', "
                                  "'issue_reported')) ORDER BY number, id"));
    KEBU_TRY(rows.run());
    while (rows.next())
        customers.push_back(rows.id(0));
    KEBU_TRY(rows.done());
    std::vector<StageProposal> proposals;
    for (const Id id : customers) {
        if (limit >= 0 && std::ssize(proposals) >= limit)
            break;
        KEBU_LET(customer, view.get(customer::type(), id));
        KEBU_LET(proposal, stageProposalFor(view, customer));
        if (proposal)
            proposals.push_back(std::move(*proposal));
    }
    return proposals;
}

Result<void> takeStageProposal(Change &change, const StageProposal &proposal)
{
    KEBU_LET(customer, change.view().get(customer::type(), proposal.customer));
    if (customer.text(customer::stage) != proposal.from)
        return {};
    customer.set(customer::stage, Value(proposal.to));
    if (stages::isLost(proposal.from)) { // it is not lost any more
        customer.set(customer::lostOn, Value());
        customer.set(customer::churnReason, Value());
    }
    return change.edit(customer);
}

} // namespace kebu
