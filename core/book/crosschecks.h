#pragma once

#include "core/storage/snapshot.h"

namespace kebu {

/// What the fields of one record, and those it hangs on, say together: a contract does not end before it begins, no
/// more is paid back than was paid, an answer fits its question, a case closes with its result. `before` is null for a
/// new record; what stood before and did not change is not blamed. The error's detail names the field.
Result<void> checkTogether(Snapshot &view, const Record &record, const Record *before);

} // namespace kebu
