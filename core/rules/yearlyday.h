#pragma once

#include "core/base/datetime.h"

namespace kebu {

/// The next day on which a yearly date falls, `from` included: 29 February is kept on the 28th in years without it, a
/// lunar day by the Chinese calendar. Invalid while its month or day is not known.
[[nodiscard]] QDate nextYearlyDay(const PartialDate &date, bool isLunar, QDate from);

} // namespace kebu
