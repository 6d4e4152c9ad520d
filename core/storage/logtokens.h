#pragma once

#include <QString>
#include <QStringList>

/// What the full-text index holds of a log or a need: for each run of Chinese characters (blanks do not end it) the
/// characters and their pairs, for each run of other letters and digits the word. For the built-in tokenizer `ascii`
/// of a contentless FTS5 table with detail=none. Pure, thread-safe. The guarantee is that of the finder: what
/// logMatches() accepts, logMatchExpression() selects.
namespace kebu {

/// UTF-16 units of a text that are searched.
inline constexpr qsizetype searchedLogLength = 64 * 1024;

/// Distinct and sorted.
[[nodiscard]] QStringList logTokens(const QString &text);

/// For `fulltext MATCH ?`: each part of the query must occur, a Latin word as the beginning of a word. Empty if the
/// query holds neither letter nor digit.
[[nodiscard]] QString logMatchExpression(const QString &query);

[[nodiscard]] bool logMatches(const QString &text, const QString &query);

} // namespace kebu
