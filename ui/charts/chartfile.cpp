#include "ui/charts/chartfile.h"

#include "core/base/savefile.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/workbookwriter.h"
#include "ui/look/fonts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace kebu {

namespace {

constexpr int margin = 24;
constexpr int between = 32;
constexpr int titleHeight = 28;
constexpr int pngScale = 2;

Error refused(const QString &path, const QString &detail)
{
    return {ErrorCode::ReadOnly,
            QCoreApplication::translate("Charts", "\"%1\" could not be written. Choose another folder.").arg(path),
            detail};
}

/// Lays title, note and charts out on one sheet, in the window's pixels.
class PagePainter
{
public:
    explicit PagePainter(const ChartPage &page) : m_page(page)
    {
        for (const ChartPart &part : page.parts) {
            m_width += part.chart->width() + (m_width > 0 ? between : 0);
            m_chartHeight = std::max(m_chartHeight, part.chart->height());
        }
        m_font = page.parts.front().chart->font();
        const QRect room(0, 0, m_width, 1000);
        m_noteHeight =
            QFontMetrics(stepped(m_font, TextStep::Small)).boundingRect(room, Qt::TextWordWrap, page.note).height() +
            12;
    }

    [[nodiscard]] QSize size() const
    {
        return {m_width + 2 * margin, m_chartHeight + m_noteHeight + 2 * titleHeight + 2 * margin};
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
        int left = margin;
        const int top = margin + titleHeight + m_noteHeight;
        for (const ChartPart &part : m_page.parts) {
            painter.setPen(theme.text);
            painter.setFont(stepped(m_font, TextStep::Section));
            painter.drawText(QRect(left, top, part.chart->width(), titleHeight), Qt::AlignLeft | Qt::AlignTop,
                             part.title);
            part.chart->paintOn(&painter, QRectF(left, top + titleHeight, part.chart->width(), part.chart->height()));
            left += part.chart->width() + between;
        }
    }

private:
    const ChartPage &m_page;
    QFont m_font;
    int m_width = 0;
    int m_chartHeight = 0;
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
    QPdfWriter writer(&device);
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
    return painter.end();
}

} // namespace

Result<void> saveCharts(const ChartPage &page, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refused(path, file.errorString());
    const PagePainter painter(page);
    bool isPainted = false;
    if (path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive))
        isPainted = paintSvg(painter, page.title, file);
    else if (path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        isPainted = paintPdf(painter, page.title, file);
    else
        isPainted = paintPng(painter, file);
    if (!isPainted || !commitWhole(file))
        return refused(path, file.errorString());
    return {};
}

QImage pictureOf(const ChartPage &page) { return paintImage(PagePainter(page)); }

Result<void> saveFigures(const std::vector<QStringList> &rows, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refused(path, file.errorString());
    CsvWriter writer(file, {});
    for (const QStringList &row : rows)
        KEBU_TRY(writer.write(row));
    if (!commitWhole(file))
        return refused(path, file.errorString());
    return {};
}

Result<void> saveFigureBook(const QString &title, const std::vector<QStringList> &rows, const QString &path)
{
    KEBU_LET(book, WorkbookWriter::create(path));
    KEBU_TRY(book.beginSheet(title, rows.empty() ? QStringList() : rows.front()));
    for (size_t i = 1; i < rows.size(); ++i) {
        std::vector<WorkbookCell> cells;
        for (const QString &text : rows[i]) {
            bool isNumber = false;
            const double number = QString(text).remove(u',').toDouble(&isNumber);
            cells.push_back(isNumber && !cells.empty() ? WorkbookCell(number) : WorkbookCell(text));
        }
        KEBU_TRY(book.write(cells));
    }
    return book.commit();
}

} // namespace kebu
