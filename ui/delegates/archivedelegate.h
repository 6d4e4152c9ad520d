#pragma once

#include <QStyledItemDelegate>

namespace kebu {

/// Paints ArchiveList: heads with their sums and a link that adds, records on two lines with shape, word and bar.
class ArchiveDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where a head's link stands in its row; empty: it has none.
    [[nodiscard]] static QRect linkRect(const QRect &row, const QFont &font, const QModelIndex &index);
};

} // namespace kebu
