#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/domain/tag.h"
#include "core/domain/task.h"
#include "tests/support/book.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

TEST_CASE("a customer that was created is there after a restart")
{
    TempBook book;
    const Id id = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    book.reopen();
    const Record customer = book.get(customer::type(), id);
    CHECK(customer.text(customer::name) == QStringLiteral("苏州衡岳精密机械有限公司"));
    CHECK(customer.text(customer::number) == QStringLiteral("C-000001"));
    CHECK(customer.date(customer::registeredOn) == QDate(2026, 4, 30));
}

TEST_CASE("a customer is found by characters, pinyin, initials, number and the digits of a contact's phone")
{
    TempBook book;
    const Id id = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Record contact(contact::type());
    contact.set(contact::customer, Value::of(id));
    contact.set(contact::name, Value(QStringLiteral("陈国栋")));
    contact.set(contact::mobile, Value(QStringLiteral("139 0000 5678")));
    book.create(contact);
    for (const char *query : {"衡岳", "岳", "hengyue", "hyjm", "C-000001", "5678", "0000567", "陈国栋", "cgd"}) {
        CAPTURE(query);
        CHECK(book.find(QString::fromUtf8(query)) == std::vector{id});
    }
    CHECK(book.find(QStringLiteral("杭州")).empty());
    book.undo();
    CHECK(book.find(QStringLiteral("5678")).empty());
    book.undo();
    CHECK(book.find(QStringLiteral("衡岳")).empty());
}

TEST_CASE("undo and redo survive a restart and give the very rows back")
{
    TempBook book;
    const Digest empty = book.digest();
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    const Digest created = book.digest();
    book.change([&](Change &change) {
        return change.edit(customer::type(), id,
                           [](Record &record) { record.set(customer::stage, Value(QStringLiteral("negotiating"))); });
    });
    const Digest edited = book.digest();
    book.reopen();
    book.undo();
    CHECK(book.digest().rows == created.rows);
    book.reopen();
    book.undo();
    CHECK(book.digest().rows == empty.rows);
    CHECK_FALSE(book->undo().result().ok());
    book.reopen();
    book.redo();
    CHECK(book.digest().rows == created.rows);
    book.redo();
    CHECK(book.digest().rows == edited.rows);
    CHECK_FALSE(book->redo().result().ok());
}

TEST_CASE("a wrong passphrase is told from a file that is no book, and changes no byte")
{
    TempBook book;
    const QString path = book.path();
    book.create(customerNamed(QStringLiteral("甲公司")));
    book.close();
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    const auto wrong = Book::open(path, Secret::fromRawKey(QByteArray(32, 'x')), {&book.clock()});
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().code == ErrorCode::WrongPassphrase);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == before);
    file.close();
    const QString other = book.folder() + QStringLiteral("/note.kebu");
    QFile text(other);
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write("this is a letter, not a book");
    text.close();
    const auto notABook = Book::open(other, TempBook::key(), {&book.clock()});
    REQUIRE_FALSE(notABook.ok());
    CHECK(notABook.error().code == ErrorCode::NotABook);
}

TEST_CASE("a change that fails leaves nothing behind")
{
    TempBook book;
    const Digest before = book.digest();
    const auto outcome = book->change(QStringLiteral("half"),
                                      [](Change &change) -> Result<void> {
                                          KEBU_TRY(change.create(customerNamed(QStringLiteral("甲公司"))));
                                          KEBU_TRY(change.create(Record(customer::type())));
                                          return {};
                                      })
                             .result();
    REQUIRE_FALSE(outcome.ok());
    CHECK(outcome.error().code == ErrorCode::Invalid);
    CHECK(outcome.error().message.contains(QStringLiteral("Name")));
    CHECK(book.digest().rows == before.rows);
}

TEST_CASE("30 February is a birthday of the lunar calendar alone")
{
    TempBook book;
    const Id customer = book.create(customerNamed(QStringLiteral("甲公司")));
    Record person(contact::type());
    person.set(contact::customer, Value::of(customer));
    person.set(contact::name, Value(QStringLiteral("陈国栋")));
    person.set(contact::birthday, Value(QStringLiteral("--02-30")));
    const auto outcome = book->change(QStringLiteral("solar"),
                                      [person](Change &change) -> Result<void> {
                                          KEBU_TRY(change.create(person));
                                          return {};
                                      })
                             .result();
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().message.contains(QStringLiteral("lunar")));
    person.set(contact::birthdayLunar, Value::of(true));
    const Id kept = book.create(person);
    CHECK(book.get(contact::type(), kept).text(contact::birthday) == QStringLiteral("--02-30"));
}
