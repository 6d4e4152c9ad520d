#include "ui/charts/cellchart.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"

#include <QPainter>

#include <algorithm>

namespace kebu {

CellChart::CellChart(QWidget *parent) : ChartView(parent) {}

void CellChart::setCells(std::vector<ChartCell> cells)
{
    m_cells = std::move(cells);
    takeMarks();
}

QString CellChart::labelOf(const QString &key) const
{
    const int index = indexOf(key);
    if (index < 0)
        return {};
    const ChartCell &cell = m_cells[size_t(index)];
    return cell.column.isEmpty() ? cell.row : QString(cell.row + QStringLiteral(" · ") + cell.column);
}

QPainterPath CellChart::outline(const QString &key) const
{
    const int index = indexOf(key);
    return index < 0 || index >= int(m_shapes.size()) ? QPainterPath() : m_shapes[size_t(index)].path;
}

QStringList CellChart::rows() const
{
    QStringList all;
    for (const ChartCell &cell : m_cells) {
        if (!all.contains(cell.row))
            all << cell.row;
    }
    return all;
}

QStringList CellChart::columns() const
{
    QStringList all;
    for (const ChartCell &cell : m_cells) {
        if (!all.contains(cell.column))
            all << cell.column;
    }
    return all;
}

QFont CellChart::smallFont() const { return stepped(font(), TextStep::Small); }

void CellChart::rebuild()
{
    setBackgroundBrush(theme().base);
    m_shapes = m_cells.empty() ? std::vector<Shape>() : layOut();
    viewport()->update();
}

void CellChart::drawForeground(QPainter *painter, const QRectF &)
{
    const PainterState kept(painter);
    painter->setFont(font());
    if (m_cells.empty()) {
        paintText(painter, QRect(6, 8, width() - 6, 24), m_emptyText, theme().muted);
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Shape &shape : m_shapes) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(shape.brush);
        painter->drawPath(shape.path);
    }
    painter->setFont(smallFont());
    for (size_t i = 0; i < m_shapes.size(); ++i) {
        const Shape &shape = m_shapes[i];
        const QRect room = shape.path.boundingRect().toRect();
        const int wanted = QFontMetrics(painter->font()).horizontalAdvance(m_cells[i].figure);
        if (shape.ink.isValid() && wanted <= room.width() - 2)
            paintText(painter, room, m_cells[i].figure, shape.ink, Qt::AlignCenter);
    }
    paintWords(painter);
    if (isOnPaper())
        return;
    for (int i = 0; i < int(m_shapes.size()); ++i) {
        if (!isSelected(i) && !isAtCursor(i) && !isHovered(i))
            continue;
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(isSelected(i) ? theme().accent : isAtCursor(i) ? theme().focus : theme().strongLine, 2));
        painter->drawPath(m_shapes[size_t(i)].path);
    }
}

int CellChart::indexAt(const QPointF &point) const
{
    for (int i = int(m_shapes.size()) - 1; i >= 0; --i) {
        if (m_shapes[size_t(i)].path.contains(point))
            return i;
    }
    return -1;
}

} // namespace kebu
