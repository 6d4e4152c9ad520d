#pragma once

#include "core/storage/snapshot.h"

namespace kebu {

/// Whether a record may be written as it stands: required fields, limits, known choices, references that exist,
/// numbers nobody else has. The error names the field in the user's language. `before` is null for a new record; a
/// field that did not change is not looked at again.
Result<void> validate(Snapshot &view, const Record &record, const Record *before);
/// The same, but references may point at what is not there yet: those are returned.
Result<std::vector<RecordRef>> validateAhead(Snapshot &view, const Record &record, const Record *before);

/// Most that a text field holds (DECISIONS 12).
inline constexpr qsizetype largestTextBytes = 1024 * 1024;

} // namespace kebu
