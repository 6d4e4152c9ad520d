#pragma once

#include "app/preferences.h"
#include "core/base/clock.h"
#include "ui/look/themekeeper.h"
#include "ui/shell/localsettings.h"
#include "ui/shell/session.h"

#include <QTranslator>

#include <memory>

namespace kebu {

class Attendance;
class Doorbell;
class MainWindow;

/// Builds the services of the window program and hands them down: clock, session, look, language, window.
class Composition : public QObject
{
    Q_OBJECT

public:
    Composition();
    ~Composition() override;

    /// Shows the window; `book` is offered for unlocking, or opened at once where KEBU_PASSPHRASE is set.
    void start(const QString &book, bool isDemo);
    /// The log form in front, once a book is open: what `kebu --log` asks for.
    void log(const QString &customer);
    /// For this start; what the person chooses in the window is remembered for the next.
    void setLanguage(Language language);
    void setTheme(ThemeKeeper::Choice choice) { m_theme->setChoice(choice); }
    /// After the window is gone: a verified backup, where facts changed since the last one.
    void backUpIfDue();
    /// Where this computer remembers the books it saw.
    [[nodiscard]] static QString stateFolder();

private:
    void open(const QString &book, const QString &passphrase);
    void openDemo();

    bool m_isOpeningDemo = false;
    Preferences m_preferences{Preferences::standardFile()};
    SystemClock m_clock;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    std::unique_ptr<ThemeKeeper> m_theme;
    std::unique_ptr<Session> m_session;
    LocalSettings m_local;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Doorbell> m_doorbell;
    std::unique_ptr<Attendance> m_attendance; ///< gone before the window
};

} // namespace kebu
