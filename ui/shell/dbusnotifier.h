#pragma once

#include "ui/shell/notifier.h"

#include <QDBusConnection>
#include <QHash>

namespace kebu {

/// Notifications with buttons through org.freedesktop.Notifications.
class DBusNotifier : public Notifier
{
    Q_OBJECT

public:
    explicit DBusNotifier(QDBusConnection bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    /// Whether a service shows notifications on this bus.
    [[nodiscard]] static bool isAvailable(const QDBusConnection &bus);

    void show(const Notification &notification) override;
    void withdrawAll() override;

private slots:
    void actionInvoked(uint id, const QString &button);
    void notificationClosed(uint id, uint reason);

private:
    [[nodiscard]] QString bodyText(const QString &text) const;

    QDBusConnection m_bus;
    bool m_readsMarkup = true; ///< until the service says otherwise
    QHash<uint, QString> m_shown;
};

} // namespace kebu
