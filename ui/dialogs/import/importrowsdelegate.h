#pragma once

#include <QStyledItemDelegate>

namespace kebu {

/// Marks the cells that something is wrong with, that differ from the book or were put right, and says what becomes of
/// the row with a shape beside the word.
class ImportRowsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace kebu
