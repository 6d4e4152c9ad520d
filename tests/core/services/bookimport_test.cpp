#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/history.h"
#include "core/services/demo.h"
#include "core/services/exporter.h"
#include "core/services/importer.h"
#include "tests/support/book.h"

#include <QBuffer>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate demoDay(2026, 4, 30);

QString exportAll(TempBook &book)
{
    ExportOptions options;
    options.record = QStringLiteral("all");
    options.file = book.folder() + QStringLiteral("/book.json");
    const auto report = book->read([&](Snapshot &view) { return exportRecords(view, options); }).result();
    REQUIRE(report.ok());
    return options.file;
}

Result<ImportReport> importInto(TempBook &book, const QString &file, bool isDryRun = false)
{
    ImportOptions options;
    options.file = file;
    options.isDryRun = isDryRun;
    return importFile(book.book(), options).result();
}

/// A demo with what is easily lost: retired fields, files, numbers beyond doubles, texts that look like JSON.
void fillWithAwkwardThings(TempBook &book)
{
    REQUIRE(fillDemo(book.book(), {.customers = 30, .seed = 3, .today = demoDay}).ok());
    Record customer = customerNamed(QStringLiteral("{\"id\": \"1\"} ] \\ 有限公司"));
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(field, change.ensureCustomField(QStringLiteral("customer"), QStringLiteral("旧编号"),
                                                 QStringLiteral("text")));
        customer.setCustomValue(field.customId, Value(QStringLiteral("X-1")));
        KEBU_LET(id, change.create(customer));
        QBuffer bytes;
        bytes.setData(QByteArray("\0\xFF<html>", 8));
        bytes.open(QIODevice::ReadOnly);
        KEBU_TRY(change.attach({customer::type().name(), id}, QStringLiteral("<b>.html"), bytes));
        return change.edit(customField::type(), field.customId,
                           [](Record &definition) { definition.set(customField::retired, Value::of(true)); });
    });
}

} // namespace

TEST_CASE("a whole book goes out as JSON and becomes the same book in an empty one")
{
    TempBook book;
    fillWithAwkwardThings(book);
    const QString file = exportAll(book);
    TempBook other;
    const Digest empty = other.digest();
    const auto report = importInto(other, file);
    REQUIRE(report.ok());
    CHECK(report->read > 500);
    CHECK(report->read == report->created + report->updated + report->unchanged);
    CHECK(report->updated <= 1); // the owner
    CHECK(other.digest().content == book.digest().content);
    CHECK_FALSE(other.find(QStringLiteral("有限公司")).empty());

    const auto again = importInto(other, file);
    REQUIRE(again.ok());
    CHECK(again->unchanged == again->read);
    CHECK(again->change.isNull());

    other.undo();
    CHECK(other.digest().rows == empty.rows);
}

TEST_CASE("a dry run of a whole book keeps nothing")
{
    TempBook book;
    fillWithAwkwardThings(book);
    TempBook other;
    const Digest empty = other.digest();
    const auto report = importInto(other, exportAll(book), true);
    REQUIRE(report.ok());
    CHECK(report->created > 500);
    CHECK(other.digest().rows == empty.rows);
}

TEST_CASE("what a book says already is met by id or by number, and what the file leaves out stays")
{
    TempBook book;
    const Id id = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    const QString file = exportAll(book);
    TempBook other;
    Record same = customerNamed(QStringLiteral("衡岳"));
    same.set(customer::number, Value(book.get(customer::type(), id).text(customer::number)));
    same.set(customer::phone, Value(QStringLiteral("0512-55500182")));
    const Id there = other.create(same);
    const auto report = importInto(other, file);
    REQUIRE(report.ok());
    const Record after = other.get(customer::type(), there);
    CHECK(after.text(customer::name) == u"苏州衡岳精密机械有限公司");
    CHECK(after.text(customer::phone) == u"0512-55500182");
}

TEST_CASE("one bad record refuses the file with its line, and nothing of it is kept")
{
    TempBook book;
    book.create(customerNamed(QStringLiteral("甲")));
    QFile file(exportAll(book));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    const auto refused = [&](QByteArray text, const char *word) {
        TempBook other;
        const Digest before = other.digest();
        const QString path = other.folder() + QStringLiteral("/bad.json");
        QFile bad(path);
        REQUIRE(bad.open(QIODevice::WriteOnly));
        bad.write(text);
        bad.close();
        const auto report = importInto(other, path);
        REQUIRE_FALSE(report.ok());
        CAPTURE(report.error().message.toStdString());
        CHECK(report.error().message.contains(QString::fromUtf8(word)));
        CHECK(other.digest().rows == before.rows);
    };
    refused(QByteArray(good).replace("\"name\":\"甲\"", "\"colour\":\"red\""), "colour");
    refused(QByteArray(good).replace("\"name\":\"甲\"", "\"name\":5"), "5");
    refused(QByteArray(good).replace("\"customer\": [", "\"unicorn\": ["), "unicorn");
    refused(QByteArray(good).replace("\"name\":\"甲\"", "\"name\":\"甲\",\"parent\":\"99\""), "points at");
    refused(good.left(good.size() - 20), "damaged");
}
