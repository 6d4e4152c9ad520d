#include "ui/charts/cellchart.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

/// How each picture lays its figures out.
namespace kebu {

namespace {

constexpr qreal gap = 8;
constexpr qreal headHeight = 20;
constexpr qreal mostRow = 30;
constexpr qreal postWidth = 12;
constexpr qreal postGap = 10;
constexpr qreal mostColumn = 64;
constexpr qreal dot = 5;

qreal widest(const QStringList &words, const QFont &font)
{
    qreal most = 0;
    for (const QString &word : words)
        most = std::max(most, QFontMetricsF(font).horizontalAdvance(word));
    return most;
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(part(from.redF(), to.redF()), part(from.greenF(), to.greenF()),
                            part(from.blueF(), to.blueF()));
}

/// Whichever of the theme's two inks stands out more on that ground.
QColor inkOn(const QColor &ground, const Theme &theme)
{
    return contrast(theme.base, ground) > contrast(theme.text, ground) ? theme.base : theme.text;
}

QPainterPath boxPath(const QRectF &box)
{
    QPainterPath path;
    path.addRect(box);
    return path;
}

} // namespace

QRectF HeatChart::plot() const
{
    const qreal left = widest(rows(), smallFont()) + gap * 2;
    const qreal height = std::min(qreal(this->height()) - headHeight, mostRow * qreal(rows().size()));
    return {left, headHeight, std::max<qreal>(40, width() - left - gap), std::max<qreal>(10, height)};
}

std::vector<CellChart::Shape> HeatChart::layOut() const
{
    const QStringList rowWords = rows();
    const QStringList columnWords = columns();
    const QRectF area = plot();
    const qreal wide = std::min(mostColumn, area.width() / qreal(columnWords.size()));
    const qreal high = area.height() / qreal(rowWords.size());
    const QColor full = theme().series[0];
    std::vector<Shape> shapes;
    for (const ChartCell &cell : cells()) {
        const QRectF box(area.left() + wide * qreal(columnWords.indexOf(cell.column)),
                         area.top() + high * qreal(rowWords.indexOf(cell.row)), wide, high);
        const double share = std::clamp(cell.value, 0.0, 1.0);
        const QColor ground = mixed(theme().base, full, 0.06 + 0.94 * share);
        shapes.push_back({boxPath(box.adjusted(1, 1, -1, -1)), ground, inkOn(ground, theme())});
    }
    return shapes;
}

void HeatChart::paintWords(QPainter *painter) const
{
    const QRectF area = plot();
    const QStringList rowWords = rows();
    const QStringList columnWords = columns();
    const qreal wide = std::min(mostColumn, area.width() / qreal(columnWords.size()));
    const qreal high = area.height() / qreal(rowWords.size());
    painter->setFont(smallFont());
    for (qsizetype i = 0; i < rowWords.size(); ++i)
        paintText(painter, QRectF(0, area.top() + high * qreal(i), area.left() - gap, high).toRect(), rowWords[i],
                  theme().muted, Qt::AlignRight | Qt::AlignVCenter);
    for (qsizetype i = 0; i < columnWords.size(); ++i)
        paintText(painter, QRectF(area.left() + wide * qreal(i), 0, wide, headHeight).toRect(), columnWords[i],
                  theme().muted, Qt::AlignCenter);
}

QRectF FlowChart::plot() const
{
    const qreal left = widest(rows(), font()) + gap * 7;
    const qreal right = widest(columns(), font()) + gap * 7;
    constexpr qreal halfOfWords = headHeight / 2; // the words of a thin post reach beyond it
    return {left, halfOfWords, std::max<qreal>(60, width() - left - right), std::max<qreal>(40, height() - headHeight)};
}

double FlowChart::whole() const
{
    double sum = 0;
    for (const ChartCell &cell : cells())
        sum += cell.value;
    return sum > 0 ? sum : 1;
}

std::vector<std::pair<QString, QRectF>> FlowChart::posts(bool isLeft) const
{
    const QRectF area = plot();
    const QStringList words = isLeft ? rows() : columns();
    const qreal room = area.height() - postGap * qreal(words.size() - 1);
    std::vector<std::pair<QString, QRectF>> all;
    qreal top = area.top();
    for (const QString &word : words) {
        double sum = 0;
        for (const ChartCell &cell : cells())
            sum += (isLeft ? cell.row : cell.column) == word ? cell.value : 0;
        const qreal height = room * sum / whole();
        all.emplace_back(word, QRectF(isLeft ? area.left() : area.right() - postWidth, top, postWidth, height));
        top += height + postGap;
    }
    return all;
}

std::vector<CellChart::Shape> FlowChart::layOut() const
{
    auto left = posts(true);
    auto right = posts(false);
    const qreal room = plot().height() - postGap * qreal(std::max(left.size(), right.size()) - 1);
    QColor ink = theme().series[0];
    ink.setAlphaF(0.55F);
    std::vector<Shape> shapes;
    for (const ChartCell &cell : cells()) {
        auto from = std::ranges::find(left, cell.row, &std::pair<QString, QRectF>::first);
        auto to = std::ranges::find(right, cell.column, &std::pair<QString, QRectF>::first);
        const qreal thickness = std::max<qreal>(1.5, room * cell.value / whole());
        QRectF &a = from->second;
        QRectF &b = to->second;
        const qreal middle = (a.right() + b.left()) / 2;
        QPainterPath ribbon(a.topRight());
        ribbon.cubicTo(QPointF(middle, a.top()), QPointF(middle, b.top()), b.topLeft());
        ribbon.lineTo(b.left(), b.top() + thickness);
        ribbon.cubicTo(QPointF(middle, b.top() + thickness), QPointF(middle, a.top() + thickness),
                       QPointF(a.right(), a.top() + thickness));
        ribbon.closeSubpath();
        shapes.push_back({ribbon, ink, {}});
        a.setTop(std::min(a.bottom(), a.top() + thickness));
        b.setTop(std::min(b.bottom(), b.top() + thickness));
    }
    return shapes;
}

void FlowChart::paintWords(QPainter *painter) const
{
    painter->setFont(font());
    for (const bool isLeft : {true, false}) {
        for (const auto &[word, post] : posts(isLeft)) {
            painter->fillRect(post, theme().text);
            double sum = 0;
            for (const ChartCell &cell : cells())
                sum += (isLeft ? cell.row : cell.column) == word ? cell.value : 0;
            const QString words = word + QStringLiteral("  ") + QString::number(qint64(sum));
            const QRectF line(isLeft ? 0 : post.right() + gap, post.center().y() - headHeight / 2,
                              isLeft ? post.left() - gap : width() - post.right() - gap, headHeight);
            paintText(painter, line.toRect(), words, theme().text,
                      (isLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        }
    }
}

QRectF StackChart::plot() const
{
    const qreal right = hasLegend() ? std::min(widest(rows(), smallFont()) + gap * 4, width() * 0.4) : gap;
    return {gap, gap * 2.5, std::max<qreal>(60, width() - right - gap),
            std::max<qreal>(40, height() - headHeight - gap * 3)};
}

double StackChart::most() const
{
    double most = 0;
    for (const QString &column : columns()) {
        double sum = 0;
        for (const ChartCell &cell : cells())
            sum += cell.column == column ? cell.value : 0;
        most = std::max(most, sum);
    }
    return most > 0 ? most : 1;
}

/// From the fourth series on a pattern tells them apart where colours do not.
QBrush StackChart::brushOf(qsizetype series) const
{
    constexpr Qt::BrushStyle patterns[] = {Qt::BDiagPattern, Qt::Dense5Pattern, Qt::CrossPattern};
    const auto colours = qsizetype(theme().series.size());
    const QColor colour = theme().series[size_t(series % colours)];
    return series < 3 ? QBrush(colour) : QBrush(colour, patterns[size_t((series - 3) % 3)]);
}

std::vector<CellChart::Shape> StackChart::layOut() const
{
    const QStringList series = rows();
    const QStringList steps = columns();
    const QRectF area = plot();
    const qreal wide = std::min(mostColumn * 1.5, area.width() / qreal(steps.size()));
    std::vector<qreal> tops(size_t(steps.size()), area.bottom());
    std::vector<Shape> shapes;
    for (const ChartCell &cell : cells()) {
        const auto step = steps.indexOf(cell.column);
        const qreal height = area.height() * cell.value / most();
        qreal &top = tops[size_t(step)];
        const QRectF box(area.left() + wide * qreal(step) + 2, top - height, wide - 4, height);
        top -= height;
        const qsizetype place = series.indexOf(cell.row);
        const bool isPlain = place < 3 && height >= headHeight * 0.8;
        const QBrush brush = brushOf(place);
        shapes.push_back({boxPath(box), brush, isPlain ? inkOn(brush.color(), theme()) : QColor()});
    }
    return shapes;
}

void StackChart::paintWords(QPainter *painter) const
{
    const QStringList series = rows();
    const QStringList steps = columns();
    const QRectF area = plot();
    const qreal wide = std::min(mostColumn * 1.5, area.width() / qreal(steps.size()));
    painter->setFont(smallFont());
    for (const ChartCell &cell : cells()) {
        painter->setPen(QPen(theme().strongLine, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(outline(cell.key));
    }
    for (qsizetype i = 0; i < steps.size(); ++i)
        paintText(painter, QRectF(area.left() + wide * qreal(i), area.bottom() + 4, wide, headHeight).toRect(),
                  steps[i], theme().muted, Qt::AlignCenter);
    const qreal left = area.left() + wide * qreal(steps.size()) + gap;
    for (qsizetype i = 0; hasLegend() && i < series.size(); ++i) {
        const qreal top = area.top() + headHeight * qreal(i);
        if (top + headHeight > height())
            break;
        const QRectF box(left, top + 4, 12, 12);
        painter->fillRect(box, brushOf(i));
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme().strongLine, 1));
        painter->drawRect(box);
        paintText(painter, QRectF(left + 18, top, width() - left - 18, headHeight).toRect(), series[i], theme().text);
    }
}

QRectF CurveChart::plot() const
{
    const qreal side = std::min(width() - 90.0, height() - headHeight * 2.2);
    return {48, 8, std::max<qreal>(60, std::min(side * 1.6, width() - 70.0)), std::max<qreal>(60, side)};
}

QPointF CurveChart::pointOf(size_t index) const
{
    const QRectF area = plot();
    const double share = double(index + 1) / double(cells().size());
    return {area.left() + area.width() * share, area.bottom() - area.height() * cells()[index].value};
}

std::vector<CellChart::Shape> CurveChart::layOut() const
{
    std::vector<Shape> shapes;
    for (size_t i = 0; i < cells().size(); ++i) {
        QPainterPath path;
        path.addEllipse(pointOf(i), dot, dot);
        shapes.push_back({path, theme().series[0], {}});
    }
    return shapes;
}

void CurveChart::paintWords(QPainter *painter) const
{
    const QRectF area = plot();
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme().line, 1));
    painter->drawRect(area);
    painter->setPen(QPen(theme().muted, 1, Qt::DashLine));
    painter->drawLine(area.bottomLeft(), area.topRight());
    QPainterPath curve(area.bottomLeft());
    for (size_t i = 0; i < cells().size(); ++i)
        curve.lineTo(pointOf(i));
    painter->setPen(QPen(theme().series[0], 2));
    painter->drawPath(curve);
    painter->setFont(smallFont());
    for (int percent = 0; percent <= 100; percent += 20) {
        const QString words = QStringLiteral("%1%").arg(percent);
        const qreal x = area.left() + area.width() * percent / 100;
        const qreal y = area.bottom() - area.height() * percent / 100;
        paintText(painter, QRectF(x - 24, area.bottom() + 4, 48, headHeight).toRect(), words, theme().muted,
                  Qt::AlignCenter);
        paintText(painter, QRectF(0, y - headHeight / 2, area.left() - 6, headHeight).toRect(), words, theme().muted,
                  Qt::AlignRight | Qt::AlignVCenter);
    }
    for (size_t i = 0; i < cells().size(); ++i) {
        if ((i + 1) % 4 != 0 || i + 1 == cells().size())
            continue;
        const QPointF at = pointOf(i);
        paintText(painter, QRectF(at.x() + 8, at.y() + 2, 90, headHeight).toRect(), cells()[i].figure, theme().text);
    }
}

} // namespace kebu
