#pragma once

#include <QStringList>

namespace kebu::importing {

/// 128 bits that stand for texts: what an import of a million rows keeps of them instead of themselves.
struct Fingerprint {
    quint64 high = 0;
    quint64 low = 0;
    bool operator==(const Fingerprint &) const = default;
};
inline size_t qHash(const Fingerprint &print, size_t seed = 0) noexcept { return size_t(print.low) ^ seed; }

/// From SHA-256 over the texts and where each ends. Thread-safe.
[[nodiscard]] Fingerprint fingerprintOf(const QStringList &texts);

} // namespace kebu::importing
