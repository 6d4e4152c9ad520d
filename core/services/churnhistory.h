#pragma once

#include "core/storage/snapshot.h"

#include <vector>

namespace kebu {

/// What happened with one customer, by day, for looking at it as of any day. Days are Julian day numbers.
struct ChurnHistory {
    struct Talk {
        qint32 day;
        bool isReached;
        bool isNegative;
    };
    struct Order {
        qint32 day;
        double amount; ///< minor units
    };
    struct Score {
        qint32 day;
        qint8 score;
    };
    struct Bill {
        qint32 due;
        qint32 paid; ///< 0: not yet
    };
    struct Contract {
        qint32 end;
        qint32 renewed; ///< 0: not
    };
    Id customer;
    qint32 since = 0; ///< the first day it was a customer
    qint32 ended = 0; ///< 0: it is one still
    std::vector<Talk> talks;
    std::vector<Order> orders;
    std::vector<qint32> complaints;
    std::vector<Score> scores;
    std::vector<Contract> contracts;
    std::vector<Bill> bills;

    /// In the order of riskFeatures(), of what was known at the end of that day.
    [[nodiscard]] std::vector<double> featuresOn(qint32 day) const;
};

/// Histories of all who ever were a customer (reached a contract, or ended), or of that one. Talks, orders and scores
/// by day.
[[nodiscard]] Result<std::vector<ChurnHistory>> churnHistories(Snapshot &view, Id only = {});

} // namespace kebu
