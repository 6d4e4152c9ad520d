#pragma once

#include "core/book/change.h"

namespace kebu::demo {

/// Layers and states as a regrade would have left them on the day of the change's clock: what a team that works with
/// the program all year finds in its book. Letters stay as the story gives them, so that the next month's end has
/// something to propose. Part of the caller's change.
Result<void> writeRegraded(Change &change);
/// A next contact for everybody who has none and is cared for, as if it had been put off these days: a team that works
/// with the program is not late with a quarter of its customers.
Result<void> writeNextContacts(Change &change);

} // namespace kebu::demo
