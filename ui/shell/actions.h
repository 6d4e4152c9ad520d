#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

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
    /// Actions that need an open book are off without one.
    void setBookOpen(bool isOpen);
    /// Sets the words of all actions in the current language.
    void retranslate();

private:
    QHash<QString, QAction *> m_actions;
};

} // namespace kebu
