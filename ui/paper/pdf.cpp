#include "ui/paper/pdf.h"

#include "core/base/savefile.h"
#include "ui/paper/pdftext.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>

#include <memory>

namespace kebu::paper {

namespace {

QPageLayout pageLayout(const PageSpec &page)
{
    const QPageSize size(page.paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
    const auto orientation = page.orientation == Orientation::Portrait ? QPageLayout::Portrait : QPageLayout::Landscape;
    return QPageLayout(size, orientation, QMarginsF());
}

Error nothingChosen()
{
    return {ErrorCode::Invalid,
            QCoreApplication::translate("Paper", "Nothing was chosen to print. Choose a customer first."),
            QStringLiteral("no sheets")};
}

/// A PDF on its way. Destroyed from the last to the first: the press ends before what it prints on goes.
class PdfFile
{
public:
    PdfFile(const QString &path, const GoesOn &goesOn) : m_file(path), m_goesOn(goesOn) {}

    [[nodiscard]] Result<void> open()
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return cannotWrite(m_file);
        m_names = std::make_unique<IdeographNames>(m_file);
        m_writer = std::make_unique<QPdfWriter>(m_names.get());
        m_writer->setResolution(int(twipsPerInch));
        m_writer->setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        m_writer->setCreator(QStringLiteral("Kebu"));
        m_press = std::make_unique<Press>(*m_writer, m_goesOn);
        return {};
    }

    void countThrough(int pages) { m_press->countThrough(pages); }

    [[nodiscard]] Result<void> add(const Sheet &sheet)
    {
        if (m_press->pages() == 0)
            m_writer->setTitle(sheet.documentTitle);
        m_writer->setPageLayout(pageLayout(sheet.page));
        switch (m_press->add(sheet)) {
        case Press::Outcome::Stopped:
            return stoppedByPerson();
        case Press::Outcome::Refused:
            return cannotWrite(m_file);
        case Press::Outcome::Printed:
            break;
        }
        return {};
    }

    /// The number of pages; only now does the file take its name.
    [[nodiscard]] Result<int> finish()
    {
        if (m_press->pages() == 0)
            return nothingChosen();
        const bool isPainted = m_press->finish();
        if (!isPainted || !m_names->finish() || !commitWhole(m_file))
            return cannotWrite(m_file);
        return m_press->pages();
    }

private:
    QSaveFile m_file;
    const GoesOn &m_goesOn;
    std::unique_ptr<IdeographNames> m_names;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<Press> m_press;
};

} // namespace

Result<int> writePdf(SheetSource &source, const QString &path, const GoesOn &goesOn)
{
    PdfFile file(path, goesOn);
    KEBU_TRY(file.open()); // before the long work: a folder that cannot be written to is told at once
    KEBU_LET(pages, countedThrough(source, goesOn));
    file.countThrough(pages);
    KEBU_TRY(source.hand([&file](const Sheet &sheet) { return file.add(sheet); }));
    return file.finish();
}

Result<int> writePdf(const std::vector<Sheet> &sheets, const QString &path)
{
    HeldSheets held(sheets);
    return writePdf(held, path);
}

Result<int> writePdf(const Sheet &sheet, const QString &path) { return writePdf(std::vector<Sheet>{sheet}, path); }

} // namespace kebu::paper
