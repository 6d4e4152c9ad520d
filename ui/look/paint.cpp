#include "ui/look/paint.h"

#include "ui/look/fonts.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace kebu {

namespace {

bool isBold(Due state) { return state == Due::Overdue || state == Due::AwaitingResult || state == Due::Today; }

} // namespace

PainterState::PainterState(QPainter *painter) : m_painter(painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
}

PainterState::~PainterState() { m_painter->restore(); }

void paintBox(QPainter *painter, const QRect &rect, const QColor &ground, const QColor &outline, qreal radius,
              qreal width)
{
    const PainterState state(painter);
    painter->setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter->setPen(outline.isValid() ? QPen(outline, width) : QPen(Qt::NoPen));
    const qreal inset = outline.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
}

void paintFocus(QPainter *painter, const QRect &rect, const QColor &color, qreal radius)
{
    paintBox(painter, rect, QColor(), color, radius, 2);
}

int paintText(QPainter *painter, const QRect &rect, const QString &text, const QColor &color, Qt::Alignment alignment)
{
    if (rect.width() <= 0)
        return 0;
    const QString line = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width(), Qt::TextSingleLine);
    painter->setPen(color);
    QRect taken;
    painter->drawText(rect, int(alignment | Qt::TextSingleLine), line, &taken);
    return taken.width();
}

QString gradeText(const Grade &grade)
{
    if (grade.isDormant)
        return QCoreApplication::translate("kebu::paint", "asleep", "a dormant customer, on a grade badge, short");
    if (grade.letter.isNull())
        return QStringLiteral("–");
    return grade.digit > 0 ? grade.letter + QString::number(grade.digit) : QString(grade.letter);
}

QSize gradeBadgeSize(const QFont &base) { return {scaled(38, base), scaled(20, base)}; }

void paintGradeBadge(QPainter *painter, const QRect &rect, const Grade &grade, const Theme &theme)
{
    const PainterState state(painter);
    const QFont base = painter->font();
    if (grade.isDormant || grade.letter.isNull()) {
        QPen pen(theme.control, 1);
        if (grade.isDormant)
            pen.setDashPattern({3, 2});
        painter->setPen(pen);
        painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        QFont font = stepped(base, TextStep::Small);
        // An English word is longer than the badge; the badge never grows, so that columns stay in line.
        while (QFontMetrics(font).horizontalAdvance(gradeText(grade)) > rect.width() - 4 && font.pixelSize() > 8)
            font.setPixelSize(font.pixelSize() - 1);
        painter->setFont(font);
        paintText(painter, rect, gradeText(grade), theme.muted, Qt::AlignCenter);
        return;
    }
    const GradeColors &colors = theme.grade(grade.letter);
    const QRect left(rect.left(), rect.top(), rect.width() / 2, rect.height());
    paintBox(painter, rect, theme.base, QColor(), 3);
    if (colors.ground.isValid()) {
        const PainterState clip(painter);
        painter->setClipRect(left);
        paintBox(painter, rect, colors.ground, QColor(), 3);
    }
    if (!colors.ground.isValid() || theme.isHighContrast())
        painter->fillRect(QRect(left.right(), rect.top() + 1, 1, rect.height() - 2),
                          colors.ground.isValid() ? colors.outline : theme.line);
    paintBox(painter, rect, QColor(), colors.outline, 3);
    painter->setFont(stepped(base, TextStep::Section));
    paintText(painter, left, grade.letter, colors.text, Qt::AlignCenter);
    painter->setFont(stepped(base, TextStep::Body));
    const QRect right(left.right() + 1, rect.top(), rect.right() - left.right(), rect.height());
    paintText(painter, right, grade.digit > 0 ? QString::number(grade.digit) : QStringLiteral("–"), theme.text,
              Qt::AlignCenter);
}

void paintDueShape(QPainter *painter, const QRect &rect, Due due, const Theme &theme)
{
    const PainterState state(painter);
    const qreal side = std::min({rect.width(), rect.height(), scaled(12, painter->font())});
    const qreal unit = side / 12;
    painter->translate(QRectF(rect).center());
    painter->scale(unit, unit);
    const QColor color = theme.due(due);
    const auto exclaim = [&](const QColor &ink, qreal top) {
        painter->setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::FlatCap));
        painter->drawLine(QPointF(0, -top), QPointF(0, 0.6));
        painter->drawLine(QPointF(0, 1.6), QPointF(0, 3.1));
    };
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    switch (due) {
    case Due::Overdue:
        painter->drawPolygon(QPolygonF{QPointF(0, -6), QPointF(6, 0), QPointF(0, 6), QPointF(-6, 0)});
        exclaim(theme.base, 3.2);
        break;
    case Due::Today:
        painter->drawEllipse(QPointF(), 5, 5);
        break;
    case Due::AwaitingResult: {
        QPen pen(color, 1.5, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({1.2, 1.42}); // eight dots around
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QPointF(), 5, 5);
        exclaim(color, 3);
        break;
    }
    case Due::Soon:
        painter->drawPie(QRectF(-4.5, -4.5, 9, 9), 90 * 16, 180 * 16);
        painter->setPen(QPen(color, 1.3));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QPointF(), 4.5, 4.5);
        break;
    case Due::Later:
        painter->setPen(QPen(color, 1.3));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QPointF(), 4.5, 4.5);
        break;
    case Due::None:
        painter->drawRect(QRectF(-4, -0.7, 8, 1.4));
        break;
    case Due::Done:
        painter->setPen(QPen(color, 1.8));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(QPolygonF{QPointF(-4.5, 0.2), QPointF(-1.5, 3.2), QPointF(4.5, -3.4)});
        break;
    }
}

