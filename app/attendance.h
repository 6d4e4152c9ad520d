#pragma once

#include "ui/shell/localsettings.h"

#include <memory>

namespace kebu {

class AutoLock;
class MainWindow;
class Notifier;
class ReminderKeeper;
class Session;
class SystemEvents;
class ThemeKeeper;
class Tray;

/// What goes on beside the window: the lock by itself, reminders, the icon beside the clock. Wires them to one another
/// and to the window; holds no rule.
class Attendance : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    Attendance(Session &session, LocalSettings &local, ThemeKeeper &theme, MainWindow &window,
               QObject *parent = nullptr);
    ~Attendance() override;

private:
    void connectTray();
    void connectReminders();
    void follow(const LocalSettings::Values &values);
    void tellHidden();

    LocalSettings &m_local;
    ThemeKeeper &m_theme;
    MainWindow &m_window;
    std::unique_ptr<SystemEvents> m_system;
    std::unique_ptr<AutoLock> m_lock;
    Tray *m_tray; ///< the window's
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<ReminderKeeper> m_reminders;
};

} // namespace kebu
