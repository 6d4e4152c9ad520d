#pragma once

#include <QString>

#include <optional>

namespace kebu {

/// A number as people write it: digits with separators of thousands or ten thousands, 千, 万 or 亿 behind it, and a
/// word that counts (人, days, %). Exact, scaled by ten to the power of `places`; none: no number, more decimals than
/// `places`, or beyond Money::largest. REQUIRES: `text` in NFKC without blanks at its ends.
[[nodiscard]] std::optional<qint64> scaledNumber(const QString &text, int places);

/// Millionths as a number with no more decimals than it has.
[[nodiscard]] QString decimalText(qint64 millionths);

} // namespace kebu
