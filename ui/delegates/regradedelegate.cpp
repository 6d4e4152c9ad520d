#include "ui/delegates/regradedelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/look/rowtheme.h"
#include "ui/models/regrademodel.h"

#include <QApplication>
#include <QPainter>

namespace kebu {

namespace {

constexpr int padding = 8;
constexpr int rowHeight = 32;

void paintLetter(QPainter *painter, QRect &room, const QString &letter, const Theme &theme)
{
    const int side = gradeBadgeSize(painter->font()).height();
    const QRect place(room.left(), room.center().y() - side / 2, side, side);
    room.setLeft(place.right() + padding);
    if (letter.isEmpty()) {
        paintText(painter, place, QStringLiteral("–"), theme.muted, Qt::AlignCenter);
        return;
    }
    const GradeColors &colors = theme.grade(letter.front());
    paintBox(painter, place, colors.ground.isValid() ? colors.ground : theme.base, colors.outline, 3);
    const PainterState state(painter);
    painter->setFont(stepped(painter->font(), TextStep::Section));
    paintText(painter, place, letter, colors.text, Qt::AlignCenter);
}

void paintLetters(QPainter *painter, QRect room, const QModelIndex &index, const Theme &theme)
{
    paintLetter(painter, room, index.data(RegradeModel::FromRole).toString(), theme);
    paintText(painter, room, QStringLiteral("→"), theme.muted);
    room.setLeft(room.left() + painter->fontMetrics().horizontalAdvance(QStringLiteral("→")) + padding);
    paintLetter(painter, room, index.data(RegradeModel::ToRole).toString(), theme);
}

} // namespace

QSize RegradeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), scaled(rowHeight, option.font)};
}

void RegradeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const bool isGroup = index.data(RegradeModel::IsGroupRole).toBool();
    const Theme theme = rowTheme(item);
    const PainterState state(painter);
    painter->setFont(item.font);
    if (isGroup) {
        item.font = stepped(item.font, TextStep::Section);
        painter->fillRect(option.rect, theme.alternate);
    }
    const bool isBadges = index.column() == RegradeModel::Change && index.data(RegradeModel::IsLetterRole).toBool();
    if (isBadges)
        item.text.clear();
    if (index.column() == RegradeModel::Why)
        item.palette.setColor(QPalette::Text, theme.muted);
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    if (isBadges)
        paintLetters(painter, option.rect.adjusted(padding, 0, -padding, 0), index, theme);
}

} // namespace kebu
