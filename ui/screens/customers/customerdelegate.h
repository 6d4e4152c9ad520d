#pragma once

#include <QStyledItemDelegate>

namespace kebu {

/// Paints the cells of customers that are more than words: grade badge, due shape and word, why a search found it.
class CustomerDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace kebu
