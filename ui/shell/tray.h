#pragma once

#include <QMenu>
#include <QSystemTrayIcon>

namespace kebu {

/// The icon beside the clock: opens the window by a click, and a menu with what is wanted from anywhere. Says on the
/// icon, in its tip and its menu how many follow-ups are due, never whose, and while the book is locked not even that.
/// Shown only where the desktop has a place for it.
class Tray : public QObject
{
    Q_OBJECT

public:
    explicit Tray(QWidget *window);

    [[nodiscard]] QSystemTrayIcon *icon() { return &m_icon; }
    [[nodiscard]] QMenu *menu() { return &m_menu; }
    /// -1: the book is locked.
    void setDue(int count);

signals:
    void openAsked();
    void listAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();

    QWidget *m_window;
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    int m_due = -1;
};

} // namespace kebu
