#pragma once

#include "core/reports/population.h"
#include "core/storage/stagesql.h"

/// What several metrics say of a customer by its row `z` of customer_standing (core/storage/standing.h), in SQL.
namespace kebu::customersql {

/// The furthest level of the life cycle the customer ever was at.
[[nodiscard]] QString reachedLevel();
/// A won opportunity, a signed contract, or a stage that ever was contract signed or further.
[[nodiscard]] QString converted();
/// Ever in the deal or service phase, or first recorded as ended.
[[nodiscard]] QString everDealt();
/// Ended now, on the day it was lost, else on which it last entered that stage.
[[nodiscard]] Condition endedWithin(const Period &period);
/// The day of it; empty where it is unknown or the customer has not ended.
[[nodiscard]] QString endedOn();
/// The day of the first contact, where it is unknown that of the registration.
[[nodiscard]] QString metOn();
/// Of an ended customer the amounts of the won and still open opportunities: that is what an end costs.
[[nodiscard]] QString amountLost();
/// An interaction `i` that reached the customer.
[[nodiscard]] QString reached();

/// `counted`, where the book keeps it for what the scope asks: of its customers, by the days of its zone.
[[nodiscard]] std::optional<CountedBy> countedBy(const MetricScope &scope, const CountedBy &counted);

/// Customers of the scope.
[[nodiscard]] Population customers(const MetricScope &scope, Condition base, Condition count);
/// Records of a child of the customer, `alias` in their table.
[[nodiscard]] Population children(const MetricScope &scope, const char *record, const char *alias, Condition base,
                                  Condition count);

} // namespace kebu::customersql
