#pragma once

#include "core/storage/sqlcipher/lent.h"

#include <QVariant>

#include <optional>
#include <span>

struct sqlite3_stmt;

namespace kebu::sqlcipher {

/// Binds as Qt's SQLite driver does: null of any type as NULL, text as UTF-16, times as ISO text; besides, every
/// integer type as an integer. Texts and blobs are lent, not copied: `value` must live until the statement is reset.
/// Returns the engine's code.
[[nodiscard]] int bindLent(sqlite3_stmt *statement, int parameter, const QVariant &value);

/// The same of values of the kinds that Kebu stores. `texts` takes them as the file does, in UTF-8, and must live until
/// the statement is reset. `keepsBytes`: bytes are copied, for a statement that is stepped after the run.
[[nodiscard]] int bindAll(sqlite3_stmt *statement, std::span<const Lent> values, bool keepsBytes, QByteArray &texts);

/// Nothing for a type that Lent does not know.
[[nodiscard]] std::optional<Lent> lentOf(const QVariant &value);

} // namespace kebu::sqlcipher
