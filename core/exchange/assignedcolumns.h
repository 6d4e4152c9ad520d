#pragma once

#include "core/exchange/headermeanings.h"

#include <QHash>
#include <QSet>

namespace kebu {

/// Where the columns of a table go, as they are assigned one after the other: no place is given twice, and what one
/// column looks like decides how its values are read.
class AssignedColumns
{
public:
    /// REQUIRES: all of it outlives this.
    AssignedColumns(const QList<QStringList> &rows, const RecordType &type, const RecordLookup &lookup,
                    const HeaderMeanings &meanings)
        : m_rows(rows),
          m_type(type),
          m_lookup(lookup),
          m_meanings(meanings)
    {
    }

    /// False where there is no such place, it is taken, or the cells do not suit it.
    bool assign(qsizetype column, const HeaderMeaning &meaning);
    /// A second thing that a column says.
    void addTarget(qsizetype column, ColumnTarget target) { m_targets[column].push_back(std::move(target)); }
    void dropChildren(const QString &record);
    /// Takes back what the column was assigned; its place is free again. REQUIRES: has(column).
    void release(qsizetype column);

    [[nodiscard]] bool has(qsizetype column) const { return m_targets.contains(column); }
    [[nodiscard]] std::vector<ColumnTarget> of(qsizetype column) const { return m_targets.value(column); }
    /// `place`: record and field with a dot between.
    [[nodiscard]] bool isTaken(const QString &place) const { return m_taken.contains(place); }
    /// The same, by parts of it as well.
    [[nodiscard]] bool isSaid(const QString &place) const { return isTaken(place) || m_parts.contains(place); }
    [[nodiscard]] ColumnTarget target(qsizetype column, const HeaderMeaning &meaning, const FieldInfo &field) const;
    /// The first column by number that goes there; -1 where none does.
    [[nodiscard]] qsizetype columnOf(const QString &record, const QString &field) const;
    /// Whether one of the first rows has a word in it.
    [[nodiscard]] bool saysSomething(qsizetype column) const;
    /// What stands in the first rows.
    [[nodiscard]] QStringList samples(qsizetype column) const;

private:
    [[nodiscard]] bool isFree(const HeaderMeaning &meaning) const;
    [[nodiscard]] bool suits(qsizetype column, const HeaderMeaning &meaning) const;
    [[nodiscard]] ColumnTarget link(qsizetype column, const HeaderMeaning &meaning, const FieldInfo &field) const;

    const QList<QStringList> &m_rows;
    const RecordType &m_type;
    const RecordLookup &m_lookup;
    const HeaderMeanings &m_meanings;
    QHash<qsizetype, std::vector<ColumnTarget>> m_targets;
    QSet<QString> m_taken;
    QHash<QString, QSet<int>> m_parts; ///< of a name that several columns make up
};

} // namespace kebu
