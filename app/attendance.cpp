#include "app/attendance.h"

#include "ui/look/themekeeper.h"
#include "ui/shell/autolock.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/reminderkeeper.h"
#include "ui/shell/systemevents.h"
#include "ui/shell/tray.h"

#include <QAction>

namespace kebu {

Attendance::Attendance(Session &session, LocalSettings &local, ThemeKeeper &theme, MainWindow &window, QObject *parent)
    : QObject(parent),
      m_local(local),
      m_theme(theme),
      m_window(window),
      m_system(createSystemEvents()),
      m_lock(std::make_unique<AutoLock>(session, local, *m_system, [&window] { return window.youngestDraft(); })),
      m_tray(new Tray(&window)),
      m_notifier(createNotifier(m_tray->icon())),
      m_reminders(std::make_unique<ReminderKeeper>(session, local, *m_notifier))
{
    connect(m_lock.get(), &AutoLock::lockRequested, &window, &MainWindow::lock);
    connect(&local, &LocalSettings::changed, this, &Attendance::follow);
    connectTray();
    connectReminders();
    follow(local.values());
}

Attendance::~Attendance() = default;

void Attendance::connectTray()
{
    const auto showToday = [this] {
        m_window.bringUp();
        if (auto *today = m_window.findChild<QAction *>(QStringLiteral("today")); today && today->isEnabled())
            today->trigger();
    };
    connect(m_tray, &Tray::openAsked, &m_window, &MainWindow::bringUp);
    connect(m_tray, &Tray::listAsked, &m_window, showToday);
    connect(m_reminders.get(), &ReminderKeeper::listAsked, &m_window, showToday);
    connect(m_reminders.get(), &ReminderKeeper::dueCounted, m_tray, &Tray::setDue);
    connect(&m_window, &MainWindow::hidden, this, &Attendance::tellHidden);
}

void Attendance::connectReminders()
{
    connect(m_reminders.get(), &ReminderKeeper::logAsked, &m_window, [this](Id customer) {
        m_window.bringUp();
        m_window.logWith(customer);
    });
    connect(m_reminders.get(), &ReminderKeeper::customerAsked, &m_window, [this](Id customer) {
        m_window.bringUp();
        m_window.openCustomer(customer);
    });
}

void Attendance::follow(const LocalSettings::Values &values)
{
    m_theme.setFontScale(values.fontPercent);
    // without a tray there would be no way back to the window
    m_window.setHidesOnClose(values.closesToTray && QSystemTrayIcon::isSystemTrayAvailable());
}

void Attendance::tellHidden()
{
    LocalSettings::Values values = m_local.values();
    if (std::exchange(values.wasToldOfTray, true))
        return;
    m_local.set(values);
    m_notifier->show({QStringLiteral("hidden"),
                      tr("Kebu goes on beside the clock"),
                      tr("Its icon opens the window again; Quit in its menu ends it."),
                      {}});
}

} // namespace kebu
