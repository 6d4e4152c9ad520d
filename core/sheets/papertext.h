#pragma once

#include "core/base/datetime.h"
#include "core/base/language.h"
#include "core/base/money.h"

#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>

/// How values read on paper, in the language of the sheet rather than of the window.
namespace kebu::papertext {

/// `912,000 元`, `¥912,000`; cents only where there are any.
[[nodiscard]] QString money(Money amount, Language language);
/// A band of amounts as people give it: `80–100 万元`, `34,000 万元`, `20,000–35,000 元`; one end may be missing.
[[nodiscard]] QString moneyBand(std::optional<Money> from, std::optional<Money> to, Language language);
/// `100–500`, `520`, `500 以上` / `500 or more`, `不超过 100` / `up to 100`.
[[nodiscard]] QString numberBand(std::optional<qint64> from, std::optional<qint64> to, Language language);

/// `2026-04-30`
[[nodiscard]] QString day(QDate date);
/// `2009 年 6 月`, `June 2009`; an exact day in ISO form.
[[nodiscard]] QString partialDay(const PartialDate &date, Language language);
/// `2026-04-24` and `14:10`, in the book's zone.
[[nodiscard]] QString dayOf(Instant instant, const QTimeZone &zone);
[[nodiscard]] QString minuteOf(Instant instant, const QTimeZone &zone);
/// `2026-04-30 09:30`, or the day alone.
[[nodiscard]] QString wallTime(const WallTime &time);
/// Bit 0 = Monday: `周一、周三`, `Mon, Wed`; all five working days are `工作日`.
[[nodiscard]] QString weekdays(qint64 bits, Language language);

/// A mainland mobile number in groups, `139 0000 5678`; anything else as it is.
[[nodiscard]] QString phone(const QString &number);
/// `text（note）` or `text (note)`; one of them alone where the other is empty.
[[nodiscard]] QString withNote(const QString &text, const QString &note, Language language);
/// Joined by `、` or `, `, empty ones left out.
[[nodiscard]] QString enumeration(QStringList texts, Language language);
/// Joined by `，` or `, `, empty ones left out.
[[nodiscard]] QString clauses(QStringList texts, Language language);
/// Joined by `；` or `; `, empty ones left out.
[[nodiscard]] QString sentences(QStringList texts, Language language);

} // namespace kebu::papertext
