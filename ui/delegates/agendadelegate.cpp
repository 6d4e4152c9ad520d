#include "ui/delegates/agendadelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/rowtheme.h"
#include "ui/models/agendamodel.h"

#include <QPainter>

namespace kebu {

namespace {

constexpr int margin = 16;
constexpr int gap = 12;

/// A due word is never cut; two figures are the most that is usual.
QString longestOverdue()
{
    const QDate day(2000, 1, 1);
    return dueText({day, {}, {}}, {day.addDays(20), {}, {}});
}

/// Where the columns of a row stand; an invalid rectangle: no room for it.
struct Columns {
    QRect due, badge, name, why, reach;

    Columns(const QRect &row, const QFont &base)
    {
        const auto at = [&base](int pixels) { return scaled(pixels, base); };
        const int top = row.top();
        const int height = row.height();
        due = QRect(row.left() + margin, top, std::max(at(100), dueWidth(base, Due::Overdue, longestOverdue()) + 8),
                    height);
        badge = QRect(due.right() + 5, top, gradeBadgeSize(base).width(), height);
        const int left = badge.right() + 13;
        int right = row.right() - margin;
        if (row.width() >= at(640)) {
            reach = QRect(right - at(116), top, at(116), height);
            right = reach.left() - gap;
        }
        if (row.width() >= at(540)) {
            const int half = (right - left - gap) / 2;
            why = QRect(right - half, top, half, height);
            right = why.left() - gap;
        }
        name = QRect(left, top, right - left, height);
    }
};

QRect upper(const QRect &cell) { return {cell.left(), cell.top() + 4, cell.width(), (cell.height() - 8) / 2}; }
QRect lower(const QRect &cell)
{
    return {cell.left(), cell.top() + 4 + (cell.height() - 8) / 2, cell.width(), (cell.height() - 8) / 2};
}

void paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme)
{
    const QRect row = option.rect;
    painter->fillRect(row, theme.alternate);
    painter->setPen(theme.line);
    painter->drawLine(row.bottomLeft(), row.bottomRight());
    const bool isFolded = index.data(AgendaModel::FoldedRole).toBool();
    paintChevron(painter, QRect(row.left() + margin, row.top(), 12, row.height()),
                 isFolded ? Qt::RightArrow : Qt::DownArrow, theme.text);
    painter->setFont(stepped(option.font, TextStep::Section));
    const QRect words = row.adjusted(margin + 20, 0, -margin, 0);
    const int taken = paintText(painter, words, index.data(Qt::DisplayRole).toString(), theme.text);
    painter->setFont(option.font);
    paintText(painter, words.adjusted(taken + 6, 0, 0, 0), QString::number(index.data(AgendaModel::CountRole).toInt()),
              theme.muted);
}

void paintLine(QPainter *painter, const QStyleOptionViewItem &option, const AgendaLine &line, const Theme &theme)
{
    const Columns columns(option.rect, option.font);
    const QColor ink = theme.text;
    const QColor faint = theme.muted;
    const QFont bold = stepped(option.font, TextStep::Section);
    painter->setFont(option.font);
    paintDue(painter, columns.due, line.due, line.dueWord, theme);
    QRect badge(QPoint(), gradeBadgeSize(option.font));
    badge.moveCenter(columns.badge.center());
    paintGradeBadge(painter, badge, line.grade, theme);

    painter->setFont(bold);
    const int taken = paintText(painter, upper(columns.name), line.name, ink);
    painter->setFont(option.font);
    if (columns.name.width() - taken > 30)
        paintText(painter, upper(columns.name).adjusted(taken + 8, 0, 0, 0), line.contact, faint);
    paintText(painter, lower(columns.name), line.goal, ink);
    if (columns.why.isValid()) {
        paintText(painter, upper(columns.why), line.why, ink);
        paintText(painter, lower(columns.why), line.last, faint);
    }
    if (columns.reach.isValid()) {
        paintIcon(painter, QRect(columns.reach.left(), upper(columns.reach).top(), 16, upper(columns.reach).height()),
                  line.methodIcon, ink);
        paintText(painter, upper(columns.reach).adjusted(22, 0, 0, 0), line.hours, ink);
        paintText(painter, lower(columns.reach), line.phone, faint);
    }
}

} // namespace

QSize AgendaDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isHead = !index.data(AgendaModel::LineRole).isValid();
    return {100, scaled(isHead ? 25 : 48, option.font)};
}

void AgendaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PainterState keep(painter);
    const Theme &theme = themeOf(option.widget);
    const QVariant line = index.data(AgendaModel::LineRole);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    if (!line.isValid()) {
        paintHead(painter, option, index, theme);
    } else {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
        painter->fillRect(option.rect, isSelected ? theme.selection : isHovered ? theme.hover : theme.base);
        painter->setPen(theme.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        paintLine(painter, option, line.value<AgendaLine>(), rowTheme(option));
        if (isSelected)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.bar);
    }
    if (hasFocus)
        paintFocus(painter, option.rect.adjusted(4, 1, -2, -2), theme.focus);
}

} // namespace kebu
