#pragma once

#include "core/domain/record.h"

/// What somebody, or all together, mean to reach in a period. Whether it was reached is measured, never typed
/// (core/services/targets.h).
namespace kebu::target {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName measure{"measure"}; ///< what is counted: amount_won, won_deals, new_customers, contacts …
inline constexpr FieldName goal{"goal"};       ///< a number, of amounts in whole units of the book's currency
inline constexpr FieldName fromOn{"from_on"};
inline constexpr FieldName toOn{"to_on"};
inline constexpr FieldName owner{"owner"};     ///< whose customers; nobody: all
inline constexpr FieldName because{"because"}; ///< why it was reached or missed, in the user's words

} // namespace kebu::target
