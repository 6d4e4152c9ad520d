#include "core/base/clock.h"

#include <QDateTime>

namespace kebu {

Instant SystemClock::now() const { return Instant{QDateTime::currentMSecsSinceEpoch()}; }

FixedClock FixedClock::at(QDate day, int hour, const QTimeZone &zone)
{
    return FixedClock(Instant{QDateTime(day, QTime(hour, 0), zone).toMSecsSinceEpoch()}, zone);
}

ShiftedClock::ShiftedClock(QDate today, QTimeZone zone) : m_zone(std::move(zone))
{
    const QDateTime real = QDateTime::currentDateTimeUtc().toTimeZone(m_zone);
    m_shift = real.msecsTo(QDateTime(today, real.time(), m_zone));
}

Instant ShiftedClock::now() const { return Instant{QDateTime::currentMSecsSinceEpoch() + m_shift}; }

} // namespace kebu
