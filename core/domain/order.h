#pragma once

#include "core/domain/record.h"

/// Order 订单. Its table is `sales_order`: ORDER is a word of SQL.
namespace kebu::order {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName number{"number"};
inline constexpr FieldName customer{"customer"};
inline constexpr FieldName contract{"contract"};
inline constexpr FieldName orderedOn{"ordered_on"};
inline constexpr FieldName product{"product"};
inline constexpr FieldName quantity{"quantity"};
inline constexpr FieldName amount{"amount"};

} // namespace kebu::order
