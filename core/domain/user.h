#pragma once

#include "core/domain/record.h"

/// User 用户. The declaration stands in user.cpp; here are the names that code uses.
namespace kebu::user {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName name{"name"};
inline constexpr FieldName role{"role"};
inline constexpr FieldName team{"team"};

} // namespace kebu::user
