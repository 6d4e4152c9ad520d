#pragma once

#include "core/domain/record.h"

/// Satisfaction survey 满意度调查: what is asked (rules/questions.h reads the questions).
namespace kebu::survey {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName title{"title"};
inline constexpr FieldName questions{"questions"};
inline constexpr FieldName opensOn{"opens_on"};

} // namespace kebu::survey
