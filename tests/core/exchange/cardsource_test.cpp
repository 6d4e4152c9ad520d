#include "core/exchange/card.h"
#include "core/exchange/cardsource.h"

#include <QBuffer>
#include <QStringEncoder>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

struct ReadCard {
    QMap<QString, QString> cells;
    QStringList repairs;
    std::vector<EnclosedFile> files;
};

std::vector<ReadCard> readCards(const QByteArray &text, bool isLdif = false, const SourceWish &wish = {})
{
    auto device = std::make_unique<QBuffer>();
    device->setData(text);
    device->open(QIODevice::ReadOnly);
    auto source = isLdif ? openLdif(std::move(device), wish) : openCards(std::move(device), wish);
    REQUIRE(source.ok());
    std::vector<ReadCard> cards;
    QStringList row;
    for (;;) {
        const auto has = (*source)->next(row);
        REQUIRE(has.ok());
        if (!*has)
            return cards;
        ReadCard card;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (!row[i].isEmpty())
                card.cells.insert((*source)->header()[i], row[i]);
        }
        card.repairs = (*source)->repairs();
        card.files = (*source)->takeFiles();
        cards.push_back(std::move(card));
    }
}

} // namespace

TEST_CASE("a card of version 3 gives name, company, telephones by kind, address and photo")
{
    const auto cards = readCards("BEGIN:VCARD\r\nVERSION:3.0\r\nN:张;三;;;\r\nORG:甲公司;销售部\r\nTITLE:经理\r\n"
                                 "item1.TEL;TYPE=work:0755-1234567\r\nTEL;TYPE=\"cell,pref\":+86 138 0000 0000\r\n"
                                 "EMAIL:a@b.cn\r\nEMAIL;TYPE=pref:c@d.cn\r\nADR:;;路 1 号;深圳;广东;518000;中国\r\n"
                                 "BDAY:19800321\r\nNOTE:一\\, 二\\n三\r\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=\r\n"
                                 "END:VCARD\r\n");
    REQUIRE(cards.size() == 1);
    const auto &cells = cards[0].cells;
    CHECK(cells.value(u"Name"_qs) == u"张三");
    CHECK(cells.value(u"Organization"_qs) == u"甲公司");
    CHECK(cells.value(u"Department"_qs) == u"销售部");
    CHECK(cells.value(u"Mobile"_qs) == u"+86 138 0000 0000");
    CHECK(cells.value(u"Phone"_qs) == u"0755-1234567");
    CHECK(cells.value(u"E-mail"_qs) == u"c@d.cn");
    CHECK(cells.value(u"E-mail 2"_qs) == u"a@b.cn");
    CHECK(cells.value(u"Address"_qs) == u"中国广东深圳路 1 号518000");
    CHECK(cells.value(u"Birthday"_qs) == u"1980-03-21");
    CHECK(cells.value(u"Notes"_qs) == u"一, 二\n三");
    REQUIRE(cards[0].files.size() == 1);
    CHECK(cards[0].files[0].name.endsWith(u".png"));
    CHECK(cards[0].repairs.isEmpty());
}

TEST_CASE("version 2.1 brings quoted-printable over several lines and a character set for each property")
{
    const auto cards = readCards("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=\n"
                                 "=E4=B8=89;;\nFN;CHARSET=windows-1252:John Do\xEB\nTEL;CELL:1\nTEL;WORK;FAX:2\n"
                                 "NOTE:This ends with equal sign=\nEND:VCARD\n");
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].cells.value(u"Name"_qs) == u"John Doë");
    CHECK(cards[0].cells.value(u"Mobile"_qs) == u"1");
    CHECK(cards[0].cells.value(u"Phone 2"_qs) == u"2");
    CHECK(cards[0].cells.value(u"Notes"_qs) == u"This ends with equal sign=");
}

TEST_CASE("cards without END or BEGIN are read and said so, and a card within a card is somebody else's")
{
    const auto cards = readCards("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nAGENT:\nBEGIN:VCARD\nFN:C\nEND:VCARD\nTEL:1\n"
                                 "END:VCARD\nBEGIN:VCARD\nFN:D\n");
    REQUIRE(cards.size() == 3);
    CHECK(cards[0].cells.value(u"Name"_qs) == u"A");
    CHECK(cards[0].repairs.size() == 1);
    CHECK(cards[1].cells.value(u"Name"_qs) == u"B");
    CHECK(cards[1].cells.value(u"Phone"_qs) == u"1");
    CHECK(cards[1].repairs.isEmpty());
    CHECK(cards[2].repairs.size() == 1);
    const auto headless = readCards("VERSION:3.0\nFN:Frank\nEND:VCARD\n");
    REQUIRE(headless.size() == 1);
    CHECK(headless[0].cells.value(u"Name"_qs) == u"Frank");
    CHECK(headless[0].repairs.size() == 1);
}

