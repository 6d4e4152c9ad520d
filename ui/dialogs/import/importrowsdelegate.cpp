#include "ui/dialogs/import/importrowsdelegate.h"

#include "ui/dialogs/import/importrows.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QPainter>

namespace kebu {

namespace {

struct Look {
    const char *icon;
    QColor Theme::*color;
};

Look lookOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Updated:
        return {"document-edit", &Theme::success};
    case RowKind::Unchanged:
        return {"checkmark", &Theme::muted};
    case RowKind::Skipped:
        return {"media-skip-forward", &Theme::muted};
    case RowKind::Refused:
        return {"window-close", &Theme::error};
    case RowKind::Differing:
        return {"exchange-positions", &Theme::warning};
    case RowKind::Several:
        return {"merge", &Theme::warning};
    default:
        return {"list-add", &Theme::link};
    }
}

bool needsEyes(RowKind kind)
{
    return kind == RowKind::Refused || kind == RowKind::Differing || kind == RowKind::Several;
}

} // namespace

void ImportRowsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto kind = RowKind(index.data(ImportRowsModel::KindRole).toInt());
    const Theme &theme = themeOf(option.widget);
    const QRect inner = option.rect.adjusted(0, 0, -1, -1);
    if (index.data(ImportRowsModel::MarkRole).toBool())
        paintCellMark(painter, inner, kind == RowKind::Refused ? CellMark::Rejected : CellMark::Conflict, theme);
    else if (index.data(ImportRowsModel::DiffersRole).toBool())
        paintCellMark(painter, inner, CellMark::Conflict, theme);
    else if (index.data(ImportRowsModel::RepairedRole).toBool())
        paintCellMark(painter, inner, CellMark::Changed, theme);
    if (index.column() != 1) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem row(option);
    row.index = index;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, option.widget);
    const Look look = lookOf(kind);
    const PainterState kept(painter);
    QFont font = option.font;
    font.setBold(needsEyes(kind));
    painter->setFont(font);
    paintIcon(painter, QRect(option.rect.left() + 6, option.rect.top(), 16, option.rect.height()),
              QLatin1String(look.icon), theme.*look.color);
    paintText(painter, option.rect.adjusted(28, 0, -4, 0), index.data().toString(), theme.*look.color);
}

} // namespace kebu
