#pragma once

#include "ui/paper/layout.h"
#include "ui/paper/paint.h"

#include <QImage>
#include <QPainter>

namespace kebu::test {

/// A page as it comes out of the printer, coarsely.
inline QImage pictureOf(const paper::Pages &pages, int index)
{
    constexpr int dotsPerInch = 72;
    const QSizeF size = pages.size() * dotsPerInch / paper::twipsPerInch;
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dotsPerInch / 0.0254));
    image.setDotsPerMeterY(qRound(dotsPerInch / 0.0254));
    image.fill(Qt::white);
    QPainter painter(&image);
    paper::paintPage(painter, pages, index);
    return image;
}

} // namespace kebu::test
