#pragma once

#include "ui/dialogs/import/importrows.h"

namespace kebu {

/// The records that rows may be about, each once, so many at most.
[[nodiscard]] std::vector<Id> allCandidates(const ImportRowsModel &rows);

/// What tells them apart for a person who must choose: number, name, city and telephone of a customer, the title of any
/// other record; behind the mask the number and what the mask leaves. Without those that the book does not have: a row
/// may look like another row of the file.
[[nodiscard]] Result<QHash<Id, QString>> candidateNames(Snapshot &view, const RecordType &type,
                                                        const std::vector<Id> &records, bool isMasked);

} // namespace kebu
