#include "ui/dialogs/import/importaccount.h"

#include "core/rules/masking.h"
#include "ui/dialogs/import/rowspage.h"

namespace kebu {

namespace {

using Outcome = ImportedRow::Outcome;

bool isWritten(const ImportedRow &row)
{
    return row.outcome == Outcome::Updated ||
           std::ranges::any_of(row.differences,
                               [](const ImportDifference &difference) { return difference.taken == ImportSide::File; });
}

QString sumText(const ImportRowsModel &rows, const ImportReport &report)
{
    const qint64 updated = rows.count(Outcome::Updated) - rows.count(RowKind::Updated);
    const qint64 unchanged = rows.count(Outcome::Unchanged) - rows.count(RowKind::Unchanged);
    QStringList parts{RowsPage::tr("new %1").arg(report.created),
                      RowsPage::tr("changed %1").arg(report.updated - updated),
                      RowsPage::tr("same %1").arg(report.unchanged - unchanged)};
    if (updated + unchanged > 0)
        parts << RowsPage::tr("conflict %1").arg(updated + unchanged);
    parts << RowsPage::tr("skipped %1").arg(report.skipped) << RowsPage::tr("refused %1").arg(report.refused);
    return RowsPage::tr("%1 = %n row(s)", "1: the parts of the sum", int(report.read))
        .arg(parts.join(QStringLiteral(" + ")));
}

/// What is to be known of whole files, which no row says: at most so many lines.
QStringList fileRemarks(const ImportReport &report, bool isMasked)
{
    constexpr qsizetype most = 3;
    QStringList lines;
    qsizetype further = 0;
    for (const ImportNote &note : report.warnings) {
        if (note.row > 0)
            continue;
        if (lines.size() == most) {
            ++further;
            continue;
        }
        const QString said = note.value.isEmpty() ? note.why : RowsPage::tr("%1: %2").arg(note.value, note.why);
        lines << (isMasked ? FreeTextMask().apply(said) : said);
    }
    if (further > 0)
        lines << RowsPage::tr("and %n more file(s) or column(s)", nullptr, int(further));
    return lines;
}

} // namespace

QString accountText(const ImportRowsModel &rows, const ImportReport &report, bool isDryRun, bool isMasked)
{
    QStringList lines{sumText(rows, report)};
    if (isDryRun && report.read > 0 && importableRows(rows) == 0)
        lines << (report.refused > 0 ? RowsPage::tr("Nothing of it can be imported as it is.")
                                     : RowsPage::tr("All of this is in the book already; there is nothing to import."));
    if (rows.repairedCount() > 0)
        lines << RowsPage::tr("%n row(s) were put right by hand; the file stays as it is.", nullptr,
                              int(rows.repairedCount()));
    const auto ofFiles = std::ranges::count(report.warnings, 0, &ImportNote::row);
    if (report.warningCount > ofFiles)
        lines << RowsPage::tr("%n remark(s): the row is taken, what could not be read is not.", nullptr,
                              int(report.warningCount - ofFiles));
    lines << fileRemarks(report, isMasked);
    if (!report.ignored.isEmpty())
        lines << RowsPage::tr("Left out: %1").arg(report.ignored.join(RowsPage::tr(", ")));
    return lines.join(u'\n');
}

qint64 importableRows(const ImportRowsModel &rows)
{
    const auto differing = std::ranges::count_if(rows.kept(), [](const ImportedRow &row) {
        return ImportRowsModel::kindOf(row) == RowKind::Differing && isWritten(row);
    });
    return rows.count(RowKind::Created) + rows.count(RowKind::Updated) + qint64(differing);
}

} // namespace kebu
