#pragma once

#include <QMetaType>
#include <QString>

namespace kebu::sqlcipher {

/// The type Qt's own SQLite driver gives a column declared so; Qt's models rely on it.
[[nodiscard]] QMetaType columnType(const QString &declared);

} // namespace kebu::sqlcipher
