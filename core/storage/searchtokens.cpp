#include "core/storage/searchtokens.h"

#include "core/base/text.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr char16_t textSpace = u'0';
constexpr char16_t pinyinSpace = u'1';
constexpr char16_t initialsSpace = u'2';
constexpr char16_t phoneSpace = u'3';
constexpr qsizetype phoneGram = 4;
constexpr qsizetype mostGrams = 32; // of one word; the rest is left to matches()

/// The tokenizer would split at ASCII punctuation: it becomes a letter of the private area, so that `*st` is found.
char32_t tokenSafe(char32_t c)
{
    const bool isWordCharacter = c >= 0x80 || (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
    return isWordCharacter ? c : 0xE000 + c;
}

QList<char32_t> tokenCharacters(const QString &normalizedText)
{
    QList<char32_t> characters;
    for (char32_t c : normalizedText.toUcs4())
        characters += tokenSafe(c);
    return characters;
}

/// The tokens of a record as numbers, kind in the highest bits: a record has some two hundred of them, and sorting
/// numbers keeps them off an import's clock.
class TokenSet
{
public:
    void addText(const QString &normalizedText)
    {
        const QList<char32_t> characters = tokenCharacters(normalizedText);
        for (qsizetype i = 0; i < characters.size(); ++i) {
            const quint64 first = quint64{characters[i]} << bitsOfACharacter;
            add(textSpace, first);
            if (i + 1 < characters.size())
                add(textSpace, first | characters[i + 1]);
        }
    }

    void addName(const QString &normalizedName)
    {
        std::vector<PackedLetters> pinyin;
        std::vector<PackedLetters> initials;
        for (const SyllableRun &run : syllableRuns(normalizedName)) {
            addPinyinWindows(run, pinyin);
            addInitialsWindows(run, initials);
        }
        for (PackedLetters window : pinyin)
            add(pinyinSpace, window);
        for (PackedLetters window : initials)
            add(initialsSpace, window);
    }

    void addPhone(const QString &phone)
    {
        for (const QString &run : phoneRuns(phone)) {
            const QStringView digits(run);
            for (qsizetype i = 0; i + fewestPhoneDigits <= digits.size(); ++i) {
                add(phoneSpace, numberOf(digits.sliced(i, fewestPhoneDigits)));
                if (i + phoneGram <= digits.size())
                    add(phoneSpace, numberOf(digits.sliced(i, phoneGram)));
            }
        }
    }

    /// Distinct, in the order of the numbers, with a blank between.
    QString joined()
    {
        std::sort(m_tokens.begin(), m_tokens.end());
        m_tokens.erase(std::unique(m_tokens.begin(), m_tokens.end()), m_tokens.end());
        QString text(static_cast<qsizetype>(m_tokens.size()) * longestToken, Qt::Uninitialized);
        QChar *const begin = text.data();
        QChar *end = begin;
        for (quint64 token : m_tokens) {
            if (end != begin)
                *end++ = u' ';
            end = write(token, end);
        }
        text.truncate(end - begin);
        return text;
    }

private:
    static constexpr int bitsOfACharacter = 21;
    static constexpr int bitsOfTheRest = 60;
    static constexpr qsizetype longestToken = 8; ///< with the blank before it: a kind and six letters

    /// A 1 put before the digits keeps the zeros in front.
    static quint64 numberOf(QStringView digits)
    {
        quint64 number = 1;
        for (QChar digit : digits)
            number = number * 10 + quint64(digit.unicode() - u'0');
        return number;
    }

    void add(char16_t space, quint64 rest)
    {
        m_tokens.push_back(static_cast<quint64>(space - u'0') << bitsOfTheRest | rest);
    }

    static QChar *write(quint64 token, QChar *to)
    {
        const auto space = static_cast<char16_t>(u'0' + (token >> bitsOfTheRest));
        const quint64 rest = token & ((quint64{1} << bitsOfTheRest) - 1);
        *to++ = space;
        if (space == textSpace) {
            to = writeCharacter(static_cast<char32_t>(rest >> bitsOfACharacter), to);
            if (const auto second = static_cast<char32_t>(rest & ((1U << bitsOfACharacter) - 1)))
                to = writeCharacter(second, to);
        } else if (space == phoneSpace) {
            quint64 unit = 1;
            while (unit * 10 <= rest)
                unit *= 10;
            for (unit /= 10; unit > 0; unit /= 10)
                *to++ = QChar(static_cast<char16_t>(u'0' + rest / unit % 10));
        } else {
            std::array<char, pinyinWindow> buffer;
            for (const char letter : unpacked(static_cast<PackedLetters>(rest), buffer))
                *to++ = QLatin1Char(letter);
        }
        return to;
    }

    static QChar *writeCharacter(char32_t character, QChar *to)
    {
        for (const char16_t unit : QChar::fromUcs4(character))
            *to++ = unit;
        return to;
    }

    std::vector<quint64> m_tokens;
};

QString textToken(const QList<char32_t> &characters, qsizetype at, qsizetype count)
{
    return textSpace + QString::fromUcs4(characters.constData() + at, count);
}

QStringList textGrams(const QString &normalizedText)
{
    const QList<char32_t> characters = tokenCharacters(normalizedText);
    if (characters.size() == 1)
        return {textToken(characters, 0, 1)};
    QStringList grams;
    for (qsizetype i = 0; i + 1 < characters.size() && i < mostGrams; ++i)
        grams += textToken(characters, i, 2);
    grams.removeDuplicates();
    return grams;
}

QString quoted(const QString &token) { return u'"' + token + u'"'; }

QString allOf(const QStringList &tokens)
{
    QStringList terms;
    for (const QString &token : tokens)
        terms += quoted(token);
    return terms.size() == 1 ? terms.front() : u'(' + terms.join(u" AND ") + u')';
}

QString phoneExpression(const QString &digits)
{
    if (digits.size() < phoneGram)
        return quoted(phoneSpace + digits);
    QStringList grams;
    for (qsizetype i = 0; i + phoneGram <= digits.size() && i < mostGrams; ++i)
        grams += phoneSpace + digits.mid(i, phoneGram);
    grams.removeDuplicates();
    return allOf(grams);
}

/// Digits 0 to 9 of any script: a number is searched as it was typed, and full-width digits are digits.
std::optional<QChar> asciiDigit(QChar c)
{
    const int value = c.digitValue();
    return value >= 0 ? std::optional<QChar>(QChar(u'0' + value)) : std::nullopt;
}

bool separatesDigits(QChar c) { return c.isSpace() || QStringView(u"-–—‐‑－().（）·.+＋_").contains(c); }

/// How a number with the country code of China is dialled inside it: mobiles and service numbers as they are, others
/// with the trunk 0.
QString domestic(const QString &run)
{
    const bool isDialledAsIs =
        run.startsWith(u'1') || run.startsWith(u'0') || run.startsWith(u"400") || run.startsWith(u"800");
    return isDialledAsIs ? run : u'0' + run;
}

/// The word as digits of a telephone number; empty if it is something else or too short.
QString digitsOf(const QString &word)
{
    for (QChar c : word) {
        if (!asciiDigit(c) && !separatesDigits(c))
            return {};
    }
    const QStringList runs = phoneRuns(word);
    return runs.size() == 1 && runs.front().size() >= fewestPhoneDigits ? runs.front() : QString();
}

std::optional<QString> entryWith(const QStringList &entries, const QString &normalizedPart)
{
    for (const QString &entry : entries) {
        if (normalized(entry).contains(normalizedPart))
            return entry;
    }
    return std::nullopt;
}

std::optional<Match> pinyinMatch(const QStringList &names, const PinyinPattern &pattern)
{
    for (const QString &name : names) {
        for (const SyllableRun &run : syllableRuns(normalized(name))) {
            if (pattern.matchesByInitials(run))
                return Match{MatchKind::Initials, name};
            if (pattern.matches(run))
                return Match{MatchKind::Pinyin, name};
        }
    }
    return std::nullopt;
}

std::optional<Match> phoneMatch(const QStringList &phones, const QString &digits)
{
    for (const QString &phone : phones) {
        for (const QString &run : phoneRuns(phone)) {
            if (run.contains(digits))
                return Match{MatchKind::Phone, phone};
        }
    }
    return std::nullopt;
}

/// What was cut between two surrogates begins or ends with half a character, which no text in the book holds.
QString withoutHalves(const QString &text)
{
    QString whole;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            whole += text.mid(i++, 2);
        else if (!text[i].isSurrogate())
            whole += text[i];
    }
    return whole;
}

} // namespace

