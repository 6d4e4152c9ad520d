#pragma once

#include <QAction>
#include <QHash>
#include <QObject>
#include <QTranslator>

#include <functional>
#include <vector>

class QMenuBar;

namespace kebu {

/// Everything that can be done from the window, declared once in a table: words, keys, icon, menu. Menus, the palette
/// and tooltips are built from it. Each action's objectName is its key.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    /// Menus in order, in the current language; called again after a change of language.
    void fill(QMenuBar *bar);
    /// REQUIRES: the key is in the table.
    [[nodiscard]] QAction *action(const char *key) const;
    [[nodiscard]] std::vector<QAction *> all() const;
    struct Menu {
        QString title;
        std::vector<QAction *> actions;
    };
    /// The menus as they stand, for the page of shortcuts.
    [[nodiscard]] std::vector<Menu> shown() const;
    /// Whether it leads to a screen.
    [[nodiscard]] static bool isPlace(const QAction *action);
    /// Breeze name; empty: none.
    [[nodiscard]] static QLatin1String iconName(const QAction *action);
    /// Its words in the window's language, in English and in Chinese, without mnemonics.
    [[nodiscard]] QStringList spellings(const QAction *action) const;
    /// Actions that need an open book are off without one.
    void setBookOpen(bool isOpen);
    /// Sets the words of all actions in the current language.
    void retranslate();

private:
    QHash<QString, QAction *> m_actions;
    QTranslator m_chinese; ///< asked, never installed
};

} // namespace kebu
