#include "ui/shell/outcomes.h"

#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QAction>

namespace kebu {

Outcomes::Outcomes(Session &session, Shell &shell, const QAction &undo, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_shell(shell),
      m_undo(undo)
{
    connect(&session, &Session::changeDone, this, &Outcomes::tellDone);
    connect(&session, &Session::undone, this, &Outcomes::tellUndone);
    connect(&session, &Session::failed, this, [this](const Error &error) {
        m_shell.post({Message::Kind::Error, error.message, {}, {}, {}});
    });
}

void Outcomes::tellDone(const ChangeInfo &change)
{
    m_shell.post({Message::Kind::Success, change.title, tr("Undo"), QLatin1String("edit-undo"),
                  m_undo.shortcut().toString(QKeySequence::NativeText)},
                 [this] { m_session.undo(); });
}

void Outcomes::tellUndone(const UndoOutcome &outcome, bool wasRedo)
{
    QString said = (wasRedo ? tr("Done again: %1") : tr("Taken back: %1")).arg(outcome.reverted.title);
    if (outcome.fieldsChangedSince > 0)
        said += u' ' + tr("%n field(s) changed since were left.", nullptr, outcome.fieldsChangedSince);
    if (!outcome.recordsKept.isEmpty())
        said += u' ' + tr("Kept, because others hang on it: %1.").arg(outcome.recordsKept.first());
    m_shell.post({Message::Kind::Success, said, wasRedo ? tr("Undo") : tr("Redo"), {}, {}},
                 [this, wasRedo] { wasRedo ? m_session.undo() : m_session.redo(); });
}

} // namespace kebu
