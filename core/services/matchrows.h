#pragma once

#include "core/rules/match.h"
#include "core/storage/snapshot.h"

#include <QSet>

namespace kebu::matching {

/// What the matcher is given of a book: a row a record, and who is never proposed.
struct Rows {
    std::vector<Id> ids;
    std::vector<QString> numbers; ///< of customers; of contacts that of their customer
    std::vector<QString> names;
    std::vector<match::Column> columns;
    QStringList labels; ///< of the columns
    std::vector<match::Row> rows;
    QSet<std::pair<qint64, qint64>> apart; ///< told apart; smaller id first
    QHash<qint64, qint64> kin;             ///< parent company, or first post of the person

    /// Whether two rows are known to be two, or to be one and to stay as they are.
    [[nodiscard]] bool areApart(int a, int b) const;
};

/// Customers or contacts: all of them, or those of `only`.
[[nodiscard]] Result<Rows> readRows(Snapshot &view, const RecordType &type,
                                    const std::optional<std::vector<Id>> &only = {});
/// Adds a record that is being typed, behind the others.
Result<void> addTyped(Snapshot &view, const Record &record, Rows &rows);

} // namespace kebu::matching
