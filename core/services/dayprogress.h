#pragma once

#include "core/storage/snapshot.h"

namespace kebu {

/// How many follow-ups were done by contacts of that day, in the book's zone.
[[nodiscard]] Result<int> followUpsDoneOn(Snapshot &view, QDate day);

} // namespace kebu
