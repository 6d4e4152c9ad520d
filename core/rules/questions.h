#pragma once

#include <QStringList>

#include <optional>

namespace kebu {

/// One question of a survey. How it is answered stands in brackets behind its words: `交付及时吗？ [1-5]` asks for a
/// score, `愿意续约吗？ [愿意 / 再看看 / 不愿意]` for one of these; without brackets any text answers it.
struct Question {
    enum class Kind { Score, Choice, Text };
    Kind kind = Kind::Text;
    QString words; ///< without the brackets
    QStringList choices;
    bool operator==(const Question &) const = default;
};

[[nodiscard]] Question questionFrom(const QString &line);

/// Why `answer` is no answer to the question, in words; empty when it is one. Nothing answered is fine.
[[nodiscard]] QString whyNoAnswer(const Question &question, const QString &answer);

/// The mean of the scores given, rounded; nothing where none was asked or given.
[[nodiscard]] std::optional<int> scoreOf(const QStringList &questions, const QStringList &answers);

} // namespace kebu
