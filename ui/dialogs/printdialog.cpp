#include "ui/dialogs/printdialog.h"

#include "core/services/printing.h"
#include "ui/dialogs/print/pageview.h"
#include "ui/look/icons.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/look/style.h"
#include "ui/paper/paint.h"
#include "ui/paper/pdf.h"
#include "ui/shell/ask.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace kebu {

namespace {

enum What { RecordSheet, FollowUpLog, Register };

constexpr QSize bestSize{1080, 800};
constexpr QSize roomAround{40, 40};
constexpr int choicesWidth = 296;

Result<std::vector<Sheet>> sheetsOf(Snapshot &view, int what, const std::vector<Id> &customers,
                                    const PrintOptions &options)
{
    switch (what) {
    case FollowUpLog:
        return logSheets(view, customers, options);
    case Register: {
        KEBU_LET(sheet, customerRegister(view, customers, {}, options));
        return std::vector{std::move(sheet)};
    }
    default:
        return recordSheets(view, customers, options);
    }
}

} // namespace

PrintDialog::PrintDialog(Session &session, Shell &shell, const std::vector<Id> &customers, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_shell(shell),
      m_customers(customers),
      m_what(new QComboBox),
      m_masked(new QCheckBox),
      m_all(new QCheckBox),
      m_forCustomer(new QCheckBox),
      m_paper(new SegmentedControl),
      m_pages(new QLabel),
      m_view(new PageView),
      m_print(new QPushButton),
      m_pdf(new QPushButton)
{
    setObjectName(QStringLiteral("printDialog"));
    setWindowTitle(tr("Print"));
    build();
    resize(parent ? bestSize.boundedTo(parent->window()->size() - roomAround) : bestSize);
    connect(m_what, &QComboBox::activated, this, &PrintDialog::ask);
    for (QCheckBox *box : {m_masked, m_all, m_forCustomer})
        connect(box, &QCheckBox::toggled, this, &PrintDialog::ask);
    connect(m_paper, &SegmentedControl::chosen, this, &PrintDialog::ask);
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::print);
    connect(m_pdf, &QPushButton::clicked, this, &PrintDialog::savePdf);
    connect(&m_session, &Session::closing, this, &QDialog::reject);
    ask();
}

QWidget *PrintDialog::buildChoices()
{
    m_what->setObjectName(QStringLiteral("printWhat"));
    m_what->addItems({tr("Record sheet"), tr("Follow-up log"), tr("Register")});
    m_masked->setObjectName(QStringLiteral("printMasked"));
    m_masked->setText(tr("&Mask names, phones and addresses"));
    m_masked->setChecked(m_session.isMasked());
    m_all->setObjectName(QStringLiteral("printAll"));
    m_all->setText(tr("&All records instead of the last five"));
    m_forCustomer->setObjectName(QStringLiteral("printForCustomer"));
    m_forCustomer->setText(tr("For the &customer's eyes"));
    m_forCustomer->setToolTip(tr("Leaves out grade, competitors and remarks."));
    m_paper->setObjectName(QStringLiteral("printPaper"));
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->addOption(QStringLiteral("a4"), QStringLiteral("A4"));
    m_paper->addOption(QStringLiteral("letter"), tr("Letter"));
    m_paper->setCurrent(QStringLiteral("a4"));
    m_pages->setObjectName(QStringLiteral("printPages"));
    m_pages->setWordWrap(true);
    m_pages->setTextFormat(Qt::PlainText);
    auto *what = new QLabel(tr("&What"));
    what->setBuddy(m_what);
    auto *choices = new QWidget;
    choices->setFixedWidth(choicesWidth);
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(new QLabel(tr("%n customer(s)", nullptr, int(m_customers.size()))));
    column->addWidget(what);
    column->addWidget(m_what);
    column->addSpacing(8);
    for (QCheckBox *box : {m_masked, m_all, m_forCustomer})
        column->addWidget(box);
    column->addSpacing(8);
    column->addWidget(new QLabel(tr("Paper")));
    column->addWidget(m_paper);
    column->addStretch(1);
    column->addWidget(m_pages);
    return choices;
}

