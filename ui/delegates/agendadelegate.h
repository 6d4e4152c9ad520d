#pragma once

#include <QStyledItemDelegate>

namespace kebu {

/// Paints a row of the day's list: when, grade, whom and what for, why now and what was last, how and where. Columns
/// leave from the right as the list gets narrow: reason first, then method and phone. Group heads are painted too.
class AgendaDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace kebu
