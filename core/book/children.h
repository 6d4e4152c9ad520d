#pragma once

#include "core/storage/snapshot.h"

namespace kebu {

/// Records of one kind that cannot stand without another.
struct ChildCount {
    const RecordType *type;
    qint64 count;
};

/// What would go with the record: all that requires it. A customer's entries of stage and grade are its own history and
/// are not counted.
[[nodiscard]] Result<std::vector<ChildCount>> childrenOf(Snapshot &view, const RecordType &type, Id id);
/// `Contacts (3), Interactions (12)`
[[nodiscard]] QString childrenText(const std::vector<ChildCount> &children);

} // namespace kebu
