#pragma once

#include "core/domain/record.h"

/// Need 需求. The declaration stands in need.cpp; here are the names that code uses.
namespace kebu::need {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName customer{"customer"};
inline constexpr FieldName description{"description"};
inline constexpr FieldName urgency{"urgency"};
inline constexpr FieldName importance{"importance"};
inline constexpr FieldName painPoint{"pain_point"};
inline constexpr FieldName budgetFrom{"budget_from"};
inline constexpr FieldName budgetTo{"budget_to"};
inline constexpr FieldName purchaseTime{"purchase_time"};
inline constexpr FieldName wantedDeliveryOn{"wanted_delivery_on"};
inline constexpr FieldName cooperationPeriod{"cooperation_period"};
inline constexpr FieldName analysis{"analysis"};
inline constexpr FieldName solution{"solution"};
inline constexpr FieldName implementation{"implementation"};
inline constexpr FieldName effect{"effect"};
inline constexpr FieldName state{"state"};
inline constexpr FieldName resolvedOn{"resolved_on"};

} // namespace kebu::need
