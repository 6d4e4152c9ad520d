#include "core/storage/pinyinmatch.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace kebu {

namespace {

constexpr size_t mostCuts = 32;

/// Every beginning of every syllable, whole ones told apart.
struct SyllableBook {
    QSet<QString> whole;
    QSet<QString> beginnings;

    SyllableBook()
    {
        for (char32_t c = 0x3007; c <= 0x9FFF; ++c) {
            for (QLatin1StringView reading : readings(c))
                whole.insert(reading);
        }
        for (const QString &syllable : std::as_const(whole)) {
            for (qsizetype n = 1; n <= syllable.size(); ++n)
                beginnings.insert(syllable.left(n));
        }
    }
};

const SyllableBook &syllableBook()
{
    static const SyllableBook book;
    return book;
}

bool isDoubleInitial(QStringView piece) { return piece == u"zh" || piece == u"ch" || piece == u"sh"; }

constexpr qsizetype longestSyllable = 6;

/// The pieces a text of letters is cut into; only the last may be an incomplete syllable.
using Cut = QStringList;

/// Finds the cuts of a text of letters. Which places lead to an end at all is found first, from behind, so that the
/// search never walks into a dead end and its work is bounded by the cuts it finds.
class Cutter
{
public:
    explicit Cutter(QStringView letters) : m_letters(letters), m_leadsToAnEnd(static_cast<size_t>(letters.size()))
    {
        for (qsizetype at = letters.size() - 1; at >= 0; --at) {
            bool leads = canEndWith(at);
            for (qsizetype n = 1; !leads && n <= longestSyllable && at + n < letters.size(); ++n)
                leads = leadsToAnEnd(at + n) && isPiece(letters.sliced(at, n));
            m_leadsToAnEnd[static_cast<size_t>(at)] = leads;
        }
    }

    /// Nothing if there are more than mostCuts.
    std::optional<std::vector<Cut>> all()
    {
        if (!m_letters.isEmpty() && leadsToAnEnd(0) && !collect(0))
            return std::nullopt;
        return m_cuts;
    }

private:
    static bool isPiece(QStringView piece)
    {
        const QString text = piece.toString();
        return isDoubleInitial(piece) || syllableBook().whole.contains(text) ||
               (piece.size() == 1 && syllableBook().beginnings.contains(text));
    }
    bool canEndWith(qsizetype at) const
    {
        const QStringView rest = m_letters.sliced(at);
        return rest.size() <= longestSyllable && syllableBook().beginnings.contains(rest.toString());
    }
    bool leadsToAnEnd(qsizetype at) const { return m_leadsToAnEnd[static_cast<size_t>(at)]; }

    bool collect(qsizetype at)
    {
        if (canEndWith(at)) {
            if (m_cuts.size() == mostCuts)
                return false;
            m_cuts.push_back(m_begun);
            m_cuts.back() += m_letters.sliced(at).toString();
        }
        for (qsizetype n = 1; n <= longestSyllable && at + n < m_letters.size(); ++n) {
            if (!leadsToAnEnd(at + n) || !isPiece(m_letters.sliced(at, n)))
                continue;
            m_begun += m_letters.sliced(at, n).toString();
            const bool isComplete = collect(at + n);
            m_begun.removeLast();
            if (!isComplete)
                return false;
        }
        return true;
    }

