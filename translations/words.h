#pragma once

#include "core/base/language.h"

class QTranslator;

namespace kebu {

/// Loads the sentences of a language; false when this build carries none. The caller installs the translator and sets
/// the UI language, which belong together.
bool loadWords(QTranslator &translator, Language language);

} // namespace kebu
