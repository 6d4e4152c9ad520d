#include "ui/delegates/archivedelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/rowtheme.h"
#include "ui/models/archivelist.h"

#include <QApplication>
#include <QPainter>

namespace kebu {

namespace {

constexpr int margin = 16;
constexpr int gap = 8;
constexpr int indent = 24;
constexpr int barWidth = 72;
constexpr int headHeight = 32;
constexpr int lineHeight = 48;

const ArchiveList &listOf(const QModelIndex &index) { return *static_cast<const ArchiveList *>(index.model()); }

void paintHead(QPainter *painter, const QRect &rect, const QFont &font, const Theme &theme, const QModelIndex &index)
{
    const ArchiveGroup &group = *listOf(index).group(index);
    QRect room = rect.adjusted(margin, 0, -margin, 0);
    if (const QRect link = ArchiveDelegate::linkRect(rect, font, index); !link.isEmpty()) {
        painter->setFont(font);
        paintText(painter, link, group.add, theme.link, Qt::AlignRight | Qt::AlignVCenter);
        room.setRight(link.left() - gap);
    }
    painter->setFont(stepped(font, TextStep::Section));
    room.setLeft(room.left() + paintText(painter, room, group.title, theme.text) + gap);
    painter->setFont(font);
    if (!group.lines.empty())
        room.setLeft(room.left() + paintText(painter, room, QString::number(group.lines.size()), theme.muted) +
                     2 * gap);
    room.setLeft(room.left() + paintText(painter, room, group.sums, theme.muted) + 2 * gap);
    if (!group.alarm.isEmpty() && room.width() > 0)
        paintDue(painter, room, Due::Overdue, group.alarm, theme);
}

int paintShare(QPainter *painter, const QRect &right, int share, const Theme &theme)
{
    const QRect bar(right.right() - barWidth + 1, right.center().y() - 3, barWidth, 7);
    paintBox(painter, bar, theme.tag, theme.control, 2);
    const int filled = std::clamp(share, 0, 100) * (bar.width() - 2) / 100;
    if (filled > 0)
        painter->fillRect(QRect(bar.left() + 1, bar.top() + 1, filled, bar.height() - 2), theme.success);
    return barWidth + gap;
}

/// The right end of a line; returns how much room it takes on the upper and on the lower line.
std::pair<int, int> paintEnd(QPainter *painter, const QRect &upper, const QRect &lower, const ArchiveLine &line,
                             const Theme &theme)
{
    const QColor ink = line.isDone ? theme.muted : theme.text;
    const int above =
        line.right.isEmpty() ? 0 : paintText(painter, upper, line.right, ink, Qt::AlignRight | Qt::AlignVCenter) + 12;
    int below = 0;
    if (!line.dueWord.isEmpty()) {
        below = dueWidth(painter->font(), line.due, line.dueWord) + 2;
        paintDue(painter, QRect(lower.right() - below + 1, lower.top(), below, lower.height()), line.due, line.dueWord,
                 theme);
        below += 12;
    } else if (!line.rightDetail.isEmpty()) {
        below = paintText(painter, lower, line.rightDetail, theme.muted, Qt::AlignRight | Qt::AlignVCenter) + 12;
    }
    if (line.share >= 0)
        below += paintShare(painter, lower.adjusted(0, 0, -below, 0), line.share, theme);
    return {above, below};
}

void paintLine(QPainter *painter, const QRect &rect, const QFont &font, const Theme &theme, const ArchiveLine &line)
{
    const int half = rect.height() / 2;
    const int left = margin + line.level * indent;
    QRect upper(rect.left() + left, rect.top() + 4, rect.width() - left - margin, half - 4);
    QRect lower(upper.left(), rect.top() + half, upper.width(), half - 4);
    painter->setFont(font);
    const auto [above, below] = paintEnd(painter, upper, lower, line, theme);
    upper.setRight(upper.right() - above);
    lower.setRight(lower.right() - below);
    if (!line.icon.isEmpty()) {
        paintIcon(painter, QRect(upper.left(), upper.top(), 16, upper.height()), line.icon,
                  line.isWarned ? theme.error : theme.muted);
        upper.setLeft(upper.left() + 16 + gap);
        lower.setLeft(upper.left());
    }
    const QColor ink = line.isWarned ? theme.error : line.isDone ? theme.muted : theme.text;
    painter->setFont(stepped(font, TextStep::Section));
    const int title = paintText(painter, upper, line.title, ink);
    painter->setFont(font);
    if (upper.width() - title > 2 * gap)
        paintText(painter, upper.adjusted(title + gap, 0, 0, 0), line.beside, theme.muted);
    paintText(painter, lower, line.detail, theme.muted);
}

} // namespace

QRect ArchiveDelegate::linkRect(const QRect &row, const QFont &font, const QModelIndex &index)
{
    const ArchiveGroup *group = listOf(index).isHead(index) ? listOf(index).group(index) : nullptr;
    if (!group || group->add.isEmpty())
        return {};
    const int width = QFontMetrics(font).horizontalAdvance(group->add) + 2;
    return {row.right() - margin - width + 1, row.top(), width, row.height()};
}

QSize ArchiveDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {100, scaled(listOf(index).isHead(index) ? headHeight : lineHeight, option.font)};
}

void ArchiveDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    item.text.clear();
    const Theme theme = rowTheme(item);
    const PainterState state(painter);
    const ArchiveLine *line = listOf(index).line(index);
    if (!line)
        painter->fillRect(option.rect, theme.alternate);
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    if (line)
        paintLine(painter, option.rect, item.font, theme, *line);
    else
        paintHead(painter, option.rect, item.font, theme, index);
}

} // namespace kebu
