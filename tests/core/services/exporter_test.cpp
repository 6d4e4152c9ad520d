#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/services/exporter.h"
#include "core/services/importer.h"
#include "tests/support/book.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

Result<ExportReport> exported(TempBook &book, const ExportOptions &options)
{
    return book->read([&](Snapshot &view) { return exportRecords(view, options); }).result();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

ExportOptions optionsFor(TempBook &book, const QString &name, const QString &record = QStringLiteral("customer"))
{
    ExportOptions options;
    options.record = record;
    options.file = book.folder() + u'/' + name;
    options.language = Language::Chinese;
    return options;
}

Id fullCustomer(TempBook &book)
{
    Record customer = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
    customer.set(customer::grade, Value(QStringLiteral("A")));
    customer.set(customer::phone, Value(QStringLiteral("0512-55500182")));
    customer.set(customer::remarks, Value(QStringLiteral("=SUM(1,2) 找陈国栋，电话 13900005678")));
    const Id id = book.create(customer);
    Record person(contact::type());
    person.set(contact::customer, Value::of(id));
    person.set(contact::name, Value(QStringLiteral("陈国栋")));
    person.set(contact::title, Value(QStringLiteral("采购部经理")));
    person.set(contact::mobile, Value(QStringLiteral("13900005678")));
    person.set(contact::email, Value(QStringLiteral("chen@hengyue.example")));
    book.create(person);
    return id;
}

} // namespace

TEST_CASE("an exported table comes back as nothing new")
{
    TempBook book;
    fullCustomer(book);
    const Digest before = book.digest();
    for (const bool isExact : {false, true}) {
        CAPTURE(isExact);
        ExportOptions options = optionsFor(book, QStringLiteral("out.csv"));
        options.isExact = isExact;
        const auto report = exported(book, options);
        REQUIRE(report.ok());
        CHECK(report->records.value(QStringLiteral("customer")) == 1);
        ImportOptions back;
        back.file = options.file;
        back.record = QStringLiteral("customer");
        const auto imported = importFile(book.book(), back).result();
        REQUIRE(imported.ok());
        CHECK(imported->unchanged == 1);
        CHECK(imported->change.isNull());
    }
    CHECK(book.digest().rows == before.rows);
}

TEST_CASE("labels and words stand in a table for people, names and codes in an exact one")
{
    TempBook book;
    fullCustomer(book);
    ExportOptions options = optionsFor(book, QStringLiteral("out.csv"));
    options.columns = QStringList{QStringLiteral("name"), QStringLiteral("kind"), QStringLiteral("remarks")};
    REQUIRE(exported(book, options).ok());
    const QString people = QString::fromUtf8(contentOf(options.file));
    CHECK(people.contains(QStringLiteral("客户名称,客户类型,备注\r\n")));
    CHECK(people.contains(QStringLiteral(",企业,\"'=SUM(1,2)")));
    options.isExact = true;
    REQUIRE(exported(book, options).ok());
    const QString exact = QString::fromUtf8(contentOf(options.file));
    CHECK(exact.contains(QStringLiteral("id,name,kind,remarks\r\n")));
    CHECK(exact.contains(QStringLiteral(",enterprise,\"=SUM(1,2)")));
}

TEST_CASE("a masked export holds no personal value, in free texts as little as in fields")
{
    TempBook book;
    fullCustomer(book);
    for (const char *record : {"customer", "contact"}) {
        for (const char *ending : {"csv", "json"}) {
            ExportOptions options =
                optionsFor(book, QStringLiteral("masked.") + QString::fromLatin1(ending), QString::fromLatin1(record));
            options.isMasked = true;
            REQUIRE(exported(book, options).ok());
            const QString text = QString::fromUtf8(contentOf(options.file));
            CAPTURE(text.toStdString());
            for (const char *secret : {"陈国栋", "13900005678", "55500182", "chen@hengyue", "衡岳"})
                CHECK_FALSE(text.contains(QString::fromUtf8(secret)));
            const bool isNamedByNumber = QLatin1String(ending) == u"csv" || QLatin1String(record) == u"customer";
            CHECK(text.contains(QStringLiteral("C-000001")) == isNamedByNumber); // JSON points by ids
        }
    }
}

