#include "ui/shell/lookchoices.h"

#include "ui/look/fields.h"
#include "ui/shell/actions.h"

#include <array>

namespace kebu {

namespace {

struct ThemeLine {
    const char *key;
    ThemeKeeper::Choice choice;
};

constexpr std::array themeLines{
    ThemeLine{"light", ThemeKeeper::Choice::Light}, ThemeLine{"dark", ThemeKeeper::Choice::Dark},
    ThemeLine{"contrast", ThemeKeeper::Choice::HighContrast}, ThemeLine{"system", ThemeKeeper::Choice::System}};

struct LanguageLine {
    const char *key;
    Language language;
};

constexpr std::array languageLines{LanguageLine{"chinese", Language::Chinese},
                                   LanguageLine{"english", Language::English}};

} // namespace

LookChoices::LookChoices(Actions &actions, ThemeKeeper &theme, QObject *parent)
    : QObject(parent),
      m_actions(actions),
      m_theme(theme)
{
    for (const ThemeLine &line : themeLines)
        connect(actions.action(line.key), &QAction::triggered, this, [this, line] { dress(line.choice); });
    for (const LanguageLine &line : languageLines)
        connect(actions.action(line.key), &QAction::triggered, this,
                [this, line] { emit languageChosen(line.language); });
}

void LookChoices::dress(ThemeKeeper::Choice choice)
{
    m_theme.setChoice(choice);
    tick();
    emit appearanceChosen(choice);
}

void LookChoices::tick()
{
    for (const ThemeLine &line : themeLines)
        m_actions.action(line.key)->setChecked(m_theme.choice() == line.choice);
    for (const LanguageLine &line : languageLines)
        m_actions.action(line.key)->setChecked(uiLanguage() == line.language);
}

} // namespace kebu
