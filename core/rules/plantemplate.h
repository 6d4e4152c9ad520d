#pragma once

#include "core/base/result.h"
#include "core/rules/workcalendar.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace kebu {

/// One milestone of a plan.
struct PlanStep {
    QString goal;
    int afterDays = 0; ///< calendar days after the plan's start
    QString method;    ///< code of interaction.method; empty: by the customer's habits
    QString milestone; ///< code of task.milestone; may be empty
    bool operator==(const PlanStep &) const = default;
};

/// What is done after a beginning, step by step: proposal in 3 days, demo in a week, signing in two.
struct PlanTemplate {
    QString code; ///< stands for it where its name may change: proposal, rescue, welcome, or the user's own
    QString name;
    std::vector<PlanStep> steps; ///< by day
    bool operator==(const PlanTemplate &) const = default;
};

/// The book's templates, in the user's order. Stored as a setting; a value.
struct PlanTemplates {
    std::vector<PlanTemplate> all;

    /// Those that a book begins with, in the language of the interface.
    [[nodiscard]] static PlanTemplates defaults();
    /// By code, else by name without regard to case; null: none.
    [[nodiscard]] const PlanTemplate *find(const QString &codeOrName) const;
    /// Invalid, in a sentence that names the template, when one has no name or no step, two share a name, a step has no
    /// goal, or lies before the start or more than two years after it.
    [[nodiscard]] Result<void> check() const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Steps are put in the order of their days. Checked.
    [[nodiscard]] static Result<PlanTemplates> fromJson(const QJsonObject &json);
    bool operator==(const PlanTemplates &) const = default;
};

/// The days of the steps: `start` plus each step's days, on the first worked day from there, never before the step it
/// comes after.
[[nodiscard]] std::vector<QDate> planDays(const PlanTemplate &plan, QDate start, const WorkCalendar &calendar);

/// Where a later step goes when the one before it slips by `days` (> 0): as many days later, on a worked day.
[[nodiscard]] QDate slippedDay(QDate day, int days, const WorkCalendar &calendar);

} // namespace kebu
