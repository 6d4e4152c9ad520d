#include "ui/screens/today/agendaview.h"

#include "ui/delegates/agendadelegate.h"
#include "ui/models/agendamodel.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace kebu {

AgendaView::AgendaView(QWidget *parent) : QListView(parent)
{
    setObjectName(QStringLiteral("agenda"));
    setItemDelegate(new AgendaDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
}

void AgendaView::setAgendaModel(AgendaModel *model)
{
    m_model = model;
    setModel(model);
}

void AgendaView::fold(int group, bool isFolded)
{
    m_model->setFolded(group, isFolded);
    const QModelIndex head = m_model->headOf(group);
    setCurrentIndex(isFolded ? head : m_model->index(head.row() + 1));
}

void AgendaView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool isHead = current.isValid() && !m_model->item(current);
    const int key = event->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool isTask = current.isValid() && !isHead;
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    if (isTask && isControl && (key == Qt::Key_Right || key == Qt::Key_Left))
        emit moveAsked(current, key == Qt::Key_Right ? 1 : -1);
    else if (isHead && (isEnter || key == Qt::Key_Right || key == Qt::Key_Space))
        fold(m_model->groupOf(current), false);
    else if (isTask && key == Qt::Key_Left)
        fold(m_model->groupOf(current), true);
    else if (isTask && key == Qt::Key_Space)
        emit logRequested();
    else if (current.isValid() && isEnter && event->modifiers() == Qt::NoModifier)
        emit opened(current);
    else
        QListView::keyPressEvent(event);
}

void AgendaView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex pressed = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && pressed.isValid() && !m_model->item(pressed)) {
        m_model->setFolded(m_model->groupOf(pressed), !pressed.data(AgendaModel::FoldedRole).toBool());
        return;
    }
    QListView::mousePressEvent(event);
}

void AgendaView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex pressed = indexAt(event->position().toPoint());
    if (m_model->item(pressed))
        emit opened(pressed);
}

} // namespace kebu
