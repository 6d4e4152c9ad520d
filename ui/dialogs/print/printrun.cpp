#include "ui/dialogs/print/printrun.h"

#include "core/sheets/worddocument.h"
#include "ui/paper/layout.h"
#include "ui/paper/paint.h"
#include "ui/paper/pdf.h"

#include <QPainter>
#include <QPrinter>
#include <QtConcurrentRun>

namespace kebu {

namespace {

constexpr int tickMilliseconds = 100;

QString silent(const QPrinter &printer, int page)
{
    return page == 0
               ? PrintRun::tr("The printer \"%1\" does not answer. Choose another one or save a PDF.")
                     .arg(printer.printerName())
               : PrintRun::tr("The printer \"%1\" stopped answering after page %2. Look at the printer, or save a "
                              "PDF.")
                     .arg(printer.printerName())
                     .arg(page);
}

Result<int> sendTo(QPrinter &printer, const std::vector<Sheet> &sheets, const paper::GoesOn &goesOn)
{
    std::vector<paper::PageCount> counts;
    for (const Sheet &sheet : sheets)
        counts.push_back({paper::layoutSheet(sheet).count(), sheet.countsOn});
    paper::numberPages(counts);
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{ErrorCode::Failed, silent(printer, 0), QStringLiteral("begin")};
    int page = 0;
    for (size_t i = 0; i < sheets.size(); ++i) {
        if (!goesOn(qint64(i), qint64(sheets.size()))) {
            printer.abort();
            return Error{ErrorCode::Cancelled, PrintRun::tr("Printing was stopped after page %1.").arg(page),
                         QStringLiteral("stopped")};
        }
        paper::Pages layout = paper::layoutSheet(sheets[i]); // again, so that never more than one is held
        layout.number(counts[i].first, counts[i].total);
        for (int own = 0; own < layout.count(); ++own, ++page) {
            if (page > 0 && (!printer.newPage() || printer.printerState() == QPrinter::Error))
                return Error{ErrorCode::Failed, silent(printer, page), QStringLiteral("newPage")};
            paper::paintPage(painter, layout, own);
        }
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return Error{ErrorCode::Failed, silent(printer, page), QStringLiteral("end")};
    return page;
}

Result<int> writeTo(const QString &file, const std::vector<Sheet> &sheets, Language language,
                    const paper::GoesOn &goesOn)
{
    if (!file.endsWith(u".docx", Qt::CaseInsensitive))
        return paper::writePdf(sheets, file, goesOn);
    KEBU_LET(bytes, wordDocument(sheets, language));
    KEBU_TRY(writeWhole(bytes, file));
    return 0;
}

/// Each sheet is painted before the next is made: fifty thousand need no more memory than one.
Result<PrintOutcome> streamPdf(Snapshot &view, const PrintJob &job)
{
    KEBU_LET(pdf, paper::PdfFile::create(job.file));
    KEBU_TRY(sheetsOneByOne(view, job.kind, job.customers, job.options,
                            [&pdf](const Sheet &sheet) { return pdf->add(sheet); }));
    KEBU_LET(pages, pdf->finish());
    return PrintOutcome{pages, int(job.customers.size()), {job.file}};
}

} // namespace

PrintRun::PrintRun(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_tick.setInterval(tickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, [this] { emit progressed(m_progress->done, m_progress->total); });
    connect(&session, &Session::closing, this, &PrintRun::stop);
}

PrintRun::~PrintRun() { stop(); }

void PrintRun::stop()
{
    if (m_progress)
        m_progress->isStopped = true;
}

void PrintRun::start(PrintJob job)
{
    m_progress = std::make_shared<Progress>();
    const auto progress = m_progress;
    const bool isForm = !job.form.isEmpty();
    job.options.goesOn = [progress, isForm](qint64 done, qint64 total) {
        progress->total = isForm ? total : 2 * total;
        progress->done = done;
        return !progress->isStopped;
    };
    m_tick.start();
    if (isForm) {
        m_session.book()
            .read([job](Snapshot &view) -> Result<PrintOutcome> {
                KEBU_LET(form, openForm(view, job.form));
                KEBU_LET(filled, fillForms(view, form, job.customers, job.file, job.options));
                return PrintOutcome{0, filled.customers, filled.files};
            })
            .then(this, [this](const Result<PrintOutcome> &outcome) { finish(outcome); });
        return;
    }
    if (isMadeOneByOne(job.kind) && job.file.endsWith(u".pdf", Qt::CaseInsensitive)) {
        job.options.goesOn = [progress](qint64 done, qint64 total) {
            progress->total = total;
            progress->done = done;
            return !progress->isStopped;
        };
        m_session.book()
            .readAside([job](Snapshot &view) { return streamPdf(view, job); })
            .then(this, [this](const Result<PrintOutcome> &outcome) { finish(outcome); });
        return;
    }
    m_session.book()
        .read([job](Snapshot &view) { return sheetsFor(view, job.kind, job.customers, {}, job.options); })
        .then(this, [this, job](const Result<std::vector<Sheet>> &sheets) {
            if (!sheets)
                return finish(sheets.error());
            Pending(QtConcurrent::run([job, sheets = *sheets, progress = m_progress] {
                return paint(job, sheets, *progress);
            })).then(this, [this](const Result<PrintOutcome> &outcome) { finish(outcome); });
        });
}

Result<PrintOutcome> PrintRun::paint(const PrintJob &job, const std::vector<Sheet> &sheets, Progress &progress)
{
    const paper::GoesOn goesOn = [&progress](qint64 done, qint64 total) {
        progress.total = 2 * std::max<qint64>(1, total);
        progress.done = total + done;
        return !progress.isStopped;
    };
    KEBU_LET(pages, job.printer ? sendTo(*job.printer, sheets, goesOn)
                                : writeTo(job.file, sheets, job.options.language, goesOn));
    return PrintOutcome{pages, int(job.customers.size()), job.file.isEmpty() ? QStringList() : QStringList{job.file}};
}

void PrintRun::finish(const Result<PrintOutcome> &outcome)
{
    m_tick.stop();
    m_progress.reset();
    emit ended(outcome);
}

} // namespace kebu
