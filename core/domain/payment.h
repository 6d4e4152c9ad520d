#pragma once

#include "core/domain/record.h"

/// Payment 回款, planned (a due day) or made (a paid day), and refund 退款.
namespace kebu::payment {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName customer{"customer"};
inline constexpr FieldName contract{"contract"};
inline constexpr FieldName kind{"kind"};
inline constexpr FieldName dueOn{"due_on"};
inline constexpr FieldName paidOn{"paid_on"};
inline constexpr FieldName amount{"amount"};

} // namespace kebu::payment