TEST_CASE("everything goes into one JSON document")
{
    TempBook book;
    const Id id = fullCustomer(book);
    ExportOptions options = optionsFor(book, QStringLiteral("all.json"), QStringLiteral("all"));
    options.isExact = true;
    REQUIRE(exported(book, options).ok());
    const QJsonObject root = QJsonDocument::fromJson(contentOf(options.file)).object();
    const QJsonArray contacts = root.value(QStringLiteral("contact")).toArray();
    REQUIRE(contacts.size() == 1);
    CHECK(contacts[0].toObject().value(QStringLiteral("customer")).toString() == id.toString());
    CHECK(root.value(QStringLiteral("customer")).toArray()[0].toObject().value(QStringLiteral("grade")).toString() ==
          u"A");
    CHECK(root.value(QStringLiteral("interaction")).toArray().isEmpty());
}

TEST_CASE("what cannot be exported is said, and leaves no file")
{
    TempBook book;
    for (const char *name : {"out.doc", "out", "out.txt"}) {
        const ExportOptions options = optionsFor(book, QString::fromLatin1(name));
        const auto report = exported(book, options);
        REQUIRE_FALSE(report.ok());
        CHECK(report.error().message.contains(QStringLiteral(".csv")));
        CHECK_FALSE(QFile::exists(options.file));
    }
    ExportOptions options = optionsFor(book, QStringLiteral("out.csv"));
    options.columns = QStringList{QStringLiteral("colour")};
    CHECK_FALSE(exported(book, options).ok());
    CHECK_FALSE(QFile::exists(options.file));
    options = optionsFor(book, QStringLiteral("nowhere/out.csv"));
    CHECK_FALSE(exported(book, options).ok());
}

TEST_CASE("a workbook holds a sheet a kind, typed cells, and no formula")
{
    TempBook book;
    fullCustomer(book);
    ExportOptions options = optionsFor(book, QStringLiteral("all.xlsx"), QStringLiteral("all"));
    REQUIRE(exported(book, options).ok());
    CHECK(QDir(book.folder()).entryList({QStringLiteral("*.part")}, QDir::Files).isEmpty());
    for (const char *record : {"customer", "contact"}) {
        options = optionsFor(book, QStringLiteral("one.xlsx"), QString::fromLatin1(record));
        REQUIRE(exported(book, options).ok());
        ImportOptions back;
        back.file = options.file;
        back.record = options.record;
        const auto imported = importFile(book.book(), back).result();
        CAPTURE(record);
        REQUIRE(imported.ok());
        CHECK(imported->unchanged == 1);
    }
}

TEST_CASE("a table for older programs is written in GB18030, and other encodings are refused in words")
{
    TempBook book;
    fullCustomer(book);
    ExportOptions options = optionsFor(book, QStringLiteral("old.csv"));
    options.encoding = QStringLiteral("gb18030");
    REQUIRE(exported(book, options).ok());
    CHECK(contentOf(options.file).contains("\xCB\xD5\xD6\xDD")); // 苏州
    ImportOptions back;
    back.file = options.file;
    const auto imported = importFile(book.book(), back).result();
    REQUIRE(imported.ok());
    CHECK(imported->unchanged == 1);
    options.encoding = QStringLiteral("koi8-r");
    CHECK_FALSE(exported(book, options).ok());
}

TEST_CASE("people go into cards of both versions, masked where asked, and other records are refused")
{
    TempBook book;
    fullCustomer(book);
    for (const char *version : {"3.0", "4.0"}) {
        ExportOptions options = optionsFor(book, QStringLiteral("people.vcf"), QStringLiteral("contact"));
        options.cardVersion = QString::fromLatin1(version);
        REQUIRE(exported(book, options).ok());
        const QByteArray card = contentOf(options.file);
        CHECK(card.contains(QByteArray("VERSION:").append(version).append("\r\n")));
        CHECK(card.contains("FN:陈国栋\r\n"));
        CHECK(card.contains("TEL;TYPE=CELL:13900005678\r\n"));
        options.isMasked = true;
        REQUIRE(exported(book, options).ok());
        CHECK_FALSE(contentOf(options.file).contains("陈国栋"));
        CHECK_FALSE(contentOf(options.file).contains("13900005678"));
    }
    CHECK_FALSE(exported(book, optionsFor(book, QStringLiteral("x.vcf"), QStringLiteral("order"))).ok());
    CHECK_FALSE(exported(book, optionsFor(book, QStringLiteral("x.ics"), QStringLiteral("customer"))).ok());
    CHECK_FALSE(QFile::exists(book.folder() + QStringLiteral("/x.vcf")));
}
