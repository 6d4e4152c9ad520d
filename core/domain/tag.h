#pragma once

#include "core/domain/record.h"

/// Tag 标签. The declaration stands in tag.cpp; here are the names that code uses.
namespace kebu::tag {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName name{"name"};
inline constexpr FieldName kind{"kind"};

} // namespace kebu::tag
