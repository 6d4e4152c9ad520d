#pragma once

#include "core/domain/record.h"

/// Delivery 交付: what a contract owes, and when it came.
namespace kebu::delivery {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName contract{"contract"};
inline constexpr FieldName customer{"customer"};
inline constexpr FieldName dueOn{"due_on"};
inline constexpr FieldName deliveredOn{"delivered_on"};
inline constexpr FieldName content{"content"};

} // namespace kebu::delivery
