#include "ui/shell/palettemodel.h"

#include "ui/look/style.h"

namespace kebu {

void PaletteModel::setGroups(std::vector<PaletteGroup> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
    m_rows.clear();
    for (int group = 0; group < int(m_groups.size()); ++group) {
        const int count = int(m_groups[size_t(group)].entries.size());
        for (int entry = count > 0 ? -1 : 0; entry < count; ++entry)
            m_rows.push_back({group, entry});
    }
    endResetModel();
}

const PaletteEntry *PaletteModel::entryAt(int row) const
{
    if (row < 0 || row >= int(m_rows.size()) || m_rows[size_t(row)].entry < 0)
        return nullptr;
    const Row &at = m_rows[size_t(row)];
    return &m_groups[size_t(at.group)].entries[size_t(at.entry)];
}

int PaletteModel::choosable(int row, int step) const
{
    for (; row >= 0 && row < int(m_rows.size()); row += step) {
        if (entryAt(row))
            return row;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteEntry *entry = entryAt(index.row());
    const QString text = entry ? entry->text : m_groups[size_t(m_rows[size_t(index.row())].group)].title;
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::AccessibleTextRole:
        return entry && !entry->note.isEmpty() ? QString(text + QStringLiteral(", ") + entry->note) : text;
    case Qt::ToolTipRole:
        return entry ? QVariant(plainToolTip(text)) : QVariant();
    case IsHeadingRole:
        return entry == nullptr;
    case NoteRole:
        return entry ? entry->note : QString();
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return entryAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                : Qt::ItemNeverHasChildren;
}

} // namespace kebu
