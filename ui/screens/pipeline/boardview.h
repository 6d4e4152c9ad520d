#pragma once

#include "core/rules/dealstages.h"
#include "ui/models/boardmodel.h"

#include <QScrollArea>

class QHBoxLayout;

namespace kebu {

class BoardColumnView;
class Session;

/// The stages side by side, scrolled sideways where they do not fit; heads stay while cards scroll. The arrows go from
/// card to card, with Ctrl they take the card along.
class BoardView : public QScrollArea
{
    Q_OBJECT

public:
    explicit BoardView(const Session &session, QWidget *parent = nullptr);

    void setBoard(const std::vector<BoardColumn> &columns);
    void clear() { setBoard({}); }
    /// Makes the card current once it is on the board; null: the one that is.
    void follow(Id deal) { m_followed = deal; }
    /// Gives the keyboard to the current card, else to the first.
    void focusCards();
    /// Null when it is not in sight.
    [[nodiscard]] const BoardCard *card(Id deal) const;
    [[nodiscard]] Id currentDeal() const;
    void repaintAll();

signals:
    void opened(kebu::Id deal);
    void logRequested(kebu::Id deal);
    void moveRequested(kebu::Id deal, const kebu::dealstages::Step &step);
    void menuRequested(kebu::Id deal, const QPoint &position);
    void moreRequested(const QString &stage);

private:
    void rebuild(const std::vector<BoardColumn> &columns);
    void connectColumn(BoardColumnView *column);
    void goSideways(BoardColumnView *from, int columns);
    void step(BoardColumnView *from, Id deal, int columns);
    void scrollAtEdge(const QPoint &position);
    void restoreCurrent(Id deal, bool hadFocus);
    [[nodiscard]] std::optional<SlotFace> slotFor(const BoardColumnView *column, Id deal) const;
    [[nodiscard]] int indexOf(const BoardColumnView *column) const;

    const Session &m_session;
    QHBoxLayout *m_row;
    std::vector<BoardColumnView *> m_columns;
    Id m_followed;
};

} // namespace kebu