TEST_CASE("a card of an organisation is a company, and one without any name is called by its address")
{
    const auto cards = readCards("BEGIN:VCARD\nFN:Viagenie\nORG:Viagenie\nTEL:1\nEND:VCARD\n"
                                 "BEGIN:VCARD\nEMAIL:x@y.z\nEND:VCARD\n");
    REQUIRE(cards.size() == 2);
    CHECK_FALSE(cards[0].cells.contains(u"Name"_qs));
    CHECK(cards[0].cells.value(u"Company phone"_qs) == u"1");
    CHECK(cards[1].cells.value(u"Name"_qs) == u"x@y.z");
}

TEST_CASE("an iPhone's card gives WeChat and a birthday without its year, and says the name once")
{
    const auto cards = readCards("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:欧阳修文\r\nN:欧阳;修文;;;\r\nORG:甲公司;\r\n"
                                 "X-SOCIALPROFILE;type=wechat:x-apple:zuiweng88\r\n"
                                 "IMPP;X-SERVICE-TYPE=QQ;type=HOME:x-apple:123456\r\n"
                                 "BDAY;value=date;X-APPLE-OMIT-YEAR=1604:1604-08-09\r\nEND:VCARD\r\n");
    REQUIRE(cards.size() == 1);
    const auto &cells = cards[0].cells;
    CHECK(cells.value(u"Name"_qs) == u"欧阳修文");
    CHECK(cells.value(u"WeChat"_qs) == u"zuiweng88");
    CHECK(cells.value(u"Birthday"_qs) == u"08-09");
    CHECK(cells.value(u"Notes"_qs) == u"Impp: x-apple:123456");
}

TEST_CASE("LDIF gives persons, decodes base64 and passes over lists")
{
    const auto cards = readCards("version: 1\n\ndn: cn=A\ncn: John Smith\nmail: a@b.c\nmobile: 1\no: Acme\n"
                                 "description:: aGkgbW9t\nstreet: Main\n  Street\nl: Rome\n\ndn: cn=list\nmember: x\n",
                                 true);
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].cells.value(u"Name"_qs) == u"John Smith");
    CHECK(cards[0].cells.value(u"Organization"_qs) == u"Acme");
    CHECK(cards[0].cells.value(u"Notes"_qs) == u"hi mom");
    CHECK(cards[0].cells.value(u"Address"_qs) == u"Main Street, Rome");
}

TEST_CASE("cards in UTF-16 are read as those in UTF-8")
{
    const QString text = QStringLiteral("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:陈国栋\r\nORG:昆山启元\r\nEND:VCARD\r\n");
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(text);
        const auto source = openSource(SourceInput{{}, bytes}, {});
        REQUIRE(source.ok());
        CHECK((*source)->facts().format == SourceFacts::Format::Cards);
        QStringList row;
        const auto has = (*source)->next(row);
        REQUIRE(has.ok());
        REQUIRE(*has);
        CHECK(row.contains(QStringLiteral("陈国栋")));
        CHECK(row.contains(QStringLiteral("昆山启元")));
    }
}

TEST_CASE("each card is handed over as it stands in the file, folded lines and all")
{
    const QByteArray first = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nnothing\r\nNOTE:one\r\n two\r\nEND:VCARD\r\n";
    const QByteArray second = "begin:vcard\nFN:B\nPHOTO;ENCODING=BASE64:\n AAAA\n BBBB\n\n";
    const QByteArray third = "BEGIN:VCARD\rFN:C\rAGENT:\rBEGIN:VCARD\rFN:D\rEND:VCARD\rEND:VCARD\r";
    const QByteArray fourth = "BEGIN:VCARD\nFN:E";
    auto device = std::make_unique<QBuffer>();
    device->setData("\r\n" + first + "\n" + second + third + fourth);
    device->open(QIODevice::ReadOnly);
    const auto source = openCards(std::move(device), {});
    REQUIRE(source.ok());
    QStringList row;
    for (const QByteArray &card : {first, second, third, fourth}) {
        const auto has = (*source)->next(row);
        REQUIRE(has.ok());
        REQUIRE(*has);
        CHECK((*source)->takeOriginal().toStdString() == card.toStdString());
        CHECK((*source)->takeOriginal().isEmpty());
    }
    CHECK_FALSE(*(*source)->next(row));
}
