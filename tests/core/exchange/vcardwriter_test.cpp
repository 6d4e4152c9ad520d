#include "core/exchange/vcardwriter.h"

#include <QStringDecoder>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

TEST_CASE("lines of a card are at most 75 bytes and never cut inside a character")
{
    VCardWriter card(VCardVersion::V3);
    const QString text = QStringLiteral("苏州衡岳精密机械有限公司😀a").repeated(12);
    card.begin();
    card.text("NOTE", text);
    card.end();
    const QByteArray written = card.take();
    QByteArray unfolded = written;
    unfolded.replace("\r\n ", "");
    CHECK(unfolded.contains(QByteArray("NOTE:").append(text.toUtf8()).append("\r\n")));
    for (const QByteArray &line : written.split('\n')) {
        CHECK(line.size() <= 76); // with the CR
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString decoded = decoder.decode(line);
        CHECK_FALSE(decoder.hasError());
    }
}

TEST_CASE("what has a meaning in a card is escaped, and empty values are left out")
{
    VCardWriter card(VCardVersion::V4);
    card.text("NOTE", QStringLiteral("a;b,c\\d\r\nBEGIN:VCARD"));
    card.parts("ORG", {QStringLiteral("甲;乙"), QString()});
    card.parts("N", {QString(), QString()});
    card.text("TITLE", QString());
    CHECK(card.take() == "NOTE:a\\;b\\,c\\\\d\\nBEGIN:VCARD\r\nORG:甲\\;乙;\r\n");
    CHECK(card.take().isEmpty());
}
