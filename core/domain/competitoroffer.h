#pragma once

#include "core/domain/record.h"

/// Competitor met 竞品: who else offers, for how much, and what speaks for them.
namespace kebu::competitorOffer {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName customer{"customer"};
inline constexpr FieldName about{"about"};
inline constexpr FieldName competitor{"competitor"};
inline constexpr FieldName quote{"quote"};
inline constexpr FieldName strengths{"strengths"};

} // namespace kebu::competitorOffer
