#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace kebu {

/// A record's identity: a positive 63-bit number, time-ordered, unique across copies of a book. 0 means "none".
/// As text and in JSON it is a decimal string, because 64-bit numbers do not survive every JSON reader.
struct Id {
    qint64 value = 0;

    [[nodiscard]] bool isNull() const { return value == 0; }
    explicit operator bool() const { return value != 0; }
    [[nodiscard]] QString toString() const { return QString::number(value); }
    /// The null id when `text` is no positive number.
    [[nodiscard]] static Id fromString(QStringView text);

    auto operator<=>(const Id &) const = default;
};

inline size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }

} // namespace kebu

template <>
struct std::hash<kebu::Id> {
    size_t operator()(kebu::Id id) const noexcept { return std::hash<qint64>{}(id.value); }
};
