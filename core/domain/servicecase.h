#pragma once

#include "core/domain/record.h"

/// Service case 服务单: a request, complaint or consultation. It is open until it has a day of solution.
namespace kebu::serviceCase {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName number{"number"};
inline constexpr FieldName customer{"customer"};
inline constexpr FieldName contact{"contact"};
inline constexpr FieldName kind{"kind"};
inline constexpr FieldName product{"product"};
inline constexpr FieldName problem{"problem"};
inline constexpr FieldName expectation{"expectation"};
inline constexpr FieldName receivedAt{"received_at"};
inline constexpr FieldName dueAt{"due_at"};
inline constexpr FieldName handler{"handler"};
inline constexpr FieldName measures{"measures"};
inline constexpr FieldName resolvedAt{"resolved_at"};
inline constexpr FieldName effect{"effect"};
inline constexpr FieldName satisfaction{"satisfaction"};

} // namespace kebu::serviceCase
