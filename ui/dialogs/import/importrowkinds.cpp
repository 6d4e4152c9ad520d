// What kind each row of an import is of.

#include "ui/dialogs/import/importrows.h"

namespace kebu {

namespace {

using Outcome = ImportedRow::Outcome;

} // namespace

QString ImportRowsModel::word(RowKind kind)
{
    switch (kind) {
    case RowKind::Created:
        return tr("New");
    case RowKind::Updated:
        return tr("Changed");
    case RowKind::Unchanged:
        return tr("Same");
    case RowKind::Differing:
        return tr("Conflict");
    case RowKind::Skipped:
        return tr("Skipped");
    case RowKind::Several:
        return tr("Several fit");
    case RowKind::Refused:
        return tr("Refused");
    case RowKind::All:
        return tr("All");
    case RowKind::Warned:
        return tr("With a remark");
    case RowKind::Repaired:
        return tr("Repaired");
    case RowKind::Alike:
        return tr("Looks like another");
    }
    return {};
}

RowKind ImportRowsModel::kindOf(const ImportedRow &row)
{
    switch (row.outcome) {
    case Outcome::Refused:
        return RowKind::Refused;
    case Outcome::Conflict:
        return RowKind::Several;
    case Outcome::Skipped:
        return RowKind::Skipped;
    case Outcome::Created:
        return RowKind::Created;
    case Outcome::Updated:
        return row.differences.empty() ? RowKind::Updated : RowKind::Differing;
    case Outcome::Unchanged:
        return row.differences.empty() ? RowKind::Unchanged : RowKind::Differing;
    }
    return RowKind::Created;
}

/// What is said of a likeness was not said by the file.
bool ImportRowsModel::isWarned(const ImportedRow &row) const
{
    const RowKind kind = kindOf(row);
    const bool isTaken = kind != RowKind::Refused && kind != RowKind::Several && kind != RowKind::Skipped;
    return isTaken && row.notes.size() > (m_alike.contains({row.table, row.row}) ? 1u : 0u);
}

bool ImportRowsModel::isShown(const ImportedRow &row) const { return isOfKind(row) && isFound(row); }

bool ImportRowsModel::isFound(const ImportedRow &row) const
{
    if (m_search.isEmpty())
        return true;
    for (int column = 0; column < int(row.cells.size()); ++column) {
        if (shownCell(row, column).contains(m_search, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

void ImportRowsModel::setSearch(const QString &text)
{
    if (text.trimmed() == m_search)
        return;
    m_search = text.trimmed();
    filter();
}

void ImportRowsModel::setTables(const std::vector<ImportTable> &tables)
{
    m_tables = tables;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

QVariant ImportRowsModel::lineOf(const ImportedRow &row) const
{
    if (m_tables.size() < 2 || size_t(row.table) >= m_tables.size())
        return row.row;
    return QString(m_tables[size_t(row.table)].name + QStringLiteral(" · ") + QString::number(row.row));
}

bool ImportRowsModel::isOfKind(const ImportedRow &row) const
{
    switch (m_filter) {
    case RowKind::All:
        return true;
    case RowKind::Warned:
        return isWarned(row);
    case RowKind::Repaired:
        return !row.repaired.isEmpty();
    case RowKind::Alike:
        return m_alike.contains({row.table, row.row});
    default:
        return kindOf(row) == m_filter;
    }
}

qint64 ImportRowsModel::count(RowKind kind) const
{
    return kind == RowKind::All ? total() : kind == RowKind::Alike ? alikeCount() : m_kinds[size_t(kind)];
}

} // namespace kebu
