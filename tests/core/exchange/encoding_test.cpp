#include "core/exchange/encoding.h"

#include <catch2/catch_test_macros.hpp>

#include <QStringEncoder>

#include <unicode/ucnv.h>

using namespace kebu;

namespace {

QByteArray encoded(const char *name, const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    QByteArray bytes(text.size() * 4 + 8, '\0');
    const auto length = ucnv_fromUChars(converter, bytes.data(), int32_t(bytes.size()),
                                        reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &status);
    ucnv_close(converter);
    bytes.truncate(length);
    return bytes;
}

QString decodedInPieces(const Encoding &encoding, const QByteArray &bytes, qsizetype piece)
{
    auto decoder = TextDecoder::open(encoding);
    REQUIRE(decoder.ok());
    QString text;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        decoder->decode(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)),
                        at + piece >= bytes.size(), text);
    return text;
}

const QString chinese = QStringLiteral(
    "客户名称,电话,备注\r\n上海云帆科技有限公司,021-5888 6666,重要客户，下周二回访\r\n镕基贸易,010-1,喆\r\n");

} // namespace

TEST_CASE("an encoding is recognised by its mark or its bytes")
{
    struct Row {
        const char *encoding;
        QString text;
        const char *expected;
    };
    const QList<Row> rows{{"UTF-8", chinese, "UTF-8"},
                          {"GB18030", chinese, "GB18030"},
                          {"GBK", chinese, "GB18030"},
                          {"UTF-16LE", chinese, "UTF-16LE"},
                          {"UTF-16BE", chinese, "UTF-16BE"},
                          {"ISO-8859-1", QStringLiteral("name\nRenée Müller\nGökçen\n"), "ISO-8859-1"},
                          {"windows-1252", QStringLiteral("name\nCafé “Zürich” – 20 €\n"), "windows-1252"},
                          {"US-ASCII", QStringLiteral("name,phone\nAnn,1\n"), "UTF-8"}};
    for (const Row &row : rows) {
        CAPTURE(row.encoding);
        CHECK(detectEncoding(encoded(row.encoding, row.text), true).name.toStdString() == row.expected);
    }
    for (const char *name : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"}) {
        CAPTURE(name);
        const Encoding found = detectEncoding(encoded(name, u'\uFEFF' + chinese), true);
        CHECK(found == Encoding{QString::fromLatin1(name), true});
    }
}

TEST_CASE("a Chinese text cut inside a character is still recognised")
{
    const QByteArray utf8 = encoded("UTF-8", chinese);
    const QByteArray gbk = encoded("GB18030", chinese);
    for (qsizetype length = 20; length < utf8.size(); ++length)
        CHECK(detectEncoding(QByteArrayView(utf8).first(length), false).name == u"UTF-8");
    for (qsizetype length = 20; length < gbk.size(); ++length)
        CHECK(detectEncoding(QByteArrayView(gbk).first(length), false).name == u"GB18030");
}

TEST_CASE("pieces of any size decode to the same text, without the mark")
{
    for (const char *name : {"UTF-8", "UTF-16LE", "UTF-32BE", "GB18030"}) {
        const QByteArray bytes = encoded(name, u'\uFEFF' + chinese);
        for (const qsizetype piece : {1, 2, 3, 7, 1000}) {
            CAPTURE(name, piece);
            CHECK(decodedInPieces(Encoding{QString::fromLatin1(name), true}, bytes, piece) == chinese);
        }
    }
}

TEST_CASE("what cannot be decoded is counted, not lost")
{
    auto decoder = TextDecoder::open(Encoding{QStringLiteral("UTF-8"), false});
    QString text;
    decoder->decode("ab\xFF"
                    "c\xE5\xAE",
                    true, text);
    CHECK(text == QStringLiteral("ab\uFFFDc\uFFFD"));
    CHECK(decoder->undecodable() == 2);
}

