#pragma once

#include "core/domain/record.h"

/// File 附件 on any record. Its bytes lie apart, under their checksum (storage/filestore.h); the journal holds no byte
/// of them.
namespace kebu::attachment {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName about{"about"};
inline constexpr FieldName customer{"customer"};
inline constexpr FieldName name{"name"};
inline constexpr FieldName sha256{"sha256"};
inline constexpr FieldName size{"size"};

} // namespace kebu::attachment
