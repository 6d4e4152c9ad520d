#include "core/services/demo/regraded.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/demo/scribe.h"
#include "core/services/nextfollowup.h"
#include "core/services/regrade.h"

#include <algorithm>
#include <span>

namespace kebu::demo {

namespace {

Result<void> putAway(Change &change, Id customer)
{
    KEBU_LET(standing, earliestOpenTask(change.view(), customer, QStringLiteral("cadence")));
    if (!standing)
        return {};
    Record skipped = *standing;
    skipped.set(task::state, Value(QStringLiteral("skipped")));
    skipped.set(task::skipReason, words("半年没有回应，转为沉睡"));
    return change.edit(*standing, std::move(skipped));
}

/// The demo speaks Chinese, whatever language the program runs in.
Result<void> sayInChinese(Change &change, Id customer, Id followUp)
{
    KEBU_LET(record, change.view().get(customer::type(), customer));
    KEBU_LET(before, change.view().get(task::type(), followUp));
    const QString letter = record.text(customer::grade);
    Record after = before;
    after.set(task::goal, letter == u"A"   ? words("推进定制方案，约下次面谈")
                          : letter == u"B" ? words("发同行案例和资料")
                                           : words("问候并发新品资料"));
    return change.edit(before, std::move(after));
}

/// All that is proposed of one customer.
Result<void> place(Change &change, std::span<const GradeProposal> proposals)
{
    KEBU_LET(before, change.view().get(customer::type(), proposals.front().customer));
    Record after = before;
    bool isDormant = false;
    for (const GradeProposal &proposal : proposals) {
        const bool isLayer = proposal.kind == ProposalKind::Layer;
        after.set(isLayer ? customer::maintenanceLayer : customer::maintenanceState, Value(proposal.to));
        isDormant = isDormant || proposal.kind == ProposalKind::Dormant;
    }
    KEBU_TRY(change.edit(before, std::move(after)));
    return !isDormant ? Result<void>() : putAway(change, before.id());
}

} // namespace

Result<void> writeRegraded(Change &change)
{
    KEBU_LET(proposals, proposeRegrade(change.view()));
    std::erase_if(proposals, [](const GradeProposal &proposal) { return isOfLetter(proposal.kind); });
    // neighbours share pages
    std::ranges::stable_sort(proposals, {}, [](const GradeProposal &proposal) { return proposal.customer.value; });
    for (size_t from = 0; from < proposals.size();) {
        size_t to = from;
        while (to < proposals.size() && proposals[to].customer == proposals[from].customer)
            ++to;
        KEBU_TRY(place(change, std::span(proposals).subspan(from, to - from)));
        from = to;
    }
    return {};
}

Result<void> writeNextContacts(Change &change)
{
    std::vector<Id> unplanned;
    Statement &rows = change.view().connection().prepared(
        QStringLiteral("SELECT customer_id FROM customer_summary WHERE next_task_id = 0 ORDER BY customer_id"));
    KEBU_TRY(rows.run());
    while (rows.next())
        unplanned.push_back(rows.id(0));
    KEBU_TRY(rows.done());
    KEBU_LET(planner, CadencePlanner::of(change.view()));
    constexpr int spreadOver = 10; // days
    int turn = 0;
    for (const Id customer : unplanned) {
        const QDate putOff = change.view().today().addDays(1 + turn++ % spreadOver);
        KEBU_LET(planned, planner.plan(change, customer, putOff));
        if (planned.task)
            KEBU_TRY(sayInChinese(change, customer, planned.task));
    }
    return {};
}

} // namespace kebu::demo
