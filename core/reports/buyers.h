#pragma once

#include "core/reports/population.h"

namespace kebu {

/// A customer with its orders of a period.
struct Buyer {
    qint64 customer = 0;
    double worth = 0; ///< minor units; an unknown amount is 0
    qint64 orders = 0;
    qint64 first = 0; ///< Julian day; 0: unknown, or nobody asks
    qint64 last = 0;
    int group = 0; ///< as WalkAsked::groupOf says
};

enum class OrderDays { Ignored, Read };

/// Those of the scope, in the order of their entry: one pass over the index of orders by customer. Of the filter's many
/// those in a group.
Result<void> eachBuyer(const MetricScope &scope, const WalkAsked &asked, OrderDays days,
                       const std::function<void(const Buyer &buyer)> &tell);
/// What the customers with orders are worth, in no order.
[[nodiscard]] Result<std::vector<double>> worthsOfBuyers(const MetricScope &scope);
/// How many the top so many percent are, rounded up.
[[nodiscard]] constexpr size_t topOf(size_t customers, int percent)
{
    constexpr size_t whole = 100;
    return (customers * size_t(percent) + whole - 1) / whole;
}

namespace walks {

/// Counted: the top so many percent by worth, equal ones in the order of entry.
[[nodiscard]] Walk topBuyers(const MetricScope &scope, int percent);
/// Counted: who ordered on more than one day.
[[nodiscard]] Walk repeatBuyers(const MetricScope &scope);
/// WalkedRecord::own: recent 4, often 2 and much 1, added up; each better than the average of them.
[[nodiscard]] Walk buyersByRfm(const MetricScope &scope);

} // namespace walks

} // namespace kebu
