#pragma once

// The one place that names the engine's header. SQLCipher declares its key functions only under this macro.
#ifndef SQLITE_HAS_CODEC
#define SQLITE_HAS_CODEC 1
#endif
#include <sqlite3.h>

#include <QByteArray>
#include <QMetaType>
#include <QSqlError>
#include <QString>

#include <optional>

Q_DECLARE_OPAQUE_POINTER(sqlite3 *)
Q_DECLARE_METATYPE(sqlite3 *)
Q_DECLARE_OPAQUE_POINTER(sqlite3_stmt *)
Q_DECLARE_METATYPE(sqlite3_stmt *)

namespace kebu::sqlcipher {

/// The engine's last message on this connection, with `code` (extended) as the native code.
[[nodiscard]] QSqlError errorOf(sqlite3 *engine, const QString &what, QSqlError::ErrorType type, int code);

/// One cell: the first column of the first row as UTF-8, empty for NULL; nothing if there is no row or it failed.
/// `code`, if given, receives SQLITE_ROW, SQLITE_DONE or the extended error.
[[nodiscard]] std::optional<QByteArray> askEngine(sqlite3 *engine, const QByteArray &sql, int *code = nullptr);

} // namespace kebu::sqlcipher
