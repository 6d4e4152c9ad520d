#pragma once

#include "core/base/result.h"
#include "core/domain/record.h"
#include "core/rules/completeness.h"
#include "core/rules/grading.h"
#include "core/storage/connection.h"
#include "core/storage/recordstore.h"

#include <QTimeZone>

namespace kebu {

/// What the grading rules want to know of a customer, gathered from the rows. `customer` is its record.
[[nodiscard]] Result<GradeFacts> gradeFactsOf(Connection &connection, const Record &customer, const QTimeZone &zone);
/// The last interaction that reached the customer; greetings sent to many count for grade C only.
struct LastContact {
    qint64 at = RecordStore::emptyNumber;
    Id interaction;
};
/// The parts of it that stand in other rows: open and won amounts; the contacts, by time. REQUIRES: facts.letter is
/// set.
Result<void> gatherDeals(Connection &connection, Id customer, GradeFacts &facts);
Result<LastContact> gatherContacts(Connection &connection, Id customer, const QTimeZone &zone, GradeFacts &facts);
/// The part of it that stands in the record itself.
[[nodiscard]] GradeFacts ownGradeFacts(const Record &customer);
/// What the completeness of its archive wants to know beside the customer's own fields.
[[nodiscard]] Result<ArchiveChildren> archiveChildrenOf(Connection &connection, Id customer);

} // namespace kebu
