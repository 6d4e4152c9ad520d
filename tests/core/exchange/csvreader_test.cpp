#include "core/exchange/csvreader.h"

#include <catch2/catch_test_macros.hpp>

#include <QBuffer>
#include <QRandomGenerator>

using namespace kebu;

namespace {

struct ReadFile {
    QStringList header;
    QList<QStringList> rows;
    QList<qint64> lines;
    Error error;
    bool isRead = false;
    bool hasHeader = false;
    QChar separator;
    qint64 blankRows = 0;
};

ReadFile readAll(const QByteArray &bytes, const CsvOptions &options = {})
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    ReadFile file;
    auto reader = CsvReader::open(buffer, options);
    if (!reader) {
        file.error = reader.error();
        return file;
    }
    file.header = reader->header();
    file.hasHeader = reader->hasHeader();
    file.separator = reader->separator();
    QStringList row;
    for (;;) {
        const auto more = reader->next(row);
        if (!more) {
            file.error = more.error();
            return file;
        }
        if (!*more)
            break;
        file.rows.append(row);
        file.lines.append(reader->rowNumber());
    }
    file.blankRows = reader->blankRows();
    file.isRead = true;
    CHECK(reader->bytesRead() == bytes.size());
    return file;
}

QStringList list(std::initializer_list<const char *> cells)
{
    QStringList row;
    for (const char *cell : cells)
        row.append(QString::fromUtf8(cell));
    return row;
}

} // namespace

TEST_CASE("rows end with LF, CR LF or CR, and the last needs no end")
{
    for (const QByteArray &end : QList<QByteArray>{"\n", "\r\n", "\r"}) {
        for (const QByteArray &last : QList<QByteArray>{QByteArray(), end}) {
            const auto file = readAll("name,phone" + end + "Ann,1" + end + "Bob,2" + last);
            CHECK(file.header == list({"name", "phone"}));
            CHECK(file.rows == QList<QStringList>{list({"Ann", "1"}), list({"Bob", "2"})});
            CHECK(file.lines == QList<qint64>{2, 3});
        }
    }
}

TEST_CASE("quotes hold separators, line ends and doubled quotes")
{
    const auto file = readAll(
        "name,note\r\n\"Ann, \"\"the best\"\"\",\"two\r\nlines\"\r\nBob, \"after a blank\" \r\nCid,5\" pipe\r\n");
    REQUIRE(file.isRead);
    CHECK(file.rows == QList<QStringList>{list({"Ann, \"the best\"", "two\r\nlines"}), list({"Bob", "after a blank"}),
                                          list({"Cid", "5\" pipe"})});
    CHECK(file.lines == QList<qint64>{2, 4, 5});
}

TEST_CASE("separators are found, and named ones obeyed")
{
    CHECK(readAll("a;b\n1,5;2\n").separator == u';');
    CHECK(readAll("a\tb\nx, y\tz\n").separator == u'\t');
    CHECK(readAll("id|name\n1|arnie, morton\n").separator == u'|');
    CHECK(readAll("name\nAnn\nBob\n").header == list({"name"}));
    const auto declared = readAll("sep=;\r\nname;n\r\nx,y;1\r\n");
    CHECK(declared.header == list({"name", "n"}));
    CHECK(declared.rows == QList<QStringList>{list({"x,y", "1"})});
    CsvOptions options;
    options.wish.separator = u'!';
    CHECK(readAll("a,b!c\n1,2!3\n", options).header == list({"a,b", "c"}));
}

TEST_CASE("title lines and blank lines before the header are passed over")
{
    const auto file = readAll(
        "客户信息登记表,,\n\n统计日期：2026-01-01,,\n客户名称,电话,省份\n云帆,021-1,上海\n,,\n\n北辰,010-2,北京\n");
    CHECK(file.header == list({"客户名称", "电话", "省份"}));
    CHECK(file.rows.size() == 2);
    CHECK(file.lines == QList<qint64>{5, 8});
    CHECK(file.blankRows == 2);
}

TEST_CASE("a file without a header gets numbered columns and loses no row")
{
    const auto file = readAll("Firman,Wandayandi,firman@php.net\nAnn,Lee,ann@example.com\n");
    CHECK(!file.hasHeader);
    CHECK(file.header.size() == 3);
    CHECK(file.rows.size() == 2);
    CHECK(readAll("200|201\n136|137\n").rows.size() == 2);
    CsvOptions options;
    options.wish.header = false;
    CHECK(readAll("one,two\nthree,four\n", options).rows.size() == 2);
}

TEST_CASE("columns without a name or with a taken name get one of their own")
{
    const auto file = readAll("phone,,phone,x,,\n1,2,3,4,,\n");
    CHECK(file.header == list({"phone", "Column 2", "phone (2)", "x"}));
}

TEST_CASE("short rows are filled up and long rows keep their cells")
{
    const auto file = readAll("one,two,three\nfour,five\nsix,seven,eight\nnine,ten,eleven,twelve\n");
    CHECK(file.rows[0] == list({"four", "five", ""}));
    CHECK(file.rows[2].size() == 4);
}

