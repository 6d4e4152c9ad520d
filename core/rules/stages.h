#pragma once

#include "core/base/language.h"

#include <QString>

#include <optional>
#include <span>

/// The life cycle of a customer by the codes of the picklist `stage`. Stages that a user added are unknown here: they
/// have no phase and have reached nothing.
namespace kebu::stages {

enum class Phase { Lead, Deal, Service, Lost };

struct Stage {
    const char *code = "";
    Phase phase = Phase::Lead;
    /// How far the customer has come, for `atLeast`. The stages of service are states of one level, not steps; a
    /// cooperation that ended had reached it; a lead that was not won is counted as a first contact.
    int level = 0;
};

/// All stages in the order of the life cycle.
[[nodiscard]] std::span<const Stage> all();
/// nullptr when unknown.
[[nodiscard]] const Stage *find(const QString &stage);
[[nodiscard]] std::optional<Phase> phaseOf(const QString &stage);
/// Place in the life cycle from 0, for sorting and funnels; -1 when unknown.
[[nodiscard]] int orderOf(const QString &stage);
[[nodiscard]] Label label(Phase phase);

/// Whether a customer at `stage` has come as far as `milestone`, lost ones included: "ended" has reached
/// "contract_signed", "not_won" has not. Only a lost stage itself has reached a lost milestone.
[[nodiscard]] bool atLeast(const QString &stage, const QString &milestone);
[[nodiscard]] bool isLost(const QString &stage);

} // namespace kebu::stages
