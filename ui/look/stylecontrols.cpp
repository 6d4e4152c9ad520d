// Buttons and fields.
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"
#include "ui/look/stylemetrics.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace kebu {

using namespace metrics;

namespace {

bool isPrimary(const QStyleOption *option, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return has(widget, "primary") || (button && button->features.testFlag(QStyleOptionButton::DefaultButton));
}

bool isAmber(const QWidget *widget)
{
    return widget && widget->property("tone").toString() == QLatin1String("warning");
}

} // namespace

void KebuStyle::drawFieldFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool isEnabled = option->state & State_Enabled;
    const bool isFocused = isEnabled && (option->state & State_HasFocus);
    const QColor outline = has(widget, "invalid") ? m_theme.error
                           : isFocused            ? m_theme.focus
                           : isEnabled            ? m_theme.control
                                                  : m_theme.strongLine;
    paintBox(painter, option->rect, isEnabled ? m_theme.base : m_theme.window, outline, 4, isFocused ? 2 : 1);
}

bool KebuStyle::drawFieldPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            drawFieldFrame(option, painter, widget);
        else if (widget && qobject_cast<const QAbstractItemView *>(
                               widget->parentWidget() ? widget->parentWidget()->parentWidget() : nullptr))
            drawFieldFrame(option, painter, widget); // an editor in a cell carries the ring as well
        return true;
    }
    case PE_FrameLineEdit:
        drawFieldFrame(option, painter, widget);
        return true;
    case PE_Frame:
        if (qobject_cast<const QAbstractItemView *>(widget) || !qobject_cast<const QAbstractScrollArea *>(widget))
            paintBox(painter, option->rect, QColor(), m_theme.strongLine, 0);
        else
            drawFieldFrame(option, painter, widget);
        return true;
    case PE_FrameGroupBox:
        paintBox(painter, option->rect, QColor(), m_theme.line);
        return true;
    default:
        return false;
    }
}

void KebuStyle::drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool isEnabled = option->state & State_Enabled;
    const bool isPressed = option->state & State_Sunken;
    const bool isHovered = isEnabled && (option->state & State_MouseOver);
    const bool isOn = option->state & State_On;
    if (isPrimary(option, widget) && isEnabled) {
        paintBox(painter, option->rect, isPressed || isHovered ? m_theme.accentHover : m_theme.accent, QColor());
        return;
    }
    if (isAmber(widget) && isEnabled) {
        paintBox(painter, option->rect, m_theme.warningGround, m_theme.warning);
        return;
    }
    const bool isFlat = button && button->features.testFlag(QStyleOptionButton::Flat);
    QColor ground = isFlat ? QColor() : isEnabled ? m_theme.base : m_theme.window;
    if (isPressed || isOn)
        ground = m_theme.isHighContrast() ? m_theme.base : m_theme.selection;
    else if (isHovered)
        ground = m_theme.hover;
    const QColor outline = isFlat && !(m_theme.isHighContrast() && isHovered) ? QColor()
                           : isOn                                             ? m_theme.accent
                           : isEnabled                                        ? m_theme.control
                                                                              : m_theme.strongLine;
    paintBox(painter, option->rect, ground, outline);
}

