#include "ui/charts/trendchart.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"

#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kebu {

namespace {

constexpr qreal side = 28; ///< room for half a figure at the first and the last point
constexpr qreal wordHeight = 20;
constexpr qreal dot = 4;
constexpr qreal stroke = 2.4;
constexpr qreal strokeBefore = 1.5;
constexpr qreal sampleWidth = 26; ///< of a line in the legend
constexpr qreal betweenWords = 10;

} // namespace

void TrendChart::setMeaning(SeriesMeaning meaning)
{
    m_meaning = meaning;
    rebuild();
}

bool TrendChart::isCompared() const
{
    return std::ranges::any_of(cells(), [](const ChartCell &cell) { return !std::isnan(cell.before); });
}

QRectF TrendChart::plot() const
{
    const qreal legend = isCompared() ? wordHeight : 0;
    return {side, wordHeight * 1.5 + legend, std::max<qreal>(60, width() - 2 * side),
            std::max<qreal>(40, height() - wordHeight * 3 - legend)};
}

std::pair<double, double> TrendChart::range() const
{
    double least = 0;
    double most = 0;
    for (const ChartCell &cell : cells()) {
        for (const double value : {cell.value, cell.before}) {
            if (std::isnan(value))
                continue;
            least = std::min(least, value);
            most = std::max(most, value);
        }
    }
    return {least, most > least ? most : least + 1};
}

QPointF TrendChart::pointOf(size_t index, double value) const
{
    const QRectF area = plot();
    const auto [least, most] = range();
    const double across = cells().size() < 2 ? 0.5 : double(index) / double(cells().size() - 1);
    return {area.left() + area.width() * across, area.bottom() - area.height() * (value - least) / (most - least)};
}

std::vector<CellChart::Shape> TrendChart::layOut() const
{
    std::vector<Shape> shapes;
    for (size_t i = 0; i < cells().size(); ++i) {
        QPainterPath path;
        if (!std::isnan(cells()[i].value))
            path.addEllipse(pointOf(i), dot, dot);
        shapes.push_back({path, theme().series[size_t(m_meaning)], {}});
    }
    return shapes;
}

/// In pixels of the plot, so that the line runs through the points.
void TrendChart::addSegment(const QList<QPointF> &points, const QPen &pen)
{
    if (points.isEmpty())
        return;
    auto *series = new QLineSeries;
    series->append(points);
    series->setPen(pen);
    chart()->addSeries(series);
    for (QAbstractAxis *axis : chart()->axes())
        series->attachAxis(axis);
}

/// Broken where nothing is known.
void TrendChart::addLine(double ChartCell::*value, const QPen &pen)
{
    QList<QPointF> segment;
    for (size_t i = 0; i < cells().size(); ++i) {
        if (!std::isnan(cells()[i].*value)) {
            segment << pointOf(i, cells()[i].*value);
            continue;
        }
        addSegment(segment, pen);
        segment.clear();
    }
    addSegment(segment, pen);
}

QPen TrendChart::penBefore() const
{
    QPen pen(theme().control, strokeBefore, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    return pen;
}

void TrendChart::rebuild()
{
    CellChart::rebuild();
    setRenderHint(QPainter::Antialiasing); // a slope is no staircase
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    if (cells().empty())
        return;
    const QRectF room = plot().adjusted(-stroke, -stroke, stroke, stroke); // else the pen is cut off
    auto *across = new QValueAxis;
    across->setRange(room.left(), room.right());
    auto *up = new QValueAxis;
    up->setRange(room.top(), room.bottom());
    up->setReverse();
    across->setVisible(false);
    up->setVisible(false);
    chart()->addAxis(across, Qt::AlignBottom);
    chart()->addAxis(up, Qt::AlignLeft);
    addLine(&ChartCell::before, penBefore());
    addLine(&ChartCell::value, QPen(theme().series[size_t(m_meaning)], stroke));
    chart()->setPlotArea(room);
}

/// Every figure where they do not run into each other; the last one, which is today's, before the others.
void TrendChart::paintFigures(QPainter *painter) const
{
    const QFontMetricsF metrics(painter->font());
    qreal free = std::numeric_limits<qreal>::max(); // what is left of it is still empty
    for (size_t i = cells().size(); i-- > 0;) {
        if (std::isnan(cells()[i].value) || cells()[i].figure.isEmpty())
            continue;
        const qreal wide = metrics.horizontalAdvance(cells()[i].figure) + 2;
        const QPointF at = pointOf(i);
        const qreal left = std::clamp<qreal>(at.x() - wide / 2, 0, std::max<qreal>(0, width() - wide));
        if (left + wide > free)
            continue;
        free = left - betweenWords;
        const QRect words = QRectF(left, at.y() - wordHeight - dot, wide, wordHeight).toAlignedRect();
        painter->fillRect(words.adjusted(0, 3, 0, -2), theme().base); // a line that runs behind would strike it out
        paintText(painter, words, cells()[i].figure, theme().text, Qt::AlignCenter);
    }
}

/// At the right, above everything: a piece of each line with its word.
void TrendChart::paintLegend(QPainter *painter) const
{
    const std::pair<QString, QPen> lines[]{{tr("period before"), penBefore()},
                                           {tr("this period"), QPen(theme().series[size_t(m_meaning)], stroke)}};
    const QFontMetricsF metrics(painter->font());
    qreal right = width() - 6;
    for (const auto &[word, pen] : lines) {
        const qreal wide = metrics.horizontalAdvance(word) + 2;
        paintText(painter, QRectF(right - wide, 2, wide, wordHeight).toAlignedRect(), word, theme().muted);
        right -= wide + 6 + sampleWidth;
        painter->setPen(pen);
        painter->drawLine(QPointF(right, 2 + wordHeight / 2), QPointF(right + sampleWidth, 2 + wordHeight / 2));
        right -= 2 * betweenWords;
    }
}

void TrendChart::paintWords(QPainter *painter) const
{
    const QRectF area = plot();
    const auto [least, most] = range();
    const qreal nothing = area.bottom() + area.height() * least / (most - least);
    painter->setPen(QPen(theme().line, 1));
    painter->drawLine(QPointF(area.left(), nothing), QPointF(area.right(), nothing));
    painter->setFont(smallFont());
    if (isCompared())
        paintLegend(painter);
    paintFigures(painter);
    const QFontMetricsF metrics(painter->font());
    qreal free = std::numeric_limits<qreal>::max();
    for (size_t i = cells().size(); i-- > 0;) {
        const qreal wide = metrics.horizontalAdvance(cells()[i].row) + 2;
        const qreal middle =
            area.left() + (cells().size() < 2 ? 0.5 : double(i) / double(cells().size() - 1)) * area.width();
        const qreal left = std::clamp<qreal>(middle - wide / 2, 0, std::max<qreal>(0, width() - wide));
        if (left + wide > free)
            continue;
        free = left - betweenWords;
        paintText(painter, QRectF(left, area.bottom() + 6, wide, wordHeight).toAlignedRect(), cells()[i].row,
                  theme().muted, Qt::AlignCenter);
    }
}

} // namespace kebu
