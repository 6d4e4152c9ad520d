#pragma once

#include "core/storage/snapshot.h"

#include <span>

namespace kebu {

/// Sum of the amounts (won and open) of those customers.
[[nodiscard]] Result<Money> amountOf(Snapshot &view, std::span<const Id> customers);

} // namespace kebu
