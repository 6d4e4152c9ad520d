#pragma once

#include "core/domain/record.h"

/// A score that a customer gave us, outside surveys and cases.
namespace kebu::satisfactionEntry {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName customer{"customer"};
inline constexpr FieldName score{"score"};
inline constexpr FieldName givenOn{"given_on"};
inline constexpr FieldName source{"source"};

} // namespace kebu::satisfactionEntry
