#pragma once

#include <QString>

namespace kebu {

/// What comparing names of columns disregards: case, width, blanks (also inside: `地      区`), signs, and remarks in
/// brackets such as （必填）.
[[nodiscard]] QString foldedHeader(const QString &name);

} // namespace kebu
