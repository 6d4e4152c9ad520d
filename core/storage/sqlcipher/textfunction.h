#pragma once

#include <QSqlDatabase>
#include <QString>

namespace kebu::sqlcipher {

/// Gives a live connection a function of one text for its queries: `name(text)`. Deterministic and without side
/// effects; it never stands in a schema, so that any SQLCipher tool can check the book. False if the engine refuses.
[[nodiscard]] bool addTextFunction(const QSqlDatabase &database, const char *name,
                                   QString (*function)(const QString &));
/// Gives it a function of one value that is always true and calls `passed` for each row it is asked about. Not
/// deterministic, so that no row is left out.
[[nodiscard]] bool addRowFunction(const QSqlDatabase &database, const char *name, void (*passed)());

} // namespace kebu::sqlcipher
