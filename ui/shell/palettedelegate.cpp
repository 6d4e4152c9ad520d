#include "ui/shell/palettedelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/shell/palettemodel.h"

#include <QPainter>

namespace kebu {

namespace {
constexpr int margin = 14;
constexpr int rowHeight = 30;
constexpr int headingHeight = 26;
constexpr int pictureWidth = 38; ///< a grade badge; an icon stands in its middle

void paintPicture(QPainter *painter, const QRect &rect, const PaletteEntry &entry, const QFont &font,
                  const Theme &theme, const QColor &ink)
{
    if (entry.customer) {
        QRect badge({0, 0}, gradeBadgeSize(font));
        badge.moveCenter(rect.center());
        paintGradeBadge(painter, badge, entry.grade, theme);
    } else if (!entry.icon.isEmpty()) {
        paintIcon(painter, QRect(rect.center().x() - 8, rect.center().y() - 8, 16, 16), entry.icon, ink);
    }
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {100, scaled(index.data(PaletteModel::IsHeadingRole).toBool() ? headingHeight : rowHeight, option.font)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PainterState state(painter);
    const Theme &theme = themeOf(option.widget);
    const QRect line = option.rect.adjusted(margin, 0, -margin, 0);
    const auto *entry = static_cast<const PaletteModel *>(index.model())->entryAt(index.row());
    if (!entry) {
        painter->setFont(stepped(option.font, TextStep::Small));
        paintText(painter, line.adjusted(0, 4, 0, 0), index.data().toString(), theme.muted);
        return;
    }
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    if (isCurrent) {
        painter->fillRect(option.rect, theme.selection);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.bar);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, theme.hover);
    }
    const QColor ink = isCurrent ? theme.onSelection : theme.text;
    const QColor soft = isCurrent && theme.isHighContrast() ? theme.onSelection : theme.muted;
    const int picture = scaled(pictureWidth, option.font);
    paintPicture(painter, QRect(line.left(), line.top(), picture, line.height()), *entry, option.font, theme, soft);
    painter->setFont(stepped(option.font, TextStep::Small));
    const QRect noteBox(line.left() + line.width() / 2, line.top(), line.width() - line.width() / 2, line.height());
    const int taken = entry->note.isEmpty()
                          ? 0
                          : paintText(painter, noteBox, entry->note, soft, Qt::AlignRight | Qt::AlignVCenter) + 12;
    painter->setFont(option.font);
    paintText(painter, line.adjusted(picture + 10, 0, -taken, 0), entry->text, ink);
}

} // namespace kebu
