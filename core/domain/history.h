#pragma once

#include "core/domain/record.h"

/// Each time a customer enters a stage. Written by the door itself whenever `customer.stage` changes, so that time in
/// stage and "ever reached" are facts and not guesses.
namespace kebu::stageEntry {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName customer{"customer"};
inline constexpr FieldName stage{"stage"};
inline constexpr FieldName enteredOn{"entered_on"};

} // namespace kebu::stageEntry

/// Each time a customer is given a letter: by whom, why, and until when an override holds.
namespace kebu::gradeEntry {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName customer{"customer"};
inline constexpr FieldName letter{"letter"};
inline constexpr FieldName setBy{"set_by"}; ///< person or system
inline constexpr FieldName because{"because"};
inline constexpr FieldName until{"until"};
inline constexpr FieldName givenOn{"given_on"};

} // namespace kebu::gradeEntry
