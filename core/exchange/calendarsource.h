#pragma once

#include "core/exchange/tablesource.h"

class QIODevice;

namespace kebu {

/// iCalendar and vCalendar 1.0. Three tables, by what an entry becomes: talks that were (`interaction`) and follow-ups
/// to come (`task`) with customers of the book, found by the addresses of those who take part, and events (`event`) for
/// everything else. Tables without entries are left out. Held whole: 64 MB at most.
[[nodiscard]] Result<std::unique_ptr<TableSource>> openCalendar(std::unique_ptr<QIODevice> device,
                                                                const SourceWish &wish);

} // namespace kebu
