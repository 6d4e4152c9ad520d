#pragma once

#include <QVariant>

struct sqlite3_stmt;

namespace kebu::sqlcipher {

/// Binds as Qt's SQLite driver does: null of any type as NULL, text as UTF-16, times as ISO text; besides, every
/// integer type as an integer. Texts and blobs are lent, not copied: `value` must live until the statement is reset.
/// Returns the engine's code.
[[nodiscard]] int bindLent(sqlite3_stmt *statement, int parameter, const QVariant &value);

} // namespace kebu::sqlcipher
