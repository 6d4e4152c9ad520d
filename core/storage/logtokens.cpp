#include "core/storage/logtokens.h"

#include "core/base/text.h"

#include <algorithm>

namespace kebu {

namespace {

/// A run of Chinese characters, or a word of other letters and digits.
struct Term {
    QList<char32_t> characters;
    bool isChinese = false;
    [[nodiscard]] QString text() const { return QString::fromUcs4(characters.constData(), characters.size()); }
};

constexpr qsizetype mostGrams = 32;

bool isIdeograph(char32_t c) { return QChar::script(c) == QChar::Script_Han; }

std::vector<Term> termsOf(const QString &text)
{
    std::vector<Term> terms;
    bool isOpen = false;
    for (char32_t c : folded(text.left(searchedLogLength)).toUcs4()) {
        const bool isChinese = isIdeograph(c);
        if (!isChinese && !QChar::isLetterOrNumber(c)) {
            // a line break inside a Chinese sentence says nothing
            isOpen = isOpen && terms.back().isChinese && QChar::isSpace(c);
            continue;
        }
        if (!isOpen || terms.back().isChinese != isChinese)
            terms.push_back({{}, isChinese});
        isOpen = true;
        terms.back().characters += c;
    }
    return terms;
}

QString part(const Term &term, qsizetype at, qsizetype count)
{
    return QString::fromUcs4(term.characters.constData() + at, count);
}

/// In a query a blank parts what must stand together from what need not.
std::vector<Term> wantedTerms(const QString &query)
{
    std::vector<Term> wanted;
    for (const QString &word : query.simplified().split(u' ', Qt::SkipEmptyParts)) {
        for (Term &term : termsOf(word))
            wanted.push_back(std::move(term));
    }
    return wanted;
}

void sortDistinct(QStringList &tokens)
{
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
}

QString expressionOf(const Term &term)
{
    const auto quoted = [](const QString &token) -> QString { return u'"' + token + u'"'; };
    if (!term.isChinese)
        return quoted(term.text()) + u" *";
    if (term.characters.size() == 1)
        return quoted(term.text());
    QStringList grams;
    for (qsizetype i = 0; i + 1 < term.characters.size() && i < mostGrams; ++i)
        grams += quoted(part(term, i, 2));
    grams.removeDuplicates();
    return grams.join(u" AND ");
}

bool occurs(const Term &wanted, const std::vector<Term> &terms)
{
    const QString text = wanted.text();
    return std::any_of(terms.begin(), terms.end(), [&](const Term &term) {
        if (term.isChinese != wanted.isChinese)
            return false;
        return wanted.isChinese ? term.text().contains(text) : term.text().startsWith(text);
    });
}

} // namespace

QStringList logTokens(const QString &text)
{
    QStringList tokens;
    for (const Term &term : termsOf(text)) {
        if (!term.isChinese) {
            tokens += term.text();
            continue;
        }
        for (qsizetype i = 0; i < term.characters.size(); ++i) {
            tokens += part(term, i, 1);
            if (i + 1 < term.characters.size())
                tokens += part(term, i, 2);
        }
    }
    sortDistinct(tokens);
    return tokens;
}

QString logMatchExpression(const QString &query)
{
    QStringList all;
    for (const Term &term : wantedTerms(query))
        all += expressionOf(term);
    all.removeDuplicates();
    return all.join(u" AND ");
}

bool logMatches(const QString &text, const QString &query)
{
    const std::vector<Term> wanted = wantedTerms(query);
    if (wanted.empty())
        return false;
    const std::vector<Term> terms = termsOf(text);
    return std::all_of(wanted.begin(), wanted.end(), [&terms](const Term &term) { return occurs(term, terms); });
}

} // namespace kebu
