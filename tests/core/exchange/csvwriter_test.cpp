#include "core/exchange/csvreader.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/spreadsheetsafe.h"

#include <catch2/catch_test_macros.hpp>

#include <QBuffer>
#include <QRandomGenerator>

using namespace kebu;

namespace {

QByteArray written(const QList<QStringList> &rows, const CsvWriterOptions &options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, options);
    for (const QStringList &row : rows)
        REQUIRE(writer.write(row).ok());
    return buffer.data();
}

QList<QStringList> readBack(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvOptions options;
    options.wish.header = true;
    auto reader = CsvReader::open(buffer, options);
    REQUIRE(reader.ok());
    QList<QStringList> rows;
    QStringList row;
    for (auto more = reader->next(row); more.valueOr(false); more = reader->next(row))
        rows.append(row);
    return rows;
}

} // namespace

TEST_CASE("a file begins with the mark of UTF-8 and quotes what must be quoted")
{
    CHECK(written({{QStringLiteral("名称"), QStringLiteral("a,b")},
                   {QStringLiteral("say \"x\""), QStringLiteral("1\n2")}}) ==
          "\xEF\xBB\xBF名称,\"a,b\"\r\n\"say \"\"x\"\"\",\"1\n2\"\r\n");
    CHECK(written({{QStringLiteral("a")}}, {.bom = false}) == "a\r\n");
}

TEST_CASE("cells that a spreadsheet would run are guarded, numbers and telephones stay usable")
{
    for (const QString &payload :
         {QStringLiteral("=1+1"), QStringLiteral("+cmd|' /C calc'!A0"), QStringLiteral("-2+3+cmd"),
          QStringLiteral("@SUM(A1)"), QStringLiteral("\t=1"), QStringLiteral("\r=1"), QStringLiteral("＝1"),
          QStringLiteral("＋1"), QStringLiteral("－1-1"), QStringLiteral("＠x"), QStringLiteral(" =1"),
          QStringLiteral("\u200B=1"), QStringLiteral("+86-755-1234"), QStringLiteral("-"), QStringLiteral("+"),
          QStringLiteral("-5-5"), QStringLiteral("'=1"), QStringLiteral("\n=1")}) {
        CAPTURE(payload.toStdString());
        CHECK(guardedCell(payload) == u'\'' + payload);
        CHECK(unguardedCell(guardedCell(payload)) == payload);
    }
    for (const QString &plain :
         {QStringLiteral("-5"), QStringLiteral("-12,000.50"), QStringLiteral("+3.5"), QStringLiteral("-3%"),
          QStringLiteral("+86 138 0000 0000"), QStringLiteral("+8613800000000"), QStringLiteral("a=b"), QString(),
          QStringLiteral("'tis"), QStringLiteral("客户-1")})
        CHECK(guardedCell(plain) == plain);
    CHECK(written({{QStringLiteral("=1")}}, {.bom = false, .exact = true}) == "=1\r\n");
}

TEST_CASE("what is written is read back as the same text")
{
    QRandomGenerator random(11);
    const QString alphabet = QStringLiteral("'=+-@\t\r\n\",; ＝1.%客a");
    QList<QStringList> rows{{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("id")}};
    for (int i = 0; i < 5000; ++i) {
        QStringList row;
        for (int cell = 0; cell < 2; ++cell) {
            QString text;
            for (int length = random.bounded(6); length > 0; --length)
                text += alphabet[random.bounded(int(alphabet.size()))];
            row.append(text);
        }
        rows.append(row << QString::number(i));
    }
    CHECK(readBack(written(rows)) == rows.mid(1));
}
