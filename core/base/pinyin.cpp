#include "core/base/pinyin.h"

#include <QStringList>

namespace kebu {

namespace {

struct Polyphone {
    char32_t character;
    std::array<quint16, 3> readings; ///< numbers in `syllables`, 0 where there are fewer
};

struct SpecialReading {
    QStringView characters; ///< one to three of the basic plane
    std::array<quint16, 3> readings;
};

#include "core/base/pinyintable.inc"

constexpr char32_t firstOfExtensionA = 0x3400;
constexpr char32_t firstUnified = 0x4E00;

Readings named(const std::array<quint16, 3> &numbers)
{
    Readings result;
    for (quint16 number : numbers) {
        if (number)
            result.add(syllables[number]);
    }
    return result;
}

/// The longest entry that `text` begins with.
template <size_t N>
const SpecialReading *longestEntry(const SpecialReading (&list)[N], QStringView text)
{
    const SpecialReading *best = nullptr;
    if (text.isEmpty())
        return best;
    const auto byHead = [](const SpecialReading &entry, QChar head) { return entry.characters.front() < head; };
    for (const auto *entry = std::lower_bound(std::begin(list), std::end(list), text.front(), byHead);
         entry != std::end(list) && entry->characters.front() == text.front(); ++entry) {
        if (text.startsWith(entry->characters) && (!best || entry->characters.size() > best->characters.size()))
            best = entry;
    }
    return best;
}

/// A piece of a name: one syllable of a Chinese character, or a run of other characters.
struct Piece {
    QString text;
    bool isSyllable = false;
};

char32_t characterAt(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate() && i + 1 < text.size())
        return QChar::surrogateToUcs4(text[i], text[i + 1]);
    return text[i].unicode();
}

std::vector<Piece> piecesOf(QStringView name, NameKind kind)
{
    std::vector<Piece> pieces;
    const auto addAll = [&pieces](const Readings &all) {
        for (QLatin1StringView reading : all)
            pieces.push_back({reading, true});
    };
    qsizetype i = 0;
    if (const auto surname = kind == NameKind::Person ? surnameOf(name) : std::nullopt) {
        addAll(surname->syllables);
        i = surname->length;
    }
    while (i < name.size()) {
        if (const SpecialReading *word = longestEntry(words, name.sliced(i))) {
            addAll(named(word->readings));
            i += word->characters.size();
            continue;
        }
        const char32_t character = characterAt(name, i);
        const qsizetype width = QChar::requiresSurrogates(character) ? 2 : 1;
        if (const Readings own = readings(character); !own.isEmpty())
            pieces.push_back({own.first(), true});
        else if (!pieces.empty() && !pieces.back().isSyllable)
            pieces.back().text += name.sliced(i, width);
        else
            pieces.push_back({name.sliced(i, width).toString(), false});
        i += width;
    }
    return pieces;
}

} // namespace

Readings readings(char32_t character)
{
    const auto *polyphone = std::lower_bound(std::begin(polyphones), std::end(polyphones), character,
                                             [](const Polyphone &p, char32_t c) { return p.character < c; });
    if (polyphone != std::end(polyphones) && polyphone->character == character)
        return named(polyphone->readings);
    if (character >= firstUnified && character - firstUnified < std::size(unified))
        return named({unified[character - firstUnified], 0, 0});
    if (character >= firstOfExtensionA && character - firstOfExtensionA < std::size(extensionA))
        return named({extensionA[character - firstOfExtensionA], 0, 0});
    return {};
}

int pinyinTableVersion() { return tableVersion; }

std::optional<Surname> surnameOf(QStringView name)
{
    if (name.isEmpty())
        return std::nullopt;

    const SpecialReading *entry = longestEntry(surnames, name);
    if (entry)
        return Surname{static_cast<int>(entry->characters.size()), named(entry->readings)};
    const char32_t character = characterAt(name, 0);
    const Readings own = readings(character);
    if (own.isEmpty())
        return std::nullopt;
    Surname surname{QChar::requiresSurrogates(character) ? 2 : 1, {}};
    surname.syllables.add(own.first());
    return surname;
}

QString surnameReading(QStringView name)
{
    QString reading;
    if (const auto surname = surnameOf(name)) {
        for (QLatin1StringView syllable : surname->syllables)
            reading += syllable;
    }
    return reading;
}

QString pinyinOf(const QString &name, NameKind kind)
{
    QStringList parts;
    for (const Piece &piece : piecesOf(name, kind)) {
        if (const QString text = piece.text.trimmed(); !text.isEmpty())
            parts += text;
    }
    return parts.join(u' ');
}

QString initialsOf(const QString &name, NameKind kind)
{
    QString initials;
    for (const Piece &piece : piecesOf(name, kind)) {
        if (piece.isSyllable) {
            initials += piece.text.front();
            continue;
        }
        for (QChar c : piece.text) {
            if (c.isLetterOrNumber())
                initials += c.toLower();
        }
    }
    return initials;
}

} // namespace kebu
