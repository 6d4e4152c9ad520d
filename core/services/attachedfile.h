#pragma once

#include "core/storage/snapshot.h"

#include <QIODevice>

namespace kebu {

/// The largest file a book keeps, in bytes; Change::attach refuses a larger one in words.
[[nodiscard]] qint64 largestFile();
/// Those words, for who would rather say them before reading the file.
[[nodiscard]] QString tooLargeFile(qint64 size);
/// The bytes of an attachment, checked against their checksum.
Result<void> fetchFile(Snapshot &view, const Record &attachment, QIODevice &target);

} // namespace kebu
