#pragma once

#include "core/base/result.h"
#include "core/sheets/sheet.h"

namespace kebu {

/// A PNG or JPEG for the corner of a sheet, its size read from its head. Invalid in words for anything else and beyond
/// 2 MB, NotFound when there is no such file.
[[nodiscard]] Result<Picture> pictureFromFile(const QString &path);
[[nodiscard]] std::optional<Picture> pictureFromBytes(const QByteArray &bytes);

} // namespace kebu
