#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/sheets/sheet.h"

namespace kebu {

/// The sheets as a Word document (.docx): a section each, with heads and foots, page x of y, heads of tables that
/// repeat, rows that stay whole, and Simplified Chinese fonts named. Texts are plain text in it as on paper. The same
/// sheets give the same bytes. Invalid without sheets.
[[nodiscard]] Result<QByteArray> wordDocument(const std::vector<Sheet> &sheets, Language language);

} // namespace kebu
