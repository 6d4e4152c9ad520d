#include "ui/look/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace kebu {

namespace {

constexpr int smallGrid = 16;
constexpr int largeGrid = 22;

QString pathOf(const QString &name, int grid) { return QStringLiteral(":/kebu/icons/%1/%2.svg").arg(grid).arg(name); }

/// The drawing made for the size; where Breeze has only the other one, that.
QString drawingFor(const QString &name, int side)
{
    const QString large = pathOf(name, largeGrid);
    const QString small = pathOf(name, smallGrid);
    const bool wantsLarge = side % largeGrid == 0 || (side > smallGrid && side % smallGrid != 0);
    const QString &first = wantsLarge ? large : small;
    return QFile::exists(first) ? first : wantsLarge ? small : large;
}

QPixmap tinted(const QString &name, const QSize &size, const QColor &color, qreal ratio)
{
    const QString key = QStringLiteral("kebu/%1/%2x%3/%4/%5")
                            .arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(color.rgba())
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int side = std::min(size.width(), size.height());
    QSvgRenderer renderer(drawingFor(name, side));
    if (!renderer.isValid())
        qWarning("Icon %s is missing", qPrintable(name));
    pixmap = QPixmap((QSizeF(size) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
    // The drawings are in one colour; their shape is kept and filled anew.
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(QPointF(), QSizeF(size)), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(QString name, QColor color) : m_name(std::move(name)), m_color(std::move(color)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect, tinted(m_name, rect.size(), colorFor(mode), painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // Qt 6.4 asks in device pixels and sets the ratio on the result itself.
        const qreal ratio = std::max(scale, 1.0);
        return tinted(m_name, (QSizeF(size) / ratio).toSize(), colorFor(mode), ratio);
    }
    QIconEngine *clone() const override { return new TintedIconEngine(*this); }
    QString key() const override { return QStringLiteral("kebu-tinted"); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return m_color.isValid() ? m_color : palette.color(QPalette::Active, QPalette::ButtonText);
    }

    QString m_name;
    QColor m_color;
};

} // namespace

QIcon icon(QLatin1String name) { return icon(name, QColor()); }

QIcon icon(QLatin1String name, const QColor &color) { return QIcon(new TintedIconEngine(name, color)); }

void paintIcon(QPainter *painter, const QRect &rect, QLatin1String name, const QColor &color)
{
    const int room = std::min(rect.width(), rect.height());
    int side = room;
    for (int times = 1; times <= 4; ++times) {
        for (const int grid : {smallGrid, largeGrid}) {
            if (grid * times <= room)
                side = grid * times;
        }
    }
    QRect target(0, 0, side, side);
    target.moveCenter(rect.center());
    painter->drawPixmap(target.topLeft(), tinted(name, target.size(), color, painter->device()->devicePixelRatioF()));
}

bool hasIcon(QLatin1String name)
{
    return QFile::exists(pathOf(name, smallGrid)) || QFile::exists(pathOf(name, largeGrid));
}

QIcon appIcon()
{
    static const QString mark = QStringLiteral(":/kebu/icons/kebu.svg");
    QIcon icon;
    QSvgRenderer renderer(mark);
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace kebu
