#include "ui/shell/loginitem.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

#if defined(Q_OS_LINUX)

namespace {

/// Leads the program's configuration into a folder that goes with it.
class OwnConfiguration
{
public:
    OwnConfiguration() : m_before(qgetenv("XDG_CONFIG_HOME")), m_wasTest(QStandardPaths::isTestModeEnabled())
    {
        QStandardPaths::setTestModeEnabled(false); // another test may have led the paths elsewhere
        qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
    }
    ~OwnConfiguration()
    {
        QStandardPaths::setTestModeEnabled(m_wasTest);
        if (m_before.isNull())
            qunsetenv("XDG_CONFIG_HOME");
        else
            qputenv("XDG_CONFIG_HOME", m_before);
    }
    OwnConfiguration(const OwnConfiguration &) = delete;
    OwnConfiguration &operator=(const OwnConfiguration &) = delete;
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QByteArray m_before;
    bool m_wasTest;
    QTemporaryDir m_folder;
};

QString text(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

TEST_CASE("starting at login is an entry of the desktop that comes and goes")
{
    const OwnConfiguration own;
    LoginItem item(QStringLiteral("/opt/kebu 1/bin/kebu"));
    CHECK_FALSE(item.isOn());
    CHECK(item.set(false).ok());
    REQUIRE(item.set(true).ok());
    CHECK(item.isOn());
    CHECK(LoginItem::place().startsWith(own.path()));
    CHECK(text(LoginItem::place()).contains(QStringLiteral("\nExec=\"/opt/kebu 1/bin/kebu\"\n")));
    REQUIRE(item.set(false).ok());
    CHECK_FALSE(item.isOn());
    CHECK_FALSE(QFile::exists(LoginItem::place()));
}

TEST_CASE("a program in a folder with signs of the shell is quoted as desktops read it")
{
    const OwnConfiguration own;
    REQUIRE(LoginItem(QStringLiteral("/opt/a$b\"c%d/kebu")).set(true).ok());
    CHECK(text(LoginItem::place()).contains(QStringLiteral("\nExec=\"/opt/a\\\\$b\\\\\"c%%d/kebu\"\n")));
}

TEST_CASE("an entry that the desktop turned off counts as off")
{
    const OwnConfiguration own;
    LoginItem item;
    REQUIRE(item.set(true).ok());
    QFile file(LoginItem::place());
    REQUIRE(file.open(QIODevice::Append));
    file.write("Hidden=true\n");
    file.close();
    CHECK_FALSE(item.isOn());
    REQUIRE(item.set(true).ok());
    CHECK(item.isOn());
}

TEST_CASE("where the entry cannot be written it says so")
{
    const OwnConfiguration own;
    QFile inTheWay(own.path() + QStringLiteral("/autostart"));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    LoginItem item;
    const auto done = item.set(true);
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().message.contains(QStringLiteral("autostart")));
    CHECK_FALSE(item.isOn());
}

#endif
