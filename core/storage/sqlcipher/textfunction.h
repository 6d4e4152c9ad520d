#pragma once

#include <QSqlDatabase>
#include <QString>

namespace kebu::sqlcipher {

/// Gives a live connection a function of one text for its queries: `name(text)`. Deterministic and without side
/// effects; it never stands in a schema, so that any SQLCipher tool can check the book. False if the engine refuses.
[[nodiscard]] bool addTextFunction(const QSqlDatabase &database, const char *name,
                                   QString (*function)(const QString &));

} // namespace kebu::sqlcipher
