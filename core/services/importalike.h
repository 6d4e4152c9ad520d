#pragma once

#include "core/services/importreport.h"
#include "core/storage/snapshot.h"

#include <functional>

namespace kebu::importing {

/// A customer that an import made, and the row it was made of.
struct MadeCustomer {
    Id id;
    qint64 row = 0;
    int table = 0;
};

/// Which of the customers just made look like others of the book or of the file: the one most alike of each, by the one
/// matcher there is. A few are looked up one by one, many by a scan of the whole book. Cancelled when
/// `isCancelled` says so. REQUIRES: they stand in `view`.
[[nodiscard]] Result<std::vector<ImportAlike>> alikeOf(Snapshot &view, const std::vector<MadeCustomer> &made,
                                                       const std::function<bool()> &isCancelled);

} // namespace kebu::importing
