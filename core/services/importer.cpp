#include "core/services/importer.h"

#include "core/services/bookimport.h"
#include "core/services/otherbook.h"

#include "core/book/bookfile.h"
#include "core/domain/customfield.h"
#include "core/domain/registry.h"
#include "core/rules/names.h"
#include "core/services/importalike.h"
#include "core/services/importrows.h"
#include "core/services/importtogether.h"
#include "core/storage/bulkcache.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStorageInfo>

namespace kebu {

namespace {

constexpr qint64 rowsBetweenReports = 100;
/// Detail of the error that takes a dry run back; it never leaves this file.
constexpr QLatin1String dryRunEnds{"dry run"};

QString say(const char *sentence) { return QCoreApplication::translate("Import", sentence); }

void keep(std::vector<ImportNote> &notes, ImportNote note)
{
    if (notes.size() < ImportReport::notesAtMost)
        notes.push_back(std::move(note));
}

bool isRefused(const ImportedRow &row)
{
    return row.outcome == ImportedRow::Outcome::Refused || row.outcome == ImportedRow::Outcome::Conflict;
}

/// Counts a row and keeps what is to be told of it.
void account(ImportReport &report, const ImportedRow &row, const QString &table)
{
    using Outcome = ImportedRow::Outcome;
    ++report.read;
    const auto keepOf = [&table](std::vector<ImportNote> &notes, ImportNote note) {
        note.table = table;
        keep(notes, std::move(note));
    };
    if (isRefused(row)) {
        ++report.refused;
        keepOf(report.refusals, row.notes.empty() ? ImportNote{row.row, {}, {}, {}} : row.notes.back());
        return;
    }
    report.created += row.outcome == Outcome::Created;
    report.updated += row.outcome == Outcome::Updated;
    report.unchanged += row.outcome == Outcome::Unchanged;
    report.skipped += row.outcome == Outcome::Skipped;
    report.warningCount += qint64(row.notes.size());
    for (const ImportNote &note : row.notes)
        keepOf(report.warnings, note);
}

/// A letter, a picture, a wrong encoding: what can be read as a table and holds nothing for this book.
Error nothingRecognised(const importing::SampledTable &table)
{
    const SourceFacts facts = table.source().facts();
    const QString readAs = facts.encoding.isEmpty() ? say(QT_TRANSLATE_NOOP("Import", "a workbook")) : facts.encoding;
    return {ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP(
                    "Import",
                    "The file was read as %1, and none of its columns was recognised (the first is \"%2\"); nothing "
                    "was imported. Choose a "
                    "CSV file with a header line, name another encoding, or say by a mapping which column goes where."))
                .arg(readAs, table.header().value(0).left(40)),
            {}};
}

/// One run over files within a change.
class Import
{
public:
    using Promise = QPromise<Result<ImportReport>>;

    Import(ImportOptions options, ImportWatcher watcher) : m_options(std::move(options)), m_watcher(std::move(watcher))
    {
    }

    /// In the writer's thread.
    Result<void> run(Change &change)
    {
        m_cache.emplace(change.view().connection());
        if (holdsBook(m_options.file)) {
            KEBU_TRY(importBook(change, m_options, m_watcher, report));
            return m_options.isDryRun ? Result<void>(Error{ErrorCode::Cancelled, {}, dryRunEnds}) : Result<void>();
        }
        KEBU_LET(inputs, importing::inputsOf(m_options));
        KEBU_LET(surroundings, importSurroundings(change.view()));
        const SourceWish wish = importing::wishOf(m_options, surroundings);
        m_ownFields = surroundings.ownFields;
        std::optional<Error> first;
        m_isOneOfSeveral = inputs.size() > 1;
        for (const SourceInput &input : inputs) {
            const auto done = importInput(change, input, wish);
            if (!done && (inputs.size() == 1 || done.error().code != ErrorCode::Invalid))
                return done;
            if (!done) {
                first = first ? first : done.error();
                warn(QFileInfo(input.path).fileName(), done.error().message);
            }
        }
        if (first && m_tables == 0)
            return *first;
        if (!m_options.isDryRun)
            return {};
        if (m_options.findsAlike) {
            KEBU_LET(alike, importing::alikeOf(change.view(), m_made, [this, &change] {
                         return change.isCancelled() || promise.isCanceled();
                     }));
            report.alike = std::move(alike);
        }
        return Error{ErrorCode::Cancelled, {}, dryRunEnds};
    }

