#pragma once

#include "core/domain/record.h"

/// Quotation 报价. One that nobody answered until it ran out is a warning.
namespace kebu::quotation {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName opportunity{"opportunity"};
inline constexpr FieldName customer{"customer"};
inline constexpr FieldName number{"number"};
inline constexpr FieldName version{"version"};
inline constexpr FieldName amount{"amount"};
inline constexpr FieldName sentOn{"sent_on"};
inline constexpr FieldName validUntil{"valid_until"};
inline constexpr FieldName answer{"answer"};

} // namespace kebu::quotation
