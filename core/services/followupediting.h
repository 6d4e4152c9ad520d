#pragma once

#include "core/book/change.h"

namespace kebu {

/// A follow-up as a person plans or changes it, in the caller's change.
///
/// A new one takes the open proposal of the cadence over, where there is one: a customer is never asked for twice. Of a
/// standing one whatever differs is written; a later time counts as postponed and the steps of its plan move along
/// (followup.h). Invalid, in words: no goal, a time that has passed, a follow-up that is closed.
/// `record`: of type task; without an id it is new.
Result<Id> writeFollowUp(Change &change, Record record);

/// The form of a new one: the customer's owner and usual channel, planned by hand.
[[nodiscard]] Record newFollowUp(const Record &customer);

} // namespace kebu
