#pragma once

#include "core/storage/snapshot.h"

namespace kebu {

/// Something under way with a customer that a contact may be about.
struct Matter {
    RecordRef about;
    QString title; ///< as people know it: number and name, or the beginning of its text
};

/// What is open with one customer, the latest of each kind first: opportunities without a result, service cases that
/// are not resolved, contracts that are neither completed nor terminated, needs that are not settled.
[[nodiscard]] Result<std::vector<Matter>> openMatters(Snapshot &view, Id customer);

} // namespace kebu
