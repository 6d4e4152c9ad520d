#include "app/preferences.h"

#include <QSettings>
#include <QStandardPaths>

#include <array>

namespace kebu {

namespace {

const QString languageKey = QStringLiteral("language");
const QString appearanceKey = QStringLiteral("appearance");
const QString geometryKey = QStringLiteral("geometry");

/// In the order of ThemeKeeper::Choice.
constexpr std::array appearances = {"system", "light", "dark", "contrast"};

QVariant valueIn(const QString &file, const QString &key) { return QSettings(file, QSettings::IniFormat).value(key); }

void write(const QString &file, const QString &key, const QVariant &value)
{
    QSettings(file, QSettings::IniFormat).setValue(key, value); // a file that cannot be written is let be
}

} // namespace

QString Preferences::standardFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/window.ini");
}

std::optional<Language> Preferences::language() const
{
    const QString kept = valueIn(m_file, languageKey).toString();
    if (kept == u"zh_CN")
        return Language::Chinese;
    return kept == u"en" ? std::optional(Language::English) : std::nullopt;
}

void Preferences::setLanguage(Language language) const
{
    write(m_file, languageKey, language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
}

ThemeKeeper::Choice Preferences::appearance() const
{
    const QString kept = valueIn(m_file, appearanceKey).toString();
    for (size_t i = 0; i < appearances.size(); ++i) {
        if (kept == QLatin1String(appearances[i]))
            return ThemeKeeper::Choice(int(i));
    }
    return ThemeKeeper::Choice::System;
}

void Preferences::setAppearance(ThemeKeeper::Choice choice) const
{
    write(m_file, appearanceKey, QString::fromLatin1(appearances[size_t(choice)]));
}

QByteArray Preferences::geometry() const { return valueIn(m_file, geometryKey).toByteArray(); }

void Preferences::setGeometry(const QByteArray &geometry) const { write(m_file, geometryKey, geometry); }

} // namespace kebu
