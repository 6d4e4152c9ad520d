#pragma once

#include "core/book/change.h"
#include "core/rules/plantemplate.h"

namespace kebu {

/// The book's plan templates; those of PlanTemplates::defaults() until the first are stored.
[[nodiscard]] Result<PlanTemplates> planTemplates(Settings settings);
/// Invalid: PlanTemplates::check() refuses them; nothing is stored.
Result<void> storePlanTemplates(Settings &settings, const PlanTemplates &templates);

/// A plan put to work for a customer.
struct PlanRequest {
    Id customer;
    PlanTemplate plan;
    QDate start;                    ///< invalid: today
    std::optional<RecordRef> about; ///< the opportunity it is for; a record of that customer
    std::vector<Id> collaborators;  ///< users who work on it beside the owner
};

struct PlanTask {
    Id task;
    QString goal;
    QDate due;
};

/// When the steps would fall: from the start, on working days of the customer's owner.
[[nodiscard]] Result<std::vector<PlanTask>> previewPlan(Snapshot &view, const PlanRequest &request);
/// Makes a follow-up of each step, each after the one before it. Part of the caller's change. Invalid for a customer
/// who is lost or archived, and for a start that lies in the past.
Result<std::vector<PlanTask>> applyPlan(Change &change, const PlanRequest &request);

/// Moves the open steps behind `task` along when it slipped from one day to a later one; nothing for any other task or
/// when it did not slip. Gives how many moved.
Result<int> moveFollowers(Change &change, Id task, QDate from, QDate to);

/// One step of a plan that runs, open or not.
struct RunningStep {
    Id task;
    QString goal;
    WallTime due;
    QString state; ///< code of task.state
};

/// A plan put to work of which a step is still open.
struct RunningPlan {
    QString name;
    QString aboutTitle; ///< of the opportunity it is for; empty: the customer as a whole
    std::vector<Id> collaborators;
    std::vector<RunningStep> steps; ///< in their order
    /// The open step that comes first. REQUIRES: a plan that runs.
    [[nodiscard]] const RunningStep &next() const;
};

/// Of that customer, the plan whose next step is due first before the others.
[[nodiscard]] Result<std::vector<RunningPlan>> runningPlans(Snapshot &view, Id customer);

/// Closes the open steps of the plan that `task` is one of. The reason is required.
Result<int> stopPlan(Change &change, Id task, const QString &reason);

} // namespace kebu