QStringList phoneRuns(const QString &phone)
{
    const QString text = phone.trimmed();
    const bool isInternational = text.startsWith(u'+') || text.startsWith(u'＋');
    QStringList runs{QString()};
    for (QChar c : text) {
        if (const auto digit = asciiDigit(c))
            runs.back() += *digit;
        else if (!separatesDigits(c) && !runs.back().isEmpty())
            runs += QString();
    }
    if (isInternational && runs.front().startsWith(u"86"))
        runs.front() = domestic(runs.front().sliced(2));
    else if (runs.front().startsWith(u"0086"))
        runs.front() = domestic(runs.front().sliced(4));
    runs.removeAll(QString());
    return runs;
}

QString indexedText(const FinderText &text)
{
    TokenSet tokens;
    for (const QStringList *entries : {&text.names, &text.contacts}) {
        for (const QString &name : *entries) {
            const QString form = normalized(name);
            tokens.addText(form);
            tokens.addName(form);
        }
    }
    for (const QString &entry : text.texts)
        tokens.addText(normalized(entry));
    for (const QString &phone : text.phones)
        tokens.addPhone(phone);
    return tokens.joined();
}

QStringList documentTokens(const FinderText &text) { return indexedText(text).split(u' ', Qt::SkipEmptyParts); }

