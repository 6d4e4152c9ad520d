#include "core/services/importer.h"

#include "core/domain/contact.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/feedback.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/order.h"
#include "core/domain/payment.h"
#include "core/domain/product.h"
#include "core/domain/registry.h"
#include "core/domain/servicecase.h"
#include "core/domain/task.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/mappingguess.h"
#include "core/services/importrows.h"
#include "core/storage/bulkcache.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace kebu {

namespace {

constexpr int sampledRows = 200;
constexpr qint64 rowsBetweenReports = 100;
/// Detail of the error that takes a dry run back; it never leaves this file.
constexpr QLatin1String dryRunEnds{"dry run"};

QString say(const char *sentence) { return QCoreApplication::translate("Import", sentence); }

Result<void> openFile(QFile &file)
{
    const QFileInfo info(file.fileName());
    if (!info.exists())
        return Error{
            ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("Import", "There is no file %1.")).arg(file.fileName()), {}};
    if (info.isDir())
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("Import", "%1 is a folder, not a file.")).arg(file.fileName()),
                     {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Failed,
                     say(QT_TRANSLATE_NOOP("Import", "%1 cannot be read: %2")).arg(file.fileName(), file.errorString()),
                     file.errorString()};
    return {};
}

Result<CsvReader> openTable(QFile &file, const ImportOptions &options)
{
    CsvOptions wish;
    wish.encoding = options.encoding;
    return CsvReader::open(file, wish);
}

Result<const RecordType *> recordOf(const ImportOptions &options, const QStringList &header)
{
    if (options.record.isEmpty() || options.record == u"auto") {
        static const std::vector<const RecordType *> usual{
            &customer::type(),    &contact::type(),     &interaction::type(), &need::type(),
            &opportunity::type(), &task::type(),        &order::type(),       &contract::type(),
            &payment::type(),     &serviceCase::type(), &feedback::type(),    &product::type()};
        return &guessRecord(header, usual, findRecordType);
    }
    const RecordType *type = findRecordType(options.record);
    if (!type) {
        QStringList names;
        for (const RecordType *each : recordTypes())
            names << each->name();
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("Import", "There is no kind of record called \"%1\". Known are: %2."))
                         .arg(options.record, names.join(QStringLiteral(", "))),
                     {}};
    }
    return type;
}

Result<Mapping> mappingFor(const ImportOptions &options, const QStringList &header, const QList<QStringList> &samples)
{
    if (options.mapping) {
        const bool isOther =
            !options.record.isEmpty() && options.record != u"auto" && options.record != options.mapping->record;
        if (isOther) {
            return Error{ErrorCode::Invalid,
                         say(QT_TRANSLATE_NOOP("Import", "The mapping is for the record \"%1\", not for \"%2\"."))
                             .arg(options.mapping->record, options.record),
                         {}};
        }
        return options.mapping->checkAgainst(header);
    }
    KEBU_LET(type, recordOf(options, header));
    if (!options.preset.isEmpty())
        return presetMapping(options.preset, header, samples, *type, findRecordType);
    return guessMapping(header, samples, *type, findRecordType);
}

void keep(std::vector<ImportNote> &notes, ImportNote note)
{
    if (notes.size() < ImportReport::notesAtMost)
        notes.push_back(std::move(note));
}

/// Counts a row and keeps what is to be told of it.
void account(ImportReport &report, const ImportedRow &row)
{
    using Outcome = ImportedRow::Outcome;
    ++report.read;
    const bool isRefused = row.outcome == Outcome::Refused || row.outcome == Outcome::Conflict;
    if (isRefused) {
        ++report.refused;
        keep(report.refusals, row.notes.empty() ? ImportNote{row.row, {}, {}, {}} : row.notes.back());
        return;
    }
    report.created += row.outcome == Outcome::Created;
    report.updated += row.outcome == Outcome::Updated;
    report.unchanged += row.outcome == Outcome::Unchanged;
    report.skipped += row.outcome == Outcome::Skipped;
    report.warningCount += qint64(row.notes.size());
    for (const ImportNote &note : row.notes)
        keep(report.warnings, note);
}

/// A letter, a picture, a wrong encoding: what can be read as a table and holds nothing for this book.
Error nothingRecognised(const ImportPreview &preview)
{
    return {ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP(
                    "Import",
                    "The file was read as %1, and none of its columns was recognised (the first is \"%2\"); nothing "
                    "was imported. Choose a "
                    "CSV file with a header line, name another encoding, or say by a mapping which column goes where."))
                .arg(preview.encoding, preview.header.value(0).left(40)),
            {}};
}

