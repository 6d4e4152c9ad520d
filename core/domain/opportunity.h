#pragma once

#include "core/domain/record.h"

/// Opportunity 销售机会. The declaration stands in opportunity.cpp; here are the names that code uses.
namespace kebu::opportunity {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName number{"number"};
inline constexpr FieldName customer{"customer"};
inline constexpr FieldName title{"title"};
inline constexpr FieldName kind{"kind"};
inline constexpr FieldName product{"product"};
inline constexpr FieldName amount{"amount"};
inline constexpr FieldName stage{"stage"};
inline constexpr FieldName stageSince{"stage_since"};
inline constexpr FieldName probability{"probability"};
inline constexpr FieldName openedOn{"opened_on"};
inline constexpr FieldName expectedCloseOn{"expected_close_on"};
inline constexpr FieldName closedOn{"closed_on"};
inline constexpr FieldName result{"result"};
inline constexpr FieldName lostReason{"lost_reason"};
inline constexpr FieldName competitor{"competitor"};
inline constexpr FieldName progress{"progress"};
inline constexpr FieldName customerFeedback{"customer_feedback"};
inline constexpr FieldName owner{"owner"};

} // namespace kebu::opportunity
