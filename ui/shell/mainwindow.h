#pragma once

#include "core/base/language.h"
#include "ui/look/themekeeper.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QMainWindow>

class QStackedWidget;

namespace kebu {

class Actions;
class CustomerScreen;
class CustomersScreen;
class NavigationRail;
class ReportsScreen;
class Screen;
class SearchField;
class StatusLine;
class TodayScreen;
class TopBar;
class UnlockScreen;

/// The window: rail, top bar, message bar, screens and status bar around one session. Built from tables and the
/// screens' own files; holds no rule and reads nothing from the book itself.
class MainWindow : public QMainWindow, public Shell
{
    Q_OBJECT

public:
    MainWindow(Session &session, ThemeKeeper &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Offers a book to unlock.
    void offerBook(const QString &path);

    void openCustomer(Id customer) override;
    void logWith(Id customer) override;
    void newCustomer() override;
    void printCustomers(const std::vector<Id> &customers) override;
    void showCustomers(const QString &query, const QString &title) override;
    void startImport(const QString &file) override;
    void goBack() override;
    void post(const Message &message, std::function<void()> action) override;

signals:
    void languageChosen(kebu::Language language);
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildFrame();
    void connectActions();
    void connectView();
    void connectSession();
    void connectTopBar();
    void showPlace(const QString &key);
    void showScreen(Screen *screen);
    void retranslate();
    void backUp();
    void showBackupAge();
    void restoreBook();
    [[nodiscard]] Screen *currentScreen() const;

    Session &m_session;
    ThemeKeeper &m_theme;
    Actions *m_actions;
    QStackedWidget *m_pages; ///< unlock, or the frame
    UnlockScreen *m_unlock;
    NavigationRail *m_rail = nullptr;
    TopBar *m_top = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_screens = nullptr;
    TodayScreen *m_today = nullptr;
    CustomersScreen *m_customers = nullptr;
    CustomerScreen *m_customer = nullptr;
    ReportsScreen *m_reports = nullptr;
    StatusLine *m_status = nullptr;
    Screen *m_previous = nullptr;
    std::function<void()> m_messageAction;
};

} // namespace kebu
