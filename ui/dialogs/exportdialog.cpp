#include "ui/dialogs/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace kebu {

namespace {

struct Form {
    const char *words;
    const char *files; ///< how such files are called
    const char *ending;
    const char *encoding = "";
    const char *cardVersion = "";
    bool canBeExact = false;
};

constexpr std::array forms{
    Form{QT_TRANSLATE_NOOP("kebu::ExportDialog", "Workbook for Excel and WPS (.xlsx)"),
         QT_TRANSLATE_NOOP("kebu::ExportDialog", "Workbooks"), "xlsx", "", "", true},
    Form{QT_TRANSLATE_NOOP("kebu::ExportDialog", "Table of text, UTF-8 (.csv)"),
         QT_TRANSLATE_NOOP("kebu::ExportDialog", "Tables"), "csv", "UTF-8", "", true},
    Form{QT_TRANSLATE_NOOP("kebu::ExportDialog", "Table of text, GB18030 for older Chinese programs (.csv)"),
         QT_TRANSLATE_NOOP("kebu::ExportDialog", "Tables"), "csv", "GB18030", "", true},
    Form{QT_TRANSLATE_NOOP("kebu::ExportDialog", "Address cards, vCard 3.0: telephones and Outlook (.vcf)"),
         QT_TRANSLATE_NOOP("kebu::ExportDialog", "Address cards"), "vcf", "", "3.0"},
    Form{QT_TRANSLATE_NOOP("kebu::ExportDialog", "Address cards, vCard 4.0 (.vcf)"),
         QT_TRANSLATE_NOOP("kebu::ExportDialog", "Address cards"), "vcf", "", "4.0"},
    Form{QT_TRANSLATE_NOOP("kebu::ExportDialog", "Open follow-ups for a calendar (.ics)"),
         QT_TRANSLATE_NOOP("kebu::ExportDialog", "Calendars"), "ics"},
    Form{QT_TRANSLATE_NOOP("kebu::ExportDialog", "JSON for programs (.json)"), "JSON", "json"}};

const Form &formAt(const QComboBox &combo) { return forms[size_t(std::max(0, combo.currentIndex()))]; }

} // namespace

ExportDialog::ExportDialog(int customers, bool isMasked, QWidget *parent)
    : QDialog(parent),
      m_form(new QComboBox),
      m_masked(new QCheckBox(tr("&Mask names, telephone numbers and addresses"))),
      m_exact(new QCheckBox(tr("E&xact, for programs and for coming back"))),
      m_said(new QLabel)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(customers > 0 ? tr("Export %n customer(s)", nullptr, customers) : tr("Export customers"));
    build(isMasked);
    explain();
}

void ExportDialog::build(bool isMasked)
{
    m_form->setObjectName(QStringLiteral("exportForm"));
    for (const Form &form : forms)
        m_form->addItem(tr(form.words));
    m_masked->setObjectName(QStringLiteral("exportMasked"));
    m_masked->setChecked(isMasked);
    m_masked->setEnabled(!isMasked);
    if (isMasked)
        m_masked->setToolTip(tr("The screen is masked, and so is what leaves it."));
    m_exact->setObjectName(QStringLiteral("exportExact"));
    m_said->setObjectName(QStringLiteral("exportSaid"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setMinimumHeight(m_said->fontMetrics().lineSpacing() * 4); // the window keeps its size
    m_said->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *rows = new QFormLayout;
    rows->addRow(tr("&Form"), m_form);
    rows->addRow(QString(), m_masked);
    rows->addRow(QString(), m_exact);
    rows->addRow(QString(), m_said);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *go = buttons->addButton(tr("Choose the file…"), QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("exportGo"));
    go->setProperty("primary", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(12);
    column->addLayout(rows);
    column->addWidget(buttons);
    go->setDefault(true); // known to the dialog from here on
    setMinimumWidth(520);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ExportDialog::explain);
    connect(m_exact, &QCheckBox::toggled, this, &ExportDialog::explain);
    connect(m_masked, &QCheckBox::toggled, this, &ExportDialog::explain);
    m_form->setFocus();
}

void ExportDialog::explain()
{
    const Form &form = formAt(*m_form);
    m_exact->setEnabled(form.canBeExact);
    QString said;
    if (form.canBeExact)
        said = m_exact->isChecked()
                   ? tr("Names of fields and codes instead of words, and every cell as it stands: a spreadsheet may "
                        "take one that begins with = for a formula.")
                   : tr("Words as on the screen. A cell that a spreadsheet would take for a formula is made harmless.");
    else if (isOfFollowUps())
        said = tr("The open follow-ups of these customers, with their day and reminder.");
    if (!m_masked->isChecked())
        said += (said.isEmpty() ? QString() : QStringLiteral("\n")) +
                tr("The file will hold personal data in clear; that it was exported is noted.");
    m_said->setText(said);
    m_said->setAccessibleName(said);
}

ExportOptions ExportDialog::options() const
{
    const Form &form = formAt(*m_form);
    ExportOptions options;
    options.encoding = QString::fromLatin1(form.encoding);
    options.cardVersion = QString::fromLatin1(form.cardVersion);
    options.isMasked = m_masked->isChecked();
    options.isExact = form.canBeExact && m_exact->isChecked();
    return options;
}

bool ExportDialog::isOfFollowUps() const { return ending() == u"ics"; }

QString ExportDialog::ending() const { return QString::fromLatin1(formAt(*m_form).ending); }

QString ExportDialog::filter() const
{
    const Form &form = formAt(*m_form);
    return QStringLiteral("%1 (*.%2)").arg(tr(form.files), QString::fromLatin1(form.ending));
}

} // namespace kebu
