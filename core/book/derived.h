#pragma once

#include "core/domain/record.h"

namespace kebu {

/// What lists show, sort and filter beside the typed fields: columns of customer_summary, kept by storage as a pure
/// function of the facts. Never written, never exported as a field.
struct DerivedField {
    FieldInfo info;     ///< name, type and label, as a declared field has them
    const char *column; ///< in customer_summary
    const char *empty;  ///< SQL of the value that stands for "nothing"
};

/// next_due (walltime), last_contact (instant; also last_contact_on), interactions, amount (won and open), silent_from,
/// dormant_from, hot_until, warm_until, satisfaction (the latest), orders, ordered, receivable and receivable_due (what
/// is planned and not paid), open_cases, open_complaints, complaint_from, renewal_on, completeness (percent) for
/// customers; nothing for other records.
[[nodiscard]] const std::vector<DerivedField> &derivedFields(const RecordType &type);
/// Null when the record has no such derived field. Takes synonyms too.
[[nodiscard]] const DerivedField *findDerivedField(const RecordType &type, const QString &name);

} // namespace kebu
