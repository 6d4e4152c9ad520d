#pragma once

#include <QStyledItemDelegate>

namespace kebu {

/// Paints RadarModel: a star before key customers, the grade as its badge, warnings by icon and colour of how grave
/// they are.
class RadarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace kebu
