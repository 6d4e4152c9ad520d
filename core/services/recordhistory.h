#pragma once

#include "core/storage/journal.h"
#include "core/storage/snapshot.h"

#include <vector>

namespace kebu {

/// One field of one step, before and after.
struct FieldStep {
    FieldInfo field;
    Value before;
    Value after;
};

/// What one change did to a record: who, when, which fields.
struct RecordStep {
    ChangeInfo change;
    JournalAction action = JournalAction::Created;
    std::vector<FieldStep> fields; ///< empty for a creation, whose values later steps tell
    bool isErased = false;         ///< what it was is gone by an erasure
};

/// Every step of a record's life, newest first; also of one that is removed. The after of a step is the before of the
/// next one, or the record as it stands.
[[nodiscard]] Result<std::vector<RecordStep>> recordHistory(Snapshot &view, const RecordType &type, Id id);

} // namespace kebu
