#pragma once

#include "core/domain/record.h"

/// What one customer answered to a survey: the answers in the order of its questions.
namespace kebu::surveyAnswer {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName survey{"survey"};
inline constexpr FieldName customer{"customer"};
inline constexpr FieldName answeredOn{"answered_on"};
inline constexpr FieldName answers{"answers"};
inline constexpr FieldName score{"score"};
inline constexpr FieldName suggestions{"suggestions"};

} // namespace kebu::surveyAnswer
