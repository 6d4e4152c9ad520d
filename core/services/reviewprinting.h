#pragma once

#include "core/services/printing.h"
#include "core/services/review.h"

namespace kebu {

/// The review of that period and owner (null: all) on paper: the one that was begun or finished, else the period as
/// measured now. Masked as `options` say.
[[nodiscard]] Result<Sheet> reviewReport(Snapshot &view, ReviewSpan span, const Period &period, Id owner,
                                         const PrintOptions &options);

} // namespace kebu
