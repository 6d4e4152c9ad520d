#pragma once

#include <QString>

#include <array>
#include <optional>

/// Readings of Chinese characters from a committed table: Unicode's first reading for every character of the blocks
/// U+3400–4DBF and U+4E00–9FFF that has one, and hand-written lists of polyphones, family names and words
/// (tools/pinyin). The same on every machine, so that an index can give back the very tokens it was given.
/// Readings are toneless lower-case ASCII as typed: ü is v (lv, nv); lüe and nüe are lue and nue. Pure, thread-safe.
namespace kebu {

/// Up to three readings of one character, the most common first; empty for what is no Chinese character.
class Readings
{
public:
    Readings() = default;
    void add(QLatin1StringView reading) { m_readings[m_count++] = reading; }

    [[nodiscard]] const QLatin1StringView *begin() const { return m_readings.data(); }
    [[nodiscard]] const QLatin1StringView *end() const { return m_readings.data() + m_count; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] size_t size() const { return m_count; }
    /// REQUIRES: !isEmpty()
    [[nodiscard]] QLatin1StringView first() const { return m_readings[0]; }

private:
    std::array<QLatin1StringView, 3> m_readings;
    size_t m_count = 0;
};

[[nodiscard]] Readings readings(char32_t character);

/// Raised whenever a reading changes; a book keeps it and rebuilds its finder when the program's is higher.
[[nodiscard]] int pinyinTableVersion();

/// The family name at the head of a person's name: 单 shan, 解 xie, 尉迟 yu chi.
struct Surname {
    int length = 0;     ///< characters it takes up
    Readings syllables; ///< one a character, not alternatives
};

/// The family name if it is compound or read in its own way, else the first character with its usual reading;
/// nothing if the name does not begin with a Chinese character.
[[nodiscard]] std::optional<Surname> surnameOf(QStringView name);

/// How the family name at the head of `name` is read, without blanks (`shan`, `yuchi`); empty if it is not Chinese.
[[nodiscard]] QString surnameReading(QStringView name);

enum class NameKind { Person, Other };

/// For display: syllables separated by blanks, other characters as they stand (`wan ke A`). Words of the list are read
/// as words (银行 is yin hang), a person's family name as a family name.
[[nodiscard]] QString pinyinOf(const QString &name, NameKind kind = NameKind::Other);

/// The first letters of pinyinOf(), other letters and digits in lower case, the rest left out: `wka`, `payh`.
[[nodiscard]] QString initialsOf(const QString &name, NameKind kind = NameKind::Other);

} // namespace kebu
