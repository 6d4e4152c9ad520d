#include "core/base/language.h"

#include <atomic>

namespace kebu {

namespace {
std::atomic<Language> currentLanguage{Language::English};
}

Language uiLanguage() { return currentLanguage; }

void setUiLanguage(Language language) { currentLanguage = language; }

} // namespace kebu
