#include "ui/charts/chartfile.h"

#include "core/base/savefile.h"
#include "ui/look/fonts.h"
#include "ui/paper/pdftext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace kebu {

namespace {

constexpr int margin = 24;
constexpr int between = 32;
constexpr int titleHeight = 28;
constexpr int figureHeight = 56;
constexpr int below = 24; ///< between two rows
constexpr int pngScale = 2;

/// Lays title, note and charts out on one sheet, in the window's pixels.
class PagePainter
{
public:
    explicit PagePainter(const ChartPage &page) : m_page(page)
    {
        for (const ChartPart &part : page.parts) {
            if (part.chart)
                m_font = part.chart->font();
        }
        layOut();
        const QRect room(0, 0, m_width, 1000);
        m_noteHeight =
            QFontMetrics(stepped(m_font, TextStep::Small)).boundingRect(room, Qt::TextWordWrap, page.note).height() +
            12;
    }

    [[nodiscard]] QSize size() const
    {
        return {m_width + 2 * margin, m_height + m_noteHeight + titleHeight + 2 * margin};
    }

    void paint(QPainter &painter) const
    {
        const Theme theme = Theme::light();
        painter.fillRect(QRect(QPoint(), size()), theme.base);
        painter.setPen(theme.text);
        painter.setFont(stepped(m_font, TextStep::PaneTitle));
        painter.drawText(QRect(margin, margin, m_width, titleHeight), Qt::AlignLeft | Qt::AlignTop, m_page.title);
        painter.setPen(theme.muted);
        painter.setFont(stepped(m_font, TextStep::Small));
        painter.drawText(QRect(margin, margin + titleHeight, m_width, m_noteHeight), Qt::TextWordWrap, m_page.note);
        const QPoint corner(margin, margin + titleHeight + m_noteHeight);
        for (size_t i = 0; i < m_page.parts.size(); ++i)
            paintPart(painter, theme, m_page.parts[i], m_places[i].translated(corner));
    }

private:
    void layOut()
    {
        int left = 0;
        int row = 0;
        int tallest = 0;
        for (const ChartPart &part : m_page.parts) {
            if (part.row != row) {
                m_height += tallest + (tallest > 0 ? below : 0);
                left = tallest = 0;
                row = part.row;
            }
            const QSize size = part.chart ? part.chart->size() : QSize(part.width, figureHeight);
            left += left > 0 ? between : 0;
            m_places.emplace_back(QPoint(left, m_height), QSize(size.width(), size.height() + titleHeight));
            left += size.width();
            m_width = std::max(m_width, left);
            tallest = std::max(tallest, m_places.back().height());
        }
        m_height += tallest;
    }

    void paintPart(QPainter &painter, const Theme &theme, const ChartPart &part, const QRect &place) const
    {
        painter.setPen(theme.text);
        painter.setFont(stepped(m_font, TextStep::Section));
        const QString title = painter.fontMetrics().elidedText(part.title, Qt::ElideRight, place.width());
        painter.drawText(QRect(place.topLeft(), QSize(place.width(), titleHeight)), Qt::AlignLeft | Qt::AlignTop,
                         title);
        const QRect body = place.adjusted(0, titleHeight, 0, 0);
        if (part.chart) {
            part.chart->paintOn(&painter, body);
            return;
        }
        painter.setFont(stepped(m_font, TextStep::PageTitle));
        painter.drawText(body, Qt::AlignLeft | Qt::AlignTop, part.figure);
        painter.setPen(theme.muted);
        painter.setFont(stepped(m_font, TextStep::Small));
        painter.drawText(body, Qt::AlignLeft | Qt::AlignBottom, part.remark);
    }

    const ChartPage &m_page;
    QFont m_font;
    std::vector<QRect> m_places; ///< of the parts with their titles, beneath the note
    int m_width = 0;
    int m_height = 0;
    int m_noteHeight = 0;
};

QImage paintImage(const PagePainter &page)
{
    QImage image(page.size() * pngScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(pngScale);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    page.paint(painter);
    return image;
}

bool paintPng(const PagePainter &page, QIODevice &device) { return paintImage(page).save(&device, "PNG"); }

bool paintSvg(const PagePainter &page, const QString &title, QIODevice &device)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setSize(page.size());
    generator.setViewBox(QRect(QPoint(), page.size()));
    generator.setTitle(title);
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    page.paint(painter);
    return painter.end();
}

bool paintPdf(const PagePainter &page, const QString &title, QIODevice &device)
{
    paper::IdeographNames names(device); // else neither search nor copying finds 高 in it
    QPdfWriter writer(&names);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Kebu"));
    constexpr int pixelsPerInch = 96;
    constexpr qreal pointsPerPixel = 72.0 / pixelsPerInch;
    writer.setPageSize(QPageSize(QSizeF(page.size()) * pointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    const qreal scale = qreal(writer.logicalDpiX()) / pixelsPerInch;
    painter.scale(scale, scale);
    page.paint(painter);
    return painter.end() && names.finish();
}

} // namespace

Result<void> saveCharts(const ChartPage &page, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    const PagePainter painter(page);
    bool isPainted = false;
    if (path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive))
        isPainted = paintSvg(painter, page.title, file);
    else if (path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        isPainted = paintPdf(painter, page.title, file);
    else
        isPainted = paintPng(painter, file);
    if (!isPainted || !commitWhole(file))
        return cannotWrite(file);
    return {};
}

Result<void> printCharts(const ChartPage &page, QPrinter &printer)
{
    const auto gone = [&printer](const char *detail) {
        return Error{ErrorCode::Failed,
                     QCoreApplication::translate("Charts", "The printer \"%1\" takes no pages. Choose another one, or "
                                                           "save the page as PDF.")
                         .arg(printer.printerName()),
                     QString::fromLatin1(detail)};
    };
    if (!printer.isValid())
        return gone("invalid");
    const PagePainter painter(page);
    const QSizeF wanted = painter.size();
    printer.setPageOrientation(wanted.width() > wanted.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
    QPainter canvas;
    if (!canvas.begin(&printer))
        return gone("begin");
    const QRectF sheet(QPointF(), printer.pageLayout().paintRectPixels(printer.resolution()).size());
    const qreal scale = std::min(sheet.width() / wanted.width(), sheet.height() / wanted.height());
    canvas.translate((sheet.width() - wanted.width() * scale) / 2, 0);
    canvas.scale(scale, scale);
    painter.paint(canvas);
    if (!canvas.end())
        return gone("end");
    return {};
}

QImage pictureOf(const ChartPage &page) { return paintImage(PagePainter(page)); }

} // namespace kebu
