#include "core/services/plans.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/task.h"
#include "core/rules/calendarpolicy.h"
#include "core/services/nextfollowup.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace kebu {

namespace {

const QString templatesName = QStringLiteral("plan_templates");

Error invalid(const QString &message) { return {ErrorCode::Invalid, message, {}}; }

bool isOpen(const Record &task)
{
    const QString state = task.text(task::state);
    return state.isEmpty() || state == u"open";
}

Result<WorkCalendar> calendarFor(Snapshot &view, const Record &customer)
{
    KEBU_LET(policy, Settings(view.connection()).calendarPolicy());
    return policy.calendarOf(customer.ref(customer::owner));
}

Result<std::vector<Record>> stepsAfter(Snapshot &view, Id task)
{
    return view.store().where(task::type(), QStringLiteral("follows_id = ? ORDER BY id"), {task.value});
}

/// The plan's tasks from its first step on; a task without a plan is one alone.
Result<std::vector<Record>> wholePlan(Snapshot &view, Id member)
{
    KEBU_LET(first, view.get(task::type(), member));
    QSet<Id> seen{member};
    while (first.ref(task::follows) && !seen.contains(first.ref(task::follows))) {
        seen.insert(first.ref(task::follows));
        KEBU_LET(before, view.get(task::type(), first.ref(task::follows)));
        first = std::move(before);
    }
    std::vector<Record> steps{std::move(first)};
    for (size_t i = 0; i < steps.size(); ++i) {
        KEBU_LET(after, stepsAfter(view, steps[i].id()));
        for (Record &step : after) {
            const bool isKnown =
                std::ranges::any_of(steps, [&](const Record &known) { return known.id() == step.id(); });
            if (!isKnown)
                steps.push_back(std::move(step));
        }
    }
    return steps;
}

Result<std::vector<PlanTask>> daysOf(Snapshot &view, const Record &customer, const PlanRequest &request)
{
    KEBU_LET(calendar, calendarFor(view, customer));
    const QDate start = request.start.isValid() ? request.start : view.today();
    const std::vector<QDate> days = planDays(request.plan, start, calendar);
    std::vector<PlanTask> tasks;
    for (size_t i = 0; i < days.size(); ++i)
        tasks.push_back({{}, request.plan.steps[i].goal, days[i]});
    return tasks;
}

Record taskOf(const PlanRequest &request, const PlanStep &step, const Record &customer)
{
    Record record(task::type());
    record.set(task::customer, Value::of(request.customer));
    record.set(task::goal, Value(step.goal));
    record.set(task::method, Value(step.method.isEmpty() ? customer.text(customer::usualChannel) : step.method));
    record.set(task::milestone, Value(step.milestone));
    record.set(task::origin, Value(QStringLiteral("plan")));
    record.set(task::plan, Value(request.plan.name));
    record.set(task::owner, customer.value(customer::owner));
    record.set(task::collaborators, Value(request.collaborators));
    if (request.about)
        record.set(task::about, Value(request.about->toString()));
    return record;
}

} // namespace

Result<PlanTemplates> planTemplates(Settings settings)
{
    KEBU_LET(json, settings.text(templatesName));
    return json.isEmpty() ? Result<PlanTemplates>(PlanTemplates::defaults())
                          : PlanTemplates::fromJson(QJsonDocument::fromJson(json.toUtf8()).object());
}

Result<void> storePlanTemplates(Settings &settings, const PlanTemplates &templates)
{
    KEBU_TRY(templates.check());
    return settings.set(templatesName,
                        QString::fromUtf8(QJsonDocument(templates.toJson()).toJson(QJsonDocument::Compact)));
}

Result<std::vector<PlanTask>> previewPlan(Snapshot &view, const PlanRequest &request)
{
    KEBU_LET(customer, view.get(customer::type(), request.customer));
    return daysOf(view, customer, request);
}

