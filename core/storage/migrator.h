#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"

namespace kebu {

/// The schema this program writes: the number of the last migration it carries.
[[nodiscard]] int currentSchema();
/// The schema of the open file; 0 for a new one.
[[nodiscard]] Result<int> schemaOf(Connection &connection);
/// TooNew for a file whose schema this program does not know; asked before anything else is read.
Result<void> refuseNewer(Connection &connection);
/// Runs every migration the file lacks, each in a transaction of its own. A newer file is refused (TooNew), untouched.
/// A released migration is never edited; a new file is made by running them all.
Result<void> migrate(Connection &connection);

/// Splits a migration into its statements. `--` comments are dropped, so that they may say anything.
[[nodiscard]] QStringList statementsOf(const QString &script);

} // namespace kebu
