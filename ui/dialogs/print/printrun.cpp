#include "ui/dialogs/print/printrun.h"

#include "core/base/savefile.h"
#include "core/services/booksheets.h"
#include "core/sheets/worddocument.h"
#include "ui/paper/pdf.h"

#include <QPrinter>

#include <atomic>
#include <mutex>

namespace kebu {

namespace {

constexpr int tickMilliseconds = 100;

/// A printer that Qt could not find becomes a PDF without a name, which takes every page and keeps none.
bool leadsNowhere(const QPrinter &printer)
{
    return !printer.isValid() || (printer.outputFormat() == QPrinter::PdfFormat && printer.outputFileName().isEmpty());
}

QString silent(const QPrinter &printer, int page)
{
    if (printer.printerName().isEmpty())
        return PrintRun::withoutPrinter();
    return page == 0
               ? PrintRun::tr("The printer \"%1\" does not answer. Choose another one or save a PDF.")
                     .arg(printer.printerName())
               : PrintRun::tr("The printer \"%1\" stopped answering after page %2. Look at the printer, or save a "
                              "PDF.")
                     .arg(printer.printerName())
                     .arg(page);
}

/// `press` prints on `printer`, whose queue may refuse at any page.
Result<void> sendSheet(QPrinter &printer, paper::Press &press, const Sheet &sheet)
{
    const paper::Press::Outcome outcome = press.add(sheet);
    if (outcome == paper::Press::Outcome::Stopped)
        return paper::stoppedByPerson();
    if (outcome == paper::Press::Outcome::Refused || printer.printerState() == QPrinter::Error)
        return Error{ErrorCode::Failed, silent(printer, press.pages()), QStringLiteral("page")};
    return {};
}

Result<int> sendTo(QPrinter &printer, SheetSource &source, const paper::GoesOn &goesOn)
{
    if (leadsNowhere(printer)) // before the long work
        return Error{ErrorCode::Failed, silent(printer, 0), QStringLiteral("invalid")};
    KEBU_LET(counted, paper::countedThrough(source, goesOn));
    paper::Press press(printer, goesOn);
    press.countThrough(counted);
    const Result<void> sent = source.hand([&](const Sheet &sheet) { return sendSheet(printer, press, sheet); });
    if (!sent && sent.error().code == ErrorCode::Cancelled) {
        printer.abort();
        return Error{ErrorCode::Cancelled, PrintRun::tr("Printing was stopped after page %1.").arg(press.pages()),
                     QStringLiteral("stopped")};
    }
    if (!sent)
        return sent.error();
    if (!press.finish() || printer.printerState() == QPrinter::Error)
        return Error{ErrorCode::Failed, silent(printer, press.pages()), QStringLiteral("end")};
    return press.pages();
}

Result<int> writeWord(const PrintJob &job, SheetSource &source)
{
    KEBU_TRY(fitsWord(job.kind, job.customers.size()));
    WordDocument document(job.options.language, source.isCountedThrough());
    KEBU_TRY(source.hand([&document](const Sheet &sheet) -> Result<void> {
        document.add(sheet);
        return {};
    }));
    KEBU_LET(bytes, document.bytes());
    KEBU_TRY(writeWhole(bytes, job.file));
    return 0;
}

/// So long that it comes in parts, whose pages are counted before the first is painted.
bool isParted(const PrintJob &job)
{
    return BookSheets::isLong(job.kind, job.customers.size()) && !job.file.endsWith(u".docx", Qt::CaseInsensitive);
}

/// All customers stand on one sheet: what takes long are its pages.
bool isOneSheet(const PrintJob &job)
{
    if (!job.form.isEmpty() || isParted(job))
        return false;
    return job.kind != PrintKind::Record && job.kind != PrintKind::Log && job.kind != PrintKind::Meeting;
}

} // namespace

/// Written by the thread that prints, read by the window's.
class PrintRun::Progress
{
public:
    explicit Progress(const PrintJob &job)
        : m_isOneSheet(isOneSheet(job)),
          m_isTwice(job.form.isEmpty() && (job.kind == PrintKind::Meeting || isParted(job)))
    {
    }

