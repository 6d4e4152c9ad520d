#pragma once

#include "ui/shell/places.h"
#include "ui/shell/screen.h"

#include <QStackedWidget>

namespace kebu {

/// The screens of the window, one for each place; one of them is in sight.
class ScreenStack : public QStackedWidget
{
    Q_OBJECT

public:
    /// Makes them all, in the order of the table.
    explicit ScreenStack(const Place::Surroundings &around, QWidget *parent = nullptr);

    /// Null: there is no such place.
    [[nodiscard]] Screen *at(const QString &key) const;
    /// REQUIRES: a place makes one
    template <typename T>
    [[nodiscard]] T *get() const
    {
        for (int i = 0; i < count(); ++i) {
            if (auto *screen = qobject_cast<T *>(widget(i)))
                return screen;
        }
        Q_UNREACHABLE();
    }
    [[nodiscard]] Screen *current() const { return qobject_cast<Screen *>(currentWidget()); }
    /// The one before it; null: none.
    [[nodiscard]] Screen *previous() const { return m_previous; }
    /// Key of the rail's button for what is in sight.
    [[nodiscard]] QString railKey() const;
    /// Brings a screen into sight and activates it.
    void enter(Screen *screen);
    /// All of them forget what is personal.
    void clearAll();
    /// Each with its name in the window's language, in the order of the table.
    [[nodiscard]] std::vector<std::pair<QString, const QWidget *>> named() const;

private:
    Screen *m_previous = nullptr;
};

} // namespace kebu
