#pragma once

#include "core/reports/keyplaces.h"
#include "core/reports/population.h"

namespace kebu {

/// The group of each customer by a field of the customer, for a walk over what hangs on customers. Looked up one by one
/// while few are asked for, read as a whole once they are many: what hangs on a customer lies in the order of its days,
/// so that a join would fetch a page of the customers for nearly every row.
class CustomerGroups
{
public:
    /// Of the customers of the filter, over `customer`; of all where it asks for nothing.
    /// REQUIRES: the grouping reads the customer and nothing else, and does not overlap
    CustomerGroups(Snapshot &view, const Grouping &grouping, Condition where = {});

    /// The place of the group in keys(); -1: there is no such customer, or not in the filter.
    [[nodiscard]] Result<int> groupOf(Id customer)
    {
        if (m_hasAll && !m_isHashed)
            return inOrder(customer);
        const auto found = m_groups.constFind(customer);
        return found != m_groups.constEnd() ? Result<int>(*found) : find(customer);
    }
    [[nodiscard]] const QStringList &keys() const { return m_places.keys(); }

private:
    Result<int> find(Id customer);
    [[nodiscard]] int inOrder(Id customer);
    void hash();
    [[nodiscard]] QString sql(const QString &condition) const;
    Result<void> readOne(Id customer);
    Result<void> readAll();

    Snapshot &m_view;
    const Grouping &m_grouping;
    Condition m_where;
    QHash<Id, int> m_groups;
    std::vector<std::pair<qint64, int>> m_all; ///< all of them by id, for a walk that asks in that order
    size_t m_next = 0;                         ///< where it is
    int m_turnedBack = 0;
    bool m_isHashed = false;
    KeyPlaces m_places;
    int m_asked = 0;
    bool m_hasAll = false;
};

} // namespace kebu
