#include "ui/delegates/radardelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/rowtheme.h"
#include "ui/models/radarmodel.h"

#include <QApplication>
#include <QPainter>

namespace kebu {

namespace {

constexpr int padding = 8;
constexpr int rowHeight = 32;
constexpr int iconRoom = 22;
constexpr int grave = 3;

/// Every row keeps the room, so that names stand in one line.
void paintCustomer(QPainter *painter, const QRect &cell, const QModelIndex &index, const Theme &theme)
{
    if (index.data(RadarModel::KeyRole).toBool())
        paintIcon(painter, QRect(cell.left(), cell.top(), 16, cell.height()), QLatin1String("star-shape"),
                  theme.warning);
    paintText(painter, cell.adjusted(iconRoom, 0, 0, 0), index.data().toString(), theme.text);
}

void paintGrade(QPainter *painter, const QRect &cell, const QModelIndex &index, const Theme &theme)
{
    const QString code = index.data(RadarModel::GradeRole).toString();
    const QSize badge = gradeBadgeSize(painter->font());
    const QRect place(cell.left(), cell.center().y() - badge.height() / 2, badge.width(), badge.height());
    const Grade grade = code.isEmpty() ? Grade{} : Grade{code.front(), code.mid(1).toInt(), false};
    paintGradeBadge(painter, place, grade, theme);
}

void paintEvidence(QPainter *painter, QRect cell, const QModelIndex &index, const Theme &theme)
{
    const int severity = index.data(RadarModel::SeverityRole).toInt();
    if (severity > 0) {
        paintIcon(painter, QRect(cell.left(), cell.top(), 16, cell.height()), QLatin1String("data-warning"),
                  severity >= grave ? theme.error
                  : severity > 1    ? theme.warning
                                    : theme.muted);
        cell.setLeft(cell.left() + iconRoom);
    }
    paintText(painter, cell, index.data().toString(), severity >= grave ? theme.error : theme.text);
}

} // namespace

QSize RadarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), scaled(rowHeight, option.font)};
}

void RadarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    item.text.clear();
    const Theme theme = rowTheme(item);
    const PainterState state(painter);
    painter->setFont(item.font);
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const QRect cell = option.rect.adjusted(padding, 0, -padding, 0);
    switch (index.column()) {
    case RadarModel::Customer:
        return paintCustomer(painter, cell, index, theme);
    case RadarModel::Grade:
        return paintGrade(painter, cell, index, theme);
    case RadarModel::Evidence:
        return paintEvidence(painter, cell, index, theme);
    default:
        paintText(painter, cell, index.data().toString(),
                  index.column() == RadarModel::Since ? theme.muted : theme.text,
                  (index.column() == RadarModel::Risk ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
}

} // namespace kebu
