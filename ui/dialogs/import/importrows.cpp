#include "ui/dialogs/import/importrows.h"

#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QApplication>
#include <QPainter>

#include <numeric>

namespace kebu {

namespace {

using Outcome = ImportedRow::Outcome;

struct Look {
    const char *icon;
    QColor Theme::*color;
};

Look lookOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Created:
        return {"list-add", &Theme::link};
    case Outcome::Updated:
        return {"document-edit", &Theme::success};
    case Outcome::Unchanged:
        return {"checkmark", &Theme::muted};
    case Outcome::Skipped:
        return {"media-skip-forward", &Theme::muted};
    case Outcome::Refused:
        return {"window-close", &Theme::error};
    case Outcome::Conflict:
        return {"merge", &Theme::warning};
    }
    return {"list-add", &Theme::text};
}

} // namespace

QString ImportRowsModel::word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Created:
        return tr("New");
    case Outcome::Updated:
        return tr("Changed");
    case Outcome::Unchanged:
        return tr("Same");
    case Outcome::Skipped:
        return tr("Skipped");
    case Outcome::Refused:
        return tr("Refused");
    case Outcome::Conflict:
        return tr("Conflict");
    }
    return {};
}

void ImportRowsModel::reset(const QStringList &header)
{
    beginResetModel();
    m_header = header;
    m_rows.clear();
    m_shown.clear();
    m_filter.reset();
    m_isOnlyRepaired = false;
    m_isOnlyAlike = false;
    m_alike.clear();
    m_again.reset();
    m_counts.fill(0);
    m_repaired = 0;
    endResetModel();
}

/// Counts the rows, keeps what is to be kept, and returns the places of those that the filter shows.
std::vector<size_t> ImportRowsModel::keep(const std::vector<ImportedRow> &rows)
{
    std::vector<size_t> shown;
    for (const ImportedRow &row : rows) {
        ++m_counts[size_t(row.outcome)];
        m_repaired += row.repaired.isEmpty() ? 0 : 1;
        const bool isRefused = row.outcome == Outcome::Refused;
        if (m_rows.size() >= keptAtMost && !(isRefused && m_counts[size_t(Outcome::Refused)] <= qint64(keptAtMost)))
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
    m_counts.fill(0);
    m_repaired = 0;
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

void ImportRowsModel::setFilter(std::optional<Outcome> filter)
{
    m_filter = filter;
    m_isOnlyRepaired = false;
    m_isOnlyAlike = false;
    this->filter();
}

void ImportRowsModel::setOnlyRepaired()
{
    m_isOnlyRepaired = true;
    m_isOnlyAlike = false;
    filter();
}

void ImportRowsModel::setOnlyAlike()
{
    m_isOnlyAlike = true;
    m_isOnlyRepaired = false;
    filter();
}

void ImportRowsModel::setAlike(const std::vector<ImportAlike> &alike, bool isMasked)
{
    m_alike.clear();
    QHash<std::pair<int, qint64>, QString> sentences;
    for (const ImportAlike &each : alike) {
        QString who = isMasked ? each.number : each.name;
        if (who.isEmpty())
            who = tr("another customer");
        else if (!isMasked && !each.number.isEmpty())
            who += QStringLiteral(" · ") + each.number;
        m_alike.insert({each.table, each.row});
        sentences.insert(
            {each.table, each.row},
            tr("Looks like %1 (%2 %): %3").arg(who).arg(int(each.probability * 100)).arg(each.why.join(tr(", "))));
    }
    for (ImportedRow &row : m_rows) {
        if (const auto sentence = sentences.constFind({row.table, row.row}); sentence != sentences.constEnd())
            row.notes.push_back({row.row, {}, {}, *sentence});
    }
    if (m_isOnlyAlike)
        filter();
    else if (rowCount() > 0)
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

qint64 ImportRowsModel::total() const { return std::accumulate(m_counts.begin(), m_counts.end(), qint64{0}); }

int ImportRowsModel::nextProblem(int row, int direction) const
{
    for (int i = row + direction; i >= 0 && i < rowCount(); i += direction) {
        if (!at(i).notes.empty() || at(i).outcome == Outcome::Refused || at(i).outcome == Outcome::Conflict)
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

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    const ImportedRow &row = at(index.row());
    const ImportNote *note = noteOf(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (index.column() == 0)
            return row.row;
        if (index.column() == 1)
            return row.repaired.isEmpty() ? word(row.outcome) : tr("%1, repaired").arg(word(row.outcome));
        return row.cells.value(index.column() - fixedColumns);
    case RepairedRole:
        return row.repaired.contains(index.column() - fixedColumns);
    case Qt::TextAlignmentRole:
        return int((index.column() == 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::UserRole:
        return int(row.outcome);
    case Qt::ToolTipRole:
        return (note ? note->why : data(index, Qt::DisplayRole).toString()).toHtmlEscaped(); // a cell may be cut
    case WhyRole:
        return note ? note->why : QVariant();
    case MarkRole:
        return note && index.column() >= fixedColumns;
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

bool ImportRowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    ImportedRow &row = m_rows[m_shown[size_t(index.row())]];
    const int column = index.column() - fixedColumns;
    const QString text = value.toString();
    if (row.cells.value(column) == text)
        return false;
    if (column >= row.cells.size())
        row.cells.resize(column + 1);
    row.cells[column] = text;
    if (!row.repaired.contains(column))
        row.repaired << column;
    emit dataChanged(index, index);
    emit repaired(row.row, column, text);
    return true;
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section < fixedColumns)
        return section == 0 ? tr("Line") : tr("Outcome");
    return m_header.value(section - fixedColumns);
}

void ImportRowsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto outcome = Outcome(index.data(Qt::UserRole).toInt());
    const Theme &theme = themeOf(option.widget);
    if (index.data(ImportRowsModel::MarkRole).toBool())
        paintCellMark(painter, option.rect.adjusted(0, 0, -1, -1),
                      outcome == Outcome::Refused ? CellMark::Rejected : CellMark::Conflict, theme);
    else if (index.data(ImportRowsModel::RepairedRole).toBool())
        paintCellMark(painter, option.rect.adjusted(0, 0, -1, -1), CellMark::Changed, theme);
    if (index.column() != 1) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem row(option);
    row.index = index;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, option.widget);
    const Look look = lookOf(outcome);
    const PainterState kept(painter);
    const bool isBad = outcome == Outcome::Refused || outcome == Outcome::Conflict;
    QFont font = option.font;
    font.setBold(isBad);
    painter->setFont(font);
    paintIcon(painter, QRect(option.rect.left() + 6, option.rect.top(), 16, option.rect.height()),
              QLatin1String(look.icon), theme.*look.color);
    paintText(painter, option.rect.adjusted(28, 0, -4, 0), index.data().toString(), theme.*look.color);
}

} // namespace kebu
