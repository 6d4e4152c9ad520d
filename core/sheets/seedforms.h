#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/sheets/sheet.h"

#include <vector>

namespace kebu {

/// A form to start from: Kebu's own paper with placeholders where values belong, to be changed in Word or Excel.
struct SeedForm {
    QString name; ///< of its file, without the ending
    QString ending;
    Label title;
};
/// 客户关系记录表, 客户跟进记录表 and 客户关系维护信息登记表; the last as document and as workbook.
[[nodiscard]] const std::vector<SeedForm> &seedForms();
/// The file's bytes; the same at every call. They are kept in resources/forms too, for who looks for them there.
[[nodiscard]] Result<QByteArray> seedFormFile(const SeedForm &form, Language language);

} // namespace kebu
