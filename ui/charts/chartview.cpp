#include "ui/charts/chartview.h"

#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace kebu {

ChartView::ChartView(QWidget *parent) : QChartView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setMouseTracking(true);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    setBackgroundBrush(theme().base);
}

const Theme &ChartView::theme() const { return m_paper ? *m_paper : themeOf(this); }

void ChartView::paintOn(QPainter *painter, const QRectF &target)
{
    m_paper = Theme::light();
    rebuild();
    render(painter, target, viewport()->rect(), Qt::KeepAspectRatio);
    m_paper.reset();
    rebuild();
}

// --- marks

int ChartView::indexOf(const QString &key) const
{
    for (int i = 0; i < markCount(); ++i) {
        if (keyAt(i) == key)
            return i;
    }
    return -1;
}

void ChartView::takeMarks()
{
    m_hovered = -1;
    m_cursor = std::clamp(m_cursor, 0, std::max(0, markCount() - 1));
    if (indexOf(m_selected) < 0)
        m_selected.clear();
    rebuild();
    speak();
}

void ChartView::setSelected(const QString &key)
{
    const int index = indexOf(key);
    m_selected = index >= 0 ? key : QString();
    if (index >= 0)
        m_cursor = index;
    viewport()->update();
}

void ChartView::choose(int index)
{
    if (index < 0 || index >= markCount() || !mayChoose(index))
        return;
    m_cursor = index;
    m_selected = keyAt(index);
    viewport()->update();
    speak();
    emit markChosen(m_selected);
}

void ChartView::setHovered(int index, const QPoint &at)
{
    if (m_hovered == index)
        return;
    m_hovered = index;
    viewport()->setCursor(index >= 0 && mayChoose(index) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (const QString tip = index >= 0 ? tipAt(index) : QString(); tip.isEmpty())
        QToolTip::hideText();
    else // what looks like markup is a name, and what Qt takes for plain text would show its escapes
        QToolTip::showText(at, QStringLiteral("<p style='white-space:pre'>%1</p>").arg(tip.toHtmlEscaped()),
                           viewport());
    viewport()->update();
}

void ChartView::speak() { setAccessibleDescription(m_cursor < markCount() ? wordsAt(m_cursor) : QString()); }

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(indexAt(event->position()));
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(indexAt(event->position()), event->globalPosition().toPoint());
}

void ChartView::leaveEvent(QEvent *event)
{
    setHovered(-1, {});
    QChartView::leaveEvent(event);
}

int ChartView::walked(int key) const
{
    const int last = markCount() - 1;
    const bool isAcross = key == Qt::Key_Left || key == Qt::Key_Right;
    if (isAcross && !isWalkedAcross())
        return -1;
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        return std::max(0, m_cursor - 1);
    case Qt::Key_Down:
    case Qt::Key_Right:
        return std::min(last, m_cursor + 1);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return last;
    default:
        return -1;
    }
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        return choose(m_cursor);
    const int to = walked(event->key());
    if (to < 0)
        return event->ignore();
    m_cursor = to;
    speak();
    viewport()->update();
}

// --- the window

void ChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    rebuild();
}

void ChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::FontChange)
        rebuild();
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

} // namespace kebu
