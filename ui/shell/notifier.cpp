#include "ui/shell/notifier.h"

#include "ui/shell/dbusnotifier.h"

#include <QSystemTrayIcon>

namespace kebu {

namespace {

/// Without buttons: Qt's tray has none. A click opens what the newest was about.
class TrayNotifier : public Notifier
{
public:
    explicit TrayNotifier(QSystemTrayIcon *tray) : m_tray(tray)
    {
        connect(tray, &QSystemTrayIcon::messageClicked, this, [this] { emit pressed(m_newest, opened); });
    }

    void show(const Notification &notification) override
    {
        m_newest = notification.key;
        m_tray->showMessage(notification.title, notification.body, m_tray->icon());
    }

private:
    QSystemTrayIcon *m_tray;
    QString m_newest;
};

} // namespace

std::unique_ptr<Notifier> createNotifier(QSystemTrayIcon *tray)
{
    if (const QDBusConnection bus = QDBusConnection::sessionBus(); DBusNotifier::isAvailable(bus))
        return std::make_unique<DBusNotifier>(bus);
    return std::make_unique<TrayNotifier>(tray);
}

} // namespace kebu
