#pragma once

#include "core/domain/record.h"

/// Contact 联系人. The declaration stands in contact.cpp; here are the names that code uses.
namespace kebu::contact {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName customer{"customer"};
inline constexpr FieldName name{"name"};
inline constexpr FieldName title{"title"};
inline constexpr FieldName department{"department"};
inline constexpr FieldName decisionRole{"decision_role"};
inline constexpr FieldName isPrimary{"is_primary"};
inline constexpr FieldName mobile{"mobile"};
inline constexpr FieldName landline{"landline"};
inline constexpr FieldName email{"email"};
inline constexpr FieldName emailNoticesOnly{"email_notices_only"};
inline constexpr FieldName wechat{"wechat"};
inline constexpr FieldName usualChannel{"usual_channel"};
inline constexpr FieldName birthday{"birthday"};
inline constexpr FieldName birthdayLunar{"birthday_lunar"};
inline constexpr FieldName preferences{"preferences"};
inline constexpr FieldName leftOn{"left_on"};
inline constexpr FieldName samePerson{"same_person"};
inline constexpr FieldName distinctFrom{"distinct_from"};

} // namespace kebu::contact