TEST_CASE("an unknown encoding is refused with the names of usual ones")
{
    CHECK(encodingByName(QStringLiteral("gbk")).ok());
    CHECK(encodingByName(QStringLiteral("utf8"))->name == u"UTF-8");
    CHECK(encodingByName(QStringLiteral("latin1"))->name == u"ISO-8859-1");
    for (const QString &name : {QStringLiteral("klingon"), QString()}) {
        const auto unknown = encodingByName(name);
        REQUIRE(!unknown.ok());
        CHECK(unknown.error().code == ErrorCode::Invalid);
        CHECK(unknown.error().message.contains(u"GB18030"));
    }
}

TEST_CASE("a file that two programs wrote in turn is read line by line")
{
    const QByteArray utf8 = QStringLiteral("客户名称,电话\r\n苏州甲公司,0512-55501111\r\n").toUtf8();
    const QByteArray mixed = utf8 + encoded("GB18030", QStringLiteral("无锡乙公司,13900001111\r\n"));
    const Encoding found = detectEncoding(mixed, true);
    CHECK(found.text() == u"UTF-8 + GB18030");
    for (const qsizetype piece : {qsizetype(1), qsizetype(7), mixed.size()}) {
        auto decoder = TextDecoder::open(found);
        REQUIRE(decoder.ok());
        QString text;
        for (qsizetype at = 0; at < mixed.size(); at += piece)
            decoder->decode(QByteArrayView(mixed).sliced(at, std::min(piece, mixed.size() - at)),
                            at + piece >= mixed.size(), text);
        CHECK(text == QStringLiteral("客户名称,电话\r\n苏州甲公司,0512-55501111\r\n无锡乙公司,13900001111\r\n"));
        CHECK(decoder->undecodable() == 0);
    }
}

TEST_CASE("a short list in Big5 is told from Western letters")
{
    CHECK(detectEncoding(encoded("Big5", QStringLiteral("客戶名稱,電話\r\n台北甲公司,02-25551111\r\n")), true).name ==
          u"Big5");
    for (const QString &western : {QStringLiteral("Ärzte Österreich,Größe\nJosé,Ñandú\n"),
                                   QStringLiteral("Åke Öberg,Ängelholm\n"), QStringLiteral("É o fim,não\n")})
        CHECK(detectEncoding(encoded("ISO-8859-1", western), true).name == u"ISO-8859-1");
}

TEST_CASE("a mark of UTF-8 before what is no UTF-8 is not believed, and is no text")
{
    const QByteArray mark("\xEF\xBB\xBF");
    const QByteArray lying = mark + encoded("GB18030", chinese);
    const Encoding encoding = detectEncoding(lying, true);
    CHECK(encoding.name == u"GB18030");
    for (const qsizetype piece : {1, 2, 3, 7, 4096})
        CHECK(decodedInPieces(encoding, lying, piece) == chinese);
    // nor is it where a person names the encoding
    CHECK(decodedInPieces(*encodingByName(QStringLiteral("gbk")), lying, 5) == chinese);
    // a few damaged letters do not make another encoding of it
    QByteArray damaged = mark + chinese.toUtf8();
    damaged[5] = '\xFF';
    CHECK(detectEncoding(damaged, true).name == u"UTF-8");
    CHECK(detectEncoding(QByteArray("\xEF\xBB\xBF\x61,b\n"), true).name == u"UTF-8");
}

TEST_CASE("what is recognised can be read, whatever the bytes are")
{
    // found by the fuzzer: ICU tells sets of mainframes apart that it has no converter for
    const QString arabic =
        QStringLiteral("السلام عليكم ورحمة الله وبركاته في هذا اليوم من الايام التي كانت على كل حال ");
    const QString hebrew = QStringLiteral("שלום לכולם וברוכים הבאים אל הבית של כל האנשים אשר היו כאן ");
    for (const auto &[name, text] : {std::pair("IBM420", arabic), std::pair("IBM424", hebrew)}) {
        const Encoding encoding = detectEncoding(encoded(name, text.repeated(8)), true);
        CAPTURE(name, encoding.name.toStdString());
        CHECK(TextDecoder::open(encoding).ok());
    }
}
