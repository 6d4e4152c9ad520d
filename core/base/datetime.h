#pragma once

#include <QDate>
#include <QString>
#include <QTime>
#include <QTimeZone>

#include <compare>
#include <optional>

namespace kebu {

/// When something happened: milliseconds since 1970-01-01 UTC.
struct Instant {
    qint64 ms = 0;
    auto operator<=>(const Instant &) const = default;
};

[[nodiscard]] QDate localDate(Instant instant, const QTimeZone &zone);

/// When something is planned: a local day, optionally a minute, and a zone (empty = the book's). Stays at its wall
/// time when the clock or the zone of the machine moves. Text form: `2026-04-30`, `2026-04-30T09:30`,
/// `2026-04-30T09:30[Europe/Berlin]`; the text sorts by time.
struct WallTime {
    QDate date;
    QTime time;   ///< null: any time of the day
    QString zone; ///< IANA name, empty: the book's

    [[nodiscard]] bool isNull() const { return !date.isValid(); }
    [[nodiscard]] bool hasTime() const { return time.isValid(); }
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<WallTime> fromString(const QString &text);
    [[nodiscard]] static WallTime of(Instant instant, const QTimeZone &zone);
    /// A day without a minute is taken at its end.
    [[nodiscard]] Instant toInstant(const QTimeZone &bookZone) const;

    bool operator==(const WallTime &) const = default;
};

/// `2026-04-30`, as QDate::toString(Qt::ISODate) has it and many times as fast; empty for no date and beyond 9999.
[[nodiscard]] QString isoText(QDate date);

/// A date of which parts may be unknown: `2009`, `2009-06`, `2009-06-12`, `--05-08` (year unknown). Without a year it
/// may be a lunar day: `--02-30` is one; whether the record says so is the validation's to ask.
struct PartialDate {
    int year = 0;  ///< 0: unknown
    int month = 0; ///< 0: unknown
    int day = 0;   ///< 0: unknown

    [[nodiscard]] bool isNull() const { return year == 0 && month == 0 && day == 0; }
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<PartialDate> fromString(const QString &text);

    bool operator==(const PartialDate &) const = default;
};

} // namespace kebu
