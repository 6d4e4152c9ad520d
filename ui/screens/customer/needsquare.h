#pragma once

#include "ui/models/customercontent.h"

#include <QWidget>

class QPainter;

namespace kebu {

/// The customer's needs in four fields: importance upwards, urgency to the right. A need is dragged to another field or
/// moved there by Ctrl and the arrow keys; Return or a double click opens it.
class NeedSquare : public QWidget
{
    Q_OBJECT

public:
    explicit NeedSquare(Session &session, QWidget *parent = nullptr);

    void setContent(const CustomerContent &content);

signals:
    void activated(kebu::Id need);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Item {
        Record need;
        QString text;
        bool isUrgent = false;
        bool isImportant = false;
        bool isDone = false;
        QRect rect;
    };

    void layOut();
    [[nodiscard]] QRect fieldRect(bool isUrgent, bool isImportant) const;
    [[nodiscard]] int itemAt(const QPoint &point) const;
    void move(int item, bool isUrgent, bool isImportant);
    void paintField(QPainter *painter, bool isUrgent, bool isImportant) const;

    Session &m_session;
    std::vector<Item> m_items;
    int m_current = -1;
    int m_dragged = -1;
    QPoint m_pressedAt;
    QPoint m_dragPoint;
};

} // namespace kebu
