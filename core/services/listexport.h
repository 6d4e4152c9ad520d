#pragma once

#include "core/services/exporter.h"
#include "core/services/listing.h"

namespace kebu {

/// Exports records chosen one by one; `options.where` is replaced.
[[nodiscard]] Result<ExportReport> exportChosen(Snapshot &view, const RecordType &type, std::span<const Id> ids,
                                                ExportOptions options);
/// Who fits a list's request, in its order.
[[nodiscard]] Result<std::vector<Id>> idsOf(Snapshot &view, const ListRequest &request);
/// The open follow-ups of customers instead of the customers, for a calendar.
[[nodiscard]] Result<ExportReport> exportFollowUps(Snapshot &view, std::span<const Id> customers,
                                                   ExportOptions options);

} // namespace kebu
