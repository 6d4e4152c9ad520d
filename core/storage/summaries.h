#pragma once

#include "core/base/result.h"
#include "core/domain/record.h"
#include "core/rules/completeness.h"
#include "core/rules/grading.h"
#include "core/storage/connection.h"

#include <QFlags>
#include <QTimeZone>

#include <optional>

namespace kebu {

/// What of a summary follows from one kind of record. A bulk change that moves a task need not read a customer's
/// orders.
enum class SummaryPart {
    Own = 1,          ///< from the customer's own fields
    Contacts = 2,     ///< from the interactions, the letter and the day since when it is known
    Amount = 4,       ///< from the opportunities
    Next = 8,         ///< from the open tasks
    Dealings = 16,    ///< from orders, payments, contracts, cases and scores
    Completeness = 32 ///< from its own fields, contacts and needs
};
Q_DECLARE_FLAGS(SummaryParts, SummaryPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(SummaryParts)

/// What lists sort and filter by, one narrow row a customer, a pure function of the facts and of the policy, never of
/// today: it holds dates on which a state begins.
class Summaries
{
public:
    Summaries(Connection &connection, GradePolicy policy, QTimeZone zone)
        : m_connection(connection),
          m_policy(std::move(policy)),
          m_zone(std::move(zone))
    {
    }

    static constexpr SummaryParts everything = SummaryParts::fromInt(0x3f);

    /// Recomputes those parts of the row; takes the row away when the customer is gone, and writes a missing one whole.
    /// `known`: its record, where the caller has it.
    Result<void> refresh(Id customer, SummaryParts parts = everything, const std::optional<Record> &known = {});
    /// The first row of a customer whose dealings are still to come. `row`: firstValues() of it.
    Result<void> begin(const QVariantList &row);
    /// The columns, and the customer's id behind them. `ownerKey`: of the customer's owner. Asks no row; for any
    /// thread, as long as nothing else changes this.
    [[nodiscard]] QVariantList firstValues(const Record &customer, const QByteArray &ownerKey,
                                           const ArchiveChildren &children) const;
    /// By what customers are sorted by their owner; empty for nobody.
    [[nodiscard]] Result<QByteArray> ownerKey(Id owner);
    /// All rows from nothing; a test proves that both ways agree.
    Result<void> rebuild();

private:
    struct Sources;
    /// The values of those parts, in the order of their columns.
    [[nodiscard]] QVariantList valuesOf(const Record &customer, const Sources &sources, SummaryParts parts) const;
    Result<Sources> sourcesOf(const Record &customer, SummaryParts parts);
    void appendContacts(QVariantList &values, const Sources &sources) const;
    Result<void> insert(Id customer, QVariantList values);
    /// False where there is no row yet.
    [[nodiscard]] Result<bool> update(Id customer, const QVariantList &values, SummaryParts parts);

    Connection &m_connection;
    GradePolicy m_policy;
    QTimeZone m_zone;
};

} // namespace kebu
