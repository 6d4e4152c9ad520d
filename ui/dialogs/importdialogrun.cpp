// The import dialog: the trial, what is put right and decided in it, and the import itself.

#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/services/importedcustomers.h"
#include "core/services/importmemory.h"
#include "ui/dialogs/import/candidatenames.h"
#include "ui/dialogs/import/fieldspage.h"
#include "ui/dialogs/import/filefacts.h"
#include "ui/dialogs/import/importrun.h"
#include "ui/dialogs/import/rowspage.h"
#include "ui/dialogs/import/steplist.h"
#include "ui/dialogs/importdialog.h"

namespace kebu {

namespace {

constexpr int bookNameColumn = 1; ///< of bookColumns()

} // namespace

void ImportDialog::run(bool isDryRun)
{
    m_isDryRun = isDryRun;
    m_hasTrial = false;
    ImportOptions asked = mappedOptions();
    asked.isDryRun = isDryRun;
    mask();
    m_rows->begin(m_preview->header, isDryRun, !isBook(),
                  isBook() ? bookNameColumn : nameColumnOf(m_fields->mapping(), m_preview->header));
    if (hasOwnColumns(m_preview->facts.format))
        m_rows->nameColumns(columnTitles(m_preview->header, m_preview->facts.format));
    m_run->start(m_session.book(), std::move(asked));
    goTo(isDryRun ? Step::Trial : Step::Done);
}

void ImportDialog::repair(const QList<qint64> &lines, int column, const QString &text)
{
    for (const qint64 line : lines)
        m_repairs[line][column] = text;
    tryAgain();
}

/// One cell may decide about others: a row put right may be the one that a later row repeats. So all rows are tried
/// again, beside the window; what is shown stays until the new account stands.
void ImportDialog::tryAgain()
{
    if (m_run->isRunning()) {
        m_wantsAnother = true;
        return;
    }
    m_hasTrial = false;
    ImportOptions asked = mappedOptions();
    asked.isDryRun = true;
    m_rows->beginAgain();
    m_run->start(m_session.book(), std::move(asked));
    goTo(Step::Trial);
}

/// Where several records of the book fit a row, a person can only choose among names.
void ImportDialog::readCandidates()
{
    const RecordType *type = findRecordType(m_fields->mapping().record);
    const std::vector<Id> candidates = allCandidates(m_rows->rows());
    if (isBook() || !type || candidates.empty())
        return;
    m_session.book()
        .read([type, candidates, isMasked = m_session.isMasked()](Snapshot &view) {
            return candidateNames(view, *type, candidates, isMasked);
        })
        .then(this, [this](const Result<QHash<Id, QString>> &names) {
            if (names)
                m_rows->setCandidateNames(*names);
        });
}

void ImportDialog::mask()
{
    if (!m_preview)
        return;
    const bool isMasked = m_session.isMasked();
    m_rows->setMasked(isMasked, isBook() ? QList{Personal::None, Personal::Name, Personal::None}
                                         : personalColumns(m_fields->mapping(), m_preview->header));
}

void ImportDialog::takeBack()
{
    m_rows->setUndoable(false);
    m_rows->showWork(tr("The import is being taken back…"));
    m_isTakingBack = true;
    m_session.undo();
}

void ImportDialog::takenBack(const QString &sentence)
{
    if (std::exchange(m_isTakingBack, false))
        m_rows->showProblem(sentence);
}

void ImportDialog::finished(const Result<ImportReport> &outcome)
{
    if (std::exchange(m_wantsAnother, false) && outcome && m_isDryRun)
        return tryAgain();
    if (!outcome) {
        m_rows->showProblem(outcome.error().message);
        goTo(Step::Trial);
        return;
    }
    m_rows->showReport(*outcome);
    if (m_isDryRun)
        readCandidates();
    m_imported = m_isDryRun ? Id{} : outcome->change;
    m_rows->setUndoable(bool(m_imported));
    m_hasTrial = m_isDryRun;
    m_steps->setNote(m_isDryRun ? 2 : 3, tr("%n row(s)", nullptr, int(outcome->read)));
    goTo(m_isDryRun ? Step::Trial : Step::Done);
    if (!m_isDryRun) {
        announce(*outcome);
        if (isBook())
            return;
        (void)m_session.book().note([header = m_preview->header, mapping = m_fields->mapping()](Settings &settings) {
            return rememberMapping(settings, header, mapping);
        });
    }
}

void ImportDialog::showCustomers()
{
    const RecordType *mapped = isBook() ? nullptr : findRecordType(m_fields->mapping().record);
    const RecordType &type = mapped ? *mapped : customer::type();
    m_session.book()
        .read([&type, records = m_rows->writtenRecords()](Snapshot &view) {
            return importedCustomers(view, type, records);
        })
        .then(this, [this](const Result<ImportedCustomers> &found) {
            if (!found || found->query.isEmpty()) {
                m_rows->showProblem(found ? tr("No customer stands behind these rows.") : found.error().message);
                return;
            }
            const QString title = found->hasMore
                                      ? tr("The first %n customer(s) of this import", nullptr, int(found->shown))
                                      : tr("Customers of this import");
            m_shell.showCustomers(found->query, title);
            accept();
        });
}

void ImportDialog::announce(const ImportReport &report)
{
    const QString said =
        tr("Imported: %1 new, %2 changed, %3 refused.").arg(report.created).arg(report.updated).arg(report.refused);
    if (report.change)
        m_shell.post({Message::Kind::Success, said, tr("Undo"), QLatin1String("edit-undo"), {}},
                     [session = &m_session] { session->undo(); });
    else
        m_shell.post({Message::Kind::Info, said, {}, {}, {}});
}

} // namespace kebu
