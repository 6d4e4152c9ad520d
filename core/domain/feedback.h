#pragma once

#include "core/domain/record.h"

/// Feedback 反馈: what a customer said of us without asking for anything.
namespace kebu::feedback {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName customer{"customer"};
inline constexpr FieldName kind{"kind"};
inline constexpr FieldName content{"content"};
inline constexpr FieldName product{"product"};
inline constexpr FieldName givenOn{"given_on"};
inline constexpr FieldName contact{"contact"};

} // namespace kebu::feedback
