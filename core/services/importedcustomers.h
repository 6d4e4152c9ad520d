#pragma once

#include "core/storage/snapshot.h"

namespace kebu {

/// The customers that an import made or changed, as a query of the customers' list; `records` are those of its rows.
struct ImportedCustomers {
    QString query; ///< empty: there are none
    qsizetype shown = 0;
    bool hasMore = false; ///< only the first `mostShown` are asked for
    static constexpr qsizetype mostShown = 500;
};

/// Rows about something else, of `type`, stand for the customer they belong to.
[[nodiscard]] Result<ImportedCustomers> importedCustomers(Snapshot &view, const RecordType &type,
                                                          const std::vector<Id> &records);

} // namespace kebu
