#pragma once

#include "core/storage/snapshot.h"

#include <QMap>

namespace kebu {

/// What a book is made of, for `kebu-cli info` and the window's page of properties.
struct BookInfo {
    int schema = 0;
    QString engine; ///< name and version of what stores it
    QString cipherVersion;
    int keyIterations = 0;
    int pageBytes = 0;
    QMap<QString, qint64> counts; ///< records by name
    qint64 journalEntries = 0;
    QByteArray head; ///< of the journal's chain
};

[[nodiscard]] Result<BookInfo> bookInfo(Snapshot &view);
/// Records by name.
[[nodiscard]] Result<QMap<QString, qint64>> recordCounts(Snapshot &view);

} // namespace kebu
