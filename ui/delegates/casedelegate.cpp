#include "ui/delegates/casedelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/rowtheme.h"
#include "ui/models/casesmodel.h"

#include <QApplication>
#include <QPainter>

namespace kebu {

namespace {

constexpr int padding = 8;
constexpr int rowHeight = 32;

void paintKind(QPainter *painter, const QRect &cell, const QModelIndex &index, const Theme &theme)
{
    const bool isWarned = index.data(CasesModel::WarnedRole).toBool();
    const QByteArray name = index.data(CasesModel::IconRole).toString().toLatin1();
    const QColor ink = isWarned ? theme.error : theme.text;
    paintIcon(painter, QRect(cell.left(), cell.top(), 16, cell.height()), QLatin1String(name),
              isWarned ? theme.error : theme.muted);
    painter->setFont(isWarned ? stepped(painter->font(), TextStep::Section) : painter->font());
    paintText(painter, cell.adjusted(16 + 6, 0, 0, 0), index.data().toString(), ink);
}

} // namespace

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), scaled(rowHeight, option.font)};
}

void CaseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    item.text.clear();
    const Theme theme = rowTheme(item);
    const PainterState state(painter);
    painter->setFont(item.font);
    if (index.data(CasesModel::HeadRole).toBool()) {
        painter->fillRect(option.rect, theme.alternate);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
        if (index.column() == 0)
            paintText(painter, option.rect.adjusted(2 * padding, 0, -padding, 0), index.data().toString(), theme.muted);
        return;
    }
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const QRect cell = option.rect.adjusted(index.column() == 0 ? 2 * padding : padding, 0, -padding, 0);
    const auto due = index.data(CasesModel::DueRole).value<ShownDue>();
    if (index.column() == CasesModel::Kind) {
        paintKind(painter, cell, index, theme);
    } else if (index.column() == CasesModel::TimeLeft) {
        paintDue(painter, cell, due.state, due.word, theme);
    } else {
        const bool isMuted = due.state == Due::Done || index.column() == CasesModel::Number;
        const bool isRight = index.column() == CasesModel::Satisfaction;
        paintText(painter, cell, index.data().toString(), isMuted ? theme.muted : theme.text,
                  (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
}

} // namespace kebu
