#include "app/shots/audit/audit.h"
#include "ui/look/theme.h"

#include <QImage>

namespace kebu::shots {

namespace {

/// Painted three times as large, strokes are wide enough to show the ink itself and not only its softened edges.
constexpr int enlarged = 3;
constexpr double least = 4.5;
constexpr int rounding = 20; ///< thousandths: colours have eight bits
constexpr int pixelsOfInk = 4;

QImage picture(const QWidget &window)
{
    QImage image(window.size() * enlarged, QImage::Format_RGB32);
    image.setDevicePixelRatio(enlarged);
    const_cast<QWidget &>(window).render(&image); // painting is the widget's own affair and not const
    return image;
}

struct Painted {
    QColor ground;
    QColor ink;
    double contrast = 21;
};

/// The colour that covers most of the place, and the one that stands out most from it.
Painted painted(const QImage &image, const QRect &place)
{
    QHash<QRgb, int> counts;
    const QRect part = place.intersected(image.rect());
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = part.left(); x <= part.right(); ++x)
            ++counts[line[x]];
    }
    Painted found;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            found.ground = QColor(it.key());
        }
    }
    found.contrast = counts.size() > 1 ? 1 : 21;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const double one = it.value() < pixelsOfInk ? 1 : contrast(found.ground, QColor(it.key()));
        if (one > found.contrast) {
            found.contrast = one;
            found.ink = QColor(it.key());
        }
    }
    return found;
}

/// Something else lies over a part of the place: a palette, its shadow.
bool isCovered(const QWidget &window, const QWidget &widget, const QRect &place)
{
    const QPoint points[] = {place.center(), place.topLeft(), place.topRight(), place.bottomLeft(),
                             place.bottomRight()};
    return std::ranges::any_of(points, [&](const QPoint &point) {
        const QWidget *top = window.childAt(widget.mapTo(&window, point));
        return top && top != &widget && !widget.isAncestorOf(top) && !top->isAncestorOf(&widget);
    });
}

} // namespace

Findings auditContrast(const QWidget &window, const std::vector<ShownText> &texts)
{
    Findings findings;
    const QImage image = picture(window);
    for (const ShownText &text : texts) {
        const QRect room = text.room.intersected(partInSight(*text.widget));
        // of a text scrolled half away, the part in sight need not hold a letter
        const bool isMostlyAway = room.width() * 2 < text.room.width() || room.height() * 2 < text.room.height();
        if (text.isOff || isMostlyAway || room.width() < 4 || room.height() < 4 ||
            isCovered(window, *text.widget, room))
            continue;
        const QRect place(text.widget->mapTo(&window, room.topLeft()) * enlarged, room.size() * enlarged);
        const Painted seen = painted(image, place);
        if (seen.contrast * 1000 + rounding < least * 1000)
            findings.push_back({pathOf(*text.widget), QStringLiteral("“%1” stands as %2 on %3, a contrast of %4")
                                                          .arg(text.text.left(30), seen.ink.name(), seen.ground.name())
                                                          .arg(seen.contrast, 0, 'f', 1)});
    }
    return findings;
}

} // namespace kebu::shots
