#pragma once

#include "core/reports/customerfilter.h"
#include "core/reports/idplaces.h"
#include "core/reports/keyplaces.h"

namespace kebu {

/// The group of each customer by a field of the customer, for a walk over what hangs on customers. Looked up one by one
/// while few are asked for, read as a whole once they are many: what hangs on a customer lies in the order of its days,
/// so that a join would fetch a page of the customers for nearly every row.
class CustomerGroups
{
public:
    /// Of the customers of the filter.
    /// REQUIRES: the grouping reads the customer and nothing else, and does not overlap
    CustomerGroups(Snapshot &view, const Grouping &grouping, CustomerFilter filter = {});

    /// The place of the group in keys(); -1: there is no such customer, or not in the filter, or an error, which
    /// outcome() tells once the walk is done.
    [[nodiscard]] int groupOf(qint64 customer)
    {
        if (m_isHashed)
            return m_hashed.find(customer);
        return m_hasAll ? inOrder(customer) : single(customer);
    }
    [[nodiscard]] const QStringList &keys() const { return m_places.keys(); }
    [[nodiscard]] const Result<void> &outcome() const { return m_outcome; }

private:
    int single(qint64 customer);
    int inOrder(qint64 customer);
    void hash();
    [[nodiscard]] QString sql(const QString &condition) const;
    Result<void> readOne(qint64 customer);
    Result<void> readAll();

    Snapshot &m_view;
    const Grouping &m_grouping;
    CustomerFilter m_filter;
    QHash<qint64, int> m_singles;              ///< those looked up
    std::vector<std::pair<qint64, int>> m_all; ///< all of them by id, for a walk that asks in that order
    IdPlaces m_hashed;                         ///< all of them, for one that does not
    size_t m_next = 0;                         ///< where it is
    int m_turnedBack = 0;
    bool m_hasAll = false;
    bool m_isHashed = false;
    KeyPlaces m_places;
    Result<void> m_outcome;
};

} // namespace kebu
