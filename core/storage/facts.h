#pragma once

#include "core/base/result.h"
#include "core/domain/record.h"
#include "core/rules/completeness.h"
#include "core/rules/grading.h"
#include "core/storage/connection.h"

#include <QTimeZone>

namespace kebu {

/// What the grading rules want to know of a customer, gathered from the rows. `customer` is its record.
[[nodiscard]] Result<GradeFacts> gradeFactsOf(Connection &connection, const Record &customer, const QTimeZone &zone);
/// The part of it that stands in the record itself.
[[nodiscard]] GradeFacts ownGradeFacts(const Record &customer);
/// What the completeness of its archive wants to know beside the customer's own fields.
[[nodiscard]] Result<ArchiveChildren> archiveChildrenOf(Connection &connection, Id customer);

} // namespace kebu
