#pragma once

#include "core/base/language.h"
#include "ui/look/themekeeper.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QMainWindow>

class QStackedWidget;

namespace kebu {

class Actions;
class BookCare;
class CustomerScreen;
class CustomersScreen;
struct DraftKey;
class Palette;
class PlacesRail;
class Screen;
class ScreenStack;
class LocalSettings;
class LookChoices;
class SearchField;
class StatusLine;
class TodayScreen;
struct Ring;
class TopBar;
class UnlockScreen;

/// The window: rail, top bar, message bar, screens and status bar around one session. Built from tables and the
/// screens' own files; holds no rule and reads nothing from the book itself.
class MainWindow : public QMainWindow, public Shell
{
    Q_OBJECT

public:
    /// `local`: settings of this computer; null: the usual ones, kept in memory alone.
    MainWindow(Session &session, ThemeKeeper &theme, LocalSettings *local = nullptr, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Offers a book to unlock, and says why it did not open by itself.
    void offerBook(const QString &path, const std::optional<Error> &why = {});

    /// Puts drafts away, closes dialogs, takes what we put on the clipboard off it and closes the book. Unlocked again,
    /// the same place is shown.
    void lock();
    /// When a log was last typed at; none: no draft stands.
    [[nodiscard]] std::optional<Instant> youngestDraft() const;
    /// Whether closing hides the window; the tray's menu opens it again.
    void setHidesOnClose(bool hides) { m_hidesOnClose = hides; }
    void bringUp();
    /// `kebu --log` was called: the log form comes to the front, after the passphrase where the book is locked.
    void answerRing(const Ring &ring);
    /// Prepares, a little at a time, what the first look at the screens costs; for when the window is shown and no book
    /// is open yet.
    void warmUp();

    void openCustomer(Id customer) override;
    void logWith(Id customer) override;
    void openCase(Id serviceCase) override;
    void newCustomer(const QString &name = {}) override;
    void printCustomers(const std::vector<Id> &customers) override;
    void showCustomers(const QString &query, const QString &title) override;
    void startImport(const QString &file) override;
    void openPlace(const QString &key) override;
    void goBack() override;
    void post(const Message &message, std::function<void()> action) override;

signals:
    /// Closed and still running.
    void hidden();
    void languageChosen(kebu::Language language);
    /// The person's choice, already put on.
    void appearanceChosen(kebu::ThemeKeeper::Choice choice);
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *buildFrame();
    void connectActions();
    void connectDoor();
    void connectSession();
    void connectTopBar();
    void showScreen(Screen *screen);
    void retranslate();
    void sayReadingOnly();
    void connectCare();
    void connectPalette();
    /// True, and told in words, where the book is open for reading only.
    bool refusesWriting();
    void resume(const DraftKey &form, Id about);
    void enterCards(const QStringList &photos);
    void look(const QString &words);
    void greet();
    void showShortcuts();
    /// The customer whose page is in sight; null: none.
    [[nodiscard]] Id pageCustomer() const;
    void closeWhenDialogsAreGone();
    void rememberPlace();
    void returnToPlace();
    /// The log form of the one customer whom the words find, else the question whom, with the words in it.
    void logFor(const QString &words);
    void takeUpWish();

    Session &m_session;
    LocalSettings *m_local;
    Actions *m_actions;
    BookCare *m_care;
    LookChoices *m_choices;
    Palette *m_palette;
    QStackedWidget *m_pages; ///< unlock, or the frame
    UnlockScreen *m_unlock;
    PlacesRail *m_rail = nullptr;
    TopBar *m_top = nullptr;
    MessageBar *m_messages = nullptr;
    MessageBar *m_reading = nullptr; ///< stands while the book cannot be changed
    ScreenStack *m_screens = nullptr;
    TodayScreen *m_today = nullptr;
    CustomersScreen *m_customers = nullptr;
    CustomerScreen *m_customer = nullptr;
    StatusLine *m_status = nullptr;
    /// Where the person was when the book was locked: an id is nothing personal.
    struct Standpoint {
        QString book;
        Screen *screen = nullptr;
        Id customer;
    } m_place;
    QString m_wish; ///< whom a log was asked for while the book was locked
    bool m_hasWish = false;
    bool m_hidesOnClose = false;
    bool m_isQuitting = false;
    enum class Entrance { Passphrase, Made, Kit } m_entrance = Entrance::Passphrase; ///< how the book was opened
};

} // namespace kebu
