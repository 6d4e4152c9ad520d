#pragma once

#include "core/domain/record.h"

/// Contract 合同. Deliveries, orders and payments hang on it.
namespace kebu::contract {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName number{"number"};
inline constexpr FieldName name{"name"};
inline constexpr FieldName customer{"customer"};
inline constexpr FieldName opportunity{"opportunity"};
inline constexpr FieldName renews{"renews"};
inline constexpr FieldName signedOn{"signed_on"};
inline constexpr FieldName amount{"amount"};
inline constexpr FieldName startsOn{"starts_on"};
inline constexpr FieldName endsOn{"ends_on"};
inline constexpr FieldName acceptance{"acceptance"};
inline constexpr FieldName acceptedOn{"accepted_on"};
inline constexpr FieldName state{"state"};

} // namespace kebu::contract
