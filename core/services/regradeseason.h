#pragma once

#include "core/storage/settings.h"

#include <QDate>

namespace kebu {

/// Whether a month's end asks for regrading: in its last three days and the first five of the next, unless it was done
/// since. `last`: when proposals were accepted last; invalid: never.
[[nodiscard]] bool isTimeToRegrade(QDate today, QDate last);

/// When proposals were accepted last, as the book keeps it; invalid: never.
[[nodiscard]] Result<QDate> lastRegraded(Settings settings);
Result<void> noteRegraded(Settings &settings, QDate today);

} // namespace kebu
