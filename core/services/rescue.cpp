#include "core/services/rescue.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/nextfollowup.h"

#include <QCoreApplication>

namespace kebu {

namespace {

Result<std::vector<PlanTask>> openSteps(Snapshot &view, Id customer, const QString &plan)
{
    KEBU_LET(tasks, view.store().where(task::type(),
                                       QStringLiteral("customer_id = ? AND state IN ('', 'open') AND plan = ? ORDER BY "
                                                      "due_at, id"),
                                       {customer.value, plan}));
    std::vector<PlanTask> steps;
    for (const Record &task : tasks)
        steps.push_back({task.id(), task.text(task::goal), task.wallTime(task::dueAt).date});
    return steps;
}

} // namespace

Result<RescueOffer> rescueOffer(Snapshot &view, Id id)
{
    KEBU_LET(record, view.get(customer::type(), id));
    KEBU_LET(templates, planTemplates(Settings(view.connection())));
    const PlanTemplate *plan = templates.find(QStringLiteral("rescue"));
    if (!plan || !isCaredFor(record))
        return RescueOffer{};
    RescueOffer offer;
    offer.plan = plan->name;
    KEBU_LET(running, openSteps(view, id, plan->name));
    offer.isRunning = !running.empty();
    if (offer.isRunning) {
        offer.steps = std::move(running);
        return offer;
    }
    PlanRequest request;
    request.customer = id;
    request.plan = *plan;
    KEBU_LET(steps, previewPlan(view, request));
    offer.steps = std::move(steps);
    return offer;
}

Result<std::vector<PlanTask>> startRescue(Change &change, Id id)
{
    KEBU_LET(offer, rescueOffer(change.view(), id));
    if (offer.plan.isEmpty())
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("followup", "There is no rescue plan for this customer: it is lost or "
                                                             "archived, or the book has no such template."),
                     {}};
    if (offer.isRunning)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("followup", "A rescue plan runs for this customer already."),
                     {}};
    KEBU_LET(templates, planTemplates(Settings(change.view().connection())));
    PlanRequest request;
    request.customer = id;
    request.plan = *templates.find(QStringLiteral("rescue"));
    return applyPlan(change, request);
}

} // namespace kebu
