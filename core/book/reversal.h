#pragma once

#include "core/storage/journal.h"

namespace kebu {

/// Which way a change is taken back: both write its inverse as a new change.
enum class Reversal { Undo, Redo };

/// The kind under which the journal keeps the change that takes back.
[[nodiscard]] QString kindOf(Reversal reversal);

/// The change to take back: that of the id, or with a null id the newest of the user's that may be undone (redone).
/// NotFound where there is none, Invalid in words where it changed no record or was taken back already.
[[nodiscard]] Result<ChangeInfo> changeToTakeBack(Connection &connection, Reversal reversal, Id change, Id user);

} // namespace kebu
