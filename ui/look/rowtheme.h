#pragma once

#include "ui/look/theme.h"

class QStyleOptionViewItem;

namespace kebu {

/// The colours a delegate paints a row of an item view with: the theme's, but on a selected row of high contrast, whose
/// ground is no tint, everything in the one colour that reads on it. `isTicked`: on that ground without being selected.
[[nodiscard]] Theme rowTheme(const QStyleOptionViewItem &option, bool isTicked = false);

} // namespace kebu
