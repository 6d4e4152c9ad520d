// RELIABILITY.md 25: a person's data erased leaves no trace, in the book and in what is restored of it.
#include "core/book/backup.h"
#include "core/book/check.h"
#include "core/book/erasure.h"
#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/storage/filestore.h"
#include "tests/support/book.h"

#include <QBuffer>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

struct People {
    Id customer;
    Id contact;
    Id other;
};

const QStringList &companyValues()
{
    static const QStringList values{text("哨兵精密机械有限公司"), text("哨兵路 77 号"), text("0512-5550 7788"),
                                    text("哨兵旧名厂")};
    return values;
}

const QStringList &personValues()
{
    static const QStringList values{text("欧阳哨兵"), text("139 0000 7788"), text("13900007799"),
                                    text("shaobing@firm.example"), text("wx_shaobing")};
    return values;
}

/// Records, an edit that leaves an old value in the journal, a removal, a draft, a file, a mention by another.
People live(TempBook &book)
{
    People people;
    Record firm = customerNamed(companyValues()[3]);
    firm.set(customer::address, Value(companyValues()[1]));
    firm.set(customer::phone, Value(companyValues()[2]));
    people.customer = book.create(firm);
    people.other = book.create(customerNamed(text("旁边公司")));
    Record person(contact::type());
    person.set(contact::customer, Value::of(people.customer));
    person.set(contact::name, Value(personValues()[0]));
    person.set(contact::mobile, Value(personValues()[1]));
    person.set(contact::email, Value(personValues()[3]));
    people.contact = book.create(person);
    const auto rename = book->change(text("Edited 哨兵精密机械有限公司"),
                                     [&](Change &change) {
                                         return change.edit(customer::type(), people.customer, [](Record &record) {
                                             record.set(customer::name, Value(companyValues()[0]));
                                         });
                                     })
                            .result();
    REQUIRE(rename.ok());
    book.change([&](Change &change) {
        return change.edit(contact::type(), people.contact,
                           [](Record &record) { record.set(contact::mobile, Value(personValues()[2])); });
    });
    const auto talk = [&](Id customer, const QString &content) {
        Record record(interaction::type());
        record.set(interaction::customer, Value::of(customer));
        record.set(interaction::method, Value(text("phone")));
        record.set(interaction::content, Value(content));
        return book.create(record);
    };
    talk(people.customer, text("欧阳哨兵说打 13900007799，邮箱 shaobing@firm.example"));
    const Id gone = talk(people.customer, text("删掉的：欧阳哨兵 139 0000 7788"));
    book.change([gone](Change &change) { return change.remove(interaction::type(), gone); });
    const Id said = talk(people.other, text("哨兵精密机械有限公司介绍来的，电话 13900007799"));
    book.change([said](Change &change) {
        return change.edit(interaction::type(), said,
                           [](Record &record) { record.set(interaction::result, Value(text("记下"))); });
    });
    Record point(contactPoint::type());
    point.set(contactPoint::customer, Value::of(people.customer));
    point.set(contactPoint::contact, Value::of(people.contact));
    point.set(contactPoint::kind, Value(text("wechat")));
    point.set(contactPoint::value, Value(personValues()[4]));
    book.create(point);
    book.change([&](Change &change) -> Result<void> {
        QBuffer file;
        file.setData(personValues()[0].toUtf8() + " " + personValues()[2].toUtf8());
        file.open(QIODevice::ReadOnly);
        KEBU_TRY(change.attach({text("contact"), people.contact}, text("名片-欧阳哨兵.txt"), file));
        return {};
    });
    REQUIRE(book->note([&](Settings &settings) -> Result<void> {
                    KEBU_TRY(settings.set(text("recent_search"), text("欧阳哨兵")));
                    return settings.drafts().keep(text("log"), {people.customer, Instant{1}, text("草稿：欧阳哨兵")});
                })
                .result()
                .ok());
    return people;
}

