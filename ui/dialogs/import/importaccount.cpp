#include "ui/dialogs/import/importaccount.h"

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

} // namespace

QString accountText(const ImportRowsModel &rows, const ImportReport &report, bool isDryRun)
{
    QStringList lines{sumText(rows, report)};
    if (isDryRun && report.read > 0 && importableRows(rows) == 0)
        lines << (report.refused > 0 ? RowsPage::tr("Nothing of it can be imported as it is.")
                                     : RowsPage::tr("All of this is in the book already; there is nothing to import."));
    if (rows.repairedCount() > 0)
        lines << RowsPage::tr("%n row(s) were put right by hand; the file stays as it is.", nullptr,
                              int(rows.repairedCount()));
    if (report.warningCount > 0)
        lines << RowsPage::tr("%n remark(s): the row is taken, what could not be read is not.", nullptr,
                              int(report.warningCount));
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
