#pragma once

#include <QStyledItemDelegate>

namespace kebu {

/// Paints RegradeModel: heads of groups, the change of a letter as two badges, of a layer or state in words.
class RegradeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace kebu
