#pragma once

#include "core/base/language.h"

#include <QString>

#include <optional>

namespace kebu {

/// Days of the week as bits, bit 0 = Monday. Reads 周一至周五, 星期一、星期三, 一三五, 工作日, 周末, 每天, Mon-Fri,
/// Monday and Wednesday, 1-5, 1,3,5 (1 = Monday); a range may run over the week's end (周五至周一). Nothing when any
/// part is unknown.
[[nodiscard]] std::optional<int> weekdaysFromText(const QString &text);

/// `周一、周三` or `Mon, Wed`; weekdaysFromText() gives the bits back.
[[nodiscard]] QString weekdaysText(int days, Language language);

} // namespace kebu