void KebuStyle::drawButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const
{
    const PainterState state(painter);
    const bool isEnabled = option.state & State_Enabled;
    const bool isFilled = isPrimary(&option, widget) && isEnabled;
    const bool isTinted = isAmber(widget) && isEnabled;
    const QColor ink = !isEnabled ? m_theme.faint
                       : isFilled ? m_theme.onAccent
                       : isTinted ? m_theme.warning
                                  : m_theme.text;
    const QFont font = painter->font();
    const QFont small = stepped(font, TextStep::Small);
    const QString keys = shownShortcut(widget);
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const int keysWidth = keys.isEmpty() ? 0 : gap + QFontMetrics(small).horizontalAdvance(keys);
    const int menuWidth = option.features & QStyleOptionButton::HasMenu ? gap + scaled(16, font) : 0;
    const int iconGap = iconWidth > 0 && !option.text.isEmpty() ? gap : 0;
    const QRect room = option.rect.adjusted(4, 0, -4, 0);
    const int wholeWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int textWidth = std::min(wholeWidth, room.width() - iconWidth - iconGap - menuWidth);
    // Where it is too narrow for both, the keys go before a letter of the word does.
    const int wanted = iconWidth + iconGap + textWidth + keysWidth + menuWidth;
    const bool showsKeys = keysWidth > 0 && wanted <= room.width();
    const int total = showsKeys ? wanted : wanted - keysWidth;
    int x = room.left() + std::max(0, (room.width() - total) / 2);
    if (iconWidth > 0) {
        const QRect box(x, room.center().y() - iconWidth / 2 + 1, iconWidth, iconWidth);
        const QIcon::Mode mode = !isEnabled ? QIcon::Disabled : isFilled ? QIcon::Selected : QIcon::Normal;
        option.icon.paint(painter, box, Qt::AlignCenter, mode, option.state & State_On ? QIcon::On : QIcon::Off);
        x += iconWidth + iconGap;
    }
    const bool showsMnemonic = proxy()->styleHint(SH_UnderlineShortcut, &option, widget);
    painter->setPen(ink);
    // asked only where it must: Qt elides 合并(&M) although it has all of its width
    const QString line = wholeWidth <= textWidth ? option.text
                                                 : option.fontMetrics.elidedText(option.text, Qt::ElideRight,
                                                                                 textWidth + 2, Qt::TextShowMnemonic);
    painter->drawText(QRect(x, room.top(), textWidth + 4, room.height()),
                      Qt::AlignLeft | Qt::AlignVCenter |
                          int(showsMnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                      option.text.contains(u'\n') ? option.text : line);
    x += textWidth;
    if (showsKeys) {
        painter->setFont(small);
        paintText(painter, QRect(x + gap, room.top(), keysWidth, room.height()), keys,
                  isFilled || isTinted || !isEnabled ? ink : m_theme.muted);
        x += keysWidth;
    }
    if (menuWidth > 0)
        paintChevron(painter, QRect(x + gap, room.top(), menuWidth - gap, room.height()), Qt::DownArrow, ink);
}

void KebuStyle::drawCheck(const QStyleOption *option, QPainter *painter, bool isRound) const
{
    const PainterState state(painter);
    const bool isEnabled = option->state & State_Enabled;
    const bool isMarked = option->state & (State_On | State_NoChange);
    const int side = std::min(option->rect.width(), option->rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    const QColor outline = !isEnabled ? m_theme.strongLine : isMarked ? m_theme.accent : m_theme.control;
    const QColor ground = !isEnabled ? m_theme.window : isMarked ? m_theme.accent : m_theme.base;
    paintBox(painter, box, ground, outline, isRound ? side / 2.0 : 3);
    const QColor ink = isEnabled ? m_theme.onAccent : m_theme.faint;
    const QRectF inner = QRectF(box).adjusted(side * 0.24, side * 0.24, -side * 0.24, -side * 0.24);
    if (option->state & State_NoChange) {
        painter->fillRect(QRectF(inner.left(), box.top() + side / 2.0 - 1, inner.width(), 2), ink);
    } else if (option->state & State_On) {
        if (isRound) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(ink);
            painter->drawEllipse(inner.adjusted(0.5, 0.5, -0.5, -0.5));
        } else {
            painter->setPen(QPen(ink, side / 8.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter->drawPolyline(QPolygonF{QPointF(inner.left(), inner.center().y() + 0.3),
                                            QPointF(inner.left() + inner.width() * 0.36, inner.bottom() - 0.7),
                                            QPointF(inner.right(), inner.top() + 0.6)});
        }
    }
}

bool KebuStyle::drawButtonPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter, false);
        return true;
    case PE_IndicatorRadioButton:
        drawCheck(option, painter, true);
        return true;
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
        drawButtonPanel(option, painter, widget);
        return true;
    case PE_PanelButtonTool: {
        const bool isActive = option->state & (State_Sunken | State_On);
        const bool isHovered = (option->state & State_MouseOver) && (option->state & State_Enabled);
        if (isAmber(widget) && (option->state & State_On)) // a state nobody may overlook
            paintBox(painter, option->rect, m_theme.warningGround, m_theme.warning);
        else if (!(option->state & State_AutoRaise))
            drawButtonPanel(option, painter, widget);
        else if (isActive || isHovered)
            paintBox(painter, option->rect, isActive && !m_theme.isHighContrast() ? m_theme.selection : m_theme.hover,
                     m_theme.isHighContrast() ? m_theme.control : QColor());
        return true;
    }
    case PE_FrameButtonTool:
    case PE_FrameButtonBevel:
    case PE_FrameDefaultButton:
        return true;
    default:
        return false;
    }
}

void KebuStyle::drawCombo(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo->frame)
        painter->fillRect(option->rect, m_theme.base);
    else
        drawFieldFrame(option, painter, widget);
    if (combo->frame && !combo->editable && (option->state & State_MouseOver) && (option->state & State_Enabled))
        paintBox(painter, option->rect.adjusted(2, 2, -2, -2), m_theme.hover, QColor(), 3);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    paintChevron(painter, arrow, Qt::DownArrow, option->state & State_Enabled ? m_theme.text : m_theme.faint);
}

void KebuStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (spin->frame)
        drawFieldFrame(option, painter, widget);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step, Qt::ArrowType direction) {
        const QRect rect = proxy()->subControlRect(CC_SpinBox, option, part, widget);
        const bool isPossible = (option->state & State_Enabled) && (spin->stepEnabled & step);
        if (isPossible && (option->activeSubControls & part))
            painter->fillRect(rect.adjusted(0, 2, -2, -1), m_theme.hover);
        paintChevron(painter, rect, direction, isPossible ? m_theme.text : m_theme.faint);
    };
    arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Qt::UpArrow);
    arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Qt::DownArrow);
}

} // namespace kebu
