#pragma once

#include "core/base/result.h"
#include "core/domain/value.h"
#include "core/storage/connection.h"

#include <QSet>
#include <QStringList>

namespace kebu {

/// What an erasure takes away beside the rows: payloads and titles of the journal, drafts and notes. The chain covers
/// hashes only and still verifies. Everything happens inside the caller's transaction.
class Forgetting
{
public:
    explicit Forgetting(Connection &connection) : m_connection(connection) {}

    /// Records of the customer that were removed before: the journal alone still knows them.
    [[nodiscard]] Result<QSet<Id>> onceOf(Id customer);
    /// Values of personal fields that the records had at some time, by what the journal kept.
    [[nodiscard]] Result<QStringList> pastValues(const QSet<Id> &records);
    /// What stood before in the records goes with its salt, and every other payload that holds one of the values.
    Result<void> forgetPayloads(const QSet<Id> &records, const QStringList &values);
    /// Titles of changes to nothing but these records, and every other title with one of the values.
    Result<void> forgetTitles(const QSet<Id> &records, const QStringList &values);
    /// Drafts of the records and those with one of the values; values in notes are blanked.
    Result<void> forgetNotes(const QSet<Id> &records, const QStringList &values);
    /// Whom: a restored older copy is to forget it again.
    Result<void> remember(const RecordRef &who, Id change);

private:
    Connection &m_connection;
};

/// Whom erasures took, as `customer:123`.
[[nodiscard]] Result<QStringList> erasedIn(Connection &connection);

} // namespace kebu
