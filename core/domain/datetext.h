#pragma once

#include "core/base/datetime.h"

#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace kebu {

/// Days and times as people and other programs write them. `format` is in the letters of QDateTime::toString
/// (`dd-MM-yyyy`, `MM/dd/yyyy hh:mm AP`), or `excel` for the serial numbers of workbooks; empty: the common forms.
/// Nothing is returned for what is no date, does not exist (2024-02-30), or could be read in two ways (5/8/2026).

/// `2026-04-30`, `2026/4/30`, `2026.4.30`, `20260430`, `2026年4月30日`, `30.04.2026`, `30 Apr 2026`, `Apr 30, 2026`,
/// and `25/12/2026` where only one reading exists. A time behind the day is left out.
[[nodiscard]] std::optional<QDate> dateFromText(const QString &text, const QString &format = {});

/// `9:30`, `09:30:15`, `9点`, `9点半`, `9时30分`, `下午3点`, `3pm`, `3:30 PM`.
[[nodiscard]] std::optional<QTime> timeFromText(const QString &text);

/// A day, then optionally a time, `T` or blanks between; `[Europe/Berlin]` behind it names a zone.
[[nodiscard]] std::optional<WallTime> wallTimeFromText(const QString &text, const QString &format = {});

/// As a wall time in `zone`, unless the text says `Z` or `+08:00`. A day alone is taken at its beginning.
[[nodiscard]] std::optional<Instant> instantFromText(const QString &text, const QTimeZone &zone,
                                                     const QString &format = {});

/// As PartialDate::fromString, any form of a whole day, and `5月8日`, `2009年6月`, `2009年`, `2009/6`, `05-08`.
[[nodiscard]] std::optional<PartialDate> partialDateFromText(const QString &text, const QString &format = {});

/// The formats, of those that need saying, in which all of `samples` can be read; two where nothing tells whether day
/// or month comes first.
[[nodiscard]] QStringList possibleDateFormats(const QStringList &samples);

/// The format in which all of `samples` can be read where the common forms do not suffice (`dd-MM-yyyy`,
/// `M/d/yyyy h:mm AP`); empty when none is needed or it cannot be told.
[[nodiscard]] QString guessDateFormat(const QStringList &samples);

} // namespace kebu
