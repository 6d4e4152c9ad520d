#pragma once

#include "core/storage/searchtokens.h"
#include "core/storage/snapshot.h"

#include <span>

namespace kebu {

/// By what each customer was found for the words looked for; nothing where it no longer is, or no words were given.
[[nodiscard]] Result<std::vector<std::optional<Match>>> whyFound(Snapshot &view, std::span<const Id> customers,
                                                                 const QString &words);

} // namespace kebu
