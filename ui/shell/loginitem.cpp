#include "ui/shell/loginitem.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace kebu {

namespace {

#if !defined(Q_OS_WIN)
QString folder()
{
#if defined(Q_OS_MACOS)
    return QDir::homePath() + QStringLiteral("/Library/LaunchAgents");
#else
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/autostart");
#endif
}

/// What the desktop reads.
QByteArray entry(const QString &program)
{
#if defined(Q_OS_MACOS)
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
                          "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
                          "<plist version=\"1.0\"><dict><key>Label</key><string>kebu</string>"
                          "<key>ProgramArguments</key><array><string>%1</string></array>"
                          "<key>RunAtLoad</key><true/></dict></plist>\n")
        .arg(program.toHtmlEscaped())
        .toUtf8();
#else
    // the Desktop Entry Specification quotes an argument with " and escapes these four within it, and the backslash of
    // an escape once more, as every backslash of a string value
    QString quotedProgram;
    for (const QChar letter : program) {
        if (QStringLiteral("\"`$\\").contains(letter))
            quotedProgram += QStringLiteral("\\\\");
        quotedProgram += letter == u'\\' ? QStringLiteral("\\\\") : QString(letter);
        if (letter == u'%')
            quotedProgram += letter;
    }
    return QStringLiteral("[Desktop Entry]\nType=Application\nName=Kebu\nName[zh_CN]=客簿\nIcon=kebu\nExec=\"%1\"\n"
                          "Terminal=false\nX-GNOME-Autostart-enabled=true\n")
        .arg(quotedProgram)
        .toUtf8();
#endif
}

Error refused(const QString &path, const QString &why)
{
    return {
        ErrorCode::DiskFull,
        QCoreApplication::translate("LoginItem", "%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), why),
        path};
}
#endif

} // namespace

LoginItem::LoginItem(QString program)
    : m_program(program.isEmpty() ? QCoreApplication::applicationFilePath() : std::move(program))
{
}

#if defined(Q_OS_WIN)

QString LoginItem::place()
{
    return QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run");
}

bool LoginItem::isOn() const { return QSettings(place(), QSettings::NativeFormat).contains(QStringLiteral("Kebu")); }

Result<void> LoginItem::set(bool isOn)
{
    QSettings run(place(), QSettings::NativeFormat);
    if (isOn)
        run.setValue(QStringLiteral("Kebu"), QString(u'"' + QDir::toNativeSeparators(m_program) + u'"'));
    else
        run.remove(QStringLiteral("Kebu"));
    run.sync();
    if (run.status() != QSettings::NoError)
        return Error{ErrorCode::DiskFull,
                     QCoreApplication::translate("LoginItem", "Windows refused to change what starts at login."),
                     place()};
    return {};
}

#else

QString LoginItem::place()
{
#if defined(Q_OS_MACOS)
    return folder() + QStringLiteral("/kebu.plist");
#else
    return folder() + QStringLiteral("/kebu.desktop");
#endif
}

bool LoginItem::isOn() const
{
    QFile file(place());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    // desktops turn an entry off by a line of it
    const QByteArray text = file.readAll();
    return !text.contains("Hidden=true") && !text.contains("X-GNOME-Autostart-enabled=false");
}

Result<void> LoginItem::set(bool isOn)
{
    const QString path = place();
    if (!isOn) {
        QFile file(path);
        return !file.exists() || file.remove() ? Result<void>() : Result<void>(refused(path, file.errorString()));
    }
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return refused(QFileInfo(path).absolutePath(),
                       QCoreApplication::translate("LoginItem", "the folder cannot be made"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(entry(m_program)) < 0 || !file.commit())
        return refused(path, file.errorString());
    return {};
}

#endif

} // namespace kebu
