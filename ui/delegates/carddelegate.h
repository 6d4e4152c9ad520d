#pragma once

#include <QStyledItemDelegate>

namespace kebu {

struct CardFace;

/// Paints the cards of a board: title, customer with grade, due state with amount, the bar of ageing with its words.
/// All cards and slots are equally high.
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Of a row: the card and the gap under it.
    [[nodiscard]] static int rowHeight(const QFont &base);
    /// The card alone, as it is carried.
    [[nodiscard]] static QPixmap pixmapOf(const CardFace &face, const QSize &size, const QWidget *widget);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace kebu
