#include "ui/screens/pipeline/boardlist.h"

#include "ui/delegates/carddelegate.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>

namespace kebu {

namespace {

/// Carried inside one program only; holds an id and nothing personal.
const QString dealMime = QStringLiteral("application/x-kebu-opportunity");

Id carriedDeal(const QDropEvent *event) { return Id{event->mimeData()->data(dealMime).toLongLong()}; }

} // namespace

BoardList::BoardList(BoardModel *model, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new CardDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setAutoScroll(true);
    viewport()->setAutoFillBackground(false);
    setProperty("rowHeight", 0);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const BoardCard *card = m_model->card(index))
            emit opened(card->deal.id());
    });
}

void BoardList::setCurrentDeal(Id deal)
{
    const QModelIndex index = m_model->find(deal);
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
}

bool BoardList::takeKey(QKeyEvent *event)
{
    const int side = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const bool isControl = event->modifiers() == Qt::ControlModifier;
    if (side != 0 && event->modifiers() == Qt::NoModifier) {
        emit sidewaysRequested(side);
        return true;
    }
    const BoardCard *card = currentCard();
    if (!card)
        return false;
    const Id deal = card->deal.id();
    if (side != 0 && isControl)
        emit stepRequested(deal, side);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && isControl)
        emit logRequested(deal);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit opened(deal);
    else
        return false;
    return true;
}

void BoardList::keyPressEvent(QKeyEvent *event)
{
    if (!takeKey(event))
        QListView::keyPressEvent(event);
}

void BoardList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
}

void BoardList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isKey ? currentIndex() : indexAt(event->pos());
    const BoardCard *card = m_model->card(index);
    if (!card)
        return;
    setCurrentIndex(index);
    emit menuRequested(card->deal.id(),
                       isKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void BoardList::startDrag(Qt::DropActions)
{
    const BoardCard *card = currentCard();
    if (!card)
        return;
    const Id deal = card->deal.id();
    const QRect place = visualRect(currentIndex());
    auto *data = new QMimeData;
    data->setData(dealMime, QByteArray::number(deal.value));
    auto *drag = new QDrag(this);
    drag->setMimeData(data);
    drag->setPixmap(
        CardDelegate::pixmapOf(currentIndex().data(BoardModel::FaceRole).value<CardFace>(), place.size(), this));
    drag->setHotSpot(viewport()->mapFromGlobal(QCursor::pos()) - place.topLeft());
    m_model->setLifted(deal);
    drag->exec(Qt::MoveAction);
    m_model->setLifted({});
}

void BoardList::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(dealMime))
        event->acceptProposedAction();
    else
        event->ignore();
}

void BoardList::dragMoveEvent(QDragMoveEvent *event)
{
    if (!event->mimeData()->hasFormat(dealMime))
        return event->ignore();
    QListView::dragMoveEvent(event); // scrolls at the upper and lower edge
    emit carriedAt(viewport()->mapToGlobal(event->position().toPoint()));
    const auto face = m_slotFor ? m_slotFor(carriedDeal(event)) : std::nullopt;
    if (!face) {
        m_model->showSlot(-1);
        return event->ignore();
    }
    const int above = verticalOffset() + event->position().toPoint().y();
    m_model->showSlot(above / CardDelegate::rowHeight(font()), *face);
    event->acceptProposedAction();
}

void BoardList::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_model->showSlot(-1);
    QListView::dragLeaveEvent(event);
}

void BoardList::dropEvent(QDropEvent *event)
{
    const bool isWelcome = m_model->slotRow() >= 0;
    m_model->showSlot(-1);
    stopAutoScroll();
    setState(NoState);
    if (!isWelcome || !event->mimeData()->hasFormat(dealMime))
        return event->ignore();
    event->acceptProposedAction();
    // after the drag is over: what follows may ask in a dialog
    QMetaObject::invokeMethod(
        this, [this, deal = carriedDeal(event)] { emit dropped(deal); }, Qt::QueuedConnection);
}

} // namespace kebu
