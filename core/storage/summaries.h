#pragma once

#include "core/base/result.h"
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
    /// All rows from nothing; a test proves that both ways agree.
    Result<void> rebuild();

private:
    Connection &m_connection;
    GradePolicy m_policy;
    QTimeZone m_zone;
};

} // namespace kebu
