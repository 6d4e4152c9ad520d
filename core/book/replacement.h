#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"

#include <functional>

/// The rename dance (DECISIONS 19): how one file takes another's place so that a kill or a power cut between any two
/// steps leaves one whole book under the name. Nobody has either file open; the caller holds the book's lock.
namespace kebu {

/// Where a replacement stands, in order. Tests kill the process behind each.
enum class ReplaceStep { CopyMade, SourceClosed, CopyVerified, CopySynced, OldKept, Renamed, FolderSynced };
using ReplaceHook = std::function<void(ReplaceStep)>;

/// The new file while it is being made; what stands there is unfinished and may be removed.
[[nodiscard]] QString partOf(const QString &bookPath);
/// The old file of a passphrase change until the new one is proven.
[[nodiscard]] QString beforeOf(const QString &bookPath);

/// Puts the verified, closed file `part` in the place of `target`. An existing target is kept as `before` first,
/// together with a WAL that a crash left beside it. Refused while a WAL stands beside `part`.
Result<void> replaceBook(const QString &part, const QString &target, const QString &before, const ReplaceHook &hook);

/// Ends a replacement that was cut off: called when the book was opened. Once every page verifies, the old file
/// (beforeOf) and an unfinished one (partOf) are removed. A sentence if the book does not verify; then nothing is
/// removed.
[[nodiscard]] Result<QString> finishReplacement(Connection &connection);

} // namespace kebu