FinderQuery::FinderQuery(const QString &query) : m_whole(wordOf(query))
{
    const QStringList parts = query.simplified().split(u' ', Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return;
    for (const QString &part : parts) {
        Word word = wordOf(part);
        if (!word.text.isEmpty())
            m_words.push_back(std::move(word));
    }
}

FinderQuery::Word FinderQuery::wordOf(const QString &text)
{
    const QString form = normalized(withoutHalves(text));
    return Word{form, PinyinPattern(form), digitsOf(text)};
}

QString FinderQuery::expressionOf(const Word &word)
{
    QStringList alternatives{allOf(textGrams(word.text))};
    for (const PinyinPattern::Windows &windows : word.pinyin.requiredWindows()) {
        QStringList tokens;
        for (const QString &window : windows.pinyin)
            tokens += pinyinSpace + window;
        for (const QString &window : windows.initials)
            tokens += initialsSpace + window;
        alternatives += allOf(tokens);
    }
    if (!word.digits.isEmpty())
        alternatives += phoneExpression(word.digits);
    return alternatives.size() == 1 ? alternatives.front() : u'(' + alternatives.join(u" OR ") + u')';
}

QString FinderQuery::matchExpression() const
{
    if (isEmpty())
        return {};
    const QString whole = expressionOf(m_whole);
    if (m_words.empty())
        return whole;
    QStringList each;
    for (const Word &word : m_words)
        each += expressionOf(word);
    return whole + u" OR (" + each.join(u" AND ") + u')';
}

std::optional<Match> FinderQuery::find(const FinderText &text, const Word &word)
{
    if (const auto name = entryWith(text.names, word.text))
        return Match{MatchKind::Name, *name};
    if (const auto contact = entryWith(text.contacts, word.text))
        return Match{MatchKind::Contact, *contact};
    if (const auto entry = entryWith(text.texts, word.text))
        return Match{MatchKind::Number, *entry};
    if (!word.pinyin.isEmpty()) {
        if (const auto match = pinyinMatch(text.names + text.contacts, word.pinyin))
            return match;
    }
    return word.digits.isEmpty() ? std::nullopt : phoneMatch(text.phones, word.digits);
}

std::optional<Match> FinderQuery::whyMatched(const FinderText &text) const
{
    if (isEmpty())
        return std::nullopt;
    if (auto match = find(text, m_whole); match || m_words.empty())
        return match;
    std::optional<Match> first;
    for (const Word &word : m_words) {
        auto match = find(text, word);
        if (!match)
            return std::nullopt;
        if (!first)
            first = std::move(match);
    }
    return first;
}

QString matchExpression(const QString &query) { return FinderQuery(query).matchExpression(); }

bool matches(const FinderText &text, const QString &query) { return FinderQuery(query).matches(text); }

std::optional<Match> whyMatched(const FinderText &text, const QString &query)
{
    return FinderQuery(query).whyMatched(text);
}

} // namespace kebu
