#pragma once

#include "core/domain/record.h"

/// A field the user added. Its values live beside the record (CustomValue); names, forms, lists, filters, import and
/// export treat it like a declared field through `asField`.
namespace kebu::customField {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName record{"record"};
inline constexpr FieldName name{"name"};
inline constexpr FieldName label{"label"};
inline constexpr FieldName kind{"type"};
inline constexpr FieldName position{"position"};
inline constexpr FieldName retired{"retired"};

/// The declaration this definition stands for. A choice's picklist is `custom.<name>`.
[[nodiscard]] FieldInfo asField(const Record &definition);

} // namespace kebu::customField
