#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace kebu::cli {

/// An answer as people read it in a terminal: `key  value` lines, nested objects indented, lists of objects as a table
/// whose columns are aligned by the width characters take (Chinese ones take two).
[[nodiscard]] QString plainText(const QJsonObject &json);
[[nodiscard]] QString plainText(const QJsonArray &rows);

} // namespace kebu::cli
