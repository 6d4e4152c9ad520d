#include "core/services/refusedrows.h"

#include "core/base/savefile.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/workbookwriter.h"
#include "core/services/refusedentries.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace kebu {

namespace {

using Outcome = ImportedRow::Outcome;

QString say(const char *sentence) { return QCoreApplication::translate("Import", sentence); }

bool isRefused(const ImportedRow &row) { return row.outcome == Outcome::Refused || row.outcome == Outcome::Conflict; }

Result<void> saveWorkbook(const QString &path, const std::vector<QStringList> &table)
{
    KEBU_LET(writer, WorkbookWriter::create(path));
    KEBU_TRY(writer.beginSheet(say(QT_TRANSLATE_NOOP("Import", "Refused")), table.front()));
    for (size_t i = 1; i < table.size(); ++i) {
        std::vector<WorkbookCell> cells;
        for (const QString &cell : table[i])
            cells.emplace_back(cell);
        KEBU_TRY(writer.write(cells));
    }
    return writer.commit();
}

} // namespace

QString remedyFor(const ImportedRow &row)
{
    if (row.outcome == Outcome::Conflict)
        return say(QT_TRANSLATE_NOOP(
            "Import", "Merge the records of the book that fit this row, or give the row a number of its own."));
    const ImportNote note = row.notes.empty() ? ImportNote() : row.notes.back();
    if (note.column.isEmpty())
        return say(
            QT_TRANSLATE_NOOP("Import", "Say in the mapping which column holds it, then import the file again."));
    return note.value.trimmed().isEmpty()
               ? say(QT_TRANSLATE_NOOP("Import", "Fill in the cell and import this file."))
               : say(QT_TRANSLATE_NOOP("Import", "Correct the cell as the reason says and import this file."));
}

std::vector<QStringList> refusedTable(const QStringList &header, const std::vector<ImportedRow> &rows)
{
    std::vector<QStringList> table{header};
    table.front() << say(QT_TRANSLATE_NOOP("Import", "Refused row"))
                  << say(QT_TRANSLATE_NOOP("Import", "Refused column"))
                  << say(QT_TRANSLATE_NOOP("Import", "Refused value"))
                  << say(QT_TRANSLATE_NOOP("Import", "Why it was refused"))
                  << say(QT_TRANSLATE_NOOP("Import", "What to do"));
    for (const ImportedRow &row : rows) {
        if (!isRefused(row))
            continue;
        const ImportNote note = row.notes.empty() ? ImportNote() : row.notes.back();
        QStringList cells = row.cells;
        cells.resize(header.size());
        cells << QString::number(row.row) << note.column << note.value << note.why << remedyFor(row);
        table.push_back(std::move(cells));
    }
    return table;
}

QString refusedEnding(const SourceFacts &facts)
{
    switch (facts.format) {
    case SourceFacts::Format::Workbook:
        return QStringLiteral("xlsx");
    case SourceFacts::Format::Cards:
        return QStringLiteral("vcf");
    case SourceFacts::Format::Calendar:
        return QStringLiteral("ics");
    case SourceFacts::Format::Ldif:
        return QStringLiteral("ldif");
    case SourceFacts::Format::Book:
        return QStringLiteral("json");
    case SourceFacts::Format::Csv:
        break;
    }
    return QStringLiteral("csv");
}

namespace {

/// The refused rows of each table under that table's own columns.
std::map<int, std::vector<ImportedRow>> refusedByTable(const std::vector<ImportedRow> &rows)
{
    std::map<int, std::vector<ImportedRow>> parts;
    for (const ImportedRow &row : rows) {
        if (!isRefused(row))
            continue;
        ImportedRow &own = parts[row.table].emplace_back(row);
        if (!own.own.isEmpty())
            own.cells = std::exchange(own.own, {});
    }
    return parts;
}

/// `kunden-refused.vcf` of `kunden.vcf`, with a number where there is such a file.
QString freeName(const QDir &folder, const ImportTable &table)
{
    static const QRegularExpression unfit(QStringLiteral(R"([\\/:*?"<>|\s]+)"));
    QString base = table.name;
    if (const qsizetype dot = base.indexOf(u'.'); dot > 0) { // a sheet's name follows the file's
        const qsizetype behind = base.indexOf(u' ', dot);
        base = base.left(dot) + (behind < 0 ? QString() : base.mid(behind));
    }
    base = base.replace(unfit, QStringLiteral("-")) + u'-' + say(QT_TRANSLATE_NOOP("Import", "refused"));
    const QString ending = u'.' + refusedEnding(table.facts);
    QString name = base + ending;
    for (int number = 2; folder.exists(name); ++number)
        name = QStringLiteral("%1-%2%3").arg(base).arg(number).arg(ending);
    return name;
}

} // namespace

bool areOfSeveralTables(const std::vector<ImportTable> &tables, const std::vector<ImportedRow> &rows)
{
    const ImportTable *first = nullptr;
    for (const auto &[place, refused] : refusedByTable(rows)) {
        if (size_t(place) >= tables.size())
            continue;
        const ImportTable &table = tables[size_t(place)];
        if (first && (first->facts.format != table.facts.format || first->header != table.header))
            return true;
        first = &table;
    }
    return false;
}

Result<QStringList> saveRefusedFiles(const QString &folder, const std::vector<ImportTable> &tables,
                                     const std::vector<ImportedRow> &rows)
{
    const QDir directory(folder);
    QStringList names;
    for (const auto &[place, refused] : refusedByTable(rows)) {
        if (size_t(place) >= tables.size())
            continue;
        const ImportTable &table = tables[size_t(place)];
        const QString name = freeName(directory, table);
        KEBU_TRY(saveRefusedRows(directory.filePath(name), table.header, refused, table.facts));
        names << name;
    }
    return names;
}

Result<void> saveRefusedRows(const QString &path, const QStringList &header, const std::vector<ImportedRow> &rows,
                             const SourceFacts &facts)
{
    if (leavesAsEntries(facts.format) && path.endsWith(u'.' + refusedEnding(facts), Qt::CaseInsensitive)) {
        std::vector<ImportedRow> refused;
        std::ranges::copy_if(rows, std::back_inserter(refused), isRefused);
        if (!std::ranges::all_of(refused, [&facts](const ImportedRow &row) {
                return row.format == facts.format && !row.original.isEmpty();
            }))
            return Error{ErrorCode::Invalid,
                         say(QT_TRANSLATE_NOOP("Import", "The refused rows come from files of several formats. Save "
                                                         "them as .csv or .xlsx.")),
                         {}};
        return writeWhole(refusedEntries(refused, facts), path);
    }
    const std::vector<QStringList> table = refusedTable(header, rows);
    if (path.endsWith(u".xlsx", Qt::CaseInsensitive))
        return saveWorkbook(path, table);
    CsvWriterOptions options;
    if (!facts.separator.isNull())
        options.separator = facts.separator;
    return saveCsv(table, path, options);
}

} // namespace kebu
