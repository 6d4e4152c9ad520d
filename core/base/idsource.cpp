#include "core/base/idsource.h"

namespace kebu {

namespace {
constexpr qint64 epoch = 1'704'067'200'000; // 2024-01-01T00:00:00Z
constexpr int writerBits = 10;
constexpr int counterBits = 12;
constexpr qint64 counterEnd = qint64{1} << counterBits;
constexpr qint64 millisecondMask = (qint64{1} << 41) - 1;
} // namespace

IdSource::IdSource(const Clock &clock, int writer, Id last)
    : m_clock(clock),
      m_writer(writer & ((1 << writerBits) - 1)),
      m_millisecond((last.value >> (writerBits + counterBits)) + 1)
{
}

Id IdSource::next()
{
    const std::lock_guard lock(m_mutex);
    const qint64 now = (m_clock.now().ms - epoch) & millisecondMask;
    if (now > m_millisecond) {
        m_millisecond = now;
        m_counter = 0;
    }
    if (m_counter == counterEnd) {
        ++m_millisecond;
        m_counter = 0;
    }
    return Id{(m_millisecond << (writerBits + counterBits)) | (m_writer << counterBits) | m_counter++};
}

Instant madeAt(Id id) { return Instant{(id.value >> (writerBits + counterBits)) + epoch}; }

} // namespace kebu
