#pragma once

#include "core/reports/grouping.h"

namespace kebu {

/// The group of each customer by a field of the customer, for a walk over what hangs on customers. Looked up one by one
/// while few are asked for, read as a whole once they are many: what hangs on a customer lies in the order of its days,
/// so that a join would fetch a page of the customers for nearly every row.
class CustomerGroups
{
public:
    /// REQUIRES: grouping.readsCustomer(), and that it does not overlap
    CustomerGroups(Snapshot &view, const Grouping &grouping);

    /// The place of the group in keys(); -1: there is no such customer.
    [[nodiscard]] Result<int> groupOf(Id customer);
    [[nodiscard]] const QStringList &keys() const { return m_keys; }

private:
    [[nodiscard]] QString sql(const QString &condition) const;
    Result<void> readOne(Id customer);
    Result<void> readAll();
    [[nodiscard]] int placeOf(const QString &key);

    Snapshot &m_view;
    const Grouping &m_grouping;
    QHash<Id, int> m_groups;
    QHash<QString, int> m_places;
    QStringList m_keys;
    int m_asked = 0;
    bool m_hasAll = false;
};

} // namespace kebu
