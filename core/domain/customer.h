#pragma once

#include "core/domain/record.h"

/// Customer 客户. The declaration stands in customer.cpp; here are the names that code uses.
namespace kebu::customer {

[[nodiscard]] const RecordType &type();

inline constexpr FieldName number{"number"};
inline constexpr FieldName kind{"kind"};
inline constexpr FieldName name{"name"};
inline constexpr FieldName shortName{"short_name"};
inline constexpr FieldName formerNames{"former_names"};
inline constexpr FieldName parent{"parent"};
inline constexpr FieldName intent{"intent"};
inline constexpr FieldName industry{"industry"};
inline constexpr FieldName source{"source"};
inline constexpr FieldName referrer{"referrer"};
inline constexpr FieldName creditCode{"credit_code"};
inline constexpr FieldName employeesFrom{"employees_from"};
inline constexpr FieldName employeesTo{"employees_to"};
inline constexpr FieldName annualRevenueFrom{"annual_revenue_from"};
inline constexpr FieldName annualRevenueTo{"annual_revenue_to"};
inline constexpr FieldName foundedOn{"founded_on"};
inline constexpr FieldName mainBusiness{"main_business"};
inline constexpr FieldName website{"website"};
inline constexpr FieldName occupation{"occupation"};
inline constexpr FieldName ageBracket{"age_bracket"};
inline constexpr FieldName gender{"gender"};
inline constexpr FieldName birthday{"birthday"};
inline constexpr FieldName birthdayLunar{"birthday_lunar"};
inline constexpr FieldName phone{"phone"};
inline constexpr FieldName phoneOther{"phone_other"};
inline constexpr FieldName email{"email"};
inline constexpr FieldName wechat{"wechat"};
inline constexpr FieldName usualChannel{"usual_channel"};
inline constexpr FieldName province{"province"};
inline constexpr FieldName city{"city"};
inline constexpr FieldName district{"district"};
inline constexpr FieldName address{"address"};
inline constexpr FieldName deliveryAddress{"delivery_address"};
inline constexpr FieldName invoiceTitle{"invoice_title"};
inline constexpr FieldName invoiceDetails{"invoice_details"};
inline constexpr FieldName owner{"owner"};
inline constexpr FieldName team{"team"};
inline constexpr FieldName tags{"tags"};
inline constexpr FieldName registeredBy{"registered_by"};
inline constexpr FieldName registeredOn{"registered_on"};
inline constexpr FieldName firstContactOn{"first_contact_on"};
inline constexpr FieldName grade{"grade"};
inline constexpr FieldName stage{"stage"};
inline constexpr FieldName churnReason{"churn_reason"};
inline constexpr FieldName lostOn{"lost_on"};
inline constexpr FieldName lossAnalysis{"loss_analysis"};
inline constexpr FieldName maintenanceState{"maintenance_state"};
inline constexpr FieldName maintenanceLayer{"maintenance_layer"};
inline constexpr FieldName buyingPower{"buying_power"};
inline constexpr FieldName interestedIn{"interested_in"};
inline constexpr FieldName communicationPreference{"communication_preference"};
inline constexpr FieldName preferredDays{"preferred_days"};
inline constexpr FieldName preferredFrom{"preferred_from"};
inline constexpr FieldName preferredTo{"preferred_to"};
inline constexpr FieldName cadenceDays{"cadence_days"};
inline constexpr FieldName pastCooperation{"past_cooperation"};
inline constexpr FieldName preferences{"preferences"};
inline constexpr FieldName analysis{"analysis"};
inline constexpr FieldName remarks{"remarks"};
inline constexpr FieldName archivedAs{"archived_as"};
inline constexpr FieldName checkedOn{"checked_on"};
inline constexpr FieldName distinctFrom{"distinct_from"};

} // namespace kebu::customer
