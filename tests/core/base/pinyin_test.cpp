#include "core/base/pinyin.h"

#include <QFile>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

using namespace kebu;

namespace {

QStringList all(char32_t character)
{
    QStringList list;
    for (QLatin1StringView reading : readings(character))
        list += reading;
    return list;
}

/// The reading of the machine's ICU in the table's spelling; empty where it has none.
QString transliterated(const icu::Transliterator &toLatin, char32_t character)
{
    icu::UnicodeString text(static_cast<UChar32>(character));
    toLatin.transliterate(text);
    QString typed;
    const QString latin(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
    for (QChar c : latin.normalized(QString::NormalizationForm_D)) {
        if (c >= u'a' && c <= u'z')
            typed += c;
        else if (c.unicode() == 0x308)
            typed.back() = u'v';
        else if (c.category() != QChar::Mark_NonSpacing)
            return {};
    }
    return typed == u"lve"_qs || typed == u"nve"_qs ? typed.replace(1, 1, u'u') : typed;
}

/// The lists that override Unicode, as committed beside the generator.
QSet<char32_t> listedCharacters()
{
    QFile file(QStringLiteral(KEBU_SOURCE_DIR "/tools/pinyin/polyphones.txt"));
    QSet<char32_t> characters;
    if (!file.open(QIODevice::ReadOnly))
        return characters;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            characters.insert(line.toUcs4().front());
    }
    return characters;
}

} // namespace

TEST_CASE("the committed readings are Unicode's wherever no list overrides them")
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> toLatin(
        icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
    REQUIRE(U_SUCCESS(status));
    const QSet<char32_t> listed = listedCharacters();
    REQUIRE(listed.size() > 100);
    int compared = 0;
    int different = 0;
    for (char32_t c = 0x4E00; c <= 0x9FFF; ++c) {
        const QString expected = transliterated(*toLatin, c);
        if (listed.contains(c) || expected.isEmpty())
            continue;
        ++compared;
        different += all(c).value(0) != expected;
    }
    CHECK(compared > 20000);
    // another release of ICU may correct a few readings; the table moves on only with its version
    CHECK(different <= 60);
}

TEST_CASE("a polyphone has its readings, the most common first")
{
    CHECK(all(U'行') == QStringList{u"xing"_qs, u"hang"_qs});
    CHECK(all(U'长') == QStringList{u"chang"_qs, u"zhang"_qs});
    CHECK(all(U'厦') == QStringList{u"sha"_qs, u"xia"_qs});
    CHECK(all(U'吕') == QStringList{u"lv"_qs});
    CHECK(all(U'略').contains(u"lue"_qs));
    CHECK(all(U'〇') == QStringList{u"ling"_qs});
    CHECK(all(U'㐀') == QStringList{u"qiu"_qs});
    for (char32_t c : {U'a', U'1', U'。', U'가', U'\0', char32_t{0x10FFFF}})
        CHECK(readings(c).isEmpty());
}

TEST_CASE("every reading is lower-case ASCII of one to six letters, without repetition")
{
    for (char32_t c = 0x3000; c < 0xA000; ++c) {
        const QStringList list = all(c);
        CHECK(QSet<QString>(list.begin(), list.end()).size() == list.size());
        for (const QString &reading : list) {
            CHECK((reading.size() >= 1 && reading.size() <= 6));
            CHECK(std::all_of(reading.begin(), reading.end(), [](QChar l) { return l >= u'a' && l <= u'z'; }));
        }
    }
}

TEST_CASE("a family name is read as a family name")
{
    const std::pair<QString, QString> names[] = {
        {u"单田芳"_qs, u"shan"_qs},  {u"解晓东"_qs, u"xie"_qs},  {u"曾国藩"_qs, u"zeng"_qs}, {u"仇英"_qs, u"qiu"_qs},
        {u"区志强"_qs, u"ou"_qs},    {u"查良镛"_qs, u"zha"_qs},  {u"盖叫天"_qs, u"ge"_qs},   {u"朴树"_qs, u"piao"_qs},
        {u"尉迟恭"_qs, u"yuchi"_qs}, {u"万俟卨"_qs, u"moqi"_qs}, {u"万科"_qs, u"wan"_qs},    {u"王伟"_qs, u"wang"_qs},
        {u"Smith"_qs, QString()},    {QString(), QString()}};
    for (const auto &[name, reading] : names) {
        CAPTURE(name.toStdString());
        CHECK(surnameReading(name) == reading);
    }
}

TEST_CASE("a name is spelt by words, family name and syllables")
{
    CHECK(pinyinOf(u"平安银行"_qs) == u"ping an yin hang"_qs);
    CHECK(pinyinOf(u"重庆长安汽车"_qs) == u"chong qing chang an qi che"_qs);
    CHECK(pinyinOf(u"单田芳"_qs, NameKind::Person) == u"shan tian fang"_qs);
    CHECK(pinyinOf(u"单田芳"_qs) == u"dan tian fang"_qs);
    CHECK(pinyinOf(u"万科A 股"_qs) == u"wan ke A gu"_qs);
    CHECK(initialsOf(u"平安银行"_qs) == u"payh"_qs);
    CHECK(initialsOf(u"万科A-1"_qs) == u"wka1"_qs);
    CHECK(initialsOf(u"尉迟恭"_qs, NameKind::Person) == u"ycg"_qs);
    CHECK(pinyinOf(QString()).isEmpty());
    CHECK(pinyinOf(u"𠮷田"_qs).endsWith(u"tian"_qs));
}
