#pragma once

#include "core/reports/population.h"

namespace kebu {

/// Customers by the step of time (a month, say) of their first order, and who of them ordered how many steps later.
struct Cohorts {
    struct Cohort {
        QString key;               ///< of its step, as timeKey() has it
        qint64 customers = 0;      ///< who ordered first in it
        std::vector<qint64> again; ///< of them, who have an order so many steps later; the first stands for all
        [[nodiscard]] qint64 orderedAfter(int steps) const
        {
            return size_t(steps) < again.size() ? again[size_t(steps)] : 0;
        }
    };
    std::vector<Cohort> cohorts; ///< that hold anybody, the earliest first
    qint64 customers = 0;
    qint64 orderedAgain = 0; ///< in any later step
};

/// Of the customers of the scope whose first order lies in its period: one pass over the index of orders by customer.
[[nodiscard]] Result<Cohorts> cohortsOf(const MetricScope &scope, TimeStep step);

} // namespace kebu
