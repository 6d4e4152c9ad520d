#include "ui/look/fonts.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <cmath>

namespace kebu {

namespace {

constexpr int designedPixels = 13;

double factor(TextStep step)
{
    switch (step) {
    case TextStep::Chart:
        return 11.0 / designedPixels;
    case TextStep::Small:
        return 12.0 / designedPixels;
    case TextStep::PaneTitle:
        return 15.0 / designedPixels;
    case TextStep::PageTitle:
        return 20.0 / designedPixels;
    case TextStep::Body:
    case TextStep::Section:
        break;
    }
    return 1;
}

int pixelsOf(const QFont &font) { return font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize(); }

} // namespace

QStringList fontFamilies(Language language)
{
    const QStringList chinese{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans SC"),
                              QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei UI"),
                              QStringLiteral("PingFang SC")};
    const QStringList latin{QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"), QStringLiteral("Helvetica Neue")};
    return language == Language::Chinese ? chinese + latin : latin + chinese;
}

QFont baseFont(Language language, const QFont &system)
{
    QFont font(system);
    font.setFamilies(fontFamilies(language));
    font.setPixelSize(std::max(designedPixels, QFontInfo(system).pixelSize()));
    font.setWeight(QFont::Normal);
    return font;
}

QFont stepped(const QFont &base, TextStep step)
{
    QFont font(base);
    font.setPixelSize(int(std::lround(pixelsOf(base) * factor(step))));
    font.setBold(step == TextStep::Section || step == TextStep::PaneTitle || step == TextStep::PageTitle);
    return font;
}

int scaled(int pixels, const QFont &base)
{
    return std::max(pixels, int(std::lround(double(pixels) * pixelsOf(base) / designedPixels)));
}

bool hasEqualDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal zero = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QChar(digit)) - zero) > 0.01)
            return false;
    }
    return true;
}

QFont figures(const QFont &font)
{
    if (hasEqualDigits(font))
        return font;
    QFont noto(font);
    noto.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
    return noto;
}

} // namespace kebu
