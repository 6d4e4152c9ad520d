#pragma once

#include "core/storage/sqlcipher/cipherdriver.h"

namespace kebu::sqlcipher {

/// The engine's handle, keyed, set up and proven to read the file; or null and why. Extended codes stand in the error.
struct Opened {
    sqlite3 *engine = nullptr;
    QSqlError error;
};

[[nodiscard]] Opened openEngine(const QString &path, const CipherKey &key, const OpenOptions &options);

/// Opens a handle and gives it the key, and no more: nothing of the file has been read yet.
[[nodiscard]] Opened openKeyed(const QString &path, const CipherKey &key, int flags);

} // namespace kebu::sqlcipher
