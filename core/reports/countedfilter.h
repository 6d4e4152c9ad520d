#pragma once

#include "core/book/query.h"
#include "core/storage/snapshot.h"
#include "core/storage/standing.h"

namespace kebu {

/// The customers whose entry of a dimension is one of these: what a filter such as `owner = Lin` or `stage in (new,
/// contacted)` comes to in the table of counts.
struct CountedFilter {
    TallyDimension dimension = TallyDimension::None;
    QStringList entries;
};

/// Nothing where the filter asks for anything but one field that is counted by.
[[nodiscard]] Result<std::optional<CountedFilter>> countedFilter(Snapshot &view, const Query &filter,
                                                                 const QueryContext &context);

} // namespace kebu
