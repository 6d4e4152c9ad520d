#include "ui/dialogs/importdialog.h"

#include "core/services/refusedrows.h"
#include "ui/dialogs/import/fieldspage.h"
#include "ui/dialogs/import/filefacts.h"
#include "ui/dialogs/import/filepage.h"
#include "ui/dialogs/import/filequestion.h"
#include "ui/dialogs/import/importfiles.h"
#include "ui/dialogs/import/importjob.h"
#include "ui/dialogs/import/importrun.h"
#include "ui/dialogs/import/rowspage.h"
#include "ui/dialogs/import/steplist.h"
#include "ui/look/fonts.h"
#include "ui/look/style.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr QSize bestSize{1180, 760};
constexpr QSize roomAround{40, 40};

} // namespace

ImportDialog::ImportDialog(Session &session, Shell &shell, const QString &file, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_shell(shell),
      m_steps(new StepList),
      m_title(new QLabel),
      m_question(new FileQuestion(session, this)),
      m_pages(new QStackedWidget),
      m_file(new FilePage),
      m_fields(new FieldsPage),
      m_rows(new RowsPage),
      m_run(new ImportRun(this)),
      m_cancel(new QPushButton),
      m_back(new QPushButton),
      m_forward(new QPushButton)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    build();
    connectPages();
    connectRun();
    resize(parent ? bestSize.boundedTo(parent->window()->size() - roomAround) : bestSize);
    goTo(Step::File);
    if (!file.isEmpty())
        openFile(file);
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::build()
{
    m_steps->setSteps({tr("File"), tr("Fields"), tr("Trial"), tr("Result")});
    m_title->setObjectName(QStringLiteral("importTitle"));
    m_title->setFont(stepped(font(), TextStep::PageTitle));
    m_title->setContentsMargins(20, 14, 20, 4);
    m_title->setTextFormat(Qt::PlainText);
    for (QWidget *page : std::initializer_list<QWidget *>{m_file, m_fields, m_rows})
        m_pages->addWidget(page);
    m_cancel->setObjectName(QStringLiteral("importCancel"));
    m_back->setObjectName(QStringLiteral("importBack"));
    m_forward->setObjectName(QStringLiteral("importForward"));
    m_forward->setProperty("primary", true);
    m_back->setText(tr("Back"));
    setShownShortcut(m_back, QKeySequence(QStringLiteral("Alt+Left")));

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 10, 20, 12);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addSpacing(12);
    buttons->addWidget(m_back);
    buttons->addWidget(m_forward);
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(m_title);
    right->addWidget(m_pages, 1);
    right->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_steps);
    row->addLayout(right, 1);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // one filled button a page: the way forward
}

void ImportDialog::connectPages()
{
    connect(m_question, &FileQuestion::answered, this, &ImportDialog::showPreview);
    connect(m_question, &FileQuestion::refused, this, &ImportDialog::refusePreview);
    connect(m_question, &FileQuestion::recalled, this, &ImportDialog::recall);
    connect(m_file, &FilePage::filesChosen, this, &ImportDialog::openFiles);
    connect(m_file, &FilePage::pasted, this, &ImportDialog::openPasted);
    connect(m_file, &FilePage::optionsChanged, this, [this] { readPreview(); });
    connect(m_fields, &FieldsPage::presetChosen, this, [this] { readPreview(); });
    connect(m_fields, &FieldsPage::loadAsked, this, &ImportDialog::loadMapping);
    connect(m_fields, &FieldsPage::saveAsked, this, &ImportDialog::saveMapping);
    connect(m_fields, &FieldsPage::changed, this, [this] { goTo(Step::Fields); });
    m_fields->setWordsReader([this](const QString &column) { return wordsOfColumn(options(), column); });
    connect(m_rows, &RowsPage::conflictsChosen, this, &ImportDialog::tryAgain);
    connect(m_rows, &RowsPage::repaired, this, &ImportDialog::repair);
    connect(m_rows, &RowsPage::undoAsked, this, &ImportDialog::takeBack);
    connect(m_rows, &RowsPage::customersAsked, this, &ImportDialog::showCustomers);
    connect(m_rows, &RowsPage::saveRefusedAsked, this, &ImportDialog::saveRefused);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &ImportDialog::back);
    connect(m_forward, &QPushButton::clicked, this, &ImportDialog::forward);
    connect(&m_session, &Session::bookChanged, this, [this](const BookChange &change) {
        if (m_imported && change.info.id != m_imported)
            m_rows->setUndoable(false); // the newest change is another one now; the history takes this one back
    });
    connect(&m_session, &Session::undone, this,
            [this] { takenBack(tr("The import was taken back. The book is as it was before.")); });
    connect(&m_session, &Session::failed, this, [this](const Error &error) { takenBack(error.message); });
    connect(&m_session, &Session::maskedChanged, this, [this] {
        if (!m_preview)
            return;
        m_preview->mapping = m_fields->mapping();
        m_file->showPreview(*m_preview, m_session.isMasked());
        m_fields->showPreview(*m_preview, m_session.catalog(), m_session.isMasked());
        mask();
    });
    connect(&m_session, &Session::closing, this, [this] {
        m_run->cancel();
        QDialog::reject();
    });
}

