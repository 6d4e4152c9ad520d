#include "ui/dialogs/printdialog.h"

#include "core/domain/customer.h"
#include "ui/dialogs/print/layoutdialog.h"
#include "ui/dialogs/print/pageview.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/shell/ask.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>

namespace kebu {

namespace {

constexpr QSize bestSize{1080, 800};
constexpr QSize roomAround{40, 40};
constexpr size_t manyCustomers = 200; ///< a question comes before more
constexpr size_t rowsInPreview = 300;
constexpr size_t sheetsInPreview = 20;

} // namespace

PrintDialog::PrintDialog(Session &session, Shell &shell, const std::vector<Id> &customers, QWidget *parent)
    : PrintDialog(session, shell, customers, std::nullopt, parent)
{
}

PrintDialog::PrintDialog(Session &session, Shell &shell, const ReviewAsked &review, QWidget *parent)
    : PrintDialog(session, shell, {}, review, parent)
{
}

PrintDialog::PrintDialog(Session &session, Shell &shell, std::vector<Id> customers, std::optional<ReviewAsked> review,
                         QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_shell(shell),
      m_customers(std::move(customers)),
      m_review(std::move(review)),
      m_run(session),
      m_what(new QComboBox),
      m_layoutRow(new QWidget),
      m_layout(new QComboBox),
      m_edit(new QPushButton),
      m_drop(new QPushButton),
      m_formRow(new QWidget),
      m_form(new QLabel),
      m_masked(new QCheckBox),
      m_all(new QCheckBox),
      m_forCustomer(new QCheckBox),
      m_paper(new SegmentedControl),
      m_pages(new QLabel),
      m_progress(new QProgressBar),
      m_view(new PageView),
      m_close(new QPushButton),
      m_print(new QPushButton),
      m_pdf(new QPushButton),
      m_word(new QPushButton),
      m_saveForm(new QPushButton)
{
    setObjectName(QStringLiteral("printDialog"));
    setWindowTitle(tr("Print"));
    build();
    resize(parent ? bestSize.boundedTo(parent->window()->size() - roomAround) : bestSize);
    connect(m_what, &QComboBox::activated, this, [this] {
        offerLayouts();
        ask();
    });
    connect(m_layout, &QComboBox::activated, this, &PrintDialog::ask);
    for (QCheckBox *box : {m_masked, m_all, m_forCustomer})
        connect(box, &QCheckBox::toggled, this, &PrintDialog::ask);
    connect(m_paper, &SegmentedControl::chosen, this, &PrintDialog::ask);
    connect(m_edit, &QPushButton::clicked, this, &PrintDialog::editLayout);
    connect(m_drop, &QPushButton::clicked, this, &PrintDialog::dropLayout);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::print);
    connect(m_pdf, &QPushButton::clicked, this, &PrintDialog::savePdf);
    connect(m_word, &QPushButton::clicked, this, &PrintDialog::saveWord);
    connect(m_saveForm, &QPushButton::clicked, this, &PrintDialog::saveForm);
    connect(&m_run, &PrintRun::progressed, this, &PrintDialog::showState);
    connect(&m_run, &PrintRun::ended, this, &PrintDialog::finish);
    connect(&m_session, &Session::closing, this, [this] { QDialog::reject(); });
    fit();
    readLayouts();
    ask();
}

std::optional<PrintKind> PrintDialog::kind() const
{
    const QVariant kind = m_what->currentData();
    return kind.isValid() ? std::optional(PrintKind(kind.toInt())) : std::nullopt;
}

size_t PrintDialog::previewLimit() const
{
    if (!kind())
        return 1;
    return kind() == PrintKind::Register ? rowsInPreview : sheetsInPreview;
}

PrintOptions PrintDialog::options() const
{
    PrintOptions options;
    options.isMasked = m_masked->isChecked();
    options.hasAllRecords = m_all->isChecked();
    options.isForCustomer = m_forCustomer->isEnabled() && m_forCustomer->isChecked();
    options.language = uiLanguage();
    options.paper = m_paper->current() == u"letter" ? Paper::Letter : Paper::A4;
    options.printedBy = m_session.book().user();
    options.review = m_review;
    const int layout = m_layout->currentData().toInt() - 1;
    if (!m_layoutRow->isHidden() && layout >= 0 && layout < int(m_layouts.size())) {
        options.layout = m_layouts[size_t(layout)];
        options.logo = m_logo;
    }
    return options;
}

// --- layouts

void PrintDialog::readLayouts(const QString &choose)
{
    struct Kept {
        std::vector<SheetTemplate> layouts;
        std::optional<Picture> logo;
    };
    m_session.book()
        .read([](Snapshot &view) -> Result<Kept> {
            Settings settings(view.connection());
            KEBU_LET(layouts, sheetTemplates(settings));
            KEBU_LET(logo, sheetLogo(settings));
            return Kept{std::move(layouts), std::move(logo)};
        })
        .then(this, [this, choose](const Result<Kept> &kept) {
            if (!kept)
                return say(kept.error().message);
            m_layouts = kept->layouts;
            m_logo = kept->logo;
            offerLayouts();
            if (const int found = m_layout->findText(choose); found > 0)
                m_layout->setCurrentIndex(found);
            if (!m_layouts.empty())
                ask();
        });
}

void PrintDialog::offerLayouts()
{
    const QString before = m_layout->currentText();
    const QString sheet = kind() ? layoutOfKind(*kind()) : QString();
    m_layout->clear();
    m_layout->addItem(tr("Kebu's layout"), 0);
    for (size_t i = 0; i < m_layouts.size(); ++i) {
        if (m_layouts[i].sheet == sheet)
            m_layout->addItem(m_layouts[i].name, int(i) + 1);
    }
    m_layout->setCurrentIndex(std::max(0, m_layout->findText(before)));
}

/// Kebu's own layout is copied, one of the user's is changed.
void PrintDialog::editLayout()
{
    const PrintOptions now = options();
    SheetTemplate layout = now.layout ? *now.layout : houseTemplate(layoutOfKind(*kind()), now.language);
    PrintOptions preview = now;
    preview.logo = m_logo;
    LayoutDialog dialog(m_session, *kind(), m_customers, preview, layout, this);
    if (dialog.exec() == QDialog::Accepted)
        readLayouts(dialog.layout().name);
}

void PrintDialog::dropLayout()
{
    const PrintOptions now = options();
    if (!now.layout)
        return;
    m_session.book()
        .note([layout = *now.layout](Settings &settings) {
            return dropSheetTemplate(settings, layout.sheet, layout.name);
        })
        .then(this, [this](const Result<void> &dropped) {
            if (!dropped)
                return say(dropped.error().message);
            readLayouts();
            ask();
        });
}

// --- preview

void PrintDialog::fit()
{
    const auto what = kind();
    const bool isForm = !what;
    const bool isEmptyForm = what && isBlank(*what);
    m_layoutRow->setVisible(what && !layoutOfKind(*what).isEmpty());
    m_formRow->setVisible(isForm);
    m_drop->setEnabled(m_layout->currentData().toInt() > 0);
    m_edit->setText(m_layout->currentData().toInt() > 0 ? tr("Edit…") : tr("Copy and edit…"));
    m_all->setVisible(!m_review);
    m_forCustomer->setVisible(!m_review);
    m_all->setEnabled(what == PrintKind::Record);
    m_masked->setEnabled(!isEmptyForm);
    m_forCustomer->setEnabled(what && !isEmptyForm && what != PrintKind::Register && what != PrintKind::Review);
    for (QPushButton *button : {m_print, m_pdf, m_word})
        button->setVisible(!isForm);
    m_saveForm->setVisible(isForm);
    m_saveForm->setDefault(isForm);
    m_print->setDefault(!isForm);
}

void PrintDialog::ask()
{
    if (!m_session.isOpen())
        return;
    fit();
    setReady(false);
    say(tr("Laying out…"));
    const quint64 question = ++m_question;
    const auto what = kind();
    if (!what)
        return askForm(question);
    const size_t count = std::min(previewLimit(), m_customers.size());
    std::vector<Id> shown(m_customers.begin(), m_customers.begin() + qptrdiff(count));
    m_session.book()
        .read([what = *what, shown, options = options()](Snapshot &view) {
            return sheetsFor(view, what, shown, {}, options);
        })
        .then(this, [this, question](const Result<std::vector<Sheet>> &sheets) {
            if (question != m_question)
                return;
            if (sheets)
                present(*sheets);
            else
                say(sheets.error().message);
        });
}

void PrintDialog::present(const std::vector<Sheet> &sheets)
{
    m_view->setSheets(sheets);
    m_title = sheets.empty() ? QString() : sheets.front().documentTitle;
    QStringList said;
    if (const PrintOptions now = options(); now.layout)
        said = problemsOf(*now.layout, m_session.catalog().fieldsOf(customer::type()), now.logo.has_value());
    said << (isPreviewWhole() || isBlank(*kind()) || kind() == PrintKind::Review
                 ? tr("%n page(s)", nullptr, m_view->pageCount())
                 : tr("The preview shows the first %1 of %n customer(s).", nullptr, int(m_customers.size()))
                       .arg(previewLimit()));
    if (kind() == PrintKind::Meeting && m_customers.size() > manyCustomers)
        said << tr("A pack for a meeting holds up to %1 customers with ease.").arg(manyCustomers);
    if (m_forCustomer->isEnabled() && m_forCustomer->isChecked())
        said << tr("What was noted of each talk stands on it as it was written: read it before it leaves the house.");
    say(said.join(u'\n'));
    setReady(!sheets.empty());
}

void PrintDialog::setReady(bool isReady)
{
    for (QPushButton *button : {m_print, m_pdf, m_word, m_saveForm})
        button->setEnabled(isReady);
}

void PrintDialog::say(const QString &sentence) { m_pages->setText(sentence); }

// --- output

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
        return offerPdf(tr("This computer has no printer. Save a PDF, which any computer prints."));
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
