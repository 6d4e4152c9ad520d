#pragma once

#include "core/domain/record.h"

/// Event 客户活动, with who took part as links.
namespace kebu::event {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName name{"name"};
inline constexpr FieldName kind{"kind"};
inline constexpr FieldName heldOn{"held_on"};
inline constexpr FieldName place{"place"};
inline constexpr FieldName customers{"customers"};
inline constexpr FieldName participants{"participants"};
inline constexpr FieldName outcome{"outcome"};

} // namespace kebu::event
