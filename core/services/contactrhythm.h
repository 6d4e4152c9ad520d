#pragma once

#include "core/storage/snapshot.h"

namespace kebu {

/// One calendar month with a customer.
struct MonthOfContact {
    QDate month; ///< its first day
    int contacts = 0;
    Money won; ///< opportunities won that month
};

/// The last `months` months, that of the clock's day last; in the book's zone.
[[nodiscard]] Result<std::vector<MonthOfContact>> contactRhythm(Snapshot &view, Id customer, int months = 12);

/// How many quarters in a row each had fewer contacts than the one before, counted back from the end. Needs whole
/// quarters: 12 months say at most 3.
[[nodiscard]] int quartersFalling(const std::vector<MonthOfContact> &months);

} // namespace kebu
