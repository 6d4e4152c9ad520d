#pragma once

#include "ui/shell/systemevents.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>

namespace kebu {

/// Sleep from systemd's login1, which is asked to wait a moment; the screen's lock from the desktop's screen saver.
class DBusSystemEvents : public SystemEvents
{
    Q_OBJECT

public:
    explicit DBusSystemEvents(QDBusConnection system = QDBusConnection::systemBus(),
                              QDBusConnection session = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    void readyToSleep() override;

private slots:
    void prepareForSleep(bool isAboutToSleep);
    void activeChanged(bool isActive);

private:
    void holdSleepBack();

    QDBusConnection m_system;
    QDBusUnixFileDescriptor m_hold; ///< while it is open, sleep waits some seconds
};

} // namespace kebu
