#pragma once

#include "core/base/language.h"
#include "ui/look/themekeeper.h"

#include <QObject>

namespace kebu {

class Actions;

/// The menu's choices of theme and language: what is chosen is put on or asked for, and ticked.
class LookChoices : public QObject
{
    Q_OBJECT

public:
    LookChoices(Actions &actions, ThemeKeeper &theme, QObject *parent = nullptr);

    /// Puts a theme on, whoever asked.
    void dress(ThemeKeeper::Choice choice);
    /// Ticks what is on; called again after a change of language.
    void tick();

signals:
    void languageChosen(kebu::Language language);
    /// The person's choice, already put on.
    void appearanceChosen(kebu::ThemeKeeper::Choice choice);

private:
    Actions &m_actions;
    ThemeKeeper &m_theme;
};

} // namespace kebu
