#pragma once

#include "core/storage/snapshot.h"

namespace kebu {

/// Where the top 20 % by amount begin (PRODUCT.md §2): of the customers who ordered, rounded up. A book without any
/// order counts the deals won instead.
struct KeyLine {
    bool isByOrders = true;
    qint64 atLeastMinor = 0; ///< 0: nobody bought anything yet

    /// Who bought as much as the last of them is one of them.
    [[nodiscard]] bool isKey(qint64 amountMinor) const { return atLeastMinor > 0 && amountMinor >= atLeastMinor; }
};

[[nodiscard]] Result<KeyLine> keyLine(Snapshot &view);
/// What the customer is measured by against that line.
[[nodiscard]] Result<qint64> keyAmount(Snapshot &view, const KeyLine &line, Id customer);

} // namespace kebu
