#pragma once

#include "core/base/result.h"
#include "core/domain/record.h"
#include "core/storage/connection.h"
#include "core/storage/searchtokens.h"

namespace kebu {

/// The finder: one document a customer, of its own searched fields, its tags, its contacts' searched fields and further
/// telephones. Tokens are made by the program; a removal must give back the very tokens that were added, so the
/// document is taken from the rows as they stand before a write.
class SearchIndex
{
public:
    explicit SearchIndex(Connection &connection) : m_connection(connection) {}

    /// What of the customer is searched, from the rows as they stand now; empty when there is no such customer.
    [[nodiscard]] Result<FinderText> textOf(Id customer);
    /// The same of a customer that has no tags, from its record and those of its contacts and further telephones, by
    /// id; other children say nothing.
    [[nodiscard]] static FinderText textOf(const Record &customer, const std::vector<Record> &children = {});
    /// `tokens`: indexedText() of it.
    Result<void> add(Id customer, const QString &tokens);
    Result<void> remove(Id customer, const QString &tokens);

    struct Hit {
        Id customer;
        Match why;
    };
    /// Customers that match, verified, in order of name; stops after `limit`. `total` counts all when asked.
    [[nodiscard]] Result<std::vector<Hit>> find(const QString &query, int limit, int *total = nullptr);
    /// Ids of every match, in order of name.
    [[nodiscard]] Result<std::vector<Id>> findAll(const QString &query);
    /// Segments a search has to look into; each small change adds one.
    [[nodiscard]] Result<int> segments();
    /// Merges index segments for a moment; the owner calls it when idle. False when there was nothing to merge.
    Result<bool> mergeSome(int pages);
    /// Everything from nothing.
    Result<void> rebuild();

private:
    [[nodiscard]] Result<std::vector<Id>> candidates(const FinderQuery &query);

    [[nodiscard]] Result<qint64> rowOf(Id customer);

    Connection &m_connection;
    qint64 m_lastRow = 0;        ///< given in this index's life; 0: the rows were not asked yet
    qint64 m_highestRemoved = 0; ///< of this index's life, which is one change
};

} // namespace kebu
