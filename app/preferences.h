#pragma once

#include "core/base/language.h"
#include "ui/look/themekeeper.h"

#include <QByteArray>

#include <optional>

namespace kebu {

/// What this computer remembers of the window between two starts: language, appearance and where it stood. Nothing of a
/// book and nothing personal: that lies in the book itself.
class Preferences
{
public:
    /// `file`: an INI file; missing or unreadable: nothing is remembered.
    explicit Preferences(QString file) : m_file(std::move(file)) {}
    /// In the user's configuration folder.
    [[nodiscard]] static QString standardFile();

    [[nodiscard]] std::optional<Language> language() const;
    void setLanguage(Language language) const;
    [[nodiscard]] ThemeKeeper::Choice appearance() const;
    void setAppearance(ThemeKeeper::Choice choice) const;
    /// Of QWidget::saveGeometry; empty: none.
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry) const;

private:
    QString m_file;
};

} // namespace kebu
