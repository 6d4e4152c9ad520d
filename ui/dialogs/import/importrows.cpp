#include "ui/dialogs/import/importrows.h"

#include "core/rules/masking.h"
#include "core/services/refusedrows.h"
#include "ui/dialogs/import/differences.h"
#include "ui/dialogs/import/filefacts.h"

#include <QThreadPool>

#include <numeric>
#include <utility>

namespace kebu {

namespace {

using Outcome = ImportedRow::Outcome;

} // namespace

void ImportRowsModel::reset(const QStringList &header)
{
    beginResetModel();
    m_header = header;
    m_titles = header;
    QThreadPool::globalInstance()->start([rows = std::exchange(m_rows, {})] {}); // many take their time to be freed
    m_shown.clear();
    m_filter = RowKind::All;
    m_tables.clear();
    m_alike.clear();
    m_alikeCount = 0;
    m_again.reset();
    m_outcomes.fill(0);
    m_kinds.fill(0);
    endResetModel();
}

/// Counts the rows, keeps what is to be kept, and returns the places of those that the filter shows.
std::vector<size_t> ImportRowsModel::keep(const std::vector<ImportedRow> &rows)
{
    std::vector<size_t> shown;
    for (const ImportedRow &row : rows) {
        const RowKind kind = kindOf(row);
        ++m_outcomes[size_t(row.outcome)];
        const qint64 ofKind = ++m_kinds[size_t(kind)];
        m_kinds[size_t(RowKind::Warned)] += isWarned(row);
        m_kinds[size_t(RowKind::Repaired)] += !row.repaired.isEmpty();
        const bool needsEyes = kind == RowKind::Refused || kind == RowKind::Several || kind == RowKind::Differing;
        if (m_rows.size() >= keptAtMost && !(needsEyes && ofKind <= qint64(keptAtMost)))
            continue;
        m_rows.push_back(row);
        if (isShown(row))
            shown.push_back(m_rows.size() - 1);
    }
    return shown;
}

void ImportRowsModel::tryAgain() { m_again.emplace(); }

void ImportRowsModel::showAgain()
{
    if (!m_again)
        return;
    const std::vector<ImportedRow> rows = *std::exchange(m_again, std::nullopt);
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_alike.clear(); // the new account says it anew
    m_alikeCount = 0;
    m_outcomes.fill(0);
    m_kinds.fill(0);
    m_shown = keep(rows);
    endResetModel();
}

void ImportRowsModel::append(const std::vector<ImportedRow> &rows)
{
    if (m_again) {
        m_again->insert(m_again->end(), rows.begin(), rows.end());
        return;
    }
    const std::vector<size_t> shown = keep(rows);
    if (shown.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(shown.size()) - 1);
    m_shown.insert(m_shown.end(), shown.begin(), shown.end());
    endInsertRows();
}

void ImportRowsModel::setFilter(RowKind kind)
{
    m_filter = kind;
    filter();
}

QString ImportRowsModel::alikeSentence(const ImportAlike &alike) const
{
    QString who = m_isMasked ? alike.number : alike.name;
    if (who.isEmpty())
        who = tr("another customer");
    else if (!m_isMasked && !alike.number.isEmpty())
        who += QStringLiteral(" · ") + alike.number;
    return tr("Looks like %1 (%2 %): %3").arg(who).arg(int(alike.probability * 100)).arg(alike.why.join(tr(", ")));
}

void ImportRowsModel::setAlike(const std::vector<ImportAlike> &alike)
{
    m_alike.clear();
    m_alikeCount = qint64(alike.size());
    QHash<Place, ImportedRow *> kept;
    kept.reserve(qsizetype(m_rows.size()));
    for (ImportedRow &row : m_rows)
        kept.insert({row.table, row.row}, &row);
    // for the rows at hand alone: of a large list everybody may look like somebody
    for (const ImportAlike &each : alike) {
        ImportedRow *row = kept.value({each.table, each.row});
        if (!row || m_alike.contains({each.table, each.row}))
            continue;
        m_alike.insert({each.table, each.row}, each.other);
        row->notes.push_back({row->row, {}, {}, alikeSentence(each)});
    }
    if (m_filter == RowKind::Alike)
        filter();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::vector<Id> ImportRowsModel::candidatesOf(const ImportedRow &row) const
{
    if (!row.candidates.empty())
        return row.candidates;
    const Id alike = m_alike.value({row.table, row.row});
    return alike ? std::vector{alike} : std::vector<Id>();
}

void ImportRowsModel::decided(const ImportPlace &place, const QString &field, ImportSide side)
{
    for (ImportedRow &row : m_rows) {
        if (row.row != place.row || row.table != place.table)
            continue;
        for (ImportDifference &difference : row.differences) {
            if (difference.field == field)
                difference.taken = side;
        }
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ImportRowsModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (isShown(m_rows[i]))
            m_shown.push_back(i);
    }
    endResetModel();
}

qint64 ImportRowsModel::total() const { return std::accumulate(m_outcomes.begin(), m_outcomes.end(), qint64{0}); }

int ImportRowsModel::nextProblem(int row, int direction) const
{
    for (int i = row + direction; i >= 0 && i < rowCount(); i += direction) {
        const RowKind kind = kindOf(at(i));
        if (!at(i).notes.empty() || kind == RowKind::Refused || kind == RowKind::Several || kind == RowKind::Differing)
            return i;
    }
    return -1;
}

std::vector<ImportedRow> ImportRowsModel::refusedRows() const
{
    std::vector<ImportedRow> refused;
    std::ranges::copy_if(m_rows, std::back_inserter(refused), [](const ImportedRow &row) {
        return row.outcome == Outcome::Refused || row.outcome == Outcome::Conflict;
    });
    return refused;
}

const ImportNote *ImportRowsModel::noteOf(const ImportedRow &row, int column) const
{
    if (column < fixedColumns) {
        const auto whole =
            std::ranges::find_if(row.notes, [](const ImportNote &note) { return note.column.isEmpty(); });
        return whole == row.notes.end() ? nullptr : &*whole;
    }
    const auto found = std::ranges::find(row.notes, m_header.at(column - fixedColumns), &ImportNote::column);
    return found == row.notes.end() ? nullptr : &*found;
}

const ImportDifference *ImportRowsModel::differenceOf(const ImportedRow &row, int column) const
{
    const auto found = std::ranges::find(row.differences, column - fixedColumns, &ImportDifference::column);
    return column < fixedColumns || found == row.differences.end() ? nullptr : &*found;
}

/// Of a refused row also what to do about it.
QString ImportRowsModel::reasonOf(const ImportedRow &row, int column) const
{
    const bool isRefused = row.outcome == Outcome::Refused || row.outcome == Outcome::Conflict;
    const ImportNote *note = noteOf(row, column);
    if (note && isRefused) {
        const bool isMendedHere = m_isEditable && row.outcome == Outcome::Refused && row.table == 0;
        return note->why + u' ' + (isMendedHere ? tr("Put it right here with F2.") : remedyFor(row));
    }
    if (note)
        return note->why;
    if (const ImportDifference *difference = differenceOf(row, column))
        return differenceText(*difference, m_isMasked);
    return {};
}

/// Reasons name the value they speak of.
QString ImportRowsModel::behindMask(const QString &sentence) const
{
    return m_isMasked ? FreeTextMask().apply(sentence) : sentence;
}

QString ImportRowsModel::whyOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const ImportedRow &row = at(index.row());
    const QString why = reasonOf(row, index.column());
    return behindMask(why.isEmpty() && !row.notes.empty() ? row.notes.back().why : why);
}

QString ImportRowsModel::outcomeWord(const ImportedRow &row) const
{
    const QString said = word(kindOf(row));
    return row.repaired.isEmpty() ? said : tr("%1, repaired").arg(said);
}

void ImportRowsModel::setMasked(bool isMasked, const QList<Personal> &columns)
{
    m_isMasked = isMasked;
    m_personal = columns;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString ImportRowsModel::shownCell(const ImportedRow &row, int column) const
{
    const QString text = row.cells.value(column);
    return m_isMasked ? maskedCell(text, m_personal.value(column, Personal::None)) : text;
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    const ImportedRow &row = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (column == 0)
            return lineOf(row);
        if (column == 1)
            return outcomeWord(row);
        return role == Qt::EditRole ? row.cells.value(column - fixedColumns) : shownCell(row, column - fixedColumns);
    case RepairedRole:
        return row.repaired.contains(column - fixedColumns);
    case Qt::TextAlignmentRole:
        return int((column == 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case KindRole:
        return int(kindOf(row));
    case Qt::ToolTipRole: {
        const QString why = behindMask(reasonOf(row, column));
        return (why.isEmpty() ? data(index, Qt::DisplayRole).toString() : why).toHtmlEscaped(); // a cell may be cut
    }
    case WhyRole: {
        const QString why = behindMask(reasonOf(row, column));
        return why.isEmpty() ? QVariant() : why;
    }
    case MarkRole:
        return column >= fixedColumns && noteOf(row, column) != nullptr;
    case DiffersRole:
        return differenceOf(row, column) != nullptr;
    default:
        return {};
    }
}

Qt::ItemFlags ImportRowsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return m_isEditable && index.column() >= fixedColumns && at(index.row()).table == 0 ? plain | Qt::ItemIsEditable
                                                                                        : plain;
}

/// The other rows in which the same stands under this column and is wrong as well.
std::vector<size_t> ImportRowsModel::alikeWrong(const ImportedRow &row, int column) const
{
    std::vector<size_t> found;
    if (column < fixedColumns || row.table != 0 || !noteOf(row, column))
        return found;
    const QString text = row.cells.value(column - fixedColumns);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const ImportedRow &other = m_rows[i];
        if (&other != &row && other.table == 0 && other.cells.value(column - fixedColumns) == text &&
            noteOf(other, column))
            found.push_back(i);
    }
    return found;
}

int ImportRowsModel::wrongAlike(const QModelIndex &index) const
{
    return index.isValid() && m_isEditable ? int(alikeWrong(at(index.row()), index.column()).size()) : 0;
}

void ImportRowsModel::putRight(ImportedRow &row, int column, const QString &text)
{
    if (column >= row.cells.size())
        row.cells.resize(column + 1);
    row.cells[column] = text;
    if (!row.repaired.contains(column))
        row.repaired << column;
}

bool ImportRowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    ImportedRow &row = m_rows[m_shown[size_t(index.row())]];
    const int column = index.column() - fixedColumns;
    const QString text = value.toString();
    if (row.cells.value(column) == text)
        return false;
    QList<qint64> lines{row.row};
    for (const size_t other : m_repairsAlike ? alikeWrong(row, index.column()) : std::vector<size_t>()) {
        putRight(m_rows[other], column, text);
        lines << m_rows[other].row;
    }
    putRight(row, column, text);
    emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, columnCount() - 1));
    emit repaired(lines, column, text);
    return true;
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section < fixedColumns)
        return section == 0 ? tr("Line") : tr("Outcome");
    return m_titles.value(section - fixedColumns);
}

bool ImportRowsModel::isFilled(int column) const
{
    return std::ranges::any_of(m_rows, [column](const ImportedRow &row) { return !row.cells.value(column).isEmpty(); });
}

} // namespace kebu