/// One run over a file within a change.
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
        KEBU_LET(preview, previewImport(m_options));
        report.encoding = preview.encoding;
        report.ignored = preview.ignored;
        for (const ColumnMapping &column : preview.mapping.columns)
            report.mapping.insert(column.column, preview.mapping.describe(column.column));
        if (!m_options.mapping && preview.mapping.columns.empty() && !preview.samples.isEmpty())
            return nothingRecognised(preview);
        if (!preview.samples.isEmpty()) // a header alone alters nothing, custom fields included
            KEBU_TRY(importRows(change, preview));
        if (m_options.isDryRun)
            return Error{ErrorCode::Cancelled, {}, dryRunEnds};
        return {};
    }

    ImportReport report;
    Promise promise;

private:
    Result<void> importRows(Change &change, const ImportPreview &preview)
    {
        const BulkCache cache(change.view().connection());
        KEBU_LET(plan, importing::makePlan(change, preview.mapping, preview.header, !m_options.mapping));
        importing::RowImporter importer(change, std::move(plan), m_options.conflicts);
        QFile file(m_options.file);
        KEBU_TRY(openFile(file));
        KEBU_LET(table, openTable(file, m_options));
        QStringList cells;
        for (;;) {
            KEBU_LET(isRow, table.next(cells));
            if (!isRow)
                break;
            if (change.isCancelled() || promise.isCanceled())
                return Error{ErrorCode::Cancelled,
                             say(QT_TRANSLATE_NOOP("Import", "The import was stopped; nothing was kept.")),
                             {}};
            const QList<int> repaired = repair(table.rowNumber(), cells);
            KEBU_LET(row, importer.take(table.rowNumber(), cells));
            row.repaired = repaired;
            account(report, row);
            if (m_watcher.rowDone)
                m_watcher.rowDone(row);
            if (m_watcher.progress && report.read % rowsBetweenReports == 0)
                m_watcher.progress(table.bytesRead(), table.bytesTotal(), report.read);
        }
        finish(table);
        return {};
    }

    /// Puts cells right as the person said; returns which.
    [[nodiscard]] QList<int> repair(qint64 line, QStringList &cells) const
    {
        const QMap<int, QString> repairs = m_options.repairs.value(line);
        for (auto it = repairs.begin(); it != repairs.end(); ++it) {
            if (it.key() >= cells.size())
                cells.resize(it.key() + 1);
            cells[it.key()] = it.value();
        }
        return repairs.keys();
    }

    void finish(const CsvReader &table)
    {
        report.read += table.blankRows();
        report.skipped += table.blankRows();
        if (table.undecodable() > 0) {
            ++report.warningCount;
            keep(report.warnings,
                 {0,
                  {},
                  {},
                  say(QT_TRANSLATE_NOOP("Import", "%1 characters could not be read as %2; they stand as �."))
                      .arg(table.undecodable())
                      .arg(report.encoding)});
        }
        if (m_watcher.progress)
            m_watcher.progress(table.bytesTotal(), table.bytesTotal(), report.read);
    }

    ImportOptions m_options;
    ImportWatcher m_watcher;
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

Result<ImportPreview> previewImport(const ImportOptions &options)
{
    QFile file(options.file);
    KEBU_TRY(openFile(file));
    KEBU_LET(table, openTable(file, options));
    ImportPreview preview;
    preview.header = table.header();
    preview.encoding = table.encoding().name;
    preview.separator = table.separator();
    preview.hasHeader = table.hasHeader();
    QStringList cells;
    while (preview.samples.size() < sampledRows) {
        KEBU_LET(isRow, table.next(cells));
        if (!isRow)
            break;
        preview.samples << cells;
    }
    KEBU_LET(mapping, mappingFor(options, preview.header, preview.samples));
    preview.mapping = std::move(mapping);
    preview.ignored = preview.mapping.ignored(preview.header);
    return preview;
}

QFuture<Result<ImportReport>> importFile(Book &book, ImportOptions options, ImportWatcher watcher)
{
    const QString title = say(QT_TRANSLATE_NOOP("Import", "Import of %1")).arg(QFileInfo(options.file).fileName());
    const bool isDryRun = options.isDryRun;
    const QString file = options.file;
    auto import = std::make_shared<Import>(std::move(options), std::move(watcher));
    import->promise.start();
    QFuture<Result<ImportReport>> future = import->promise.future();
    const auto finish = [import](Result<ImportReport> outcome) {
        import->promise.addResult(std::move(outcome));
        import->promise.finish();
    };
    if (auto hasSpace = checkSpace(book, file); !hasSpace) {
        finish(hasSpace.error());
        return future;
    }
    auto change = book.change(title, [import](Change &change) { return import->run(change); });
    change.then([import, isDryRun, finish, &book](const Result<ChangeInfo> &done) {
        if (!done && !(isDryRun && done.error().detail == dryRunEnds))
            return finish(done.error());
        if (done && done->id) {
            import->report.change = done->id;
            // the change went through the write-ahead file; a large one is not left there
            book.maintain([](Connection &connection) -> Result<void> {
                (void)sqlcipher::checkpointTruncate(connection.database());
                return {};
            });
        }
        finish(import->report);
    });
    return future;
}

} // namespace kebu
