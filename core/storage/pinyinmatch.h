#pragma once

#include "core/base/pinyin.h"

#include <QString>
#include <QStringList>

#include <array>
#include <vector>

/// Finding Chinese names by Latin letters: pinyin, initials, or both mixed (`pinganyh` and `payh` find 平安银行).
namespace kebu {

/// A run of Chinese characters, each with all its readings, and of letters between them, which are read as themselves.
using SyllableRun = std::vector<Readings>;

/// The runs in `normalizedName` that have a Chinese character. Brackets and the like do not end one, as nobody spells
/// them; digits, and the letters i, u and v, with which no syllable begins, do.
[[nodiscard]] std::vector<SyllableRun> syllableRuns(const QString &normalizedName);

inline constexpr int pinyinWindow = 6;   ///< letters of a pinyin token
inline constexpr int initialsWindow = 4; ///< syllables of an initials token

/// Up to six letters a to z, five bits each, the first letter highest: windows are made by the hundred for each record,
/// and sorted as numbers.
using PackedLetters = quint32;
[[nodiscard]] QLatin1StringView unpacked(PackedLetters letters, std::array<char, pinyinWindow> &buffer);

/// From each syllable on, under each reading: the first 1 to 6 letters of the concatenated pinyin. With repetitions.
void addPinyinWindows(const SyllableRun &run, std::vector<PackedLetters> &windows);
/// From each syllable on, under each reading: the initials of 2 to 4 syllables. With repetitions.
void addInitialsWindows(const SyllableRun &run, std::vector<PackedLetters> &windows);

/// Letters to be laid along the syllables of a name. They fit if they can be cut into pieces, one for each of
/// consecutive syllables, where a piece is the whole syllable, its first letter, or its zh, ch or sh; the last piece
/// may be any beginning of its syllable.
class PinyinPattern
{
public:
    PinyinPattern() = default;
    /// From a normalised word; ü is taken as v; apostrophes, brackets and the like are left out. Empty if other letters
    /// stand in it.
    explicit PinyinPattern(const QString &normalizedWord);

    [[nodiscard]] bool isEmpty() const { return m_letters.isEmpty(); }
    [[nodiscard]] bool matches(const SyllableRun &run) const;
    /// Whether one letter for each syllable suffices.
    [[nodiscard]] bool matchesByInitials(const SyllableRun &run) const;

    /// Windows that a matching name must have: all of one of the lists. Never more than 32 lists.
    struct Windows {
        QStringList pinyin;
        QStringList initials;
        bool operator==(const Windows &) const = default;
    };
    [[nodiscard]] std::vector<Windows> requiredWindows() const;

private:
    QString m_letters;
};

} // namespace kebu
