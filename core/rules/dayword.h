#pragma once

#include <QDate>
#include <QString>

namespace kebu {

/// The day as a sentence says it in the reader's language: 今天, 昨天, 明天, 3月2日, 2025年3月2日; `2 Mar`, `2 Mar
/// 2025` in English, whose sentences put "on" before it. Empty for no day.
[[nodiscard]] QString dayWord(QDate day, QDate today);

} // namespace kebu
