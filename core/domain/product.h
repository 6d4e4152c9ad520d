#pragma once

#include "core/domain/record.h"

/// Product 产品/服务. What is sold, and what cases and feedback are about. The declaration stands in product.cpp.
namespace kebu::product {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName name{"name"};
inline constexpr FieldName code{"code"};
inline constexpr FieldName unit{"unit"};
inline constexpr FieldName listPrice{"list_price"};

} // namespace kebu::product
