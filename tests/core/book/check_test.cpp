#include "core/book/check.h"

#include "core/domain/customer.h"
#include "core/storage/recordstore.h"
#include "tests/support/book.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

CheckReport checked(TempBook &book)
{
    const auto report = checkBook(book.book(), CheckDepth::Full).result();
    REQUIRE(report.ok());
    return *report;
}

void spoil(TempBook &book, const QString &sql)
{
    REQUIRE(book->maintain([sql](Connection &connection) { return connection.execute(sql); }).result().ok());
}

} // namespace

TEST_CASE("a book that lived through changes and undo is sound")
{
    TempBook book;
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    book.create(customerNamed(QStringLiteral("乙公司")));
    book.change([id](Change &change) {
        return change.edit(customer::type(), id,
                           [](Record &record) { record.set(customer::shortName, Value(QStringLiteral("甲"))); });
    });
    book.undo();
    const CheckReport report = checked(book);
    CHECK(report.findings == QStringList());
    CHECK(report.journalEntries == 4);
    const auto sample = checkBook(book.book(), CheckDepth::Sample).result();
    CHECK(sample->ok());
}

TEST_CASE("each part of the check finds what was spoiled behind the door's back")
{
    TempBook book;
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    SECTION("the journal")
    {
        spoil(book, QStringLiteral("UPDATE journal SET record_id = record_id + 1"));
        CHECK(checked(book).findings.join(u'\n').contains(QStringLiteral("entry 1")));
    }
    SECTION("a change's title")
    {
        spoil(book, QStringLiteral("UPDATE change SET title = 'harmless'"));
        CHECK(checked(book).findings.join(u'\n').contains(QStringLiteral("journal")));
    }
    SECTION("a summary")
    {
        spoil(book, QStringLiteral("UPDATE customer_summary SET next_due = '2020-01-01'"));
        CHECK(checked(book).findings.join(u'\n').contains(id.toString()));
        CHECK(checked(book).findings.size() == 1); // the check wrote nothing
    }
    SECTION("what is counted")
    {
        spoil(book, QStringLiteral("UPDATE tally SET counted = counted + 1"));
        CHECK(checked(book).findings.join(u'\n').contains(QStringLiteral("counts")));
        CHECK(checked(book).findings.size() == 1);
    }
    SECTION("the finder")
    {
        spoil(book, QStringLiteral("DELETE FROM finder_row"));
        CHECK(checked(book).findings.join(u'\n').contains(QStringLiteral("search")));
    }
    SECTION("a reference")
    {
        spoil(book, QStringLiteral("PRAGMA foreign_keys = OFF"));
        spoil(book, QStringLiteral("UPDATE customer SET owner_id = 77"));
        CHECK(checked(book).findings.join(u'\n').contains(QStringLiteral("points at")));
    }
}

TEST_CASE("a closed file is checked too, and each damaged page is found")
{
    TempBook book;
    for (int i = 0; i < 30; ++i)
        book.create(customerNamed(QStringLiteral("客户%1").arg(i)));
    const BookOptions options{&book.clock()};
    const auto held = checkFile(book.path(), TempBook::key(), options);
    REQUIRE_FALSE(held.ok());
    CHECK(held.error().code == ErrorCode::Held);
    book.close();
    const auto sound = checkFile(book.path(), TempBook::key(), options);
    REQUIRE(sound.ok());
    CHECK(sound->ok());
    QFile file(book.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    const qint64 pages = file.size() / 4096;
    for (qint64 page = 1; page < pages; page += 7) {
        file.seek(page * 4096 + 100);
        const QByteArray before = file.read(1);
        file.seek(page * 4096 + 100);
        file.write(QByteArray(1, char(before[0] ^ 1)));
        file.flush();
        const auto damaged = checkFile(book.path(), TempBook::key(), options);
        CAPTURE(page);
        CHECK((damaged.ok() ? !damaged->ok() : damaged.error().code == ErrorCode::Damaged));
        file.seek(page * 4096 + 100);
        file.write(before);
        file.flush();
    }
}
