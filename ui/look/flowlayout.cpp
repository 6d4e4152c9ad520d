#include "ui/look/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace kebu {

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

int FlowLayout::linesAt(int width) const { return int(linesFor(width).size()); }

void FlowLayout::addItem(QLayoutItem *item) { m_items.push_back(item); }

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

std::vector<FlowLayout::Line> FlowLayout::linesFor(int width) const
{
    std::vector<Line> lines;
    int x = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (lines.empty() || x + size.width() > width) {
            lines.push_back({});
            x = 0;
        }
        lines.back().items.push_back(item);
        lines.back().height = std::max(lines.back().height, size.height());
        x += size.width() + spacing();
    }
    return lines;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = 0;
    for (const Line &line : linesFor(width - margins.left() - margins.right()))
        height += line.height + spacing();
    return std::max(0, height - spacing()) + margins.top() + margins.bottom();
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    int width = 0;
    int height = 0;
    for (const Line &line : linesFor(QLAYOUTSIZE_MAX)) {
        for (const QLayoutItem *item : line.items)
            width += item->sizeHint().width() + spacing();
        height = std::max(height, line.height);
    }
    return {std::max(0, width - spacing()) + margins.left() + margins.right(),
            height + margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect room = contentsRect();
    int y = room.top();
    for (const Line &line : linesFor(room.width())) {
        int x = room.left();
        for (QLayoutItem *item : line.items) {
            const QSize size = item->sizeHint();
            const QRect place(x, y + (line.height - size.height()) / 2, std::min(size.width(), room.width()),
                              size.height());
            const QWidget *parent = parentWidget();
            const Qt::LayoutDirection direction = parent ? parent->layoutDirection() : Qt::LeftToRight;
            item->setGeometry(QStyle::visualRect(direction, room, place));
            x += size.width() + spacing();
        }
        y += line.height + spacing();
    }
}

} // namespace kebu
