#pragma once

#include "core/domain/value.h"

#include <QStringList>

namespace kebu {

/// A list of texts of one line each, held as one value: a JSON array without blanks. Items keep their places, so an
/// empty one stays; a list of nothing but empty items is empty (docs/decisions/0007).
[[nodiscard]] Value listValue(QStringList items);
[[nodiscard]] QStringList listItems(const Value &value);
[[nodiscard]] bool isListValue(const Value &value);

/// As people write and read a list: an item a line. A JSON array is read as well.
[[nodiscard]] Value listFromText(const QString &text);
[[nodiscard]] QString listText(const Value &value);

} // namespace kebu
