#include "ui/charts/cellchart.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace kebu {

CellChart::CellChart(QWidget *parent) : ChartView(parent) {}

void CellChart::setCells(std::vector<ChartCell> cells)
{
    m_cells = std::move(cells);
    m_hovered = -1;
    m_cursor = std::clamp(m_cursor, 0, std::max(0, int(m_cells.size()) - 1));
    if (indexOf(m_selected) < 0)
        m_selected.clear();
    rebuild();
    speak();
}

void CellChart::setSelected(const QString &key)
{
    m_selected = indexOf(key) >= 0 ? key : QString();
    if (const int index = indexOf(key); index >= 0)
        m_cursor = index;
    viewport()->update();
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
    for (size_t i = 0; i < m_shapes.size(); ++i) {
        const bool isSelected = !m_selected.isNull() && m_cells[i].key == m_selected;
        const bool isCursor = hasFocus() && int(i) == m_cursor;
        if (!isSelected && !isCursor && int(i) != m_hovered)
            continue;
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(isSelected ? theme().accent : isCursor ? theme().focus : theme().strongLine, 2));
        painter->drawPath(m_shapes[i].path);
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

int CellChart::indexOf(const QString &key) const
{
    const auto found = std::ranges::find(m_cells, key, &ChartCell::key);
    return found == m_cells.end() ? -1 : int(found - m_cells.begin());
}

void CellChart::choose(int index)
{
    if (index < 0 || index >= int(m_cells.size()) || m_cells[size_t(index)].key.startsWith(ChartCell::rest))
        return;
    m_cursor = index;
    m_selected = m_cells[size_t(index)].key;
    viewport()->update();
    speak();
    emit markChosen(m_selected);
}

void CellChart::setHovered(int index, const QPoint &at)
{
    if (m_hovered == index)
        return;
    m_hovered = index;
    viewport()->setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (index >= 0)
        QToolTip::showText(at, m_cells[size_t(index)].tip.toHtmlEscaped(), viewport());
    else
        QToolTip::hideText();
    viewport()->update();
}

void CellChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(indexAt(event->position()));
}

void CellChart::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(indexAt(event->position()), event->globalPosition().toPoint());
}

void CellChart::leaveEvent(QEvent *event)
{
    setHovered(-1, {});
    ChartView::leaveEvent(event);
}

void CellChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_cells.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        m_cursor = std::max(0, m_cursor - 1);
        break;
    case Qt::Key_Down:
    case Qt::Key_Right:
        m_cursor = std::min(last, m_cursor + 1);
        break;
    case Qt::Key_Home:
        m_cursor = 0;
        break;
    case Qt::Key_End:
        m_cursor = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(m_cursor);
        return;
    default:
        event->ignore();
        return;
    }
    speak();
    viewport()->update();
}

void CellChart::speak()
{
    const bool hasMark = m_cursor >= 0 && m_cursor < int(m_cells.size());
    setAccessibleDescription(hasMark ? m_cells[size_t(m_cursor)].tip : QString());
}

} // namespace kebu
