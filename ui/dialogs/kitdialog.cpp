#include "ui/dialogs/kitdialog.h"

#include "core/book/passphrase.h"
#include "core/sheets/kitsheet.h"
#include "ui/dialogs/kit/kitcard.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/paper/paint.h"
#include "ui/paper/pdf.h"
#include "ui/shell/ask.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

QLabel *paragraph(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

KitDialog::KitDialog(Session &session, bool isNew, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_card(new KitCard(emergencyKit(session.book()))),
      m_show(new QPushButton),
      m_written(new QPushButton),
      m_print(new QPushButton),
      m_pdf(new QPushButton),
      m_later(new QPushButton),
      m_outcome(new QLabel)
{
    setObjectName(QStringLiteral("kitDialog"));
    setWindowTitle(tr("Emergency kit"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(buildText(isNew));
    column->addWidget(m_card);
    auto *under = new QHBoxLayout;
    under->addWidget(m_show);
    under->addWidget(m_written);
    under->addStretch(1);
    column->addLayout(under);
    m_outcome->setObjectName(QStringLiteral("kitOutcome"));
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->hide();
    column->addWidget(m_outcome);
    column->addWidget(buildButtons(isNew));
    setFixedWidth(scaled(520, font()));
    uncover(false);
    m_print->setFocus();
    connect(&session, &Session::closing, this, &QDialog::reject);
}

QWidget *KitDialog::buildText(bool isNew)
{
    auto *text = new QWidget;
    auto *column = new QVBoxLayout(text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *title = new ElidedLabel(isNew ? tr("One more step: the way in when the passphrase is forgotten")
                                        : tr("The second way into “%1”").arg(m_session.book().name()));
    title->setStep(TextStep::PaneTitle);
    column->addWidget(title);
    column->addWidget(paragraph(tr("Nobody can reset the passphrase, we included. Print this kit and lock it away, not "
                                   "beside the computer: whoever holds it opens the book.")));
    return text;
}

QWidget *KitDialog::buildButtons(bool isNew)
{
    m_show->setObjectName(QStringLiteral("kitShow"));
    m_show->setCheckable(true);
    m_show->setAutoDefault(false);
    m_written->setObjectName(QStringLiteral("kitWritten"));
    m_written->setText(tr("I have written it down"));
    m_written->setAutoDefault(false);
    m_later->setObjectName(QStringLiteral("kitLater"));
    m_later->setText(isNew ? tr("Later") : tr("Close"));
    m_later->setAutoDefault(false);
    m_pdf->setObjectName(QStringLiteral("kitPdf"));
    m_pdf->setText(tr("Save as PDF…"));
    m_pdf->setIcon(icon(QLatin1String("document-save")));
    m_pdf->setAutoDefault(false);
    m_print->setObjectName(QStringLiteral("kitPrint"));
    m_print->setText(tr("Print…"));
    m_print->setIcon(icon(QLatin1String("document-print")));
    m_print->setProperty("primary", true);
    m_print->setDefault(true);
    connect(m_show, &QPushButton::toggled, this, &KitDialog::uncover);
    connect(m_written, &QPushButton::clicked, this, [this] {
        note();
        accept();
    });
    connect(m_later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_pdf, &QPushButton::clicked, this, &KitDialog::savePdf);
    connect(m_print, &QPushButton::clicked, this, &KitDialog::print);
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(m_later);
    row->addStretch(1);
    row->addWidget(m_pdf);
    row->addWidget(m_print);
    return buttons;
}

Sheet KitDialog::sheet() const
{
    return kitSheet(
        {m_session.book().name(), emergencyKit(m_session.book()), m_session.clock().today(), uiLanguage(), Paper::A4});
}

void KitDialog::uncover(bool isShown)
{
    m_card->setShown(isShown);
    m_show->setText(isShown ? tr("Cover it") : tr("Show it"));
    m_written->setVisible(isShown);
}

void KitDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setFullPage(true);
    printer.setDocName(tr("Emergency kit"));
    printer.setPageSize(QPageSize(QPageSize::A4));
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const paper::Pages pages = paper::layoutSheet(sheet());
    QPainter painter;
    if (!painter.begin(&printer))
        return finish(
            tr("The printer \"%1\" does not answer. Choose another one or save a PDF.").arg(printer.printerName()));
    for (int i = 0; i < pages.count(); ++i) {
        if (i > 0)
            printer.newPage();
        paper::paintPage(painter, pages, i);
    }
    painter.end();
    note();
    finish(tr("Sent to %1. Check the paper before you lock it away.").arg(printer.printerName()));
}

void KitDialog::savePdf()
{
    const QString path = ask::saveFile(this, tr("Save as PDF"), tr("Emergency kit") + QStringLiteral(".pdf"),
                                       QStringLiteral("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const Result<int> pages = paper::writePdf(sheet(), path);
    if (!pages)
        return finish(pages.error().message);
    note();
    finish(
        tr("Saved as %1. Move it to a stick or another safe place; beside the book it would open the book for anyone.")
            .arg(path));
}

void KitDialog::finish(const QString &said)
{
    m_outcome->setText(said);
    m_outcome->show();
    m_later->setText(tr("Close"));
    adjustSize();
}

void KitDialog::note()
{
    (void)noteKit(m_session.book()); // a book open for reading only keeps asking, and says why elsewhere
}

} // namespace kebu
