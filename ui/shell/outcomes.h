#pragma once

#include "core/book/book.h"

#include <QObject>

class QAction;

namespace kebu {

class Session;
class Shell;

/// Says in the window's message bar what became of each change, with the way back, and what went wrong.
class Outcomes : public QObject
{
    Q_OBJECT

public:
    /// `undo`: the action whose keys stand in the button. All must outlive this.
    Outcomes(Session &session, Shell &shell, const QAction &undo, QObject *parent = nullptr);

private:
    void tellDone(const ChangeInfo &change);
    void tellUndone(const UndoOutcome &outcome, bool wasRedo);

    Session &m_session;
    Shell &m_shell;
    const QAction &m_undo;
};

} // namespace kebu
