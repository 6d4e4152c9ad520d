#pragma once

#include "core/base/datetime.h"

#include <QTimeZone>

namespace kebu {

/// The only source of "now" in Kebu. Passed in, never global, so that tests and `--today` hold the hands still.
/// Thread-safe: implementations are immutable or guard themselves.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    /// The zone in which days and wall times of the book are meant.
    [[nodiscard]] virtual QTimeZone zone() const = 0;

    [[nodiscard]] QDate today() const { return localDate(now(), zone()); }
    [[nodiscard]] WallTime wallNow() const { return WallTime::of(now(), zone()); }
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    /// A zone that a traveller sets anew is noticed within a second.
    [[nodiscard]] QTimeZone zone() const override;
};

/// Stands still at an instant until it is moved.
class FixedClock final : public Clock
{
public:
    FixedClock(Instant now, QTimeZone zone) : m_now(now), m_zone(std::move(zone)) {}
    /// Stands at `hour`:00 of `day`.
    static FixedClock at(QDate day, int hour = 9, const QTimeZone &zone = QTimeZone("Asia/Shanghai"));

    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] QTimeZone zone() const override { return m_zone; }
    void set(Instant now) { m_now = now; }
    void advance(qint64 milliseconds) { m_now.ms += milliseconds; }

private:
    Instant m_now;
    QTimeZone m_zone;
};

/// Runs with the system's clock, shifted so that today is the given day (`--today`).
class ShiftedClock final : public Clock
{
public:
    ShiftedClock(QDate today, QTimeZone zone);
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] QTimeZone zone() const override { return m_zone; }

private:
    qint64 m_shift = 0;
    QTimeZone m_zone;
};

} // namespace kebu
