#pragma once

#include "core/domain/record.h"

/// Promise 承诺. The declaration stands in promise.cpp; here are the names that code uses.
namespace kebu::promise {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName interaction{"interaction"};
inline constexpr FieldName customer{"customer"};
inline constexpr FieldName by{"by"};
inline constexpr FieldName wording{"text"};
inline constexpr FieldName dueOn{"due_on"};
inline constexpr FieldName keptOn{"kept_on"};

} // namespace kebu::promise
