#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <mutex>

namespace kebu {

/// Makes ids: 41 bits of milliseconds since 2024-01-01 UTC, 10 bits of writer, 12 of counter, below the sign bit.
/// Strictly growing: a clock that steps back continues the last millisecond, a full counter borrows the next one.
/// Thread-safe.
class IdSource
{
public:
    /// `writer` is random per copy of a book; `last` is the highest id the book already holds.
    IdSource(const Clock &clock, int writer, Id last);
    [[nodiscard]] Id next();

private:
    const Clock &m_clock;
    std::mutex m_mutex;
    qint64 m_writer;
    qint64 m_millisecond;
    qint64 m_counter = 0;
};

/// When the record was made, by its id: exact to the millisecond while the clock ran forwards.
[[nodiscard]] Instant madeAt(Id id);

} // namespace kebu
