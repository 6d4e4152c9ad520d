#pragma once

#include "core/services/nextfollowup.h"

#include <optional>
#include <vector>

namespace kebu {

/// Something promised in a conversation.
struct PromiseEntry {
    QString text;
    QString by; ///< ours or theirs; empty: ours
    QDate due;
};

/// The next step agreed in a conversation; it takes the place of what the cadence would propose.
struct NextStep {
    QString goal;
    WallTime due;
    QString method; ///< empty: by the customer's habits
};

/// What a person writes down after a contact. Choices are codes.
struct LogEntry {
    Id customer;
    QString method;
    Instant at;
    QString text;
    QString reach; ///< empty: reached
    QString attitude;
    QString result;
    QString topic;
    QString place;
    QString customerWords;
    std::vector<Id> contacts;        ///< who took part on their side
    std::vector<Id> ourParticipants; ///< users
    RecordRef about;                 ///< a record of the customer's, or an event; may be null
    std::optional<PromiseEntry> promise;
    std::optional<NextStep> next;
    Id doneTask; ///< the task this contact completes; null: the earliest open one that is due by its day
};

struct LogOutcome {
    Id interaction;
    Id task; ///< the follow-up that comes next; null: none is planned
    WallTime due;
    QString why;
    QStringList warnings; ///< what was kept as it was said and looks like a slip, translated sentences
};

/// Writes the interaction and its promise, completes the task it answers and plans the next follow-up, all in the
/// caller's change, so that one undo takes everything back.
/// A contact that counts completes the due task; then either the step agreed on or the cadence is the next follow-up.
/// The step agreed on takes the open cadence task over, so that a customer is never asked for twice. One without
/// answer completes nothing, does not count for the cadence, and puts the due task to a second try:
/// rules::retryAfterNoAnswer; a follow-up that is due later keeps its day, and the second try is a task of its own that
/// the next real contact closes. A mass greeting to grades A and B leaves the plan alone. For a customer who is no
/// longer cared for nothing is planned but the step agreed on. Invalid, in words: a next
/// step due before the contact's day, what it is about being another customer's or nobody's.
Result<LogOutcome> logInteraction(Change &change, const LogEntry &entry);

/// Puts an open task to another time, counted and with its reason (may be empty). Invalid for a closed
/// task and for a time that has passed. Where it
/// is a step of a plan, the steps behind it move along (plans.h); so they do when it is done after its day.
Result<void> postpone(Change &change, Id task, const WallTime &due, const QString &reason);
/// Closes an open task without a contact; the reason is required. A cadence task is followed by the next one, as is any
/// other that was the last open one.
Result<void> skip(Change &change, Id task, const QString &reason);
/// Closes an open task as done, with the interaction that did it or none. A cadence task is followed by the next one.
Result<void> complete(Change &change, Id task, Id interaction = {});

} // namespace kebu
