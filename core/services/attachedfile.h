#pragma once

#include "core/book/change.h"

#include <QIODevice>

namespace kebu {

/// The largest file a book keeps, in bytes; Change::attach refuses a larger one in words.
[[nodiscard]] qint64 largestFile();
/// Those words, for who would rather say them before reading the file.
[[nodiscard]] QString tooLargeFile(qint64 size);
/// The bytes of an attachment, checked against their checksum.
Result<void> fetchFile(Snapshot &view, const Record &attachment, QIODevice &target);

/// Attaches bytes the book keeps already, under the checksum of a draft (Drafts::keepBytes).
Result<Id> attachKept(Change &change, const RecordRef &about, const QString &name, const QString &sha256);

} // namespace kebu