    /// Behind the change, in the writer's thread: what was written last and the commit itself want the pages as well.
    void giveCacheBack() { m_cache.reset(); }

    ImportReport report;
    Promise promise;

private:
    void warn(const QString &about, const QString &why)
    {
        ++report.warningCount;
        keep(report.warnings, {0, {}, about, why});
    }

    Result<void> importInput(Change &change, const SourceInput &input, SourceWish wish)
    {
        KEBU_LET(table, importing::SampledTable::open(input, wish));
        const QStringList parts = table.source().parts();
        if (!m_options.part.isEmpty() && m_options.furtherFiles.isEmpty() && parts == QStringList{QString()})
            return Error{ErrorCode::Invalid,
                         say(QT_TRANSLATE_NOOP("Import", "The file is no workbook and has no sheet \"%1\"."))
                             .arg(m_options.part),
                         {}};
        m_name = QFileInfo(input.path).fileName();
        if (!m_options.part.isEmpty() || parts.size() < 2)
            return importTable(change, table);
        const QString file = m_name;
        m_isOneOfSeveral = true;
        const qsizetype before = m_tables;
        std::optional<Error> first;
        for (const QString &part : parts) {
            wish.part = part;
            m_name = file + QStringLiteral(" · ") + part;
            auto sheet = importing::SampledTable::open(input, wish);
            const auto done = sheet ? importTable(change, *sheet) : Result<void>(sheet.error());
            if (!done && done.error().code != ErrorCode::Invalid)
                return done;
            if (!done) {
                first = first ? first : done.error();
                warn(part, done.error().message);
            }
        }
        return m_tables == before && first ? Result<void>(*first) : Result<void>();
    }

    Result<void> importTable(Change &change, importing::SampledTable &table)
    {
        KEBU_LET(mapped, m_first.mappingOf(m_options, table, m_ownFields));
        const Mapping &mapping = mapped.mapping;
        const bool isEmpty = table.samples().isEmpty();
        const bool isBarren = mapped.isGuessed && mapping.columns.empty();
        if (isBarren && !isEmpty)
            return nothingRecognised(table);
        if (!isBarren && ++m_tables == 1)
            m_first = importing::FirstTable(table.header(), mapping);
        if (!isBarren)
            report.tables.push_back({m_name, table.header(), table.source().facts()});
        report.encoding = table.source().facts().encoding;
        if (!table.source().mapping())
            report.ignored += mapping.ignored(table.header());
        for (const ColumnMapping &column : mapping.columns)
            report.mapping.insert(column.column, mapping.describe(column.column));
        for (const QString &column : mapped.openDates) {
            if (m_options.dateOrder == DateOrder::Unsaid)
                warn(column,
                     say(QT_TRANSLATE_NOOP("Import", "Nothing in this column tells whether day or month comes first; "
                                                     "its dates were read with the month first.")));
        }
        // a header alone alters nothing, custom fields included
        return isEmpty ? Result<void>() : importRows(change, table, mapped);
    }

    Result<void> importRows(Change &change, importing::SampledTable &table, const importing::TableMapping &mapped)
    {
        KEBU_LET(plan, importing::makePlan(change, mapped.mapping, table.header(), mapped.isGuessed));
        std::optional<importing::Plan> individual;
        if (const auto own = individualMapping(mapped.mapping)) {
            KEBU_LET(made, importing::makePlan(change, *own, table.header(), mapped.isGuessed));
            individual = std::move(made);
        }
        importing::RowImporter importer(change, std::move(plan), std::move(individual), m_options, int(m_tables) - 1);
        const SourceFacts::Format format = table.source().facts().format;
        const std::vector<qsizetype> under = m_first.columnsUnder(table.header(), mapped.mapping);
        const QString name = m_isOneOfSeveral ? m_name : QString();
        for (;;) {
            KEBU_LET(isRow, table.next());
            if (!isRow)
                break;
            if (change.isCancelled() || promise.isCanceled())
                return Error{ErrorCode::Cancelled,
                             say(QT_TRANSLATE_NOOP("Import", "The import was stopped; nothing was kept.")),
                             {}};
            importing::TableRow &read = table.row();
            const QList<int> repaired = m_tables == 1 ? repair(read) : QList<int>();
            KEBU_LET(row, importer.take(read));
            KEBU_TRY(importer.attach(row, read.files));
            for (const QString &sentence : std::as_const(read.repairs))
                row.notes.insert(row.notes.begin(), {read.number, {}, {}, sentence});
            row.repaired = repaired;
            row.table = int(m_tables) - 1;
            account(report, row, name);
            if (isRefused(row)) {
                row.original = std::move(read.original);
                row.format = format;
            }
            if (m_options.findsAlike && row.outcome == ImportedRow::Outcome::Created && importer.makesCustomers())
                m_made.push_back({row.record, row.row, row.table});
            if (m_watcher.rowDone) {
                show(row, under);
                m_watcher.rowDone(row);
            }
            if (m_watcher.progress && report.read % rowsBetweenReports == 0)
                m_watcher.progress(table.bytesRead(), table.bytesTotal(), report.read);
        }
        finish(table.source());
        return {};
    }