    QStringView m_letters;
    std::vector<bool> m_leadsToAnEnd;
    Cut m_begun;
    std::vector<Cut> m_cuts;
};

/// A name that matches a text of letters also matches each beginning of it, so that a beginning with few enough cuts
/// still selects a superset.
std::vector<Cut> cutsOf(const QString &letters)
{
    for (qsizetype length : {qsizetype{24}, qsizetype{16}, qsizetype{10}, qsizetype{6}}) {
        if (auto cuts = Cutter(QStringView(letters).first(std::min(length, letters.size()))).all())
            return std::move(*cuts);
    }
    return {};
}

PinyinPattern::Windows windowsOf(const Cut &cut)
{
    const SyllableBook &book = syllableBook();
    PinyinPattern::Windows windows;
    QString initials;
    for (const QString &piece : cut)
        initials += piece.front();
    qsizetype lastEnd = 0;  // of the pieces in the window before
    bool wasCutOff = false; // the window before left letters out
    for (qsizetype i = 0; i < cut.size(); ++i) {
        QString letters;
        qsizetype end = i;
        bool wasWhole = true;
        while (end < cut.size() && wasWhole && letters.size() < pinyinWindow) {
            letters += cut[end];
            wasWhole = book.whole.contains(cut[end]) && cut[end].size() > 1;
            ++end;
        }
        const bool saysMore = end > lastEnd || wasCutOff;
        if (saysMore && (letters.size() > 1 || cut.size() == 1)) // single letters stand in the initials
            windows.pinyin += letters.left(pinyinWindow);
        lastEnd = end;
        wasCutOff = letters.size() > pinyinWindow;
    }
    for (qsizetype i = 0; initials.size() > 1 && i <= std::max<qsizetype>(0, initials.size() - initialsWindow); ++i)
        windows.initials += initials.mid(i, initialsWindow);
    windows.pinyin.removeDuplicates();
    windows.initials.removeDuplicates();
    return windows;
}

constexpr int bitsOfALetter = 5;

PackedLetters withLetter(PackedLetters letters, int at, QLatin1Char letter)
{
    const auto number = static_cast<PackedLetters>(letter.toLatin1() - 'a' + 1);
    return letters | number << bitsOfALetter * (pinyinWindow - 1 - at);
}

/// Goes on from `count` letters with each reading of syllable `i`; every beginning is a window of its own.
void expandPinyin(const SyllableRun &run, size_t i, PackedLetters letters, int count, std::vector<PackedLetters> &found)
{
    if (i == run.size() || count == pinyinWindow)
        return;
    for (QLatin1StringView reading : run[i]) {
        PackedLetters longer = letters;
        int at = count;
        for (qsizetype n = 0; n < reading.size() && at < pinyinWindow; ++n) {
            longer = withLetter(longer, at++, reading[n]);
            found.push_back(longer);
        }
        expandPinyin(run, i + 1, longer, at, found);
    }
}

void expandInitials(const SyllableRun &run, size_t i, PackedLetters letters, int count,
                    std::vector<PackedLetters> &found)
{
    if (i == run.size() || count == initialsWindow)
        return;
    const QLatin1StringView *before = nullptr;
    for (const QLatin1StringView &reading : run[i]) {
        if (before && before->front() == reading.front())
            continue;
        before = &reading;
        const PackedLetters longer = withLetter(letters, count, reading.front());
        if (count > 0) // one initial alone is a pinyin window already
            found.push_back(longer);
        expandInitials(run, i + 1, longer, count + 1, found);
    }
}

/// A letter within a Chinese name stands for itself (宁波GQY视讯), if a piece of a query can begin with it.
QLatin1StringView spelledLetter(char32_t character)
{
    static constexpr char letters[] = "abcdefghijklmnopqrstuvwxyz";
    const bool isSpelled =
        character >= U'a' && character <= U'z' && character != U'i' && character != U'u' && character != U'v';
    return isSpelled ? QLatin1StringView(letters + (character - U'a'), 1) : QLatin1StringView();
}

bool fitsFrom(const SyllableRun &run, size_t i, QStringView letters)
{
    if (i == run.size())
        return false;
    for (QLatin1StringView reading : run[i]) {
        if (reading.startsWith(letters))
            return true;
        if (letters.startsWith(reading) && fitsFrom(run, i + 1, letters.sliced(reading.size())))
            return true;
        if (letters.front() != reading.front())
            continue;
        if (reading.size() > 1 && fitsFrom(run, i + 1, letters.sliced(1)))
            return true;
        if (reading.size() > 2 && letters.size() > 2 && letters[1] == u'h' && reading[1] == u'h' &&
            fitsFrom(run, i + 1, letters.sliced(2)))
            return true;
    }
    return false;
}

bool initialsFitFrom(const SyllableRun &run, size_t i, QStringView letters)
{
    if (letters.size() > static_cast<qsizetype>(run.size() - i))
        return false;
    return std::all_of(letters.begin(), letters.end(), [&run, i](QChar letter) mutable {
        const Readings &own = run[i++];
        return std::any_of(own.begin(), own.end(), [letter](QLatin1StringView r) { return r.front() == letter; });
    });
}

} // namespace

std::vector<SyllableRun> syllableRuns(const QString &normalizedName)
{
    std::vector<SyllableRun> runs;
    SyllableRun run;
    bool hasChinese = false;
    const auto close = [&] {
        if (hasChinese) // letters alone are found as text
            runs.push_back(std::move(run));
        run.clear();
        hasChinese = false;
    };
    for (char32_t character : normalizedName.toUcs4()) {
        Readings own = readings(character);
        if (!own.isEmpty())
            hasChinese = true;
        else if (const QLatin1StringView letter = spelledLetter(character); !letter.isEmpty())
            own.add(letter);
        else if (!QChar::isLetterOrNumber(character))
            continue; // a bracket is not spelled
        if (own.isEmpty())
            close();
        else
            run.push_back(own);
    }
    close();
    return runs;
}

QLatin1StringView unpacked(PackedLetters letters, std::array<char, pinyinWindow> &buffer)
{
    int count = 0;
    for (int at = 0; at < pinyinWindow; ++at) {
        const PackedLetters number = letters >> bitsOfALetter * (pinyinWindow - 1 - at) & 31;
        if (number)
            buffer[static_cast<size_t>(count++)] = static_cast<char>('a' + number - 1);
    }
    return QLatin1StringView(buffer.data(), count);
}

void addPinyinWindows(const SyllableRun &run, std::vector<PackedLetters> &windows)
{
    for (size_t i = 0; i < run.size(); ++i)
        expandPinyin(run, i, 0, 0, windows);
}

void addInitialsWindows(const SyllableRun &run, std::vector<PackedLetters> &windows)
{
    for (size_t i = 0; i < run.size(); ++i)
        expandInitials(run, i, 0, 0, windows);
}

PinyinPattern::PinyinPattern(const QString &normalizedWord)
{
    for (QChar c : normalizedWord) {
        if (c >= u'a' && c <= u'z')
            m_letters += c;
        else if (c == u'ü')
            m_letters += u'v';
        else if (!QStringView(u"'’()[]·-.&").contains(c)) {
            m_letters.clear();
            return;
        }
    }
}

bool PinyinPattern::matches(const SyllableRun &run) const
{
    for (size_t i = 0; !isEmpty() && i < run.size(); ++i) {
        if (fitsFrom(run, i, m_letters))
            return true;
    }
    return false;
}

bool PinyinPattern::matchesByInitials(const SyllableRun &run) const
{
    for (size_t i = 0; !isEmpty() && i < run.size(); ++i) {
        if (initialsFitFrom(run, i, m_letters))
            return true;
    }
    return false;
}

std::vector<PinyinPattern::Windows> PinyinPattern::requiredWindows() const
{
    std::vector<Windows> required;
    if (isEmpty())
        return required;
    for (const Cut &cut : cutsOf(m_letters)) {
        Windows windows = windowsOf(cut);
        if (std::find(required.begin(), required.end(), windows) == required.end())
            required.push_back(std::move(windows));
    }
    return required;
}

} // namespace kebu
