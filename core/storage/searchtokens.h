#pragma once

#include "core/storage/pinyinmatch.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What the finder's index holds of a record and how a query is asked of it. Pure functions, thread-safe.
///
/// The index is FTS5, contentless, detail=none, tokenizer `ascii`: every token made here is one word for it. A leading
/// digit keeps the kinds apart (all text in normalized() form):
///
/// | token            | from                   | for every                                                    |
/// |------------------|------------------------|--------------------------------------------------------------|
/// | `0x`, `0xy`      | names, contacts, texts | position: the character, and it with its follower            |
/// | `1a` … `1abcdef` | names, contacts        | Chinese syllable: the next 1–6 letters of pinyin, each reading |
/// | `2ab` … `2abcd`  | names, contacts        | Chinese syllable: the initials of it and its 1–3 followers   |
/// | `3123`, `31234`  | phones                 | digit: it and its two, and its three, followers              |
///
/// An expression asks for whole tokens only, never for prefixes: the first rows come without reading the rest. Measured
/// over 200,000 invented customers: 245 bytes each, the first 50 candidates of 42 sample queries within 1 ms.
///
/// The guarantee between the three: a record that FinderQuery::matches() is always among those whose documentTokens()
/// FinderQuery::matchExpression() selects. The index gives candidates, matches() decides.
namespace kebu {

struct FinderText {
    QStringList texts;    ///< numbers, codes, tags: found by text only
    QStringList names;    ///< the record's own names, short and former ones: found by text and pinyin
    QStringList phones;   ///< in any writing; partial ones (138****5678) by the digits they have
    QStringList contacts; ///< names of its people: found by text and pinyin
};

/// A telephone is looked for from this many digits on; fewer would select nearly every record.
inline constexpr int fewestPhoneDigits = 3;

/// Distinct and in a fixed order: the same text always gives the same list, which a removal from the index needs.
[[nodiscard]] QStringList documentTokens(const FinderText &text);
/// The same joined by blanks, as the index takes it; empty if there is nothing to find the record by.
[[nodiscard]] QString indexedText(const FinderText &text);

enum class MatchKind { Name, Contact, Number, Pinyin, Initials, Phone };

/// Why a record was found: which of its texts, as given, and by what.
struct Match {
    MatchKind kind = MatchKind::Name;
    QString text;
    bool operator==(const Match &) const = default;
};

/// A query, taken apart once. A record matches if all of the query without its blanks is found in it, or each of its
/// words is: as a substring of a normalised text, as pinyin (see PinyinPattern), or as digits within a telephone
/// number.
class FinderQuery
{
public:
    explicit FinderQuery(const QString &query);

    /// Nothing to look for; matches() is false for every record then.
    [[nodiscard]] bool isEmpty() const { return m_whole.text.isEmpty(); }
    /// For `finder MATCH ?`; empty if isEmpty().
    [[nodiscard]] QString matchExpression() const;
    [[nodiscard]] bool matches(const FinderText &text) const { return whyMatched(text).has_value(); }
    [[nodiscard]] std::optional<Match> whyMatched(const FinderText &text) const;

private:
    struct Word {
        QString text;
        PinyinPattern pinyin;
        QString digits; ///< empty if the word is not one of digits
    };
    [[nodiscard]] static Word wordOf(const QString &text);
    [[nodiscard]] static QString expressionOf(const Word &word);
    [[nodiscard]] static std::optional<Match> find(const FinderText &text, const Word &word);

    Word m_whole;
    std::vector<Word> m_words; ///< empty if there is only one
};

[[nodiscard]] QString matchExpression(const QString &query);
[[nodiscard]] bool matches(const FinderText &text, const QString &query);
[[nodiscard]] std::optional<Match> whyMatched(const FinderText &text, const QString &query);

/// The runs of digits in which a telephone number is looked for: punctuation between digits is dropped, anything else
/// (the stars of a partial number, an extension's letter) ends a run. +86 and 0086 give way to the way it is dialled
/// within the country.
[[nodiscard]] QStringList phoneRuns(const QString &phone);

} // namespace kebu
