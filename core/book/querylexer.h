#pragma once

#include <QString>

#include <vector>

namespace kebu {

/// A piece of a query's text. Full-width brackets, commas and quotes count as their ASCII forms.
struct QueryToken {
    enum class Kind { Word, Quoted, Operator, Open, Close, Comma, End, Unclosed };
    Kind kind = Kind::End;
    QString text;           ///< without quotes and their escapes (\" and \\)
    qsizetype position = 0; ///< of its first character, from 0

    /// Whether it is that keyword; a quoted text never is.
    [[nodiscard]] bool is(QStringView keyword) const
    {
        return kind == Kind::Word && keyword.compare(text, Qt::CaseInsensitive) == 0;
    }
};

/// The last token is End, or Unclosed where a quote is not closed.
[[nodiscard]] std::vector<QueryToken> queryTokens(const QString &text);

/// `word` as a query writes it: quoted where it would not be read as one word.
[[nodiscard]] QString quotedWord(const QString &word);

} // namespace kebu
