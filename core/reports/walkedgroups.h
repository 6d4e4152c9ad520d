#pragma once

#include "core/reports/groupfigures.h"
#include "core/reports/keyplaces.h"

namespace kebu {

/// Figures of one group, or of one cell of two groupings.
struct TalliedGroup {
    QString key;
    QString second;
    GroupFigures figures;
};
using TalliedGroups = std::vector<TalliedGroup>;

/// Figures by the places of two keys, while records pass by.
struct CellFigures {
    KeyPlaces firsts;
    KeyPlaces seconds;

    [[nodiscard]] GroupFigures &at(int first, int second)
    {
        if (size_t(first) >= m_cells.size())
            m_cells.resize(size_t(first) + 1);
        std::vector<GroupFigures> &row = m_cells[size_t(first)];
        if (size_t(second) >= row.size())
            row.resize(size_t(second) + 1);
        return row[size_t(second)];
    }
    /// Those that hold a record, by the keys of `firsts` and `seconds`.
    [[nodiscard]] TalliedGroups groups() { return groups(firsts.keys(), seconds.keys()); }
    [[nodiscard]] TalliedGroups groups(const QStringList &firstKeys, const QStringList &secondKeys);

private:
    std::vector<std::vector<GroupFigures>> m_cells;
};

/// Whether the population's walk answers by these groups.
[[nodiscard]] bool canWalk(const Population &population, const Grouping &grouping);
/// The groups the walk finds; with `byOwn` the cells of the metric's own rows and the groups. REQUIRES: canWalk()
[[nodiscard]] Result<TalliedGroups> gatherByWalk(Snapshot &view, const Population &population, const Grouping &grouping,
                                                 bool byOwn);

} // namespace kebu
