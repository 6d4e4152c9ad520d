#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/carefacts.h"
#include "core/services/nextfollowup.h"
#include "core/services/regrade.h"
#include "core/services/regradeplan.h"
#include "core/storage/bulkcache.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <span>

namespace kebu {

namespace {

constexpr size_t worthAnotherCache = 1000; ///< rows

FieldName fieldOf(ProposalKind kind)
{
    if (isOfLetter(kind))
        return customer::grade;
    return kind == ProposalKind::Layer ? customer::maintenanceLayer : customer::maintenanceState;
}

/// A customer who sleeps is not called: its follow-up of the rhythm is put away with the reason. What a person planned
/// stays.
Result<void> putAwayFollowUp(Change &change, Id customer, const QString &because)
{
    KEBU_LET(standing, earliestOpenTask(change.view(), customer, QStringLiteral("cadence")));
    if (!standing)
        return {};
    Record skipped = *standing;
    skipped.set(task::state, Value(QStringLiteral("skipped")));
    skipped.set(task::skipReason, Value(because));
    return change.edit(*standing, std::move(skipped));
}

/// Accepts all rows of one customer.
Result<void> acceptOf(CadencePlanner &planner, Change &change, std::span<const GradeProposal *const> rows)
{
    const Id id = rows.front()->customer;
    KEBU_LET(found, change.view().store().find(customer::type(), id));
    if (!found)
        return {}; // removed since
    Record record = *found;
    bool changesPlan = false;
    const GradeProposal *dormant = nullptr;
    for (const GradeProposal *row : rows) {
        const FieldName field = fieldOf(row->kind);
        if (record.text(field) != row->from)
            continue;
        record.set(field, Value(row->to));
        if (isOfLetter(row->kind))
            change.explainGrade({QStringLiteral("system"), row->because, {}});
        changesPlan = changesPlan || isOfLetter(row->kind) || row->kind == ProposalKind::Layer;
        if (row->kind == ProposalKind::Dormant)
            dormant = row;
    }
    KEBU_TRY(change.edit(*found, record));
    if (dormant)
        return putAwayFollowUp(change, id, dormant->because);
    return changesPlan && record.text(customer::maintenanceState) != u"dormant" ? planForGrade(planner, change, record)
                                                                                : Result<void>();
}

} // namespace

Result<void> planForGrade(CadencePlanner &planner, Change &change, const Record &customer)
{
    KEBU_LET(standing, earliestOpenTask(change.view(), customer.id(), QStringLiteral("cadence")));
    if (standing && standing->has(task::postponedCount))
        return {};
    if (!standing) {
        KEBU_LET(other, earliestOpenTask(change.view(), customer.id()));
        if (other)
            return {};
    }
    KEBU_TRY(planner.plan(change, customer, standing));
    return {};
}

Result<void> applyGrades(Change &change, const std::vector<GradeProposal> &proposals)
{
    std::vector<const GradeProposal *> rows;
    rows.reserve(proposals.size());
    for (const GradeProposal &proposal : proposals)
        rows.push_back(&proposal);
    std::ranges::stable_sort(rows, {}, [](const GradeProposal *row) { return row->customer.value; });
    std::optional<BulkCache> cache;
    if (rows.size() >= worthAnotherCache)
        cache.emplace(change.view().connection());
    KEBU_LET(planner, CadencePlanner::of(change.view()));
    for (size_t from = 0; from < rows.size();) {
        if (change.isCancelled())
            return Error{
                ErrorCode::Cancelled, QCoreApplication::translate("regrade", "Stopped. No grade was changed."), {}};
        size_t to = from;
        while (to < rows.size() && rows[to]->customer == rows[from]->customer)
            ++to;
        KEBU_TRY(acceptOf(planner, change, std::span(rows).subspan(from, to - from)));
        from = to;
    }
    return {};
}

Result<void> wakeIfDormant(Change &change, Id id)
{
    KEBU_LET(record, change.view().get(customer::type(), id));
    if (record.text(customer::maintenanceState) != u"dormant")
        return {};
    Placement state;
    KEBU_TRY(CareReader(change.view(), id).read([&](CareFacts &facts) {
        // the running change has not renewed the summary yet: the contact that wakes is today's or later
        facts.maintenance.dormantFrom = {};
        facts.maintenance.lastContact = change.view().today();
        state = maintenanceState(facts.maintenance, change.view().today());
    }));
    record.set(customer::maintenanceState, Value(state.code));
    return change.edit(record);
}

} // namespace kebu
