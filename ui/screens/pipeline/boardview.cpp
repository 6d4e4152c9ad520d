#include "ui/screens/pipeline/boardview.h"

#include "core/domain/opportunity.h"
#include "ui/screens/pipeline/boardcolumn.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QScrollBar>

namespace kebu {

namespace {

constexpr int edge = 48; ///< so near the side a carried card scrolls the board
constexpr int stride = 24;

} // namespace

BoardView::BoardView(const Session &session, QWidget *parent) : QScrollArea(parent), m_session(session)
{
    setObjectName(QStringLiteral("board"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    m_row = new QHBoxLayout(content);
    m_row->setContentsMargins(16, 0, 16, 8);
    m_row->setSpacing(8);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void BoardView::setBoard(const std::vector<BoardColumn> &columns)
{
    const Id current = m_followed ? m_followed : currentDeal();
    const bool hadFocus = isAncestorOf(focusWidget());
    const bool isSame =
        std::ranges::equal(columns, m_columns, [](const BoardColumn &column, const BoardColumnView *shown) {
            return column.stage == shown->stage();
        });
    if (!isSame)
        rebuild(columns);
    for (size_t i = 0; i < columns.size(); ++i)
        m_columns[i]->setColumn(columns[i]);
    restoreCurrent(current, hadFocus);
}

void BoardView::rebuild(const std::vector<BoardColumn> &columns)
{
    for (BoardColumnView *column : m_columns)
        column->deleteLater();
    m_columns.clear();
    for (size_t i = 0; i < columns.size(); ++i) {
        auto *column = new BoardColumnView(m_session);
        m_row->addWidget(column, 1);
        connectColumn(column);
        m_columns.push_back(column);
    }
}

void BoardView::connectColumn(BoardColumnView *column)
{
    BoardList *list = column->list();
    list->setSlotQuestion([this, column](Id deal) { return slotFor(column, deal); });
    connect(list, &BoardList::sidewaysRequested, this, [this, column](int columns) { goSideways(column, columns); });
    connect(list, &BoardList::stepRequested, this,
            [this, column](Id deal, int columns) { step(column, deal, columns); });
    connect(list, &BoardList::opened, this, &BoardView::opened);
    connect(list, &BoardList::logRequested, this, &BoardView::logRequested);
    connect(list, &BoardList::menuRequested, this, &BoardView::menuRequested);
    connect(list, &BoardList::carriedAt, this, &BoardView::scrollAtEdge);
    connect(list, &BoardList::dropped, this, [this, column](Id deal) {
        emit moveRequested(deal, {column->stage(), false});
    });
    connect(column, &BoardColumnView::moreRequested, this, &BoardView::moreRequested);
}

int BoardView::indexOf(const BoardColumnView *column) const
{
    return int(std::ranges::find(m_columns, column) - m_columns.begin());
}

void BoardView::goSideways(BoardColumnView *from, int columns)
{
    for (int i = indexOf(from) + columns; i >= 0 && i < std::ssize(m_columns); i += columns) {
        BoardList *list = m_columns[size_t(i)]->list();
        const int rows = list->model()->rowCount();
        if (rows == 0)
            continue;
        list->setCurrentIndex(list->model()->index(std::min(from->list()->currentIndex().row(), rows - 1), 0));
        list->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(m_columns[size_t(i)], 16, 0);
        return;
    }
}

void BoardView::step(BoardColumnView *from, Id deal, int columns)
{
    const int target = indexOf(from) + columns;
    if (target < 0 || target >= std::ssize(m_columns) || m_columns[size_t(target)]->stage().isEmpty())
        return;
    emit moveRequested(deal, {m_columns[size_t(target)]->stage(), false});
}

std::optional<SlotFace> BoardView::slotFor(const BoardColumnView *column, Id deal) const
{
    const BoardCard *carried = card(deal);
    if (!carried || column->stage().isEmpty() || carried->deal.text(opportunity::stage) == column->stage())
        return std::nullopt;
    QStringList needs;
    for (const FieldInfo &field :
         dealstages::missingFor(carried->deal, {column->stage(), false}, m_session.stagePolicy(), m_session.catalog()))
        needs << field.labelText();
    return SlotFace{tr("Let go to move it here"),
                    needs.isEmpty() ? QString() : tr("Still needed: %1").arg(needs.join(QStringLiteral(", ")))};
}

void BoardView::scrollAtEdge(const QPoint &position)
{
    const int x = viewport()->mapFromGlobal(position).x();
    const int by = x < edge ? -stride : x > viewport()->width() - edge ? stride : 0;
    if (by != 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by);
}

void BoardView::restoreCurrent(Id deal, bool hadFocus)
{
    for (BoardColumnView *column : m_columns) {
        if (!deal || !column->list()->board()->find(deal).isValid())
            continue;
        column->list()->setCurrentDeal(deal);
        if (hadFocus || m_followed)
            column->list()->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(column, 16, 0);
        m_followed = {};
        return;
    }
    m_followed = {};
    if (hadFocus)
        focusCards();
}

void BoardView::focusCards()
{
    BoardColumnView *first = nullptr;
    for (BoardColumnView *column : m_columns) {
        if (column->list()->model()->rowCount() == 0)
            continue;
        if (!first || (!first->list()->currentIndex().isValid() && column->list()->currentIndex().isValid()))
            first = column;
    }
    if (first)
        first->list()->setFocus(Qt::OtherFocusReason);
}

const BoardCard *BoardView::card(Id deal) const
{
    for (const BoardColumnView *column : m_columns) {
        const BoardModel *model = column->list()->board();
        if (const QModelIndex index = model->find(deal); index.isValid())
            return model->card(index);
    }
    return nullptr;
}

Id BoardView::currentDeal() const
{
    const BoardCard *found = nullptr;
    for (const BoardColumnView *column : m_columns) {
        const BoardCard *card = column->list()->currentCard();
        if (card && (!found || column->list()->hasFocus()))
            found = card;
    }
    return found ? found->deal.id() : Id{};
}

void BoardView::repaintAll()
{
    for (BoardColumnView *column : m_columns) {
        column->list()->board()->repaintAll();
        column->retranslate();
    }
}

} // namespace kebu