TEST_CASE("what is no table is refused in words")
{
    const QList<QByteArray> others{
        "",
        "\n\n",
        "PK\x03\x04zip",
        "%PDF-1.7",
        "\x89PNG\r\n",
        "<!DOCTYPE html><html>",
        "BEGIN:VCARD\r\nVERSION:3.0\r\n",
        "{\"a\": 1}",
        "Now, is the time for all good men to come to the aid of their country.  Now ,is the time for all good men.\n"
        "Now is the time for all good men to come to the aid of their country.\n",
        "今天天气很好。我们去公园散步，然后回家吃饭，大家都很开心。\n明天还要继续工作。请各位同事准时到会议室，带上材料"
        "。\n"};
    for (const QByteArray &bytes : others) {
        CAPTURE(bytes.left(30).toStdString());
        const auto file = readAll(bytes);
        CHECK(!file.isRead);
        CHECK(file.error.code == ErrorCode::Invalid);
        CHECK(file.error.message.endsWith(u'.'));
    }
}

TEST_CASE("NUL, fields over 1 MB, too many columns and an open quote are refused with their place")
{
    CHECK(readAll(QByteArray("a,b\n1,2\n3,\0 4\n", 14)).error.message.contains(u"3"));
    const auto huge = readAll("name,note\nAnn," + QByteArray(10 << 20, 'x') + "\n");
    CHECK(huge.error.code == ErrorCode::Invalid);
    CHECK(huge.error.message.contains(u"2"));
    const auto wide = readAll("a,b\n" + QByteArray(20'000, ',') + "\n");
    CHECK(wide.error.message.contains(u"16384"));
    CHECK(readAll(QByteArray(16'383, ',').replace(',', "x,") + "x\n").header.size() == 16'384);
    CHECK(readAll("a,b\n1,\"2\n3,4\n").error.message.contains(u"2"));
}

TEST_CASE("the apostrophe of a guarded cell is taken back unless told otherwise")
{
    CHECK(readAll("name,note\nAnn,'=1+1\n").rows[0][1] == u"=1+1");
    CHECK(readAll("name,note\nAnn,'tis\n").rows[0][1] == u"'tis");
    CsvOptions options;
    options.takesGuardsBack = false;
    CHECK(readAll("name,note\nAnn,'=1+1\n", options).rows[0][1] == u"'=1+1");
}

TEST_CASE("a million short lines are read in pieces with the right count")
{
    QByteArray bytes("number,name\n");
    for (int i = 0; i < 1'000'000; ++i)
        bytes += QByteArray::number(i) + ",n\n";
    const auto file = readAll(bytes);
    CHECK(file.rows.size() == 1'000'000);
    CHECK(file.rows.last() == list({"999999", "n"}));
    CHECK(file.lines.last() == 1'000'001);
}

TEST_CASE("any split of the text gives the rows of the whole")
{
    QRandomGenerator random(7);
    const QString alphabet = QStringLiteral("a\",\r\n b");
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = 0; i < 14; ++i)
            text += alphabet[random.bounded(int(alphabet.size()))];
        const auto parse = [&text](qsizetype piece) {
            CsvParser parser(u',');
            QList<QStringList> rows;
            QStringList row;
            for (qsizetype at = 0; at < text.size(); at += piece) {
                parser.feed(text.mid(at, piece), at + piece >= text.size());
                for (auto more = parser.next(row); more && *more; more = parser.next(row))
                    rows.append(row);
            }
            return rows;
        };
        CHECK(parse(1) == parse(100));
        CHECK(parse(3) == parse(100));
    }
}

TEST_CASE("a header beside empty columns is a header")
{
    const auto file = readAll(",客户名称,,电话,,\n,苏州甲公司,,0512-55501111,,\n");
    CHECK(file.hasHeader);
    CHECK(file.header == list({"Column 1", "客户名称", "Column 3", "电话"}));
    CHECK(file.rows.size() == 1);
}

TEST_CASE("a table set with blanks is read by its columns")
{
    const auto file = readAll("客户名称        电话            城市\n苏州甲 公司      0512-55501111   苏州\n"
                              "无锡乙公司      13900001111     无锡  \n");
    CHECK(file.header == list({"客户名称", "电话", "城市"}));
    REQUIRE(file.rows.size() == 2);
    CHECK(file.rows[0] == list({"苏州甲 公司", "0512-55501111", "苏州"}));
    CHECK(file.rows[1] == list({"无锡乙公司", "13900001111", "无锡"}));
    CHECK(file.lines == QList<qint64>{2, 3});
    const auto numbers = readAll(" 00001 19970101  1   11.77\n 00002 19970112  1   12.00\n");
    REQUIRE(numbers.rows.size() == 2);
    CHECK(numbers.rows[0] == list({"00001", "19970101", "1", "11.77"}));
    CHECK(readAll("name\nAnn  Lee\nBob\n").header == list({"name"}));
    CHECK(readAll("name\n" + QByteArray("Ann  Lee\n").repeated(20)).rows[0] == list({"Ann  Lee"}));
}

TEST_CASE("ruled lines are no rows")
{
    const auto file = readAll("| 客户名称 | 电话 |\n|---|:--:|\n| 苏州甲公司 | 0512-55501111 |\n");
    REQUIRE(file.rows.size() == 1);
    CHECK(file.blankRows == 1);
}
