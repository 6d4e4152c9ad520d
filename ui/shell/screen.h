#pragma once

#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QWidget>

namespace kebu {

/// One place of the window. Reads through the session, never waits for it, shows what came. Rebuilds its words on
/// QEvent::LanguageChange and its drawing on a change of palette.
class Screen : public QWidget
{
    Q_OBJECT

public:
    Screen(Session &session, Shell &shell, QWidget *parent = nullptr)
        : QWidget(parent),
          m_session(session),
          m_shell(shell)
    {
    }

    /// Comes into sight: read what is needed and give the keyboard to the first useful place.
    virtual void activate() = 0;
    /// Forget everything personal: the book is being closed or locked.
    virtual void clear() = 0;
    /// The one customer in sight, for what is asked of the window: printing a record sheet. Null: none, or several.
    [[nodiscard]] virtual Id currentCustomer() const { return {}; }
    /// Puts on paper what is in sight. False: the screen has nothing of its own to print; record sheets are printed.
    virtual bool print() { return false; }

protected:
    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] const Session &session() const { return m_session; }
    [[nodiscard]] Shell &shell() { return m_shell; }

private:
    Session &m_session;
    Shell &m_shell;
};

} // namespace kebu
