#include "ui/delegates/duplicatedelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/look/rowtheme.h"
#include "ui/models/duplicatesmodel.h"

#include <QApplication>
#include <QPainter>

namespace kebu {

namespace {

constexpr int padding = 12;
constexpr int rowHeight = 76;
constexpr int lineHeight = 21;

} // namespace

QSize DuplicateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {scaled(240, option.font), scaled(rowHeight, option.font)};
}

void DuplicateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    item.text.clear();
    const Theme theme = rowTheme(item);
    const PainterState state(painter);
    painter->setFont(item.font);
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const int line = scaled(lineHeight, item.font);
    QRect row = option.rect.adjusted(padding, 6, -padding, 0);
    row.setHeight(line);
    const QString word = index.data(DuplicatesModel::WordRole).toString();
    const bool isCertain = index.data(DuplicatesModel::CertainRole).toBool();
    const int width = tagWidth(item.font, word);
    if (isCertain)
        paintTag(painter, QRect(row.right() - width, row.top(), width + 1, line), word, theme);
    else
        paintText(painter, QRect(row.right() - width, row.top(), width + 1, line), word, theme.muted,
                  Qt::AlignRight | Qt::AlignVCenter);
    paintText(painter, row.adjusted(0, 0, -width - padding, 0), index.data(DuplicatesModel::FirstRole).toString(),
              theme.text);
    row.translate(0, line);
    paintText(painter, row, index.data(DuplicatesModel::SecondRole).toString(), theme.text);
    row.translate(0, line);
    painter->setFont(stepped(item.font, TextStep::Small));
    paintText(painter, row, index.data(DuplicatesModel::WhyRole).toString(), theme.muted);
}

} // namespace kebu
