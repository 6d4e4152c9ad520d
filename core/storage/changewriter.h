#pragma once

#include "core/storage/journal.h"
#include "core/storage/newcustomer.h"
#include "core/storage/recordstore.h"
#include "core/storage/searchindex.h"
#include "core/storage/summaries.h"
#include "core/storage/tallies.h"

#include <QHash>

#include <memory>
#include <optional>

namespace kebu {

class Beginnings;

/// Writes the records of one change together with all that follows from them: journal, summaries, search terms. Knows
/// no validation; core/book's Change is the door that does. Everything happens inside the caller's transaction.
class ChangeWriter
{
public:
    ChangeWriter(Connection &connection, GradePolicy policy, QTimeZone zone);
    ~ChangeWriter();

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
    /// What of a customer depends on a record or a field: a month's end changes thousands of fields that no list sorts
    /// by and no search finds, and a moved task says nothing of orders.
    struct Depends {
        SummaryParts parts;
        bool hasTerms = false;
        bool isCounted = false; ///< what the reports count of it
    };
    [[nodiscard]] static Depends dependsOn(const RecordType &type);
    [[nodiscard]] static Depends dependsOn(const RecordType &type, const std::vector<int> &fields);
    /// Notes the customers whose projections depend on the record; must come before the write, because the old search
    /// terms are read from the rows as they still stand.
    Result<void> touch(const Record &record, Depends depends);
    /// `isNew`: it has no search terms to read yet.
    Result<void> touchCustomer(Id customer, Depends depends, bool isNew = false);
    Result<void> touchCustomersOf(const QString &sql, Id id, Depends depends);
    Result<void> refreshTouched();
    /// The first rows of those in m_fresh; they are touched no more.
    Result<void> beginFresh();
    [[nodiscard]] Result<QHash<Id, QByteArray>> ownerKeysOf(const std::vector<NewCustomer> &customers);
    /// Takes a new child of a new customer beside it; false where that is no matter of those in m_fresh.
    [[nodiscard]] bool joinsFresh(const Record &child);
    Result<void> refreshTerms(Id customer, const QString &before);
    Result<void> removeTerms(Id customer, const QString &before);
    void noteWritten(const Record &record);

    Connection &m_connection;
    RecordStore m_store;
    Journal m_journal;
    SearchIndex m_index;
    Summaries m_summaries;
    Tallies m_tallies;
    struct Touched {
        SummaryParts parts;
        std::optional<QString> terms{}; ///< it had; none: they stay as they are
        bool isCounted = false;
        std::optional<Record> record{}; ///< as it was last edited; none: it is read
    };
    QHash<Id, Touched> m_touched;
    /// Customers made in this change with what their records and those beside them say: what follows from them is told
    /// without reading a row, which is most of the time of an import.
    QHash<Id, NewCustomer> m_fresh;
    std::unique_ptr<Beginnings> m_begun; ///< of the last m_fresh: its thread is freeing them while more are gathered
    QHash<QString, std::vector<Id>> m_written;
    int m_removedTerms = 0; ///< customers whose search terms were taken out in this change
};

} // namespace kebu
