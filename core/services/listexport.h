#pragma once

#include "core/services/exporter.h"
#include "core/services/listing.h"

namespace kebu {

/// Exports what a list shows: the records that fit its request, found by words too. `options.where` is replaced.
[[nodiscard]] Result<ExportReport> exportList(Snapshot &view, const ListRequest &request, ExportOptions options);
/// The same of records chosen one by one.
[[nodiscard]] Result<ExportReport> exportChosen(Snapshot &view, const RecordType &type, std::span<const Id> ids,
                                                ExportOptions options);

} // namespace kebu
