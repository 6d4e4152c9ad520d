#pragma once

#include <QIcon>

namespace kebu {

/// The icon with a count on a round red ground in its lower right corner, "99+" at most; without it for 0 or less. Made
/// for the sizes of icons beside a clock (16 to 64) and drawn for each, with a clear ring around the count: it stands
/// on light panels and on dark ones. Window thread.
[[nodiscard]] QIcon countedIcon(const QIcon &icon, int count);

} // namespace kebu