/// `table: value` for each exact value in any column of any table, the index's own among them.
QStringList traces(Book &book, const QStringList &values)
{
    const auto found =
        book.read([&values](Snapshot &view) -> Result<QStringList> {
                QStringList tables;
                Statement names(view.connection().database(),
                                text("SELECT name FROM sqlite_master WHERE type = 'table'"));
                KEBU_TRY(names.run());
                while (names.next())
                    tables << names.text(0);
                KEBU_TRY(names.done());
                QStringList hits;
                for (const QString &table : std::as_const(tables)) {
                    QStringList columns;
                    Statement info(view.connection().database(), text("SELECT name FROM pragma_table_info(?)"));
                    KEBU_TRY(info.run(table));
                    while (info.next())
                        columns << quoted(info.text(0));
                    KEBU_TRY(info.done());
                    if (table == u"finder") // contentless: its content is in the shadow tables
                        continue;
                    Statement rows(view.connection().database(),
                                   text("SELECT ") + columns.join(text(", ")) + text(" FROM ") + quoted(table));
                    KEBU_TRY(rows.run());
                    while (rows.next()) {
                        for (int i = 0; i < columns.size(); ++i) {
                            const QByteArray bytes = rows.blob(i);
                            for (const QString &value : values) {
                                if (bytes.contains(value.toUtf8()))
                                    hits << table + text(": ") + value;
                            }
                        }
                    }
                    KEBU_TRY(rows.done());
                }
                return hits;
            })
            .result();
    REQUIRE(found.ok());
    return *found;
}

bool chainHolds(Book &book)
{
    const auto broken = book.read([](Snapshot &view) { return Journal(view.connection()).verify(); }).result();
    return broken.ok() && broken->isEmpty();
}

} // namespace

TEST_CASE("a customer erased leaves no exact value in any table, no search hit, and a chain that verifies")
{
    TempBook book;
    const People people = live(book);
    const QStringList values = companyValues() + personValues();
    REQUIRE(traces(book.book(), values).size() > 20);
    REQUIRE(chainHolds(book.book()));

    REQUIRE(book->erase({text("customer"), people.customer}).result().ok());
    CHECK(traces(book.book(), values) == QStringList());
    CHECK(QFile(book.path() + text("-wal")).size() == 0);
    CHECK(chainHolds(book.book()));
    for (const char *query : {"哨兵", "欧阳", "13900007799", "shaobing", "shaobingjingmi"})
        CHECK(book.find(text(query)).empty());
    CHECK(book.find(text("旁边公司")) == std::vector{people.other});

    const auto undone = book->undo().result();
    REQUIRE_FALSE(undone.ok());
    CHECK(undone.error().code == ErrorCode::Invalid);
    CHECK(undone.error().message.contains(text("erased")));

    book.close();
    QFile file(book.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray raw = file.readAll();
    for (const QString &value : values)
        CHECK_FALSE(raw.contains(value.toUtf8()));
    book.reopen();
    CHECK(chainHolds(book.book()));
    Record further = customerNamed(text("新公司"));
    book.create(further);
    book.undo(); // what comes after is undone as ever
}

TEST_CASE("one person erased goes out of a customer's texts and the customer stays")
{
    TempBook book;
    const People people = live(book);
    REQUIRE(book->erase({text("contact"), people.contact}).result().ok());
    CHECK(traces(book.book(), personValues()) == QStringList());
    CHECK(chainHolds(book.book()));
    CHECK(book.get(customer::type(), people.customer).text(customer::name) == companyValues()[0]);
    CHECK(book.find(text("哨兵精密")) == std::vector{people.customer});
}

TEST_CASE("an older backup forgets as well when it is restored")
{
    TempBook book;
    const People people = live(book);
    const auto older = backup(book.book());
    REQUIRE(older.ok());
    REQUIRE(book->erase({text("customer"), people.customer}).result().ok());
    book.close();
    QTemporaryDir elsewhere;
    const QString target = elsewhere.filePath(text("restored.kebu"));
    const auto restored = restore(older->file, TempBook::key(), target, {&book.clock()});
    REQUIRE(restored.ok());
    const auto opened = Book::open(target, TempBook::key(), {&book.clock()});
    REQUIRE(opened.ok());
    CHECK(traces(**opened, companyValues() + personValues()) == QStringList());
    CHECK(chainHolds(**opened));
    CHECK_FALSE((*opened)->undo().result().ok());
}

TEST_CASE("what the book does not know cannot be erased")
{
    TempBook book;
    CHECK(book->erase({text("customer"), Id{77}}).result().error().code == ErrorCode::NotFound);
    CHECK(book->erase({text("user"), book->user()}).result().error().code == ErrorCode::NotFound);
}
