#pragma once

#include <QStyledItemDelegate>

namespace kebu {

/// Paints DuplicatesModel: two names under each other, how sure it is, and why.
class DuplicateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace kebu
