#pragma once

#include <QObject>

class QWidget;

namespace kebu {

class Actions;
struct BroughtBack;
class Session;
class Shell;

/// What is done for the book as a whole, with the dialogs it takes: backup, emergency kit, passphrase, restore.
class BookCare : public QObject
{
    Q_OBJECT

public:
    BookCare(Session &session, Shell &shell, QWidget *window);

    /// The lines of the File menu that are about the book as a whole.
    void takeOrders(const Actions &actions);

    /// In the background, as a job.
    void backUp();
    /// Everything the book holds into one file of an open form, as a job; masked where the window is.
    void exportBook();
    /// `isNew`: the book or its passphrase was just made.
    void offerKit(bool isNew);
    void changePassphrase();
    void restore();
    /// Office and home (core/book/custody.h): a copy lives, this one rests; and the way back.
    void takeAlong();
    void bringBack();
    /// The book is closed for work on its file and comes back in a moment.
    [[nodiscard]] bool isReopening() const { return m_isReopening; }

signals:
    void backedUp();
    /// A book that waits to be unlocked.
    void restored(const QString &book);

private:
    void tellBroughtBack(const BroughtBack &back, const QString &copy);
    void letRest(const QString &copy);

    Session &m_session;
    Shell &m_shell;
    QWidget *m_window;
    bool m_isReopening = false;
};

} // namespace kebu
