#include "ui/paper/pdf.h"

#include "core/base/savefile.h"
#include "ui/paper/paint.h"
#include "ui/paper/pdftext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace kebu::paper {

namespace {

QPageLayout pageLayout(const PageSpec &page)
{
    const QPageSize size(page.paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
    const auto orientation = page.orientation == Orientation::Portrait ? QPageLayout::Portrait : QPageLayout::Landscape;
    return QPageLayout(size, orientation, QMarginsF());
}

Error unwritable(const QSaveFile &file)
{
    const QString sentence = QCoreApplication::translate(
        "Paper",
        "The PDF could not be written to %1. Check that there is space and that the folder may be written to.");
    // Qt tells a full disk as a lack of resources
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::ReadOnly, QString(sentence).arg(file.fileName()),
            file.errorString()};
}

/// Paints all sheets; the number of pages.
int paintAll(QPdfWriter &writer, const std::vector<Sheet> &sheets)
{
    QPainter painter;
    int count = 0;
    for (const Pages &pages : layoutSheets(sheets)) {
        writer.setPageLayout(pageLayout(pages.spec()));
        for (int i = 0; i < pages.count(); ++i, ++count) {
            if (count == 0 ? !painter.begin(&writer) : !writer.newPage())
                return -1;
            paintPage(painter, pages, i);
        }
    }
    return painter.end() ? count : -1;
}

} // namespace

Result<int> writePdf(const std::vector<Sheet> &sheets, const QString &path)
{
    if (sheets.empty())
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Paper", "Nothing was chosen to print. Choose a customer first."),
                     QStringLiteral("no sheets")};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file);
    QByteArray pdf;
    int count = 0;
    {
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(int(twipsPerInch));
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        writer.setTitle(sheets.front().documentTitle);
        writer.setCreator(QStringLiteral("Kebu"));
        count = paintAll(writer, sheets);
    }
    nameGlyphsByIdeographs(pdf);
    if (count < 0 || file.write(pdf) != pdf.size() || !commitWhole(file))
        return unwritable(file);
    return count;
}

Result<int> writePdf(const Sheet &sheet, const QString &path) { return writePdf(std::vector<Sheet>{sheet}, path); }

} // namespace kebu::paper
