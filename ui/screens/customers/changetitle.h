#pragma once

#include "core/services/gridedit.h"

namespace kebu {

class Session;

/// What the undo bar and the history say of an edit. Personal values stay out of it.
[[nodiscard]] QString changeTitle(const Session &session, const FieldEdit &edit, int customers);

} // namespace kebu
