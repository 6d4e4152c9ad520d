#pragma once

#include "core/storage/journal.h"
#include "core/storage/recordstore.h"
#include "core/storage/searchindex.h"
#include "core/storage/summaries.h"

#include <QHash>

namespace kebu {

/// Writes the records of one change together with all that follows from them: journal, summaries, search terms. Knows
/// no validation; core/book's Change is the door that does. Everything happens inside the caller's transaction.
class ChangeWriter
{
public:
    ChangeWriter(Connection &connection, GradePolicy policy, QTimeZone zone);

    Result<void> begin(const ChangeInfo &info) { return m_journal.beginChange(info); }
    /// REQUIRES: record.id() is set and new.
    Result<void> create(const Record &record);
    /// Nothing is written when both are equal.
    Result<void> edit(const Record &before, const Record &after);
    Result<void> remove(const Record &before);
    /// Erasure: what stood before is not kept, in this change.
    void keepNothing() { m_journal.keepNothing(); }
    /// One entry without a record: personal values left the book in clear.
    Result<void> disclose()
    {
        return m_journal.append(QStringLiteral("book"), m_journal.current(), JournalAction::Disclosed);
    }
    /// Brings summaries and search terms up to date and closes the journal's change. `entries() == 0`: nothing changed.
    Result<ChangeInfo> finish();

    [[nodiscard]] RecordStore &store() { return m_store; }
    [[nodiscard]] Journal &journal() { return m_journal; }
    /// Ids written so far, by record name; emptied by nobody.
    [[nodiscard]] const QHash<QString, std::vector<Id>> &written() const { return m_written; }

private:
    /// Notes the customers whose projections depend on the record; must come before the write, because the old search
    /// terms are read from the rows as they still stand.
    Result<void> touch(const Record &record);
    /// `isNew`: it has no search terms to read yet.
    Result<void> touchCustomer(Id customer, bool isNew = false);
    Result<void> touchCustomersOf(const QString &sql, Id id);
    Result<void> refreshTouched();
    void noteWritten(const Record &record);

    Connection &m_connection;
    RecordStore m_store;
    Journal m_journal;
    SearchIndex m_index;
    Summaries m_summaries;
    QHash<Id, QStringList> m_touched; ///< customer and the search terms it had
    QHash<QString, std::vector<Id>> m_written;
};

} // namespace kebu
