#pragma once

#include "core/base/secret.h"

#include <QString>

namespace kebu::test {

/// Makes a book as an earlier Kebu left it: the first `schema` migrations, one user and one customer named 旧客户.
void makeOlderBook(const QString &path, const Secret &secret, int schema);

/// The schema a book's file has, read past the program.
[[nodiscard]] int schemaOfFile(const QString &path, const Secret &secret);

} // namespace kebu::test
