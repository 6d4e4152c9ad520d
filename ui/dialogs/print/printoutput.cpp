// What leaves the print dialog: to a printer, into a PDF or a Word document, and how far it is.
#include "ui/dialogs/print/pageview.h"
#include "ui/dialogs/printdialog.h"
#include "ui/shell/ask.h"

#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>

namespace kebu {

bool PrintDialog::maySendMany()
{
    const auto what = kind();
    if (m_customers.size() <= manyCustomers || what == PrintKind::Register || what == PrintKind::Review ||
        (what && isBlank(*what)))
        return true;
    return ask::confirm(this, tr("%n customer(s) are chosen. Print them all?", nullptr, int(m_customers.size())),
                        tr("Print all"));
}

void PrintDialog::start(PrintJob job, const QString &target)
{
    if (!maySendMany())
        return;
    job.kind = kind().value_or(PrintKind::Record);
    job.customers = m_customers;
    job.options = options();
    m_target = target;
    m_isOnPrinter = job.printer != nullptr;
    setReady(false);
    say(tr("Writing…"));
    m_progress->setValue(0);
    m_progress->show();
    m_close->setText(tr("Stop"));
    m_run.start(std::move(job));
}

void PrintDialog::showState(const PrintState &state)
{
    using What = PrintState::What;
    m_progress->setValue(int(m_progress->maximum() * std::clamp(state.part, 0.0, 1.0)));
    const auto counted = [&state](const QString &words) {
        const QLocale locale;
        return QString(words).arg(locale.toString(state.done), locale.toString(state.total));
    };
    switch (state.what) {
    case What::ReadingCustomers:
        return say(counted(tr("Reading: %1 of %2 customers")));
    case What::CountingPages:
        return say(counted(tr("Counting pages: %1 of %2 customers")));
    case What::WritingCustomers:
        return say(counted(tr("Writing: %1 of %2 customers")));
    case What::WritingPages:
        return say(counted(tr("Writing: page %1 of %2")));
    case What::LayingOut:
        return say(tr("Laying out…"));
    }
}

void PrintDialog::reject()
{
    if (m_run.isRunning())
        m_run.stop();
    else
        QDialog::reject();
}

void PrintDialog::finish(const Result<PrintOutcome> &outcome)
{
    m_progress->hide();
    m_close->setText(tr("Close"));
    if (!outcome) {
        setReady(true);
        const bool isPrinter = outcome.error().code == ErrorCode::Failed && m_isOnPrinter;
        return isPrinter ? offerPdf(outcome.error().message) : say(outcome.error().message);
    }
    const int pages = outcome->pages > 0 ? outcome->pages : m_view->pageCount();
    const auto what = kind();
    if (!m_masked->isChecked() && !(what && isBlank(*what)))
        m_session.disclose(what ? tr("%n page(s) printed unmasked", nullptr, pages)
                                : tr("%n form(s) filled in unmasked", nullptr, outcome->customers));
    const QString said = outcome->files.isEmpty() ? tr("Sent to %1: %n page(s).", nullptr, pages).arg(m_target)
                         : what                   ? tr("Saved as %1.").arg(m_target)
                                : tr("%n form(s) saved in %1.", nullptr, int(outcome->files.size())).arg(m_target);
    m_shell.post({Message::Kind::Success, said, {}, {}, {}});
    accept();
}

void PrintDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true);
    printer->setDocName(m_title);
    const PageSpec &page = m_view->layouts().front().spec();
    printer->setPageSize(QPageSize(page.paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
    printer->setPageOrientation(page.orientation == Orientation::Portrait ? QPageLayout::Portrait
                                                                          : QPageLayout::Landscape);
    switch (ask::choosePrinter(this, *printer)) {
    case ask::PrinterAnswer::Declined:
        return;
    case ask::PrinterAnswer::NoneThere:
        return offerPdf(PrintRun::withoutPrinter());
    case ask::PrinterAnswer::Chosen:
        break;
    }
    PrintJob job;
    // a file is written whole or not at all, and its text can be found: better than the system's own
    if (job.file = printer->outputFileName(); job.file.isEmpty())
        job.printer = printer;
    start(job, job.printer ? printer->printerName() : job.file);
}

/// Without a printer the PDF is the way out: Enter takes it.
void PrintDialog::offerPdf(const QString &sentence)
{
    say(sentence);
    m_pdf->setDefault(true);
    m_pdf->setFocus();
}

QString PrintDialog::suggestedName(const QString &ending) const
{
    return QString(QString(m_title).simplified().replace(u'/', u'-') + u'.' + ending);
}

void PrintDialog::savePdf()
{
    PrintJob job;
    job.file =
        ask::saveFile(this, tr("Save as PDF"), suggestedName(QStringLiteral("pdf")), QStringLiteral("PDF (*.pdf)"));
    if (!job.file.isEmpty())
        start(job, job.file);
}

void PrintDialog::saveWord()
{
    if (const Result<void> fits = fitsWord(kind().value_or(PrintKind::Record), m_customers.size()); !fits)
        return say(fits.error().message);
    PrintJob job;
    job.file = ask::saveFile(this, tr("Save as Word document"), suggestedName(QStringLiteral("docx")),
                             tr("Word document (*.docx)"));
    if (job.file.isEmpty())
        return;
    if (!job.file.endsWith(u".docx", Qt::CaseInsensitive))
        job.file += QStringLiteral(".docx");
    start(job, job.file);
}

} // namespace kebu