void ImportDialog::connectRun()
{
    auto *job = new ImportJob(*m_run, m_session.jobs());
    connect(m_run, &ImportRun::rowsDone, m_rows, &RowsPage::add);
    connect(job, &ImportJob::progressed, m_rows, &RowsPage::setProgress);
    connect(m_run, &ImportRun::finished, this, &ImportDialog::finished);
    connect(m_run, &ImportRun::cancelled, this, [this] {
        m_rows->showProblem(tr("Stopped. Nothing was kept."));
        m_hasTrial = false;
        goTo(Step::Trial);
    });
}

void ImportDialog::openFiles(const QStringList &files)
{
    m_file->setFiles(files);
    m_steps->setNote(0, QFileInfo(files.value(0)).fileName());
    forgetRuns();
}

void ImportDialog::openPasted(const QByteArray &rows)
{
    m_file->setPasted(rows);
    m_steps->setNote(0, tr("Clipboard"));
    forgetRuns();
}

void ImportDialog::forgetRuns()
{
    m_repairs.clear();
    m_rows->forgetDecisions();
    m_hasTrial = false;
    readPreview();
}

bool ImportDialog::isBook() const { return m_preview && m_preview->facts.format == SourceFacts::Format::Book; }

ImportOptions ImportDialog::options() const
{
    ImportOptions options;
    m_file->say(options);
    options.preset = m_fields->preset();
    options.conflicts = m_rows->conflicts();
    options.decisions = m_rows->decisions();
    options.repairs = m_repairs;
    return options;
}

ImportOptions ImportDialog::mappedOptions() const
{
    ImportOptions asked = options();
    asked.findsAlike = true;
    if (isBook())
        return asked;
    asked.mapping = m_fields->mapping();
    asked.isMappingGuessed = !m_isMappingLoaded;
    return asked;
}

/// Asks the file anew, with a mapping that was loaded or with a guess.
void ImportDialog::readPreview(std::optional<Mapping> mapping)
{
    if (!m_file->isChosen())
        return;
    ImportOptions asked = options();
    m_isMappingLoaded = mapping.has_value();
    asked.mapping = std::move(mapping);
    m_question->ask(asked);
}

void ImportDialog::showPreview(const ImportPreview &preview)
{
    m_preview = preview;
    m_file->showPreview(preview, m_session.isMasked());
    m_fields->showPreview(preview, m_session.catalog(), m_session.isMasked());
    goTo(m_step);
}

void ImportDialog::refusePreview(const QString &why)
{
    if (m_step == Step::Fields) {
        m_fields->showProblem(why); // the mapping does not fit; what was shown stays
    } else {
        m_preview.reset();
        m_file->showProblem(why);
    }
    goTo(m_step);
}

