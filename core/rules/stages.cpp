#include "core/rules/stages.h"

#include <algorithm>

namespace kebu::stages {

namespace {

constexpr int firstContactLevel = 1;
constexpr int serviceLevel = 7;

constexpr Stage table[] = {
    {"first_contact", Phase::Lead, firstContactLevel},
    {"need_clarified", Phase::Lead, 2},
    {"proposal_submitted", Phase::Lead, 3},
    {"negotiating", Phase::Deal, 4},
    {"contract_signed", Phase::Deal, 5},
    {"payment_received", Phase::Deal, 6},
    {"in_use", Phase::Service, serviceLevel},
    {"renewal_due", Phase::Service, serviceLevel},
    {"issue_reported", Phase::Service, serviceLevel},
    {"ended", Phase::Lost, serviceLevel},
    {"not_won", Phase::Lost, firstContactLevel},
};

} // namespace

std::span<const Stage> all() { return table; }

const Stage *find(const QString &stage)
{
    const auto *found = std::find_if(std::begin(table), std::end(table),
                                     [&](const Stage &s) { return stage == QLatin1String(s.code); });
    return found == std::end(table) ? nullptr : found;
}

std::optional<Phase> phaseOf(const QString &stage)
{
    const Stage *found = find(stage);
    return found ? std::optional(found->phase) : std::nullopt;
}

int orderOf(const QString &stage)
{
    const Stage *found = find(stage);
    return found ? int(found - std::begin(table)) : -1;
}

Label label(Phase phase)
{
    switch (phase) {
    case Phase::Lead:
        return {"Lead", "线索"};
    case Phase::Deal:
        return {"Deal", "成交"};
    case Phase::Service:
        return {"Service", "服务"};
    case Phase::Lost:
        break;
    }
    return {"Lost", "流失"};
}

bool atLeast(const QString &stage, const QString &milestone)
{
    const Stage *reached = find(stage);
    const Stage *wanted = find(milestone);
    if (!reached || !wanted)
        return false;
    if (wanted->phase == Phase::Lost)
        return reached == wanted;
    return reached->level >= wanted->level;
}

bool isLost(const QString &stage) { return phaseOf(stage) == Phase::Lost; }

} // namespace kebu::stages
