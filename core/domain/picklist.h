#pragma once

#include "core/domain/record.h"

/// An entry of a picklist that the book itself holds: added by hand or by an import, or a changed built-in one.
/// Built-in entries stand in the declarations and need no row. A used entry is never removed, only retired.
namespace kebu::picklistEntry {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName list{"list"};
inline constexpr FieldName code{"code"};
inline constexpr FieldName labelZh{"label_zh"};
inline constexpr FieldName labelEn{"label_en"};
inline constexpr FieldName synonyms{"synonyms"}; ///< separated by line breaks
inline constexpr FieldName position{"position"};
inline constexpr FieldName retired{"retired"};

} // namespace kebu::picklistEntry
