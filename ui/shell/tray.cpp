#include "ui/shell/tray.h"

#include "ui/look/countedicon.h"
#include "ui/look/icons.h"

#include <QAction>
#include <QEvent>
#include <QWidget>

namespace kebu {

Tray::Tray(QWidget *window) : QObject(window), m_window(window), m_icon(appIcon())
{
    m_menu.setObjectName(QStringLiteral("trayMenu"));
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit openAsked();
    });
    window->installEventFilter(this);
    fill();
    m_icon.setVisible(QSystemTrayIcon::isSystemTrayAvailable());
}

bool Tray::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &Tray::fill, Qt::QueuedConnection); // after the window's own words
    return QObject::eventFilter(watched, event);
}

void Tray::fill()
{
    m_menu.clear();
    QAction *open = m_menu.addAction(tr("&Open Kebu"), this, &Tray::openAsked);
    open->setObjectName(QStringLiteral("trayOpen"));
    m_menu.setDefaultAction(open);
    QAction *due = m_menu.addAction(m_due < 0 ? tr("The book is locked") : tr("%n due today", nullptr, m_due), this,
                                    &Tray::listAsked);
    due->setObjectName(QStringLiteral("trayDue"));
    due->setEnabled(m_due >= 0);
    // the window's own actions: their words, keys and whether a book is open come with them
    if (auto *log = m_window->findChild<QAction *>(QStringLiteral("log"))) {
        QAction *here = m_menu.addAction(log->icon(), log->text());
        here->setObjectName(QStringLiteral("trayLog"));
        here->setEnabled(log->isEnabled());
        connect(log, &QAction::changed, here, [log, here] { here->setEnabled(log->isEnabled()); });
        connect(here, &QAction::triggered, this, [this, log] {
            emit openAsked();
            log->trigger();
        });
    }
    m_menu.addSeparator();
    for (const char *key : {"lock", "quit"}) {
        if (auto *action = m_window->findChild<QAction *>(QLatin1String(key)))
            m_menu.addAction(action);
    }
    m_icon.setToolTip(m_due < 0 ? tr("Kebu, locked") : tr("Kebu, %n due today", nullptr, m_due));
}

void Tray::setDue(int count)
{
    if (std::exchange(m_due, count) == count)
        return;
    m_icon.setIcon(countedIcon(appIcon(), count));
    fill();
}

} // namespace kebu