    void stop() { m_isStopped = true; }
    [[nodiscard]] PrintState state() const
    {
        const std::lock_guard lock(m_guard);
        return m_state;
    }

    bool customers(const PrintProgress &progress)
    {
        const double part = double(progress.done) / double(std::max<qint64>(1, progress.total));
        const bool isFirstOfTwo = progress.step != PrintStep::Writing;
        const auto what = progress.step == PrintStep::Reading    ? PrintState::What::ReadingCustomers
                          : progress.step == PrintStep::Counting ? PrintState::What::CountingPages
                                                                 : PrintState::What::WritingCustomers;
        return tell({what, progress.done, progress.total, isFirstOfTwo ? part / 2 : m_isTwice ? (1 + part) / 2 : part});
    }
    bool pages(int page, int pages)
    {
        if (!m_isOneSheet)
            return !m_isStopped;
        if (pages == 0)
            return tell({PrintState::What::LayingOut, 0, 0, 0.5});
        return tell({PrintState::What::WritingPages, page, pages, (1 + double(page) / pages) / 2});
    }

private:
    bool tell(const PrintState &state)
    {
        const std::lock_guard lock(m_guard);
        m_state = state;
        return !m_isStopped;
    }

    bool m_isOneSheet;
    bool m_isTwice;
    std::atomic<bool> m_isStopped = false;
    mutable std::mutex m_guard;
    PrintState m_state;
};

PrintRun::PrintRun(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_tick.setInterval(tickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, [this] { emit progressed(m_progress->state()); });
    connect(&session, &Session::closing, this, &PrintRun::stop);
}

PrintRun::~PrintRun() { stop(); }

QString PrintRun::withoutPrinter()
{
    return tr("This computer has no printer. Save a PDF, which any computer prints.");
}

void PrintRun::stop()
{
    if (m_progress)
        m_progress->stop();
}

void PrintRun::start(PrintJob job)
{
    m_progress = std::make_shared<Progress>(job);
    m_tick.start();
    m_session.book()
        .readAside([job = std::move(job), progress = m_progress](Snapshot &view) {
            return job.form.isEmpty() ? writeOut(view, job, *progress) : fillIn(view, job, *progress);
        })
        .then(this, [this](const Result<PrintOutcome> &outcome) { finish(outcome); });
}

/// Each sheet is written before the next is made: fifty thousand need no more memory than one.
Result<PrintOutcome> PrintRun::writeOut(Snapshot &view, PrintJob job, Progress &progress)
{
    job.options.goesOn = [&progress](const PrintProgress &customers) { return progress.customers(customers); };
    const paper::GoesOn goesOn = [&progress](int page, int pages) { return progress.pages(page, pages); };
    BookSheets sheets(view, job.kind, job.customers, {}, job.options);
    const bool isWord = job.file.endsWith(u".docx", Qt::CaseInsensitive);
    KEBU_LET(pages, job.printer ? sendTo(*job.printer, sheets, goesOn)
                    : isWord    ? writeWord(job, sheets)
                                : paper::writePdf(sheets, job.file, goesOn));
    return PrintOutcome{pages, int(job.customers.size()), job.file.isEmpty() ? QStringList() : QStringList{job.file}};
}

Result<PrintOutcome> PrintRun::fillIn(Snapshot &view, PrintJob job, Progress &progress)
{
    job.options.goesOn = [&progress](const PrintProgress &customers) { return progress.customers(customers); };
    KEBU_LET(form, openForm(view, job.form));
    KEBU_LET(filled, fillForms(view, form, job.customers, job.file, job.options));
    return PrintOutcome{0, filled.customers, filled.files};
}

void PrintRun::finish(const Result<PrintOutcome> &outcome)
{
    m_tick.stop();
    m_progress.reset();
    emit ended(outcome);
}

} // namespace kebu
