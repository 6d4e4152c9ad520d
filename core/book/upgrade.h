#pragma once

#include "core/base/clock.h"
#include "core/storage/connection.h"

namespace kebu {

/// Brings a book of an older schema to the one of this program, after a verified backup of it as it was, beside the
/// others: an upgrade that fails half way, or a program that turns out worse than the last, costs nothing. A book that
/// is up to date, or was made a moment ago, is left alone. TooNew: refused, untouched. On the writer's connection.
Result<void> upgrade(Connection &connection, const sqlcipher::CipherKey &key, const Clock &clock);

/// ReadOnly where the book has an older schema: reading it would ask for columns that are not there.
Result<void> refuseOlder(Connection &connection);
/// Whether that was the refusal, so that whoever may write the file can upgrade it first.
[[nodiscard]] bool asksForUpgrade(const Error &error);

} // namespace kebu
