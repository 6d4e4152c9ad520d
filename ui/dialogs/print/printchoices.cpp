// The left column of the print dialog and its buttons; what they do is in printdialog.cpp.
#include "ui/dialogs/print/pageview.h"
#include "ui/dialogs/printdialog.h"
#include "ui/look/icons.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/look/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace kebu {

namespace {

constexpr int choicesWidth = 296;

} // namespace

QWidget *PrintDialog::buildLayoutRow()
{
    m_layout->setObjectName(QStringLiteral("printLayout"));
    m_edit->setObjectName(QStringLiteral("printEditLayout"));
    m_edit->setAutoDefault(false);
    m_drop->setObjectName(QStringLiteral("printDropLayout"));
    m_drop->setText(tr("Delete"));
    m_drop->setAutoDefault(false);
    auto *word = new QLabel(tr("&Layout"));
    word->setBuddy(m_layout);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_edit);
    buttons->addWidget(m_drop);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(m_layoutRow);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(word);
    column->addWidget(m_layout);
    column->addLayout(buttons);
    return m_layoutRow;
}

QWidget *PrintDialog::buildFormRow()
{
    m_form->setObjectName(QStringLiteral("printFormName"));
    m_form->setTextFormat(Qt::PlainText);
    m_form->setWordWrap(true);
    m_form->setText(tr("No form chosen yet"));
    auto *choose = new QPushButton(tr("Choose form…"));
    choose->setObjectName(QStringLiteral("printChooseForm"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &PrintDialog::chooseForm);
    auto *seeds = new QPushButton(tr("Start from Kebu's…"));
    seeds->setObjectName(QStringLiteral("printSeeds"));
    seeds->setAutoDefault(false);
    connect(seeds, &QPushButton::clicked, this, &PrintDialog::offerSeedForms);
    auto *column = new QVBoxLayout(m_formRow);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_form);
    column->addWidget(choose);
    column->addWidget(seeds);
    return m_formRow;
}

/// Whom the paper speaks of.
QString PrintDialog::subject() const
{
    if (!m_review)
        return tr("%n customer(s)", nullptr, int(m_customers.size()));
    const QString owner = m_session.userNames().value(m_review->owner);
    return owner.isEmpty() ? tr("Everybody's customers") : tr("Customers of %1").arg(owner);
}

void PrintDialog::offerKinds()
{
    const auto offer = [this](const QString &text, PrintKind kind) { m_what->addItem(text, int(kind)); };
    if (m_review)
        return offer(tr("Review of %1").arg(reviewPeriodText(m_review->span, m_review->period)), PrintKind::Review);
    if (!m_customers.empty()) {
        offer(tr("Record sheet"), PrintKind::Record);
        offer(tr("Follow-up log"), PrintKind::Log);
        offer(tr("Register"), PrintKind::Register);
        offer(tr("Meeting pack"), PrintKind::Meeting);
        m_what->addItem(tr("My own form…"));
    }
    offer(tr("Review of this month"), PrintKind::Review);
    offer(tr("Blank record sheet"), PrintKind::BlankRecord);
    offer(tr("Blank follow-up log"), PrintKind::BlankLog);
    offer(tr("Blank register"), PrintKind::BlankRegister);
}

QWidget *PrintDialog::buildChoices()
{
    m_what->setObjectName(QStringLiteral("printWhat"));
    offerKinds();
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
    m_progress->setObjectName(QStringLiteral("printProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto *what = new QLabel(tr("&What"));
    what->setBuddy(m_what);
    auto *choices = new QWidget;
    choices->setFixedWidth(choicesWidth);
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(new QLabel(subject()));
    column->addWidget(what);
    column->addWidget(m_what);
    column->addWidget(buildLayoutRow());
    column->addWidget(buildFormRow());
    column->addSpacing(8);
    for (QCheckBox *box : {m_masked, m_all, m_forCustomer})
        column->addWidget(box);
    column->addSpacing(8);
    column->addWidget(new QLabel(tr("Paper")));
    column->addWidget(m_paper);
    column->addStretch(1);
    column->addWidget(m_progress);
    column->addWidget(m_pages);
    return choices;
}

QWidget *PrintDialog::buildButtons()
{
    m_print->setObjectName(QStringLiteral("printPrint"));
    m_print->setText(tr("Print…"));
    m_print->setIcon(icon(QLatin1String("document-print")));
    m_print->setProperty("primary", true);
    m_print->setDefault(true);
    setShownShortcut(m_print, QKeySequence::Print);
    m_pdf->setObjectName(QStringLiteral("printPdf"));
    m_pdf->setText(tr("Save as PDF…"));
    m_pdf->setIcon(icon(QLatin1String("document-save")));
    setShownShortcut(m_pdf, QKeySequence::Save);
    m_word->setObjectName(QStringLiteral("printWord"));
    m_word->setText(tr("Save as Word…"));
    m_saveForm->setObjectName(QStringLiteral("printSaveForm"));
    m_saveForm->setText(tr("Save filled form…"));
    m_saveForm->setIcon(icon(QLatin1String("document-save")));
    m_saveForm->setProperty("primary", true);
    m_close->setObjectName(QStringLiteral("printClose"));
    m_close->setText(tr("Close"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(20, 10, 20, 12);
    row->addStretch(1);
    for (QPushButton *button : {m_close, m_word, m_pdf, m_saveForm, m_print}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    return buttons;
}

void PrintDialog::build()
{
    m_view->setAccessibleName(tr("Preview"));
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(buildChoices());
    upper->addWidget(m_view, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(upper, 1);
    column->addWidget(buildButtons());
}

} // namespace kebu
