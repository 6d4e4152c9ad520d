#pragma once

#include "ui/shell/paletteentry.h"

#include <QAbstractListModel>

namespace kebu {

/// Groups as one list: a heading, which cannot be chosen, and its entries, group after group. Empty groups are left
/// out.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IsHeadingRole = Qt::UserRole, NoteRole };

    using QAbstractListModel::QAbstractListModel;

    void setGroups(std::vector<PaletteGroup> groups);
    /// Null for a heading.
    [[nodiscard]] const PaletteEntry *entryAt(int row) const;
    /// The nearest row at or after `row` (before, when `step` is -1) that can be chosen; -1: none.
    [[nodiscard]] int choosable(int row, int step = 1) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        int group = 0;
        int entry = -1; ///< -1: the heading
    };
    std::vector<PaletteGroup> m_groups;
    std::vector<Row> m_rows;
};

} // namespace kebu
