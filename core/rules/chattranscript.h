#pragma once

#include "core/base/datetime.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace kebu {

/// One message of a chat.
struct ChatMessage {
    QString speaker;
    WallTime at; ///< null: the copy did not say when
    QString text;
};

/// A chat as a messenger puts it on the clipboard.
struct ChatTranscript {
    std::vector<ChatMessage> messages; ///< as copied; never empty

    /// Everybody who said something, in the order of their first message.
    [[nodiscard]] QStringList speakers() const;
    /// The latest time named; null: none is.
    [[nodiscard]] WallTime lastAt() const;
};

/// Reads what WeChat, WeCom and QQ copy on a PC and on a phone, Chinese or English. A message begins with a line of
/// - a name and a time: `陈国栋 2026/4/30 9:41:05`, `陈国栋 4-30 09:41`, `陈国栋 昨天 15:20`, `Chen 4/30/2026 9:41 AM`,
///   `2026-04-30 09:41:05 陈国栋`, `[2026-04-30 09:41] 陈国栋: 你好`, or
/// - a name and a colon: `陈国栋:` with the words beneath, which counts only where two such lines stand.
/// A line of dashes around a day (`—————  2026-04-30  —————`) is the day of the times after it. Nothing for a text that
/// does not begin with a message, so that ordinary notes stay notes. Times later than `now` are taken as misread.
[[nodiscard]] std::optional<ChatTranscript> chatTranscript(const QString &text, const WallTime &now);

} // namespace kebu
