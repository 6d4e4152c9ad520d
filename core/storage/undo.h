#pragma once

#include "core/storage/changewriter.h"

namespace kebu {

/// What an undo could not take back, for the sentence that says so.
struct UndoOutcome {
    ChangeInfo reverted;
    ChangeInfo change;          ///< the new one that reverts it
    int fieldsChangedSince = 0; ///< left as somebody later wrote them
    QStringList recordsKept;    ///< created then, but others hang on them now
};

/// Writes the inverse of `target` into `writer`, newest entry first. A field goes back only where its value is still
/// what the change wrote. An erased entry stops it with ErrorCode::Invalid.
Result<UndoOutcome> revert(ChangeWriter &writer, Connection &connection, const ChangeInfo &target);

} // namespace kebu
