#pragma once

#include "core/rules/radar.h"
#include "core/storage/snapshot.h"

#include <vector>

namespace kebu {

/// A customer somebody should look at, and why.
struct WatchedCustomer {
    Id customer;
    QString name;
    QString number;
    QString grade;                 ///< letter and digit
    std::vector<Warning> warnings; ///< the most severe first, never empty
    bool isKey = false;            ///< among the top 20 % by amount (keycustomers.h)
    qint64 amountMinor = 0;        ///< what it is measured by there
};

/// What a list shows of a customer beside its warnings: everything but those.
[[nodiscard]] Result<std::vector<WatchedCustomer>> customerFaces(Snapshot &view, const std::vector<Id> &customers);

/// What the warnings of one customer are drawn from, as of that day. `customer`: its record.
[[nodiscard]] Result<WarningFacts> warningFactsOf(Snapshot &view, const Record &customer, QDate day);
[[nodiscard]] Result<std::vector<Warning>> warningsOf(Snapshot &view, const Record &customer, QDate day);

/// Customers with warnings on that day: key customers first, then the most severe, then the latest to begin. Candidates
/// come from indexes: silence, complaints and renewals (customer_summary), open promises, open opportunities, overdue
/// payments and service cases, unanswered quotations, and the interactions of half a year and orders of a year for what
/// falls; an overdue follow-up alone makes no candidate, the agenda lists it anyway. `limit`: most candidates taken of
/// each kind, the newest first; -1: all.
[[nodiscard]] Result<std::vector<WatchedCustomer>> watchList(Snapshot &view, QDate day, int limit = -1);

} // namespace kebu