void ImportDialog::recall(const Mapping &mapping)
{
    if (!m_preview)
        return;
    m_preview->mapping = mapping;
    m_fields->showPreview(*m_preview, m_session.catalog(), m_session.isMasked());
    m_fields->showProblem(tr("The columns go where they went the last time."));
    goTo(m_step);
}

void ImportDialog::goTo(Step step)
{
    const bool isNew = step != m_step || !isVisible();
    m_step = step;
    m_steps->setCurrent(int(step));
    m_pages->setCurrentIndex(std::min(int(step), 2));
    const bool isRunning = m_run->isRunning();
    const bool isDone = step == Step::Done && !isRunning;
    const QStringList titles{tr("Which file?"), tr("Where do the columns go?"), tr("Trial: nothing is written yet"),
                             isDone ? tr("Imported") : tr("Importing…")};
    m_title->setText(titles.at(int(step)));
    m_back->setVisible(step == Step::Fields || step == Step::Trial);
    m_back->setEnabled(!isRunning);
    m_cancel->setText(isRunning ? tr("Stop") : tr("Cancel"));
    setShownShortcut(m_cancel, QKeySequence(Qt::Key_Escape));
    m_cancel->setVisible(!isDone);
    const qint64 taken = m_hasTrial ? m_rows->importable() : 0;
    const QString import = !m_hasTrial ? tr("Import")
                           : taken > 0 ? tr("Import %n row(s)", nullptr, int(taken))
                                       : tr("Close");
    m_forward->setText(step == Step::Trial ? import : step == Step::Done ? tr("Close") : tr("Next"));
    setShownShortcut(m_forward, QKeySequence(QStringLiteral("Ctrl+Return")));
    const bool canGo = step == Step::File     ? m_preview.has_value() && m_file->isAnswered()
                       : step == Step::Fields ? m_fields->mappedColumns() > 0
                       : step == Step::Trial  ? m_hasTrial
                                              : true;
    m_forward->setEnabled(canGo && !isRunning);
    if (m_preview)
        m_steps->setNote(1, isBook()
                                ? QString()
                                : tr("%1 of %2 columns").arg(m_fields->mappedColumns()).arg(m_preview->header.size()));
    if (!isNew)
        return;
    if (step == Step::File)
        m_file->focusFirst();
    else if (step == Step::Fields)
        m_fields->focusFirst();
    else
        m_rows->focusFirst();
}

void ImportDialog::back() { goTo(m_step == Step::Trial && !isBook() ? Step::Fields : Step::File); }

void ImportDialog::forward()
{
    switch (m_step) {
    case Step::File:
        if (isBook())
            run(true);
        else
            goTo(Step::Fields);
        break;
    case Step::Fields:
        run(true);
        break;
    case Step::Trial:
        if (m_rows->importable() > 0)
            run(false);
        else
            accept();
        break;
    case Step::Done:
        accept();
        break;
    }
}

void ImportDialog::loadMapping()
{
    importfiles::LoadedMapping loaded = importfiles::loadMapping(this);
    if (loaded.mapping)
        readPreview(std::move(loaded.mapping));
    else if (!loaded.problem.isEmpty())
        m_fields->showProblem(loaded.problem);
}

void ImportDialog::saveMapping()
{
    const QString said = importfiles::saveMapping(this, m_file->file(), m_fields->mapping());
    if (!said.isEmpty())
        m_fields->showProblem(said);
}

void ImportDialog::saveRefused()
{
    const ImportRowsModel &rows = m_rows->rows();
    const std::vector<ImportedRow> refused = rows.refusedRows();
    const QString said = areOfSeveralTables(rows.tables(), refused)
                             ? importfiles::saveRefusedFiles(this, rows.tables(), refused)
                             : importfiles::saveRefused(this, m_file->file(), rows.header(), refused, m_preview->facts);
    if (!said.isEmpty())
        m_rows->showProblem(said);
}

void ImportDialog::reject()
{
    if (m_run->isRunning())
        m_run->cancel();
    else
        QDialog::reject();
}

} // namespace kebu
