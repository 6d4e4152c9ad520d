#include "ui/models/archivelist.h"

namespace kebu {

void ArchiveList::setGroups(std::vector<ArchiveGroup> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
    m_rows.clear();
    for (size_t group = 0; group < m_groups.size(); ++group) {
        m_rows.push_back({group, -1});
        for (int line = 0; line < int(m_groups[group].lines.size()); ++line)
            m_rows.push_back({group, line});
    }
    endResetModel();
}

const ArchiveLine *ArchiveList::line(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const Row &row = m_rows[size_t(index.row())];
    return row.line < 0 ? nullptr : &m_groups[row.group].lines[size_t(row.line)];
}

const ArchiveGroup *ArchiveList::group(const QModelIndex &index) const
{
    return index.isValid() ? &m_groups[m_rows[size_t(index.row())].group] : nullptr;
}

QModelIndex ArchiveList::find(Id record) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const ArchiveLine *candidate = line(index(row));
        if (candidate && candidate->record.id() == record)
            return index(row);
    }
    return {};
}

QModelIndex ArchiveList::headOf(const RecordType &type) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (isHead(index(row)) && group(index(row))->type == &type)
            return index(row);
    }
    return {};
}

int ArchiveList::lineCount() const { return int(m_rows.size() - m_groups.size()); }

int ArchiveList::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant ArchiveList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArchiveLine *shown = line(index);
    if (role == IdRole)
        return shown ? shown->record.id().value : 0;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const ArchiveGroup *in = group(index);
    QStringList parts;
    if (shown)
        parts << shown->title << shown->beside << shown->detail << shown->right
              << (shown->dueWord.isEmpty() ? shown->rightDetail : shown->dueWord);
    else
        parts << in->title << QString::number(in->lines.size()) << in->sums << in->alarm;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace kebu
