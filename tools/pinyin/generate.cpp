// Writes core/base/pinyintable.inc: Unicode's readings as ICU's transliterator gives them, then the hand-written lists
// beside this file. Run by hand when a list changes, raise `tableVersion`, and commit what it writes:
//   g++ -std=c++20 -O1 tools/pinyin/generate.cpp $(pkg-config --cflags --libs icu-i18n icu-uc) -o generate-pinyin
//   ./generate-pinyin tools/pinyin > core/base/pinyintable.inc
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

/// Books keep this number and rebuild their search index when the program's is higher.
constexpr int tableVersion = 1;

using Syllables = std::vector<std::string>;
struct Entry {
    std::u32string characters;
    Syllables readings;
};

std::u32string codePoints(const std::string &utf8)
{
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
    std::u32string result;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        result += static_cast<char32_t>(text.char32At(i));
    return result;
}

std::vector<Entry> readList(const std::string &path)
{
    std::ifstream file(path);
    if (!file) {
        std::cerr << "cannot read " << path << '\n';
        std::exit(1);
    }
    std::vector<Entry> entries;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        std::istringstream words(line);
        std::string characters;
        words >> characters;
        Entry entry{codePoints(characters), {}};
        for (std::string reading; words >> reading;)
            entry.readings.push_back(reading);
        entries.push_back(entry);
    }
    return entries;
}

/// The reading without its tone, as it is typed: ü is v, except after l and n before e. Empty if there is none.
std::string typedReading(const icu::Transliterator &toLatin, UChar32 character)
{
    icu::UnicodeString text(character);
    toLatin.transliterate(text);
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString parts;
    icu::Normalizer2::getNFDInstance(status)->normalize(text, parts, status);
    std::string typed;
    for (int32_t i = 0; i < parts.length(); ++i) {
        const char16_t unit = parts[i];
        if (unit >= u'a' && unit <= u'z')
            typed += static_cast<char>(unit);
        else if (unit == 0x308 && !typed.empty() && typed.back() == 'u')
            typed.back() = 'v';
        else if (!u_hasBinaryProperty(unit, UCHAR_DIACRITIC) && u_charType(unit) != U_NON_SPACING_MARK)
            return {};
    }
    if (typed == "lve" || typed == "nve")
        typed[1] = 'u';
    return typed;
}

void printNumbers(const std::vector<int> &numbers)
{
    std::string line = "   ";
    for (int number : numbers) {
        const std::string word = ' ' + std::to_string(number) + ',';
        if (line.size() + word.size() > 120) {
            std::puts(line.c_str());
            line = "   ";
        }
        line += word;
    }
    std::printf("%s\n};\n", line.c_str());
}

class Table
{
public:
    explicit Table(const std::string &folder)
        : m_polyphones(readList(folder + "/polyphones.txt")),
          m_surnames(readList(folder + "/surnames.txt")),
          m_words(readList(folder + "/words.txt"))
    {
        UErrorCode status = U_ZERO_ERROR;
        m_toLatin.reset(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
        if (U_FAILURE(status))
            std::exit(1);
        collect(0x3400, 0x4DBF);
        collect(0x4E00, 0x9FFF);
        for (const auto *list : {&m_polyphones, &m_surnames, &m_words}) {
            for (const Entry &entry : *list)
                m_syllables.insert(entry.readings.begin(), entry.readings.end());
        }
        int number = 0;
        for (const std::string &syllable : m_syllables)
            m_numbers[syllable] = ++number;
    }

    void print() const
    {
        std::puts("// Written by tools/pinyin/generate.cpp; change the lists there, not this file.");
        std::printf("constexpr int tableVersion = %d;\n\n", tableVersion);
        std::puts("// number 0 stands for \"no reading\"\nconstexpr QLatin1StringView syllables[] = {\n    {},");
        for (const std::string &syllable : m_syllables)
            std::printf("    QLatin1StringView(\"%s\"),\n", syllable.c_str());
        std::puts("};\n\nconstexpr quint16 extensionA[] = { // U+3400 to U+4DBF");
        printBlock(0x3400, 0x4DBF);
        std::puts("\nconstexpr quint16 unified[] = { // U+4E00 to U+9FFF");
        printBlock(0x4E00, 0x9FFF);
        printPolyphones();
        printSpecial("surnames", m_surnames);
        printSpecial("words", m_words);
    }

private:
    void collect(UChar32 first, UChar32 last)
    {
        for (UChar32 c = first; c <= last; ++c) {
            m_typed[c] = typedReading(*m_toLatin, c);
            if (!m_typed[c].empty())
                m_syllables.insert(m_typed[c]);
        }
    }

    int numberOf(const std::string &syllable) const { return syllable.empty() ? 0 : m_numbers.at(syllable); }

    void printBlock(UChar32 first, UChar32 last) const
    {
        std::vector<int> numbers;
        for (UChar32 c = first; c <= last; ++c)
            numbers.push_back(numberOf(m_typed.at(c)));
        printNumbers(numbers);
    }

    void printPolyphones() const
    {
        std::map<char32_t, Syllables> sorted;
        for (const Entry &entry : m_polyphones)
            sorted[entry.characters.at(0)] = entry.readings;
        std::puts("\nconstexpr Polyphone polyphones[] = { // by code point");
        for (const auto &[character, readings] : sorted) {
            std::printf("    {U'\\x%X', {", static_cast<unsigned>(character));
            for (size_t i = 0; i < 3; ++i)
                std::printf("%s%d", i ? ", " : "", i < readings.size() ? numberOf(readings[i]) : 0);
            std::puts("}},");
        }
        std::puts("};");
    }

    void printSpecial(const char *name, const std::vector<Entry> &entries) const
    {
        std::map<std::u32string, Syllables> sorted;
        for (const Entry &entry : entries)
            sorted[entry.characters] = entry.readings;
        std::printf("\nconstexpr SpecialReading %s[] = {\n", name);
        for (const auto &[characters, readings] : sorted) {
            std::printf("    {u\"");
            for (char32_t c : characters)
                std::printf("\\x%X", static_cast<unsigned>(c));
            std::printf("\", {");
            for (size_t i = 0; i < 3; ++i)
                std::printf("%s%d", i ? ", " : "", i < readings.size() ? numberOf(readings[i]) : 0);
            std::puts("}},");
        }
        std::puts("};");
    }

    std::vector<Entry> m_polyphones;
    std::vector<Entry> m_surnames;
    std::vector<Entry> m_words;
    std::unique_ptr<icu::Transliterator> m_toLatin;
    std::map<UChar32, std::string> m_typed;
    std::set<std::string> m_syllables;
    std::map<std::string, int> m_numbers;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::cerr << "usage: generate FOLDER-OF-LISTS > pinyintable.inc\n";
        return 2;
    }
    Table(argv[1]).print();
    return 0;
}
