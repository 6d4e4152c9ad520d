#include "core/exchange/bookjson.h"

#include <QBuffer>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

/// Everything the document holds, `record:id@line` each, or the error's first words.
QStringList entriesOf(QByteArray text)
{
    QBuffer device(&text);
    device.open(QIODevice::ReadOnly);
    BookJsonReader reader(device);
    const auto head = reader.begin();
    if (!head)
        return {QStringLiteral("head: ") + head.error().message};
    QStringList entries{QStringLiteral("user ") + head->user};
    for (;;) {
        const auto entry = reader.next();
        if (!entry)
            return entries << QStringLiteral("damaged: ") + entry.error().message;
        if (!*entry)
            return entries;
        entries << QStringLiteral("%1:%2@%3")
                       .arg((*entry)->record, (*entry)->fields.value(u"id").toString())
                       .arg((*entry)->line);
    }
}

const QByteArray document = R"({
  "kebu": {"format":1,"user":"7"},
  "customer": [
    {"id":"1","name":"a } ] \" { \\"},
    {"id":"2","deep":[[{"x":"]"}]]}
  ],
  "tag": [],
  "task": [
    {"id":"3"}
  ]
}
)";

} // namespace

TEST_CASE("a book is read record by record, with their sections and lines")
{
    CHECK(BookJsonReader::isBook(document));
    CHECK(entriesOf(document) == QStringList{QStringLiteral("user 7"), QStringLiteral("customer:1@4"),
                                             QStringLiteral("customer:2@5"), QStringLiteral("task:3@9")});
    QByteArray dense = document;
    dense.replace("\n", "").replace("  ", "");
    CHECK(entriesOf(dense).size() == 4);
}

TEST_CASE("a document cut anywhere is said to be damaged and never taken for whole")
{
    for (qsizetype size = document.indexOf("\"customer\""); size < document.lastIndexOf('}'); ++size) {
        const QStringList entries = entriesOf(document.left(size));
        CAPTURE(size, entries.join(u'|').toStdString());
        CHECK(entries.last().startsWith(u"damaged: "));
    }
}

TEST_CASE("other JSON, later formats and no JSON at all are told apart in words")
{
    CHECK_FALSE(BookJsonReader::isBook("[1, 2]"));
    CHECK_FALSE(BookJsonReader::isBook("name,phone\n"));
    CHECK(entriesOf("{\"customers\": []}").first().contains(u"not a book of Kebu's"));
    CHECK(entriesOf("").first().contains(u"not a book of Kebu's"));
    CHECK(entriesOf("{\"kebu\": {\"format\":99}}").first().contains(u"newer version"));
}
