#pragma once

#include "core/base/datetime.h"

#include <optional>

namespace kebu {

/// Which of several possible days is meant where no year, month or week stands: the next one (plans) or the last one
/// (what happened). Today counts for both.
enum class Leaning { Future, Past };

/// Reads a time as people type it, Chinese or English, relative to `now`, whose date and time are set. Nothing if it is
/// not understood or does not exist (2024-02-30, 25:00).
///
/// - days: 今天 明天 后天 大后天 昨天 前天, today, tomorrow, yesterday; 周二 tue (by leaning), 本周二 this tue,
///   下周二 next tue (Tuesday of the next week, Monday to Sunday), 下下周二, 上周二 last tue, 周末 (Saturday), 下周
///   (Monday)
/// - distances: 3天后 两周后 半个月后 1个月前 2小时后 半小时后, in 3 days, 2 weeks ago, +3d +2w +1m +1y +2h +30min -1d
/// - dates: 5月8日 5/8 5.8 5-8 8号 下月5号 2026-05-08 2026/5/8 2026年5月8日 20260508 明年3月1日, may 8, 8 may 2026;
///   月初 月中 月底 下月底 季度末 年底, end of month
/// - times, before or after a day or alone (today): 15:30 下午3点 晚上8点半 3点1刻 今晚 明早, 3pm, 9:30 am,
///   noon, tonight.
///   1点 to 6点 without a word for the part of the day is in the afternoon. A part of the day alone stands for its
///   usual hour: morning 9, noon 12, afternoon 14, evening 19.
/// - 刚刚 现在 now. 前 after a day (周五前) changes nothing.
///
/// A result without a minute means the whole day; its zone is that of `now`. Pure, thread-safe.
[[nodiscard]] std::optional<WallTime> parseWhen(const QString &text, const WallTime &now,
                                                Leaning leaning = Leaning::Future);

} // namespace kebu
