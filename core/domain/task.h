#pragma once

#include "core/domain/record.h"

/// Follow-up 跟进计划. The declaration stands in task.cpp; here are the names that code uses.
namespace kebu::task {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName customer{"customer"};
inline constexpr FieldName goal{"goal"};
inline constexpr FieldName dueAt{"due_at"};
inline constexpr FieldName method{"method"};
inline constexpr FieldName owner{"owner"};
inline constexpr FieldName collaborators{"collaborators"};
inline constexpr FieldName milestone{"milestone"};
inline constexpr FieldName origin{"origin"};
inline constexpr FieldName about{"about"};
inline constexpr FieldName remindAt{"remind_at"};
inline constexpr FieldName state{"state"};
inline constexpr FieldName postponedCount{"postponed_count"};
inline constexpr FieldName postponeReason{"postpone_reason"};
inline constexpr FieldName skipReason{"skip_reason"};
inline constexpr FieldName doneWith{"done_with"};
inline constexpr FieldName plan{"plan"};
inline constexpr FieldName follows{"follows"};

} // namespace kebu::task
