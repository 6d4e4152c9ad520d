#pragma once

#include "core/base/language.h"

#include <QFont>

namespace kebu {

/// The families tried in order. The language's own come first, so that Simplified Chinese shapes win for characters
/// which the regional faces draw differently (门, 骨).
[[nodiscard]] QStringList fontFamilies(Language language);

/// The font of the whole window: families of the language, 13 px or the size the system asks for where that is larger.
[[nodiscard]] QFont baseFont(Language language, const QFont &system);

/// The steps of size, all derived from the base font, so that a larger system font scales every screen.
enum class TextStep {
    Chart,     ///< 11 of 13: only inside charts
    Small,     ///< 12 of 13: hints, table heads, chips, shortcuts
    Body,      ///< the base
    Section,   ///< the base, bold
    PaneTitle, ///< 15 of 13, bold
    PageTitle  ///< 20 of 13, bold: titles of pages and key figures
};
[[nodiscard]] QFont stepped(const QFont &base, TextStep step);

/// A measure given for the 13 px base, scaled to the font in use; never smaller than given.
[[nodiscard]] int scaled(int pixels, const QFont &base);

/// True when all ten digits are equally wide in the font, so that right-aligned figures stand in columns.
[[nodiscard]] bool hasEqualDigits(const QFont &font);

/// The font, or Noto Sans at its size where its digits differ in width.
[[nodiscard]] QFont figures(const QFont &font);

} // namespace kebu