int paintDue(QPainter *painter, const QRect &rect, Due state, const QString &word, const Theme &theme)
{
    const PainterState saved(painter);
    const int side = scaled(12, painter->font());
    paintDueShape(painter, QRect(rect.left(), rect.top(), side, rect.height()), state, theme);
    if (isBold(state))
        painter->setFont(stepped(painter->font(), TextStep::Section));
    const int gap = side + 6;
    return gap + paintText(painter, rect.adjusted(gap, 0, 0, 0), word, theme.due(state));
}

int dueWidth(const QFont &base, Due state, const QString &word)
{
    const QFontMetrics metrics(stepped(base, isBold(state) ? TextStep::Section : TextStep::Body));
    return scaled(12, base) + 6 + metrics.horizontalAdvance(word);
}

int tagWidth(const QFont &base, const QString &text)
{
    // up to the next whole point: half a point less, and the last letters give way to dots
    return int(std::ceil(QFontMetricsF(stepped(base, TextStep::Small)).horizontalAdvance(text))) + 12;
}

int paintTag(QPainter *painter, const QRect &rect, const QString &text, const Theme &theme)
{
    const PainterState state(painter);
    const int width = std::min(tagWidth(painter->font(), text), rect.width());
    if (width <= 16)
        return 0;
    const int height = std::min(scaled(20, painter->font()), rect.height());
    const QRect box(rect.left(), rect.top() + (rect.height() - height) / 2, width, height);
    paintBox(painter, box, theme.tag, theme.isHighContrast() ? theme.line : QColor(), 3);
    painter->setFont(stepped(painter->font(), TextStep::Small));
    paintText(painter, box.adjusted(6, 0, -6, 0), text, theme.text);
    return width;
}

void paintAgeingBar(QPainter *painter, const QRect &rect, int days, int limit, const Theme &theme)
{
    const int span = std::max({days, limit > 0 ? limit * 3 / 2 : days * 3 / 2, 1});
    const auto at = [&](int day) { return rect.left() + int(qint64(rect.width()) * day / span); };
    painter->fillRect(rect, theme.tag);
    const int within = limit > 0 ? std::min(days, limit) : days;
    painter->fillRect(QRect(QPoint(rect.left(), rect.top()), QPoint(at(within) - 1, rect.bottom())),
                      theme.isHighContrast() ? theme.text : theme.strongLine);
    if (limit <= 0)
        return;
    if (days > limit)
        painter->fillRect(QRect(QPoint(at(limit), rect.top()), QPoint(at(days) - 1, rect.bottom())), theme.error);
    painter->fillRect(QRect(at(limit), rect.top() - 1, 2, rect.height() + 2), theme.muted);
}

QString ageingText(int days, int limit)
{
    if (limit > 0 && days > limit)
        return QCoreApplication::translate("kebu::paint", "%1 d, %2 over", "days in a stage, days beyond its limit")
            .arg(days)
            .arg(days - limit);
    return QCoreApplication::translate("kebu::paint", "%1 d", "days in a stage").arg(days);
}

void paintChevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &color)
{
    const PainterState state(painter);
    const qreal half = scaled(4, painter->font());
    painter->translate(QRectF(rect).center());
    painter->rotate(direction == Qt::UpArrow      ? 180
                    : direction == Qt::LeftArrow  ? 90
                    : direction == Qt::RightArrow ? -90
                                                  : 0);
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF{QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)});
}

void paintHatch(QPainter *painter, const QRect &rect, const Theme &theme)
{
    const PainterState state(painter);
    painter->setClipRect(rect);
    painter->setPen(QPen(theme.hatch, 1));
    constexpr int step = 6;
    // Aligned to the device, so that neighbouring days continue each other's stripes.
    const int first = rect.left() + rect.top();
    const int last = rect.right() + rect.bottom();
    for (int sum = first - first % step; sum <= last; sum += step)
        painter->drawLine(QPointF(sum - rect.bottom() - 1, rect.bottom() + 1), QPointF(sum - rect.top(), rect.top()));
}

void paintCount(QPainter *painter, const QPoint &center, int count, const Theme &theme)
{
    const PainterState state(painter);
    painter->setFont(stepped(painter->font(), TextStep::Chart));
    const QString text = count > 99 ? QStringLiteral("99+") : QString::number(count);
    const int height = painter->fontMetrics().height();
    const int width = std::max(height, painter->fontMetrics().horizontalAdvance(text) + 8);
    QRect box(0, 0, width, height);
    box.moveCenter(center);
    paintBox(painter, box, theme.error, QColor(), height / 2.0);
    paintText(painter, box, text, theme.kind == Theme::Kind::Light ? theme.onAccent : theme.window, Qt::AlignCenter);
}

void paintCellMark(QPainter *painter, const QRect &rect, CellMark mark, const Theme &theme)
{
    const PainterState state(painter);
    const QColor color = mark == CellMark::Rejected   ? theme.error
                         : mark == CellMark::Conflict ? theme.warning
                                                      : theme.success;
    const QColor ground = mark == CellMark::Rejected   ? theme.errorGround
                          : mark == CellMark::Conflict ? theme.warningGround
                                                       : theme.successGround;
    paintBox(painter, rect, ground, color, 0);
    constexpr int corner = 7;
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    const QPointF top(rect.right() + 1, rect.top());
    painter->drawPolygon(QPolygonF{top, top - QPointF(corner, 0), top + QPointF(0, corner)});
}

} // namespace kebu
