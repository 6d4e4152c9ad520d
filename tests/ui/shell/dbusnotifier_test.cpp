// The desktop's notifications, against a service of our own on the session's bus.

#include "ui/shell/dbusnotifier.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

const QString name = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");

/// Answers as a desktop would and remembers what it was asked to show.
class FakeDesktop : public QDBusVirtualObject
{
public:
    FakeDesktop() : bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("fake-desktop")))
    {
        isRunning = bus.isConnected() && bus.registerVirtualObject(path, this) && bus.registerService(name);
    }
    ~FakeDesktop() override
    {
        bus.unregisterService(name);
        bus.unregisterObject(path);
        QDBusConnection::disconnectFromBus(QStringLiteral("fake-desktop"));
    }
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() == u"GetCapabilities")
            connection.send(message.createReply(
                QStringList{QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")}));
        else if (message.member() == u"Notify") {
            shown.push_back(message.arguments());
            connection.send(message.createReply(uint(shown.size())));
        } else if (message.member() == u"CloseNotification") {
            closed.push_back(message.arguments().constFirst().toUInt());
            connection.send(message.createReply());
        } else {
            return false;
        }
        return true;
    }
    void press(uint id, const QString &button)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, name, QStringLiteral("ActionInvoked"));
        signal << id << button;
        bus.send(signal);
    }

    QDBusConnection bus;
    bool isRunning = false;
    QList<QVariantList> shown;
    QList<uint> closed;
};

} // namespace

TEST_CASE("the desktop shows a notification with its buttons and tells which was pressed", "[dbus]")
{
    FakeDesktop desktop;
    if (!desktop.isRunning)
        SKIP("there is no session bus of our own; ./dev test starts one");
    CHECK(DBusNotifier::isAvailable(QDBusConnection::sessionBus()));
    DBusNotifier notifier;
    QString pressed;
    QObject::connect(&notifier, &Notifier::pressed, &notifier,
                     [&](const QString &key, const QString &button) { pressed = key + u'/' + button; });
    notifier.show({QStringLiteral("task:1"),
                   QStringLiteral("衡岳精密"),
                   QStringLiteral("发报价 <b>x</b>"),
                   {{QStringLiteral("log"), QStringLiteral("Log")}}});
    REQUIRE(QTest::qWaitFor([&] { return desktop.shown.size() == 1; }));
    const QVariantList &asked = desktop.shown.constFirst();
    CHECK(asked.at(3).toString() == QStringLiteral("衡岳精密"));
    CHECK(asked.at(4).toString() == QStringLiteral("发报价 &lt;b&gt;x&lt;/b&gt;"));
    CHECK(asked.at(5).toStringList() ==
          QStringList{QStringLiteral("default"), QString(), QStringLiteral("log"), QStringLiteral("Log")});
    QTest::qWait(50); // the id comes back
    desktop.press(1, QStringLiteral("log"));
    CHECK(QTest::qWaitFor([&] { return pressed == u"task:1/log"; }));
}

TEST_CASE("another program's notification is none of ours, and ours are taken back when the book is locked", "[dbus]")
{
    FakeDesktop desktop;
    if (!desktop.isRunning)
        SKIP("there is no session bus of our own; ./dev test starts one");
    DBusNotifier notifier;
    int presses = 0;
    QObject::connect(&notifier, &Notifier::pressed, &notifier, [&] { ++presses; });
    notifier.show({QStringLiteral("list"), QStringLiteral("1 follow-up is due"), {}, {}});
    REQUIRE(QTest::qWaitFor([&] { return desktop.shown.size() == 1; }));
    QTest::qWait(50);
    desktop.press(99, QStringLiteral("default"));
    desktop.press(1, QStringLiteral("default"));
    CHECK(QTest::qWaitFor([&] { return presses == 1; }));
    notifier.withdrawAll();
    CHECK(QTest::qWaitFor([&] { return desktop.closed == QList<uint>{1}; }));
}