Result<std::vector<PlanTask>> applyPlan(Change &change, const PlanRequest &request)
{
    Snapshot &view = change.view();
    KEBU_LET(customer, view.get(customer::type(), request.customer));
    if (!isCaredFor(customer))
        return invalid(QCoreApplication::translate(
            "followup", "The customer is lost or archived: a plan needs a customer who is cared for."));
    if (request.start.isValid() && request.start < view.today())
        return invalid(QCoreApplication::translate("followup", "The plan would begin on %1, which has passed.")
                           .arg(request.start.toString(Qt::ISODate)));
    KEBU_LET(tasks, daysOf(view, customer, request));
    Id before;
    for (size_t i = 0; i < tasks.size(); ++i) {
        Record record = taskOf(request, request.plan.steps[i], customer);
        record.set(task::dueAt, Value::of(WallTime{tasks[i].due, {}, {}}));
        record.set(task::follows, Value::of(before));
        KEBU_LET(made, change.create(std::move(record)));
        tasks[i].task = made;
        before = made;
    }
    return tasks;
}

Result<int> moveFollowers(Change &change, Id id, QDate from, QDate to)
{
    if (!from.isValid() || to <= from)
        return 0;
    const int days = int(from.daysTo(to));
    KEBU_LET(task, change.view().get(task::type(), id));
    KEBU_LET(customer, change.view().get(customer::type(), task.ref(task::customer)));
    KEBU_LET(calendar, calendarFor(change.view(), customer));
    std::vector<Id> moved{id};
    for (size_t i = 0; i < moved.size(); ++i) {
        KEBU_LET(after, stepsAfter(change.view(), moved[i]));
        for (Record &step : after) {
            if (std::ranges::find(moved, step.id()) != moved.end())
                continue;
            moved.push_back(step.id());
            if (!isOpen(step))
                continue;
            WallTime due = step.wallTime(task::dueAt);
            due.date = slippedDay(due.date, days, calendar);
            step.set(task::dueAt, Value::of(due));
            KEBU_TRY(change.edit(step));
        }
    }
    return int(moved.size()) - 1;
}

namespace {

bool isOpenStep(const RunningStep &step) { return step.state.isEmpty() || step.state == u"open"; }

Result<RunningPlan> runningPlanOf(Snapshot &view, Id member)
{
    KEBU_LET(steps, wholePlan(view, member));
    RunningPlan plan;
    plan.name = steps.front().text(task::plan);
    plan.collaborators = steps.front().refs(task::collaborators);
    for (const Record &step : steps)
        plan.steps.push_back({step.id(), step.text(task::goal), step.wallTime(task::dueAt), step.text(task::state)});
    const RecordRef about = RecordRef::fromString(steps.front().text(task::about));
    if (about.record != opportunity::type().name())
        return plan;
    KEBU_LET(deal, view.store().find(opportunity::type(), about.id));
    if (deal)
        plan.aboutTitle = deal->text(opportunity::title);
    return plan;
}

} // namespace

const RunningStep &RunningPlan::next() const { return *std::ranges::find_if(steps, isOpenStep); }

Result<std::vector<RunningPlan>> runningPlans(Snapshot &view, Id customer)
{
    KEBU_LET(open, view.store().where(task::type(),
                                      QStringLiteral("customer_id = ? AND state IN ('', 'open') AND origin = 'plan' "
                                                     "ORDER BY due_at, id"),
                                      {customer.value}));
    std::vector<RunningPlan> plans;
    QSet<Id> told;
    for (const Record &step : open) {
        if (told.contains(step.id()))
            continue;
        KEBU_LET(plan, runningPlanOf(view, step.id()));
        for (const RunningStep &each : plan.steps)
            told.insert(each.task);
        plans.push_back(std::move(plan));
    }
    return plans;
}

Result<int> stopPlan(Change &change, Id task, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return invalid(QCoreApplication::translate("followup", "Say why the plan is stopped."));
    KEBU_LET(steps, wholePlan(change.view(), task));
    int stopped = 0;
    for (Record &step : steps) {
        if (!isOpen(step))
            continue;
        step.set(task::state, Value(QStringLiteral("skipped")));
        step.set(task::skipReason, Value(reason));
        KEBU_TRY(change.edit(step));
        ++stopped;
    }
    KEBU_TRY(proposeFirst(change, steps.front().ref(task::customer)));
    return stopped;
}

} // namespace kebu
