#pragma once

#include "core/sheets/sheet.h"
#include "core/sheets/sheettemplate.h"
#include "core/storage/settings.h"

namespace kebu {

/// The layouts and the logo of a book. Housekeeping: not journalled, not undoable; they travel with the book.
/// In the order they were made; what another program left unreadable is passed over.
[[nodiscard]] Result<std::vector<SheetTemplate>> sheetTemplates(Settings &settings);
/// A layout of the same name and sheet takes the place of the one that was.
[[nodiscard]] Result<void> storeSheetTemplate(Settings &settings, const SheetTemplate &layout);
[[nodiscard]] Result<void> dropSheetTemplate(Settings &settings, const QString &sheet, const QString &name);

/// Nothing where the book has none, or one that is no picture any more.
[[nodiscard]] Result<std::optional<Picture>> sheetLogo(Settings &settings);
[[nodiscard]] Result<void> storeSheetLogo(Settings &settings, const std::optional<Picture> &logo);

} // namespace kebu
