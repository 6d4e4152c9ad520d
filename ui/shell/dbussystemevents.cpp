#include "ui/shell/dbussystemevents.h"

#include <QCoreApplication>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace kebu {

namespace {
const QString login = QStringLiteral("org.freedesktop.login1");
const QString loginPath = QStringLiteral("/org/freedesktop/login1");
const QString loginManager = QStringLiteral("org.freedesktop.login1.Manager");
const QString screenSaver = QStringLiteral("org.freedesktop.ScreenSaver");
} // namespace

DBusSystemEvents::DBusSystemEvents(QDBusConnection system, QDBusConnection session, QObject *parent)
    : SystemEvents(parent),
      m_system(std::move(system))
{
    // D-Bus has no other way to receive a signal than by the slot's name.
    m_system.connect(login, loginPath, loginManager, QStringLiteral("PrepareForSleep"), this,
                     SLOT(prepareForSleep(bool)));
    // desktops differ in the path and agree in the interface
    session.connect(QString(), QString(), screenSaver, QStringLiteral("ActiveChanged"), this,
                    SLOT(activeChanged(bool)));
    session.connect(QString(), QString(), QStringLiteral("org.gnome.ScreenSaver"), QStringLiteral("ActiveChanged"),
                    this, SLOT(activeChanged(bool)));
    holdSleepBack();
}

void DBusSystemEvents::holdSleepBack()
{
    if (!m_system.isConnected())
        return;
    QDBusMessage question = QDBusMessage::createMethodCall(login, loginPath, loginManager, QStringLiteral("Inhibit"));
    question << QStringLiteral("sleep") << QStringLiteral("Kebu")
             << QCoreApplication::translate("SystemEvents", "Closing the open book") << QStringLiteral("delay");
    auto *answer = new QDBusPendingCallWatcher(m_system.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *answer;
        if (!reply.isError())
            m_hold = reply.value();
        answer->deleteLater();
    });
}

void DBusSystemEvents::readyToSleep() { m_hold = {}; }

void DBusSystemEvents::prepareForSleep(bool isAboutToSleep)
{
    if (isAboutToSleep) {
        emit aboutToSleep();
        return;
    }
    holdSleepBack();
    emit woken();
}

void DBusSystemEvents::activeChanged(bool isActive)
{
    if (isActive)
        emit screenLocked();
}

} // namespace kebu
