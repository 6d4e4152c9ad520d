#include "ui/paper/pdf.h"

#include "core/base/savefile.h"
#include "ui/paper/paint.h"
#include "ui/paper/pdftext.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

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

Error nothingChosen()
{
    return {ErrorCode::Invalid,
            QCoreApplication::translate("Paper", "Nothing was chosen to print. Choose a customer first."),
            QStringLiteral("no sheets")};
}

/// Sheets that count on need the number of all pages before the first is painted: they are laid out twice, so that
/// never more than one sheet is held.
std::vector<PageCount> countedPages(const std::vector<Sheet> &sheets, const GoesOn &goesOn)
{
    std::vector<PageCount> counts;
    const bool isNeeded = std::ranges::any_of(sheets, &Sheet::countsOn);
    for (size_t i = 0; isNeeded && i < sheets.size(); ++i) {
        counts.push_back({layoutSheet(sheets[i]).count(), sheets[i].countsOn});
        if (goesOn && !goesOn(qint64(i), qint64(2 * sheets.size())))
            break;
    }
    numberPages(counts);
    return counts;
}

constexpr int stopped = -2;

/// Paints all sheets; the number of pages.
int paintAll(QPdfWriter &writer, const std::vector<Sheet> &sheets, const GoesOn &goesOn)
{
    const std::vector<PageCount> counts = countedPages(sheets, goesOn);
    const qint64 before = qint64(counts.size());
    const qint64 total = before + qint64(sheets.size());
    QPainter painter;
    int count = 0;
    for (size_t sheet = 0; sheet < sheets.size(); ++sheet) {
        if (goesOn && !goesOn(before + qint64(sheet), total))
            return stopped;
        Pages pages = layoutSheet(sheets[sheet]);
        if (sheet < counts.size())
            pages.number(counts[sheet].first, counts[sheet].total);
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

namespace {

void prepare(QPdfWriter &writer, const QString &title)
{
    writer.setResolution(int(twipsPerInch));
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Kebu"));
}

} // namespace

/// Destroyed from the last to the first: the painter ends before what it paints on goes.
struct PdfFile::Parts {
    explicit Parts(const QString &path) : file(path) {}
    QSaveFile file;
    std::unique_ptr<IdeographNames> names;
    std::unique_ptr<QPdfWriter> writer;
    QPainter painter;
    int pages = 0;
};

PdfFile::PdfFile(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

PdfFile::~PdfFile() = default;

Result<std::unique_ptr<PdfFile>> PdfFile::create(const QString &path)
{
    auto parts = std::make_unique<Parts>(path);
    if (!parts->file.open(QIODevice::WriteOnly))
        return unwritable(parts->file);
    parts->names = std::make_unique<IdeographNames>(parts->file);
    parts->writer = std::make_unique<QPdfWriter>(parts->names.get());
    return std::unique_ptr<PdfFile>(new PdfFile(std::move(parts)));
}

Result<void> PdfFile::add(const Sheet &sheet)
{
    Parts &parts = *m_parts;
    const Pages pages = layoutSheet(sheet);
    if (parts.pages == 0)
        prepare(*parts.writer, sheet.documentTitle);
    parts.writer->setPageLayout(pageLayout(pages.spec()));
    for (int i = 0; i < pages.count(); ++i, ++parts.pages) {
        if (parts.pages == 0 ? !parts.painter.begin(parts.writer.get()) : !parts.writer->newPage())
            return unwritable(parts.file);
        paintPage(parts.painter, pages, i);
    }
    return {};
}

Result<int> PdfFile::finish()
{
    Parts &parts = *m_parts;
    if (parts.pages == 0)
        return nothingChosen();
    const bool isPainted = parts.painter.end();
    if (!isPainted || !parts.names->finish() || !commitWhole(parts.file))
        return unwritable(parts.file);
    return parts.pages;
}

Result<int> writePdf(const std::vector<Sheet> &sheets, const QString &path, const GoesOn &goesOn)
{
    if (sheets.empty())
        return nothingChosen();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file);
    IdeographNames names(file);
    int count = 0;
    {
        QPdfWriter writer(&names);
        prepare(writer, sheets.front().documentTitle);
        count = paintAll(writer, sheets, goesOn);
    }
    if (count == stopped)
        return Error{ErrorCode::Cancelled,
                     QCoreApplication::translate("Paper", "Printing was stopped; nothing was written."),
                     QStringLiteral("stopped")};
    if (count < 0 || !names.finish() || !commitWhole(file))
        return unwritable(file);
    return count;
}

Result<int> writePdf(const Sheet &sheet, const QString &path) { return writePdf(std::vector<Sheet>{sheet}, path); }

} // namespace kebu::paper
