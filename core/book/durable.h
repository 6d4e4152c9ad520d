#pragma once

#include "core/base/result.h"

#include <QString>

/// Steps on closed files that survive a power cut. Never call them on a file that SQLite has open: opening and closing
/// a live book a second time in a process drops the lock SQLite holds on it.
namespace kebu {

/// The file's content is on the disk when this returns.
Result<void> syncFile(const QString &path);
/// What was made, renamed or removed in the folder is on the disk when this returns.
Result<void> syncFolder(const QString &folder);
/// One atomic step: `to` is replaced where it exists. The folder is not synced.
Result<void> renameOver(const QString &from, const QString &to);
/// A second name for the same file, or a synced copy where the volume knows no links. An existing `to` is replaced.
Result<void> linkOrCopy(const QString &from, const QString &to);

/// ErrorCode::DiskFull, in words, unless the volume of `path` (a file or folder, present or not) has room for `bytes`.
/// Bulk changes ask for twice what they will write, before they begin.
Result<void> requireFreeSpace(const QString &path, qint64 bytes);

} // namespace kebu
