#pragma once

#include "core/base/pending.h"
#include "core/book/book.h"
#include "core/exchange/dateorder.h"
#include "core/exchange/tablesource.h"
#include "core/services/importdecisions.h"
#include "core/services/importreport.h"

#include <QHash>
#include <QMap>

#include <functional>

namespace kebu {

struct ImportOptions {
    using Conflicts = ImportSide;

    QString file;                            ///< a folder stands for the files in it
    QStringList furtherFiles;                ///< read behind `file`, in one change
    QByteArray pasted;                       ///< rows from the clipboard, in UTF-8, instead of files
    QString part;                            ///< one of ImportPreview::parts; empty: all that are understood
    QString record = QStringLiteral("auto"); ///< what the rows are; `auto`: judged from the columns
    std::optional<Mapping> mapping;          ///< nothing: guessed
    bool isMappingGuessed = false;           ///< it began as a guess: a row without its key is met by the usual rules
    QString preset;                          ///< words of another program come first when guessing
    QString encoding = QStringLiteral("auto");
    QChar separator;               ///< null: judged
    std::optional<bool> hasHeader; ///< nothing: judged
    std::optional<int> rowsBefore; ///< rows above the header; nothing: judged
    DateOrder dateOrder = DateOrder::Unsaid;
    bool isDryRun = false; ///< the same, taken back at the end: nothing is kept, journalled or announced
    /// A dry run tells which new customers look like others; it takes seconds for a hundred thousand.
    bool findsAlike = false;
    Conflicts conflicts = Conflicts::File;
    ImportDecisions decisions; ///< of single rows and fields, before `conflicts`
    /// Of a file that is an encrypted book; null for a copy of the open one, which has its key.
    std::shared_ptr<const Secret> secret;
    std::shared_ptr<const Secret> ownSecret; ///< of the open book; importFile() fills it
    /// Cells put right by hand: line of the file → column, from 0 → what to read there instead. The file stays as it
    /// is.
    QHash<qint64, QMap<int, QString>> repairs;
};

/// What a file looks like before it is imported.
struct ImportPreview {
    QStringList header;
    QList<QStringList> samples; ///< the first rows
    SourceFacts facts;
    QStringList parts; ///< the sheets, or kinds of entries, of the file
    Mapping mapping;   ///< the given one in the file's order, or the guess
    QStringList ignored;
    QStringList openDates; ///< columns in which nothing tells day from month; the options decide
    qsizetype files = 1;   ///< how many are to be read; shown is the first that is understood
    QString shown;         ///< the name of that one; empty for what was pasted
};

/// What a file is understood by: whose addresses stand in the book, what day it is, which fields the user added.
struct ImportSurroundings {
    PartyFinder parties;
    QDate today;
    QTimeZone zone = QTimeZone::utc();
    std::vector<Record> ownFields = {}; ///< definitions of the fields the user added, without the retired ones
};
[[nodiscard]] Result<ImportSurroundings> importSurroundings(Snapshot &view);

/// Reads the beginning of the file in the caller's thread, of several that of the first in which a column is understood. A whole book has no columns to be mapped: its
/// preview says the format and under which columns its records will be shown. Errors are sentences: no such file, no
/// table, unknown encoding or preset, a mapping that names a column the file lacks.
[[nodiscard]] Result<ImportPreview> previewImport(const ImportOptions &options,
                                                  const ImportSurroundings &surroundings = {});

/// What happened to one row; the wizard's dry run shows these.
struct ImportedRow {
    enum class Outcome { Created, Updated, Unchanged, Skipped, Refused, Conflict };

    qint64 row = 0; ///< line of the file, from 1
    int table = 0;  ///< which of the files or sheets that were read, from 0; repairs are of the first
    Outcome outcome = Outcome::Skipped;
    QStringList cells;                         ///< under the columns of the first table, with what was repaired
    QStringList own;                           ///< of a refused row of another table: under that one's columns
    QList<int> repaired;                       ///< columns that were put right by hand
    Id record;                                 ///< the record the row met or made
    Id contact;                                ///< the contact that was met or made beside it
    std::vector<ImportNote> notes;             ///< bad cells; for Refused and Conflict the reason is the last
    std::vector<ImportDifference> differences; ///< of a dry run: where book and file differ, the row's record alone
    std::vector<Id> candidates;                ///< several records of the book fit the row: these
    QByteArray original;                       ///< of a refused row: TableSource::takeOriginal()
    SourceFacts::Format format = SourceFacts::Format::Csv; ///< of a refused row's file
};

/// Called in the writer's thread while the import runs.
struct ImportWatcher {
    std::function<void(qint64 bytesRead, qint64 bytesTotal, qint64 rows)> progress;
    std::function<void(const ImportedRow &row)> rowDone;
};

/// Imports a file as one change: one undo takes all of it back. Rows are read and written one by one; of the file only
/// fingerprints of rows and keys stay in memory. Cancelling the future leaves the book as it was; a cancelled result is
/// never delivered. Rules of keys and updates: docs/import.md.
/// REQUIRES: the book outlives the future.
[[nodiscard]] Pending<Result<ImportReport>> importFile(Book &book, ImportOptions options, ImportWatcher watcher = {});

} // namespace kebu
