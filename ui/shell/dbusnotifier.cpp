#include "ui/shell/dbusnotifier.h"

#include <QCoreApplication>
#include <QDBusConnectionInterface>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusReply>

namespace kebu {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");

QDBusMessage call(const QString &method) { return QDBusMessage::createMethodCall(service, path, service, method); }

} // namespace

DBusNotifier::DBusNotifier(QDBusConnection bus, QObject *parent) : Notifier(parent), m_bus(std::move(bus))
{
    // D-Bus has no other way to receive a signal than by the slot's name.
    m_bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
    m_bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this,
                  SLOT(notificationClosed(uint, uint)));
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("GetCapabilities"))), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QStringList> reply = *answer;
        if (!reply.isError())
            m_readsMarkup = reply.value().contains(QStringLiteral("body-markup"));
        answer->deleteLater();
    });
}

bool DBusNotifier::isAvailable(const QDBusConnection &bus)
{
    if (!bus.isConnected())
        return false;
    const QDBusReply<bool> running = bus.interface()->isServiceRegistered(service);
    const QDBusReply<QStringList> startable = bus.interface()->activatableServiceNames();
    return (running.isValid() && running.value()) || (startable.isValid() && startable.value().contains(service));
}

QString DBusNotifier::bodyText(const QString &text) const
{
    return m_readsMarkup ? text.toHtmlEscaped() : text; // a customer's name is never markup
}

void DBusNotifier::show(const Notification &notification)
{
    QStringList buttons{opened, QString()};
    for (const Notification::Button &button : notification.buttons)
        buttons << button.key << button.text;
    QDBusMessage message = call(QStringLiteral("Notify"));
    message << QCoreApplication::applicationName() << m_shown.key(notification.key, 0U)
            << QStringLiteral("org.kebu.Kebu") << notification.title << bodyText(notification.body) << buttons
            << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("org.kebu.Kebu")}} << -1;
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, key = notification.key] {
        const QDBusPendingReply<uint> reply = *answer;
        if (!reply.isError())
            m_shown.insert(reply.value(), key);
        answer->deleteLater();
    });
}

void DBusNotifier::withdrawAll()
{
    for (const uint id : m_shown.keys()) {
        QDBusMessage message = call(QStringLiteral("CloseNotification"));
        message << id;
        m_bus.asyncCall(message);
    }
    m_shown.clear();
}

void DBusNotifier::actionInvoked(uint id, const QString &button)
{
    if (m_shown.contains(id)) // others' notifications are none of ours
        emit pressed(m_shown.value(id), button);
}

void DBusNotifier::notificationClosed(uint id, uint) { m_shown.remove(id); }

} // namespace kebu
