#pragma once

#include "core/base/language.h"
#include "ui/look/themekeeper.h"
#include "ui/screens/unlock/recentbooks.h"
#include "ui/shell/session.h"

#include <QWidget>

class QScrollArea;

namespace kebu {

class BookOpener;
class CreateForm;
class UnlockForm;
class UnlockSide;
class WelcomePanel;

/// What stands before a book is open: recent books, unlock, create, open the demo. Hands the opened book to the
/// session.
class UnlockScreen : public QWidget
{
    Q_OBJECT

public:
    /// `recentFile`: where the list of recent books is kept; empty: the user's configuration folder.
    explicit UnlockScreen(Session &session, QWidget *parent = nullptr, const QString &recentFile = {});

    /// Chooses a book to unlock and puts the keyboard into its passphrase.
    void chooseBook(const QString &path);
    /// Why the chosen book does not open.
    void tell(const Error &error);
    /// Asks for a file and offers it.
    void openOther();
    void showCreate(bool isShown);

signals:
    void languageChosen(kebu::Language language);
    void appearanceChosen(kebu::ThemeKeeper::Choice choice);
    void demoRequested();
    void restoreRequested();
    /// Before the session takes the book over: it was just made, or opened by its emergency kit.
    void bookMade();
    void bookOpenedByKit();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void connectSide();
    void connectOpener();
    void arrange();
    void refreshRecent();
    [[nodiscard]] QString lastOpened(const QString &path) const;

    Session &m_session;
    RecentBooks m_recent;
    BookOpener *m_opener;
    UnlockSide *m_side;
    UnlockForm *m_unlock;
    CreateForm *m_create;
    WelcomePanel *m_welcome; ///< in place of the unlock form while no book is known
    QWidget *m_line;
    QScrollArea *m_forms;
    bool m_isCreating = false; ///< which form a narrow window shows
    bool m_isMaking = false;   ///< what the opener is at: making, or opening
};

} // namespace kebu
