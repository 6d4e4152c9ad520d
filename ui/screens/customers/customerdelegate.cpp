#include "ui/screens/customers/customerdelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/look/rowtheme.h"
#include "ui/look/style.h"
#include "ui/models/customerlist.h"
#include "ui/models/rowchecks.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace kebu {

namespace {

constexpr int padding = 8;

} // namespace

void CustomerDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto *list = static_cast<const CustomerList *>(index.model());
    if (m_checks.holds(list->idAt(index.row()))) {
        const Theme &theme = themeOf(option->widget);
        option->backgroundBrush = theme.selection;
        option->palette.setColor(QPalette::Text, theme.onSelection);
    }
}

void CustomerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintContent(painter, option, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || !view->hasFocus() || view->currentIndex().row() != index.row())
        return;
    const Theme &theme = themeOf(view);
    const bool isCurrent = view->currentIndex() == index;
    if (isCurrent)
        return; // it has its ring
    painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), theme.bar);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.bar);
}

bool CustomerDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data().toString();
    if (option.fontMetrics.horizontalAdvance(text) + 2 * padding <= option.rect.width())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), plainToolTip(text), view);
    return true;
}

void CustomerDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
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
    const Theme theme = rowTheme(item, item.backgroundBrush.style() != Qt::NoBrush);
    painter->setFont(item.font);
    const QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    if (grade.isValid()) {
        const QSize size = gradeBadgeSize(item.font);
        paintGradeBadge(
            painter,
            QRect(rect.left() - 2, rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height()),
            grade.value<Grade>(), theme);
    } else if (due.isValid()) {
        paintDue(painter, rect, Due(due.toInt()), text, theme);
    } else {
        const int taken = paintText(painter, rect, text, theme.text);
        painter->setFont(stepped(item.font, TextStep::Small));
        paintText(painter, rect.adjusted(taken + padding, 0, 0, 0), match, theme.muted);
    }
}

} // namespace kebu
