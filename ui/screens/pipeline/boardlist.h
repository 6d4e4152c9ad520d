#pragma once

#include "ui/models/boardmodel.h"

#include <QListView>

#include <functional>

namespace kebu {

/// The cards of one stage under each other: looked through by keyboard, carried by mouse. Says what is wanted; moves
/// nothing itself.
class BoardList : public QListView
{
    Q_OBJECT

public:
    explicit BoardList(BoardModel *model, QWidget *parent = nullptr);

    [[nodiscard]] BoardModel *board() const { return m_model; }
    /// Null when no card is current.
    [[nodiscard]] const BoardCard *currentCard() const { return m_model->card(currentIndex()); }
    void setCurrentDeal(Id deal);
    /// What a slot for that deal says here; nothing where it cannot be put down. Asked while a card is carried.
    void setSlotQuestion(std::function<std::optional<SlotFace>(Id deal)> question) { m_slotFor = std::move(question); }

signals:
    void sidewaysRequested(int columns);
    void stepRequested(kebu::Id deal, int columns);
    void opened(kebu::Id deal);
    void logRequested(kebu::Id deal);
    void menuRequested(kebu::Id deal, const QPoint &position);
    void dropped(kebu::Id deal);
    /// A card is carried over this place of the screen.
    void carriedAt(const QPoint &position);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] bool takeKey(QKeyEvent *event);

    BoardModel *m_model;
    std::function<std::optional<SlotFace>(Id)> m_slotFor;
};

} // namespace kebu
