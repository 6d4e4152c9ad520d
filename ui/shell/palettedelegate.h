#pragma once

#include <QStyledItemDelegate>

namespace kebu {

/// Draws the palette's rows: a grade or an icon, the words, and at the right in small type the keys or what was found.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace kebu
