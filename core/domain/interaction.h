#pragma once

#include "core/domain/record.h"

/// Interaction 沟通记录. The declaration stands in interaction.cpp; here are the names that code uses.
namespace kebu::interaction {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName customer{"customer"};
inline constexpr FieldName happenedAt{"happened_at"};
inline constexpr FieldName recordedAt{"recorded_at"};
inline constexpr FieldName recordedBy{"recorded_by"};
inline constexpr FieldName method{"method"};
inline constexpr FieldName reach{"reach"};
inline constexpr FieldName place{"place"};
inline constexpr FieldName ourParticipants{"our_participants"};
inline constexpr FieldName theirParticipants{"their_participants"};
inline constexpr FieldName topic{"topic"};
inline constexpr FieldName about{"about"};
inline constexpr FieldName content{"content"};
inline constexpr FieldName customerWords{"customer_words"};
inline constexpr FieldName attitude{"attitude"};
inline constexpr FieldName result{"result"};
inline constexpr FieldName corrects{"corrects"};

} // namespace kebu::interaction
