#pragma once

#include "core/domain/record.h"

/// Key date 关键日期: comes round each year when its year is unknown or past.
namespace kebu::keyDate {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName customer{"customer"};
inline constexpr FieldName contact{"contact"};
inline constexpr FieldName kind{"kind"};
inline constexpr FieldName date{"date"};
inline constexpr FieldName lunar{"lunar"};
inline constexpr FieldName leapMonth{"leap_month"};
inline constexpr FieldName remindDaysBefore{"remind_days_before"};

} // namespace kebu::keyDate
