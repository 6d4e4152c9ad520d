#include "ui/charts/barschart.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"

#include <QBarSet>
#include <QHorizontalBarSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace kebu {

namespace {

constexpr qreal gap = 8;
constexpr qreal leastBar = 60; ///< the longest bar never gets shorter than this
constexpr qreal mostLabel = 150;
constexpr qreal roomForOutline = 2; ///< else the plot would cut off the right edge of the longest hollow bar
constexpr int labelLeft = 6;        ///< room for the focus ring

} // namespace

BarsChart::BarsChart(QWidget *parent) : ChartView(parent) {}

void BarsChart::setMeaning(SeriesMeaning meaning)
{
    m_meaning = meaning;
    rebuild();
}

void BarsChart::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    m_most = 0;
    for (const Mark &mark : m_marks)
        m_most = std::max({m_most, mark.value, mark.previous.value_or(0), mark.goal.value_or(0)});
    if (m_most <= 0)
        m_most = 1;
    updateGeometry();
    takeMarks();
}

/// Both series lie on the same categories, each with a thickness of its own. Qt gives every series an equal block of
/// the category, the first at the bottom; an axis of categories a series, shifted, puts the bars where the row wants
/// them.
void BarsChart::addSeries(bool isPrevious, int blocks)
{
    const RowShape form = shape();
    const qreal height = rowHeight();
    auto *set = new QBarSet({});
    for (auto mark = m_marks.rbegin(); mark != m_marks.rend(); ++mark)
        set->append(isPrevious ? mark->previous.value_or(0) : mark->value);
    set->setBrush(isPrevious ? QBrush(Qt::NoBrush) : QBrush(theme().series[size_t(m_meaning)]));
    set->setPen(isPrevious ? QPen(theme().control, 1) : QPen(Qt::NoPen));
    auto *series = new QHorizontalBarSeries;
    series->append(set);
    series->setBarWidth(std::min<qreal>(1, (isPrevious ? form.hollow : form.bar) * blocks / height));
    chart()->addSeries(series);

    auto *values = new QValueAxis;
    values->setRange(0, m_most * (m_plot.width() + roomForOutline) / m_plot.width());
    values->setVisible(false);
    chart()->addAxis(values, Qt::AlignBottom);
    series->attachAxis(values);

    const qreal middle = isPrevious ? form.top + form.bar + 2 + form.hollow / 2.0 : form.top + form.bar / 2.0;
    const qreal block = ((isPrevious ? 1 : 0) + 0.5) / blocks - 0.5; // above the middle of the category
    const qreal shift = 0.5 - middle / height - block;
    auto *rows = new QValueAxis;
    rows->setRange(-0.5 - shift, double(m_marks.size()) - 0.5 - shift);
    rows->setVisible(false);
    chart()->addAxis(rows, Qt::AlignLeft);
    series->attachAxis(rows);
}

void BarsChart::rebuild()
{
    setBackgroundBrush(theme().base);
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    if (m_marks.empty()) {
        viewport()->update();
        return;
    }
    place();
    const bool isCompared = std::ranges::any_of(m_marks, [](const Mark &mark) { return mark.previous.has_value(); });
    addSeries(false, isCompared ? 2 : 1);
    if (isCompared)
        addSeries(true, 2);
    chart()->setPlotArea(m_plot.adjusted(0, 0, roomForOutline, 0));
    viewport()->update();
}

qreal BarsChart::rowHeight() const
{
    const RowShape form = shape();
    if (m_marks.empty())
        return form.best;
    return std::clamp(qreal(height()) / qreal(m_marks.size()), qreal(form.least), qreal(form.best));
}

qreal BarsChart::labelWidth() const
{
    qreal widest = 0;
    for (const Mark &mark : m_marks)
        widest = std::max(widest, QFontMetricsF(font()).horizontalAdvance(mark.label));
    return std::min(widest, std::min(mostLabel, width() * 0.3)) + labelLeft + gap * 1.5;
}

qreal BarsChart::figuresWidth() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetricsF figures(bold);
    const QFontMetricsF small(stepped(font(), TextStep::Small));
    qreal widest = 0;
    for (const Mark &mark : m_marks) {
        qreal width = figures.horizontalAdvance(mark.figure) + gap;
        if (!mark.before.isEmpty())
            width += small.horizontalAdvance(mark.before) + gap;
        widest = std::max(widest, width);
    }
    return widest;
}

qreal BarsChart::asideWidth() const
{
    const QFontMetricsF small(stepped(font(), TextStep::Small));
    qreal widest = 0;
    for (const Mark &mark : m_marks)
        widest = std::max(widest, mark.aside.isEmpty() ? 0 : small.horizontalAdvance(mark.aside) + gap * 2);
    return widest;
}

bool BarsChart::hasRoomForAside() const
{
    return width() - labelWidth() - figuresWidth() - asideWidth() - 2 >= leastBar;
}

void BarsChart::place()
{
    const qreal left = labelWidth();
    const qreal right = figuresWidth() + (hasRoomForAside() ? asideWidth() : 0) + 2;
    m_plot = QRectF(left, 0, std::max(leastBar, width() - left - right), rowHeight() * qreal(m_marks.size()));
}

