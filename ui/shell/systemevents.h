#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace kebu {

/// What the desktop tells of itself. Another system adds its own kind in createSystemEvents; one that tells nothing is
/// no reason to fail. Window thread.
class SystemEvents : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Called once the book is closed after aboutToSleep: the computer need not wait any longer.
    virtual void readyToSleep() {}

signals:
    void aboutToSleep();
    /// The computer is awake again.
    void woken();
    void screenLocked();
};

/// Linux and its relatives through D-Bus; silent elsewhere for now.
[[nodiscard]] std::unique_ptr<SystemEvents> createSystemEvents();

} // namespace kebu
