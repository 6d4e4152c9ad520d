#include "ui/screens/customers/customerdelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/models/customerlist.h"

#include <QApplication>
#include <QPainter>

namespace kebu {

namespace {

constexpr int padding = 8;

} // namespace

void CustomerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QVariant grade = index.data(CustomerList::GradeRole);
    const QVariant due = index.data(CustomerList::DueRole);
    const QString match = index.data(CustomerList::MatchRole).toString();
    if (!grade.isValid() && !due.isValid() && match.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);

    const QString text = item.text;
    item.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const PainterState state(painter);
    const Theme &theme = themeOf(item.widget);
    painter->setFont(item.font);
    const QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    if (grade.isValid()) {
        const QSize size = gradeBadgeSize(item.font);
        paintGradeBadge(painter, QRect(rect.left() - 2, rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height()), grade.value<Grade>(), theme);
    } else if (due.isValid()) {
        paintDue(painter, rect, Due(due.toInt()), text, theme);
    } else {
        const int taken = paintText(painter, rect, text, theme.text);
        painter->setFont(stepped(item.font, TextStep::Small));
        paintText(painter, rect.adjusted(taken + padding, 0, 0, 0), match, theme.muted);
    }
}

} // namespace kebu
