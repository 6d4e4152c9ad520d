#pragma once

#include "core/base/language.h"
#include "ui/look/theme.h"

#include <QFont>
#include <QObject>

namespace kebu {

class KebuStyle;

/// Dresses the application: installs the style, hands it the palette and fonts, and follows the system's light, dark or
/// high-contrast setting unless one is chosen. One object, owned by the composition root; window thread only.
class ThemeKeeper : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark, HighContrast };

    /// REQUIRES: a QApplication
    explicit ThemeKeeper(QObject *parent = nullptr);

    [[nodiscard]] const Theme &theme() const;
    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    /// Families and weights for the language, at the size the system asks for.
    void setLanguage(Language language);
    /// Letters and all that is measured by them, in percent of the size the system asks for.
    void setFontScale(int percent);

signals:
    void themeChanged(const kebu::Theme &theme);

protected:
    /// Windows and macOS tell of their setting by an event to the windows.
    bool eventFilter(QObject *watched, QEvent *event) override;

private slots:
    void followPortal(const QString &space, const QString &key);

private:
    [[nodiscard]] Theme wanted() const;
    void apply();
    void applyFont();

    Choice m_choice = Choice::System;
    QFont m_systemFont;
    Language m_language = uiLanguage();
    int m_fontPercent = 100;
    KebuStyle *m_style = nullptr; ///< owned by the application
};

} // namespace kebu
