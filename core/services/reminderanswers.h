#pragma once

#include "core/book/change.h"

namespace kebu {

/// What a person answers a reminder with, beside logging the contact: the follow-up is done (`complete`, followup.h) or
/// asked for again later. All in the caller's change. Invalid, in words, for a follow-up that is closed already.

/// Reminds again after that many minutes. A follow-up whose own time is later still keeps it and only its reminder
/// moves. Any other is due `minutesBefore` (ReminderPolicy) after that, which counts as postponed, and is reminded of
/// by the policy again.
Result<void> remindLater(Change &change, Id task, int minutes, int minutesBefore);

/// Reminds again on the next day its owner works, at the same time of day. A follow-up that is due that day or later
/// keeps its time and only its reminder moves; any other is due then, which counts as postponed, and a reminder of its
/// own moves along by days.
Result<void> remindTomorrow(Change &change, Id task);

} // namespace kebu