    /// Rows of all tables are shown under the columns of the first.
    static void show(ImportedRow &row, const std::vector<qsizetype> &under)
    {
        if (under.empty())
            return;
        QStringList cells = importing::placed(row.cells, under);
        if (isRefused(row))
            row.own = std::move(row.cells);
        row.cells = std::move(cells);
    }

    /// Puts cells right as the person said; returns which.
    [[nodiscard]] QList<int> repair(importing::TableRow &row) const
    {
        const auto found = m_options.repairs.constFind(row.number);
        if (found == m_options.repairs.constEnd())
            return {};
        for (auto it = found->begin(); it != found->end(); ++it) {
            if (it.key() >= row.cells.size())
                row.cells.resize(it.key() + 1);
            row.cells[it.key()] = it.value();
        }
        row.print = importing::fingerprintOf(row.cells);
        return found->keys();
    }

    void finish(const TableSource &table)
    {
        report.read += table.blankRows();
        report.skipped += table.blankRows();
        if (table.undecodable() > 0) {
            warn({}, say(QT_TRANSLATE_NOOP("Import", "%1 characters could not be read as %2; they stand as �."))
                         .arg(table.undecodable())
                         .arg(report.encoding));
        }
        if (m_watcher.progress)
            m_watcher.progress(table.bytesTotal(), table.bytesTotal(), report.read);
    }

    ImportOptions m_options;
    ImportWatcher m_watcher;
    std::optional<BulkCache> m_cache;
    qsizetype m_tables = 0; ///< that were understood
    importing::FirstTable m_first;
    QString m_name; ///< of the file, or sheet, that is being read
    bool m_isOneOfSeveral = false;
    std::vector<Record> m_ownFields;
    std::vector<importing::MadeCustomer> m_made;
};

/// Twice the file is what rows, indexes and journal took at most when measured.
Result<void> checkSpace(const Book &book, const QString &file)
{
    const qint64 free = QStorageInfo(QFileInfo(book.path()).absolutePath()).bytesAvailable();
    if (free >= 0 && free < 2 * QFileInfo(file).size())
        return Error{ErrorCode::DiskFull,
                     say(QT_TRANSLATE_NOOP(
                         "Import",
                         "There is too little room on the disk of the book for this import. Free some and try again.")),
                     {}};
    return {};
}

} // namespace

Pending<Result<ImportReport>> importFile(Book &book, ImportOptions options, ImportWatcher watcher)
{
    const QString title = say(QT_TRANSLATE_NOOP("Import", "Import of %1")).arg(QFileInfo(options.file).fileName());
    const bool isDryRun = options.isDryRun;
    const QString file = options.file;
    options.ownSecret = std::make_shared<const Secret>(rawSecret(book.key()));
    auto import = std::make_shared<Import>(std::move(options), std::move(watcher));
    import->promise.start();
    const Pending<Result<ImportReport>> pending(import->promise.future());
    const auto finish = [import](Result<ImportReport> outcome) {
        import->promise.addResult(std::move(outcome));
        import->promise.finish();
    };
    if (auto hasSpace = checkSpace(book, file); !hasSpace) {
        finish(hasSpace.error());
        return pending;
    }
    const auto change = book.change(title, [import](Change &change) { return import->run(change); });
    // the writer's next task: by then the change is committed or taken back
    book.maintain([import, isDryRun, finish, change](Connection &connection) -> Result<void> {
        const Result<ChangeInfo> done = change.result();
        import->giveCacheBack();
        if (!done && !(isDryRun && done.error().detail == dryRunEnds)) {
            finish(done.error());
            return {};
        }
        if (done)
            import->report.change = done->id;
        finish(import->report);
        if (done && done->id) // it went through the write-ahead file; a large one is not left there
            (void)sqlcipher::checkpointTruncate(connection.database());
        return {};
    });
    return pending;
}

} // namespace kebu
