#pragma once

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

class QSystemTrayIcon;

namespace kebu {

/// What a notification of the desktop says. Plain text.
struct Notification {
    struct Button {
        QString key;
        QString text;
    };
    QString key; ///< the caller's; a later one with the same key takes its place
    QString title;
    QString body;
    std::vector<Button> buttons = {}; ///< shown where the desktop can
};

/// Shows notifications and tells what was pressed. Window thread.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void show(const Notification &notification) = 0;
    /// Takes every notification of ours off the screen, where the desktop can: the book is locked or masked.
    virtual void withdrawAll() {}

    /// `button` of a click on the notification itself.
    inline static const QString opened = QStringLiteral("default");

signals:
    void pressed(const QString &key, const QString &button);
};

/// The desktop's own where there is one, else the tray's; a click there opens what the newest was about.
[[nodiscard]] std::unique_ptr<Notifier> createNotifier(QSystemTrayIcon *tray);

} // namespace kebu
