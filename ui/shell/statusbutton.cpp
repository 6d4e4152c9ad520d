#include "ui/shell/statusbutton.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"

#include <QPainter>

namespace kebu {

namespace {
constexpr int side = 8;
constexpr int pictureSize = 16;
constexpr int barWidth = 64;
constexpr int busy = 101;
} // namespace

StatusButton::StatusButton(const char *name, QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QString::fromLatin1(name));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    hide();
}

void StatusButton::tell(const QString &text, const char *iconName, Tone tone, const QString &toolTip)
{
    m_icon = iconName;
    m_tone = tone;
    setText(text);
    setToolTip(plainToolTip(toolTip));
    setAccessibleName(text);
    setAccessibleDescription(toolTip);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

void StatusButton::setPercent(int percent)
{
    m_percent = percent;
    updateGeometry();
    update();
}

QSize StatusButton::sizeHint() const
{
    const QFontMetrics metrics(stepped(font(), TextStep::Small));
    const int bar = m_percent >= 0 ? scaled(barWidth, font()) + 8 : 0;
    return {2 * side + pictureSize + 6 + metrics.horizontalAdvance(text()) + 2 + bar, scaled(24, font())};
}

void StatusButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const bool isWarning = m_tone == Tone::Warning;
    const QRect box = rect().adjusted(0, 1, 0, -1);
    if (underMouse() || isDown())
        paintBox(&painter, box, theme.hover, theme.isHighContrast() ? theme.control : QColor());
    else if (isWarning)
        paintBox(&painter, box, theme.warningGround, theme.isHighContrast() ? theme.warning : QColor());
    const QColor ink = isWarning ? theme.warning : theme.text;
    paintIcon(&painter, QRect(side, (height() - pictureSize) / 2, pictureSize, pictureSize), QLatin1String(m_icon),
              isWarning ? theme.warning : theme.muted);
    painter.setFont(stepped(font(), TextStep::Small));
    const QRect words = rect().adjusted(side + pictureSize + 6, 0, -side, 0);
    const int taken = paintText(&painter, words, text(), ink);
    if (m_percent >= 0) {
        const QRect bar(words.left() + taken + 8, height() / 2 - 3, scaled(barWidth, font()), 6);
        paintBox(&painter, bar, theme.window, theme.control, 3);
        const int filled = m_percent == busy ? bar.width() / 3 : bar.width() * m_percent / 100;
        const int from = m_percent == busy ? bar.width() / 3 : 0;
        if (filled > 2)
            paintBox(&painter, QRect(bar.left() + from, bar.top(), filled, bar.height()), theme.accent, {}, 3);
    }
    if (hasFocus())
        paintFocus(&painter, box, theme.focus);
}

} // namespace kebu