void PrintDialog::build()
{
    m_view->setAccessibleName(tr("Preview"));
    m_print->setObjectName(QStringLiteral("printPrint"));
    m_print->setText(tr("Print…"));
    m_print->setIcon(icon(QLatin1String("document-print")));
    m_print->setProperty("primary", true);
    m_print->setDefault(true);
    setShownShortcut(m_print, QKeySequence::Print);
    m_pdf->setObjectName(QStringLiteral("printPdf"));
    m_pdf->setText(tr("Save as PDF…"));
    m_pdf->setIcon(icon(QLatin1String("document-save")));
    m_pdf->setAutoDefault(false);
    setShownShortcut(m_pdf, QKeySequence::Save);
    auto *cancel = new QPushButton(tr("Close"));
    cancel->setObjectName(QStringLiteral("printClose"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(buildChoices());
    upper->addWidget(m_view, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 10, 20, 12);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_pdf);
    buttons->addWidget(m_print);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(upper, 1);
    column->addLayout(buttons);
}

void PrintDialog::ask()
{
    const int what = m_what->currentIndex();
    m_all->setEnabled(what == RecordSheet);
    m_forCustomer->setEnabled(what != Register);
    if (!m_session.isOpen())
        return;
    PrintOptions options;
    options.isMasked = m_masked->isChecked();
    options.hasAllRecords = m_all->isChecked();
    options.isForCustomer = m_forCustomer->isEnabled() && m_forCustomer->isChecked();
    options.language = uiLanguage();
    options.paper = m_paper->current() == u"letter" ? Paper::Letter : Paper::A4;
    options.printedBy = m_session.book().user();
    for (QPushButton *button : {m_print, m_pdf})
        button->setEnabled(false);
    m_pages->setText(tr("Laying out…"));
    const quint64 question = ++m_question;
    m_session.book()
        .read([what, customers = m_customers, options](Snapshot &view) {
            return sheetsOf(view, what, customers, options);
        })
        .then(this, [this, question](const Result<std::vector<Sheet>> &sheets) {
            if (question != m_question)
                return;
            if (sheets)
                present(*sheets);
            else
                m_pages->setText(sheets.error().message);
        });
}

void PrintDialog::present(std::vector<Sheet> sheets)
{
    m_sheets = std::move(sheets);
    m_view->setSheets(m_sheets);
    m_pages->setText(tr("%n page(s)", nullptr, m_view->pageCount()));
    for (QPushButton *button : {m_print, m_pdf})
        button->setEnabled(!m_sheets.empty());
}

void PrintDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setFullPage(true);
    printer.setDocName(m_sheets.front().documentTitle);
    const PageSpec &page = m_sheets.front().page;
    printer.setPageSize(QPageSize(page.paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
    printer.setPageOrientation(page.orientation == Orientation::Portrait ? QPageLayout::Portrait
                                                                         : QPageLayout::Landscape);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QPainter painter;
    if (!painter.begin(&printer)) {
        m_pages->setText(
            tr("The printer \"%1\" does not answer. Choose another one or save a PDF.").arg(printer.printerName()));
        return;
    }
    bool isFirst = true;
    for (const paper::Pages &pages : m_view->layouts()) {
        for (int i = 0; i < pages.count(); ++i) {
            if (!isFirst)
                printer.newPage();
            isFirst = false;
            paper::paintPage(painter, pages, i);
        }
    }
    painter.end();
    discloseUnlessMasked();
    m_shell.post({Message::Kind::Success,
                  tr("Sent to %1: %n page(s).", nullptr, m_view->pageCount()).arg(printer.printerName()),
                  {},
                  {},
                  {}});
    accept();
}

void PrintDialog::discloseUnlessMasked()
{
    if (!m_masked->isChecked())
        m_session.disclose(tr("%n page(s) printed unmasked", nullptr, m_view->pageCount()));
}

QString PrintDialog::suggestedName() const
{
    return m_sheets.front().documentTitle.simplified().replace(u'/', u'-') + QStringLiteral(".pdf");
}

void PrintDialog::savePdf()
{
    const QString path = ask::saveFile(this, tr("Save as PDF"), suggestedName(), QStringLiteral("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    m_pages->setText(tr("Writing…"));
    QtConcurrent::run([sheets = m_sheets, path] {
        return paper::writePdf(sheets, path);
    }).then(this, [this, path](const Result<int> &pages) {
        if (!pages) {
            m_pages->setText(pages.error().message);
            return;
        }
        discloseUnlessMasked();
        m_shell.post({Message::Kind::Success, tr("Saved %n page(s) as %1.", nullptr, *pages).arg(path), {}, {}, {}});
        accept();
    });
}

} // namespace kebu
