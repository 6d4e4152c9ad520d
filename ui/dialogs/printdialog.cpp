#include "ui/dialogs/printdialog.h"

#include "core/domain/customer.h"
#include "ui/dialogs/print/layoutdialog.h"
#include "ui/dialogs/print/pageview.h"
#include "ui/look/segmentedcontrol.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace kebu {

namespace {

constexpr QSize bestSize{1080, 800};
constexpr QSize roomAround{40, 40};
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

} // namespace kebu
