#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"

#include <QTimeZone>

/// What the book derives from its facts and could lose without loss: summaries, counts and search terms. All of it runs
/// on the writer's connection.
namespace kebu {

/// Recomputes all of it from the facts, in one transaction.
Result<void> rebuildProjections(Connection &connection, const QTimeZone &zone);

/// Does again what a migration left marked as stale. The mark goes in the same transaction, so that a crash leaves the
/// work to the next start.
Result<void> refreshStaleProjections(Connection &connection, const QTimeZone &zone);

/// A slice of the finder's merging, for when nothing else is to be done; about a millisecond. False: enough for now.
bool mergeFinder(Connection &connection);

} // namespace kebu
