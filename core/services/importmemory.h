#pragma once

#include "core/exchange/mapping.h"
#include "core/storage/settings.h"
#include "core/storage/snapshot.h"

namespace kebu {

/// What was decided for a file's columns is kept in the book under the names of the columns, so that next month's file
/// of the same layout needs no deciding. Housekeeping: not journalled.

/// Nothing where no import of this layout was kept, or the mapping does not fit any more.
[[nodiscard]] Result<std::optional<Mapping>> rememberedMapping(Snapshot &view, const QStringList &header);
[[nodiscard]] Result<void> rememberMapping(Settings &settings, const QStringList &header, const Mapping &mapping);

} // namespace kebu
