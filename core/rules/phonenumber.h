#pragma once

#include <QString>

namespace kebu {

/// A telephone number as it is stored, compared and shown.
struct NormalPhone {
    QString digits;    ///< E.164 (`+8613900005678`) if the number is complete; else what was given: digits, a leading
                       ///< plus, `*` for hidden ones
    QString display;   ///< `139 0000 5678`, `0573-5550 0182`, `+1 650-253-0000`; what cannot be understood, as typed
    QString extension; ///< digits to dial afterwards
    QString region;    ///< ISO country code; empty if the number is not understood
    bool isPartial = false; ///< some digits are hidden (`138****5678`): kept and found, never dialled
    bool isMobile = false;

    [[nodiscard]] bool isUnderstood() const { return !region.isEmpty() && !isPartial; }
    [[nodiscard]] bool isEmpty() const { return display.isEmpty(); }
    bool operator==(const NormalPhone &) const = default;
};

/// Never refuses: what libphonenumber cannot make a valid number of is kept. `region` is where a number without a
/// country code is dialled. normalizePhone(p.display) gives p again. Thread-safe. The first number that is no Chinese
/// mobile loads libphonenumber's metadata (about 10 ms).
[[nodiscard]] NormalPhone normalizePhone(const QString &text, const QString &region = QStringLiteral("CN"));

/// Digits of the area code of a Chinese landline number written with its trunk 0: 3 for 010 and 02x, else 4; 0 if
/// `nationalDigits` does not begin with 0.
[[nodiscard]] int areaCodeLength(QStringView nationalDigits);

} // namespace kebu
