#pragma once

#include "core/rules/cadence.h"

/// What cadence.cpp decides with and cadencewords.cpp tells; for the two of them.
namespace kebu::cadence {

/// An interval that applies to a customer, by its code.
struct Rule {
    QString code;
    CadencePolicy::Interval interval;
};

/// All that apply, never none; an own cadence in place of the grade's.
[[nodiscard]] std::vector<Rule> rulesFor(const CadenceFacts &facts, const CadencePolicy &policy);
/// The rule that asks soonest, held to the earliest last day of all.
[[nodiscard]] Rule strictest(const std::vector<Rule> &rules);

/// The hours of a day that suit; both null where the customer named none.
struct Hours {
    QTime from;
    QTime to;
};
[[nodiscard]] Hours hoursOf(const CadenceFacts &facts, const CadencePolicy &policy);
[[nodiscard]] bool suits(const CadenceFacts &facts, QDate day);
/// Not before now, nor on the day of the contact it follows.
[[nodiscard]] QDate firstDay(const CadenceFacts &facts, const CadencePolicy &policy, const WallTime &now);
/// What the interval is counted from.
[[nodiscard]] QDate baseDay(const CadenceFacts &facts, QDate today);

[[nodiscard]] QString goalText(const CadenceFacts &facts, const QString &rule);
[[nodiscard]] QString methodFor(const CadenceFacts &facts, const QString &rule);
[[nodiscard]] QString whyText(const CadenceFacts &facts, const Rule &rule, QDate today);

} // namespace kebu::cadence
