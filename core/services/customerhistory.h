#pragma once

#include "core/book/change.h"
#include "core/services/recordhistory.h"

namespace kebu {

/// A step of one field in words.
struct HistoryField {
    FieldInfo field;
    Value before;
    QString beforeText; ///< as people read it
    QString afterText;
};

/// What one change did to one record of a customer.
struct HistoryLine {
    const RecordType *type = nullptr;
    Id record;
    QString recordTitle; ///< empty: the customer itself
    ChangeInfo change;
    JournalAction action = JournalAction::Edited;
    bool isErased = false;
    std::vector<HistoryField> fields;
};

/// Who changed what of a customer and of every record that is its; the newest first, from the journal. Of contacts,
/// needs, opportunities, contracts and cases also that they were made.
[[nodiscard]] Result<std::vector<HistoryLine>> customerHistory(Snapshot &view, Id customer, int limit = 200);

/// How often each of the customer's interactions was changed after it was written down; those never changed are left
/// out.
[[nodiscard]] Result<QHash<Id, int>> correctionsOf(Snapshot &view, Id customer);

/// Puts a value back as it once was.
Result<void> restoreValue(Change &change, const RecordType &type, Id record, const FieldInfo &field,
                          const Value &value);

} // namespace kebu
