#include "ui/look/countedicon.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QImage>
#include <QPainter>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

QImage drawn(int count, int side, const QColor &panel = Qt::transparent)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(panel);
    QPainter painter(&image);
    painter.drawPixmap(0, 0, countedIcon(appIcon(), count).pixmap(side, side));
    return image;
}

/// How many pixels are nearly of that colour.
int pixels(const QImage &image, const QColor &color)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor at = image.pixelColor(x, y);
            const int away = std::abs(at.red() - color.red()) + std::abs(at.green() - color.green()) +
                             std::abs(at.blue() - color.blue());
            found += int(at.alpha() > 200 && away < 60);
        }
    }
    return found;
}

/// The best contrast to the red ground where the count stands: that of its digits.
double readable(const QImage &image)
{
    double best = 1;
    for (int y = image.height() / 2; y < image.height() - 1; ++y) {
        for (int x = image.width() / 2; x < image.width() - 2; ++x)
            best = std::max(best, contrast(image.pixelColor(x, y), Theme::light().error));
    }
    return best;
}

} // namespace

TEST_CASE("an icon without a count is the icon itself", "[ui]")
{
    for (const int count : {0, -1}) {
        for (const int side : {16, 24, 32})
            CHECK(drawn(count, side) ==
                  appIcon().pixmap(side, side).toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied));
    }
}

TEST_CASE("each count has its own picture up to 99, beyond that it is 99+", "[ui]")
{
    for (const int side : {16, 22, 32}) {
        std::vector<QImage> all;
        for (int count = 0; count <= 100; ++count) {
            const QImage image = drawn(count, side);
            for (const QImage &other : all)
                REQUIRE(image != other);
            all.push_back(image);
        }
        CHECK(drawn(5000, side) == all.back());
    }
}

TEST_CASE("a count is light digits on red, on a light panel and on a dark one alike", "[ui]")
{
    const Theme theme = Theme::light();
    CHECK(contrast(theme.error, theme.onAccent) >= 4.5);
    for (const QColor panel : {QColor(0xF5F5F5), QColor(0x1E1E1E)}) {
        for (const int side : {16, 22, 24, 32}) {
            for (const int count : {1, 8, 12, 100}) {
                INFO(side << " " << count);
                const QImage image = drawn(count, side, panel);
                CHECK(pixels(image, theme.error) > side * side / 10);
                CHECK(readable(image) >= 3);
                // the clear ring parts it from the mark
                CHECK(pixels(image, panel) > pixels(drawn(0, side, panel), panel));
            }
        }
    }
}