QRectF BarsChart::rowRect(int index) const { return {0, rowHeight() * index, qreal(width()), rowHeight()}; }

QRectF BarsChart::barRect(int index) const
{
    const RowShape form = shape();
    const qreal length = m_plot.width() * m_marks[size_t(index)].value / m_most;
    return {m_plot.left(), rowRect(index).top() + form.top, length, qreal(form.bar)};
}

void BarsChart::drawForeground(QPainter *painter, const QRectF &)
{
    const PainterState kept(painter);
    painter->setFont(font());
    if (m_marks.empty())
        paintText(painter, QRect(labelLeft, 8, width() - labelLeft, 24), m_emptyText, theme().muted);
    for (int i = 0; i < int(m_marks.size()); ++i)
        paintRow(painter, i);
}

void BarsChart::paintRow(QPainter *painter, int index) const
{
    const Mark &mark = m_marks[size_t(index)];
    const RowShape form = shape();
    const QRectF row = rowRect(index);
    const QRectF bar = barRect(index);
    const QRect line(labelLeft, int(row.top()) + form.top, int(m_plot.left() - gap) - labelLeft, form.bar);
    painter->setFont(font());
    paintText(painter, line, mark.label, theme().text);

    qreal reach = bar.width(); // the words stand at the solid bar; the hollow one lies beneath them
    if (mark.goal) {
        const QRectF track(bar.topLeft(), QSizeF(m_plot.width() * *mark.goal / m_most, bar.height()));
        paintBox(painter, track.toRect(), {}, theme().control, 0);
        reach = std::max(reach, track.width());
    }
    QFont bold = font();
    bold.setBold(true);
    painter->setFont(bold);
    QRect words(int(m_plot.left() + reach + gap), line.top(), int(width() - m_plot.left() - reach - gap), form.bar);
    words.setLeft(words.left() + paintText(painter, words, mark.figure, theme().text) + int(gap));
    painter->setFont(stepped(font(), TextStep::Small));
    paintText(painter, words, mark.before, theme().muted);
    paintExtras(painter, index);

    if (isOnPaper())
        return;
    const QRect frame(int(m_plot.left()) - 4, int(row.top()) + 1, int(width() - m_plot.left()) + 2,
                      form.top + form.bar + form.hollow + 4);
    if (isSelected(index))
        paintFocus(painter, frame, theme().accent, 3);
    else if (isHovered(index))
        paintBox(painter, frame, {}, theme().strongLine, 3);
    if (isAtCursor(index) && !isSelected(index))
        paintFocus(painter, QRect(0, frame.top(), width(), frame.height()), theme().focus, 3);
}

void BarsChart::paintExtras(QPainter *painter, int index) const
{
    const Mark &mark = m_marks[size_t(index)];
    const RowShape form = shape();
    painter->setFont(stepped(font(), TextStep::Small));
    if (!hasRoomForAside())
        return;
    paintText(painter, QRect(0, int(rowRect(index).top()) + form.top, width() - 4, form.bar), mark.aside, theme().muted,
              Qt::AlignRight | Qt::AlignVCenter);
}

void FunnelChart::paintExtras(QPainter *painter, int index) const
{
    BarsChart::paintExtras(painter, index);
    const Mark &mark = marks()[size_t(index)];
    if (mark.step.isEmpty())
        return;
    const RowShape form = shape();
    const int top = int(rowRect(index).top()) + form.top + form.bar + form.hollow + 5;
    const int left = int(plotArea().left());
    const QRect line(left, top, width() - left, int(rowRect(index).bottom()) - top);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme().muted, 1.2));
    const QPointF foot(left + 10, line.center().y() + 5);
    painter->drawLine(foot - QPointF(0, 11), foot);
    painter->drawLine(foot - QPointF(4, 4), foot);
    painter->drawLine(foot - QPointF(-4, 4), foot);
    painter->setFont(stepped(font(), TextStep::Small));
    QRect words = line.adjusted(24, 0, 0, 0);
    words.setLeft(words.left() + paintText(painter, words, mark.step, theme().text) + 16);
    const QColor ink = mark.trend == Mark::Trend::Better  ? theme().success
                       : mark.trend == Mark::Trend::Worse ? theme().error
                                                          : theme().muted;
    paintText(painter, words, mark.change, ink);
}

QSize BarsChart::sizeHint() const { return {440, int(std::max<size_t>(m_marks.size(), 1)) * shape().best}; }

QSize BarsChart::minimumSizeHint() const { return {280, int(std::max<size_t>(m_marks.size(), 1)) * shape().least}; }

QString BarsChart::labelOf(const QString &key) const
{
    const int index = indexOf(key);
    return index < 0 ? QString() : m_marks[size_t(index)].label;
}

int BarsChart::indexAt(const QPointF &point) const
{
    const int index = int(std::floor(point.y() / rowHeight()));
    return point.y() >= 0 && index < int(m_marks.size()) ? index : -1;
}

QString BarsChart::wordsAt(int index) const
{
    const Mark &mark = m_marks[size_t(index)];
    QStringList parts{mark.label, mark.figure, mark.before, mark.aside, mark.step, mark.change};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace kebu
