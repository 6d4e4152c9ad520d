#include "core/book/querylexer.h"

#include <algorithm>
#include <array>

namespace kebu {

namespace {

/// What an input method writes in the place of ASCII punctuation.
QChar plain(QChar c)
{
    switch (c.unicode()) {
    case u'（':
        return u'(';
    case u'）':
        return u')';
    case u'，':
        return u',';
    case u'“':
    case u'”':
        return u'"';
    case u'＝':
        return u'=';
    case u'＜':
        return u'<';
    case u'＞':
        return u'>';
    case u'～':
        return u'~';
    case u'！':
        return u'!';
    default:
        return c;
    }
}

bool isOperatorSign(QChar c) { return c == u'=' || c == u'!' || c == u'<' || c == u'>' || c == u'~'; }

bool endsWord(QChar c) { return c.isSpace() || c == u'(' || c == u')' || c == u',' || c == u'"' || isOperatorSign(c); }

class Lexer
{
public:
    explicit Lexer(const QString &text) : m_text(text) {}

    QueryToken next()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        const qsizetype start = m_at;
        if (m_at == m_text.size())
            return {QueryToken::Kind::End, {}, start};
        const QChar c = plain(m_text[m_at]);
        if (c == u'"')
            return quotedText(start);
        if (isOperatorSign(c))
            return {QueryToken::Kind::Operator, run(isOperatorSign), start};
        if (c == u'(' || c == u')' || c == u',') {
            ++m_at;
            const auto kind = c == u'('   ? QueryToken::Kind::Open
                              : c == u')' ? QueryToken::Kind::Close
                                          : QueryToken::Kind::Comma;
            return {kind, QString(c), start};
        }
        return {QueryToken::Kind::Word, run([](QChar sign) { return !endsWord(sign); }), start};
    }

private:
    template <typename Belongs>
    QString run(Belongs belongs)
    {
        QString text;
        while (m_at < m_text.size() && belongs(plain(m_text[m_at]))) {
            // only punctuation is made plain; what is inside a word stays as written
            text += isOperatorSign(plain(m_text[m_at])) ? plain(m_text[m_at]) : m_text[m_at];
            ++m_at;
        }
        return text;
    }

    QueryToken quotedText(qsizetype start)
    {
        // “…” lets straight quotes stand inside, and the other way round
        const QChar opening = m_text[m_at++];
        const QChar closing = opening == u'“' ? QChar(u'”') : opening;
        QString text;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c == closing)
                return {QueryToken::Kind::Quoted, text, start};
            if (c == u'\\' && m_at < m_text.size() && (m_text[m_at] == u'"' || m_text[m_at] == u'\\'))
                text += m_text[m_at++];
            else
                text += c;
        }
        return {QueryToken::Kind::Unclosed, text, start};
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

bool isKeyword(const QString &word)
{
    static constexpr std::array keywords{u"and", u"or", u"not", u"in", u"between", u"is", u"empty"};
    return std::ranges::any_of(keywords, [&word](const char16_t *keyword) {
        return word.compare(QStringView(keyword), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

std::vector<QueryToken> queryTokens(const QString &text)
{
    Lexer lexer(text);
    std::vector<QueryToken> tokens;
    do {
        tokens.push_back(lexer.next());
    } while (tokens.back().kind != QueryToken::Kind::End && tokens.back().kind != QueryToken::Kind::Unclosed);
    return tokens;
}

QString quotedWord(const QString &word)
{
    const auto isPlain = [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u':';
    };
    if (!word.isEmpty() && !isKeyword(word) && std::ranges::all_of(word, isPlain))
        return word;
    QString safe = word;
    safe.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + safe + u'"';
}

} // namespace kebu
