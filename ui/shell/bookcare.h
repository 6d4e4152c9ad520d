#pragma once

#include <QObject>

class QWidget;

namespace kebu {

class Session;
class Shell;

/// What is done for the book as a whole, with the dialogs it takes: backup, emergency kit, passphrase, restore.
class BookCare : public QObject
{
    Q_OBJECT

public:
    BookCare(Session &session, Shell &shell, QWidget *window);

    /// In the background, as a job.
    void backUp();
    /// Everything the book holds into one file of an open form, as a job; masked where the window is.
    void exportBook();
    /// `isNew`: the book or its passphrase was just made.
    void offerKit(bool isNew);
    void changePassphrase();
    void restore();
    /// The book is closed for a moment and comes back under a new passphrase.
    [[nodiscard]] bool isRekeying() const { return m_isRekeying; }

signals:
    void backedUp();
    /// A book that waits to be unlocked.
    void restored(const QString &book);

private:
    Session &m_session;
    Shell &m_shell;
    QWidget *m_window;
    bool m_isRekeying = false;
};

} // namespace kebu
