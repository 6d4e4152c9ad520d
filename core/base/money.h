#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace kebu {

/// An amount in minor units (fen, cents) of the book's currency. Amounts over 2^53 are refused where they enter, so
/// that every consumer, JSON included, holds them exactly.
struct Money {
    qint64 minor = 0;

    static constexpr qint64 largest = qint64{1} << 53;

    /// Plain decimal text: `1286000`, `0.5`, `-3.25`.
    [[nodiscard]] QString toString() const;
    /// For reading: thousands apart, both digits of the cents where there are any: `1,286,000`, `-3.50`.
    [[nodiscard]] QString toGroupedString() const;
    /// Reads `1286000`, `1,286,000.50`, `28万`, `1.2亿`, `1.2m`, `30k`, `¥88`; nothing when it is no amount, has more
    /// than two decimals that matter, or exceeds `largest`.
    [[nodiscard]] static std::optional<Money> fromString(const QString &text);

    auto operator<=>(const Money &) const = default;
};

} // namespace kebu
