#pragma once

#include "core/domain/record.h"

/// A review of a week, month or quarter. A draft measures anew whenever it is looked at; a finished one holds its
/// figures as they were (core/services/review.h).
namespace kebu::review {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName span{"span"}; ///< week, month, quarter
inline constexpr FieldName fromOn{"from_on"};
inline constexpr FieldName toOn{"to_on"};
inline constexpr FieldName owner{"owner"}; ///< whose customers; nobody: all
inline constexpr FieldName state{"state"}; ///< draft, final
inline constexpr FieldName comment{"comment"};
inline constexpr FieldName figures{"figures"}; ///< of a finished one, as JSON
inline constexpr FieldName finishedOn{"finished_on"};

} // namespace kebu::review

/// What was decided in a review: somebody does something by a day.
namespace kebu::reviewDecision {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName review{"review"};
inline constexpr FieldName text{"text"};
inline constexpr FieldName because{"because"};
inline constexpr FieldName owner{"owner"};
inline constexpr FieldName dueOn{"due_on"};
inline constexpr FieldName task{"task"}; ///< the follow-up it became

} // namespace kebu::reviewDecision
