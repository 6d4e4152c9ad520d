#pragma once

#include "core/base/language.h"

#include <QString>

#include <optional>

/// Figures as they stand on marks, in tiles and in tables of reports.
namespace kebu {

/// Short, for charts: `28.6 万` and `1.2 亿` in Chinese, `286k` and `1.2m` in English; below ten thousand in full.
[[nodiscard]] QString shortNumber(double number, Language language = uiLanguage());
/// A share as `56%`, with one decimal where `decimals` asks for it; `–` for none.
[[nodiscard]] QString percentText(std::optional<double> share, int decimals = 0);
/// The difference of two shares in percentage points, with its sign: `+9 个百分点`, `−12 pp`.
[[nodiscard]] QString pointsText(double difference, Language language = uiLanguage());
/// The same without sign and in fewest characters, beside an arrow: `9 点`, `12 pp`.
[[nodiscard]] QString shortPointsText(double difference, Language language = uiLanguage());
/// `42 分钟`, `3.5 小时`, `2 天`.
[[nodiscard]] QString minutesText(double minutes, Language language = uiLanguage());

} // namespace kebu
