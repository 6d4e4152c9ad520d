#pragma once

#include "core/base/result.h"

class QSaveFile;

namespace kebu {

/// Files that leave the book are written whole or not at all. From any thread.

/// Commits what was written, or false with the file's error and nothing at its place. QSaveFile::commit alone renames a
/// cut file into place when the disk fills up while its own buffer is written out (Qt 6.4), so that is done before.
[[nodiscard]] bool commitWhole(QSaveFile &file);

/// Why the file could not be opened, written or committed: DiskFull where there was no room, else ReadOnly.
[[nodiscard]] Error cannotWrite(const QSaveFile &file);

/// Invalid, in words, where the name ends like another kind of file than `ending` ("png"): nobody finds a picture
/// behind .xlsx again. No ending at all, and one that no kind of file here has, are as good.
[[nodiscard]] Result<void> requireEnding(const QString &path, const QString &ending);

/// Writes the bytes under the name; on an error, see cannotWrite(), what stood there stays.
[[nodiscard]] Result<void> writeWhole(const QByteArray &bytes, const QString &path);

} // namespace kebu
