#include "ui/dialogs/print/pageview.h"

#include "ui/look/theme.h"
#include "ui/paper/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace kebu {

namespace {

constexpr qreal gap = 16;
constexpr qreal twipsPerInch = 1440;
constexpr qreal zoomStep = 1.15;
constexpr qreal mostWidth = 900; ///< at zoom 1: beyond it a page fills no eye

} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("pageView"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Mid);
    viewport()->setAutoFillBackground(true);
}

void PageView::setSheets(const std::vector<Sheet> &sheets)
{
    m_layouts = paper::layoutSheets(sheets);
    arrange();
}

void PageView::arrange()
{
    m_places.clear();
    const qreal room = std::min(mostWidth, viewport()->width() - 2 * gap) * m_zoom;
    qreal widest = 1;
    for (const paper::Pages &pages : m_layouts)
        widest = std::max(widest, pages.size().width());
    qreal y = gap;
    for (size_t i = 0; i < m_layouts.size(); ++i) {
        const QSizeF size = m_layouts[i].size() * (room / widest);
        for (int page = 0; page < m_layouts[i].count(); ++page) {
            const qreal x = std::max(gap, (viewport()->width() - size.width()) / 2);
            m_places.push_back({i, page, QRectF(QPointF(x, y), size)});
            y += size.height() + gap;
        }
    }
    const int height = viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, int(y) - height));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, int(room + 2 * gap) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (const Place &place : m_places) {
        const QRectF rect = place.rect.translated(-scrolled);
        if (!rect.intersects(QRectF(viewport()->rect())))
            continue;
        painter.fillRect(rect, Qt::white);
        painter.setPen(QPen(themeOf(this).strongLine, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect);
        painter.save();
        painter.setClipRect(rect);
        painter.translate(rect.topLeft());
        // paintPage scales by the device's resolution; the rest of the way is the zoom
        const paper::Pages &pages = m_layouts[place.layout];
        const qreal natural = pages.size().width() * viewport()->logicalDpiX() / twipsPerInch;
        painter.scale(rect.width() / natural, rect.width() / natural);
        paper::paintPage(painter, pages, place.page);
        painter.restore();
    }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PageView::zoom(qreal factor)
{
    m_zoom = std::clamp(m_zoom * factor, 0.3, 3.0);
    arrange();
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier)
        zoom(std::pow(zoomStep, event->angleDelta().y() / 120.0));
    else
        QAbstractScrollArea::wheelEvent(event);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(zoomStep);
        return;
    case Qt::Key_Minus:
        zoom(1 / zoomStep);
        return;
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        return;
    case Qt::Key_End:
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace kebu
