#include "ui/delegates/carddelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/style.h"
#include "ui/models/boardmodel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QPixmap>
#include <QToolTip>

namespace kebu {

namespace {

constexpr int cardHeight = 112;
constexpr int rowGap = 6;
constexpr int padding = 10;

QRect cardRect(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(1, 0, -1, -scaled(rowGap, option.font));
}

/// The lines of a card from its top: title, customer, due, bar, ageing.
struct Lines {
    QRect title, customer, due, bar, ageing;

    Lines(const QRect &card, const QFont &base)
    {
        const auto at = [&base](int pixels) { return scaled(pixels, base); };
        const QRect inner = card.adjusted(at(padding), at(7), -at(padding), 0);
        int top = inner.top();
        const auto line = [&](int height) {
            const QRect rect(inner.left(), top, inner.width(), at(height));
            top += at(height);
            return rect;
        };
        title = line(20);
        customer = line(24);
        due = line(22);
        top += at(5);
        bar = line(6);
        top += at(2);
        ageing = line(18);
    }
};

void paintAgeing(QPainter *painter, const Lines &lines, const CardFace &face, const QFont &base, const Theme &theme)
{
    if (face.days < 0)
        return;
    paintAgeingBar(painter, lines.bar, face.days, face.limit, theme);
    painter->setFont(stepped(base, TextStep::Small));
    const bool isOver = face.limit > 0 && face.days > face.limit;
    paintText(painter, lines.ageing, ageingText(face.days, face.limit), isOver ? theme.error : theme.muted);
}

void paintFace(QPainter *painter, const QRect &card, const CardFace &face, const QFont &base, const Theme &theme)
{
    const Lines lines(card, base);
    painter->setFont(stepped(base, TextStep::Section));
    paintText(painter, lines.title, face.title, theme.text);
    painter->setFont(base);
    const QSize badge = gradeBadgeSize(base);
    const QRect badgeRect(lines.customer.right() - badge.width() + 1,
                          lines.customer.top() + (lines.customer.height() - badge.height()) / 2, badge.width(),
                          badge.height());
    const QRect name = lines.customer.adjusted(0, 0, -badge.width() - 8, 0);
    const int number = face.number.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(face.number) + 6;
    const int taken = paintText(painter, name.adjusted(0, 0, -number, 0), face.customer, theme.muted);
    paintText(painter, name.adjusted(taken + 4, 0, 0, 0), face.number, theme.muted);
    paintGradeBadge(painter, badgeRect, face.grade, theme);
    paintDue(painter, lines.due, face.due, face.dueWord, theme);
    painter->setFont(stepped(base, TextStep::Section));
    paintText(painter, lines.due, face.amount, theme.text, Qt::AlignRight | Qt::AlignVCenter);
    paintAgeing(painter, lines, face, base, theme);
}

void paintSlot(QPainter *painter, const QRect &card, const SlotFace &slot, const QFont &base, const Theme &theme)
{
    const PainterState state(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(theme.bar, 2, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    painter->setPen(pen);
    painter->setBrush(theme.base);
    painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 4, 4);
    const int middle = card.center().y();
    const int line = scaled(20, base);
    const QRect upper(card.left() + padding, slot.needs.isEmpty() ? middle - line / 2 : middle - line,
                      card.width() - 2 * padding, line);
    painter->setFont(base);
    paintText(painter, upper, slot.word, theme.link, Qt::AlignCenter);
    painter->setFont(stepped(base, TextStep::Small));
    paintText(painter, upper.translated(0, line), slot.needs, theme.muted, Qt::AlignCenter);
}

} // namespace

int CardDelegate::rowHeight(const QFont &base) { return scaled(cardHeight + rowGap, base); }

QPixmap CardDelegate::pixmapOf(const CardFace &face, const QSize &size, const QWidget *widget)
{
    const qreal ratio = widget->devicePixelRatioF();
    QPixmap pixmap(QSizeF(QSizeF(size) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const Theme &theme = themeOf(widget);
    const QRect card = QRect(QPoint(), size).adjusted(0, 0, -3, -3);
    QColor shadow(Qt::black);
    shadow.setAlphaF(0.18F);
    paintBox(&painter, card.translated(3, 3), shadow, QColor(), 4);
    paintBox(&painter, card, theme.base, theme.bar, 4, 2);
    paintFace(&painter, card, face, widget->font(), theme);
    return pixmap;
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, rowHeight(option.font)};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PainterState state(painter);
    const Theme &theme = themeOf(option.widget);
    const QRect card = cardRect(option);
    const QVariant slot = index.data(BoardModel::SlotRole);
    if (slot.isValid())
        return paintSlot(painter, card, slot.value<SlotFace>(), option.font, theme);
    const CardFace face = index.data(BoardModel::FaceRole).value<CardFace>();
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    if (face.isLifted)
        painter->setOpacity(0.4);
    const bool isCurrent =
        option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_Active) && hasFocus;
    paintBox(painter, card, isHovered && !theme.isHighContrast() ? theme.hover : theme.base,
             isHovered || isCurrent ? theme.control : theme.strongLine, 4);
    paintFace(painter, card, face, option.font, theme);
    if (hasFocus)
        paintFocus(painter, card, theme.focus);
}

bool CardDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QVariant shown = index.data(BoardModel::FaceRole);
    if (!shown.isValid())
        return true;
    const CardFace face = shown.value<CardFace>();
    QToolTip::showText(event->globalPos(), plainToolTip(face.title + u'\n' + face.customer + u' ' + face.number), view);
    return true;
}

} // namespace kebu
