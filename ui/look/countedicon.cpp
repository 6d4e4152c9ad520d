#include "ui/look/countedicon.h"

#include "ui/look/theme.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

namespace kebu {

namespace {

constexpr int most = 99;
constexpr int sides[] = {16, 22, 24, 32, 44, 48, 64};
constexpr double badgeShare = 0.66; ///< of the icon's height
constexpr int smallestFont = 6;

/// Bold digits as large as fit.
QFont fittingFont(const QString &text, const QSizeF &room)
{
    QFont font = QGuiApplication::font();
    font.setBold(true);
    int pixels = int(room.height());
    do {
        font.setPixelSize(pixels);
    } while (QFontMetricsF(font).horizontalAdvance(text) > room.width() && --pixels >= smallestFont);
    return font;
}

void paintBadge(QPainter &painter, int side, const QString &text)
{
    const int height = qRound(side * badgeShare);
    const int width = text.size() == 1 ? height : side; // more than one digit is worth the whole breadth
    const QRectF badge(side - width, side - height, width, height);
    QPainterPath shape;
    shape.addRoundedRect(badge, height / 2.0, height / 2.0);
    const double ring = std::max(1.0, side / 16.0);
    QPainterPath around;
    around.addRoundedRect(badge.adjusted(-ring, -ring, ring, ring), height / 2.0 + ring, height / 2.0 + ring);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.fillPath(around, Qt::black);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    const Theme &colors = Theme::light(); // dark red under white reads on any panel
    painter.fillPath(shape, colors.error);
    const double margin = std::max(1.0, side / 16.0);
    // digits have no descent: they may fill more of the height than a line of text would
    const QFont font = fittingFont(text, {width - 2 * margin, height * 0.86});
    painter.setFont(font);
    painter.setPen(colors.onAccent);
    const QRectF ink = QFontMetricsF(font).tightBoundingRect(text);
    painter.drawText(badge.center() - ink.center(), text);
}

} // namespace

QIcon countedIcon(const QIcon &icon, int count)
{
    if (count <= 0)
        return icon;
    const QString text = count > most ? QStringLiteral("%1+").arg(most) : QString::number(count);
    QIcon counted;
    for (const int side : sides) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        icon.paint(&painter, QRect(0, 0, side, side));
        paintBadge(painter, side, text);
        painter.end();
        counted.addPixmap(pixmap);
    }
    return counted;
}

} // namespace kebu
