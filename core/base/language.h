#pragma once

#include <QString>

namespace kebu {

enum class Language { Chinese, English };

/// The language sentences and labels are shown in. Process-wide for the same reason as Qt's installed translators,
/// which change together with it. Thread-safe.
[[nodiscard]] Language uiLanguage();
void setUiLanguage(Language language);

/// A word of the trade in both languages. Both stand in the declaration, because import recognises either whatever
/// the window speaks; sentences go through `tr()`.
struct Label {
    const char *en = "";
    const char *zh = "";

    [[nodiscard]] QString in(Language language) const
    {
        return QString::fromUtf8(language == Language::Chinese ? zh : en);
    }
    [[nodiscard]] QString text() const { return in(uiLanguage()); }
};

} // namespace kebu
