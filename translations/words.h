#pragma once

#include "core/base/language.h"

class QTranslator;

namespace kebu {

/// Loads the sentences of a language; false when this build carries none. The caller installs the translator and sets
/// the UI language, which belong together.
bool loadWords(QTranslator &translator, Language language);

/// The same of what Qt itself says: its buttons, its file dialog, the menus of its fields. They come with Qt, not with
/// this build; false where they are not installed. English needs none and gives false.
bool loadQtWords(QTranslator &translator, Language language);

} // namespace kebu
