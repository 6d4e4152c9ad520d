#pragma once

#include "core/base/result.h"
#include "core/domain/record.h"
#include "core/rules/grading.h"
#include "core/storage/connection.h"

#include <QTimeZone>

namespace kebu {

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

    /// Recomputes the row; takes it away when the customer is gone.
    Result<void> refresh(Id customer);
    /// The first row of a customer about which nothing but its record was written.
    Result<void> begin(const Record &customer);
    /// All rows from nothing; a test proves that both ways agree.
    Result<void> rebuild();

private:
    struct Sources;
    Result<void> write(const Record &customer, const Sources &sources, bool isNew);
    /// False where there is no row yet.
    [[nodiscard]] Result<bool> update(Id customer, const QVariantList &values);

    Connection &m_connection;
    GradePolicy m_policy;
    QTimeZone m_zone;
};

} // namespace kebu
