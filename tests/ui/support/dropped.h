#pragma once

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QWidget>

namespace kebu::test {

/// Carries something over a widget and lets go there, as the window system tells it: entered, moved, dropped, and what
/// is refused on the way is not dropped. False when it was not taken. A list is dropped onto by its viewport.
inline bool drop(QWidget *onto, const QMimeData &data, const QPoint &at)
{
    QDragEnterEvent entered(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(onto, &entered);
    QDragMoveEvent moved(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    if (entered.isAccepted())
        QApplication::sendEvent(onto, &moved);
    if (!entered.isAccepted() || !moved.isAccepted()) {
        QDragLeaveEvent left;
        QApplication::sendEvent(onto, &left);
        return false;
    }
    QDropEvent let(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(onto, &let);
    return let.isAccepted();
}

} // namespace kebu::test
