#pragma once

#include "core/domain/record.h"

/// One more way to reach a customer or a person of theirs, behind the usual ones of their own fields.
namespace kebu::contactPoint {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName customer{"customer"};
inline constexpr FieldName contact{"contact"};
inline constexpr FieldName kind{"kind"};
inline constexpr FieldName value{"value"};
inline constexpr FieldName normal{"normal"};
inline constexpr FieldName usual{"usual"};
inline constexpr FieldName remark{"note"};

} // namespace kebu::contactPoint
