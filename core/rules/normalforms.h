#pragma once

#include <QString>

namespace kebu {

/// The one form of a value that lists and letters use; what is in it already comes back unchanged. Pure, thread-safe.

/// 恒远 科技(上海)有限公司 is 恒远科技（上海）有限公司: no blanks between Chinese characters, full-width brackets in
/// Chinese names, half-width letters and digits. Other names: half width, single blanks.
[[nodiscard]] QString tidyName(const QString &name);

/// The telephone as it is shown, with its area code: `0573-5550 0182`. `areaCode`: what a local number without one is
/// completed by (`0571`), empty: not. What cannot be understood comes back as it is.
[[nodiscard]] QString tidyPhone(const QString &phone, const QString &areaCode = {});

/// The area code of a Chinese landline written with one, `0571`; empty for mobiles and local or foreign numbers.
[[nodiscard]] QString areaCodeOf(const QString &phone);

} // namespace kebu
