#include "core/base/clock.h"

#include <QDateTime>
#include <QDeadlineTimer>

namespace kebu {

Instant SystemClock::now() const { return Instant{QDateTime::currentMSecsSinceEpoch()}; }

QTimeZone SystemClock::zone() const
{
    // the system reads a file for each answer, and a bulk change asks for every record
    thread_local QDeadlineTimer stale(0);
    thread_local QTimeZone zone;
    if (stale.hasExpired()) {
        zone = QTimeZone::systemTimeZone();
        stale.setRemainingTime(1000);
    }
    return zone;
}

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
