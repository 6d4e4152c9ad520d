#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/registry.h"
#include "core/domain/user.h"
#include "core/rules/cadence.h"
#include "core/services/demo.h"
#include "core/storage/facts.h"
#include "tests/support/book.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate demoDay(2026, 4, 30);

DemoCounts fill(TempBook &book, int customers, quint64 seed = 1)
{
    const auto counts = fillDemo(book.book(), {.customers = customers, .seed = seed, .today = demoDay});
    if (!counts)
        FAIL(counts.error().message.toStdString() << " [" << counts.error().detail.toStdString() << "]");
    return *counts;
}

/// The first column of every row.
QStringList texts(TempBook &book, const QString &sql)
{
    const auto found = book->read([sql](Snapshot &view) -> Result<QStringList> {
                               Statement rows(view.connection().database(), sql);
                               KEBU_TRY(rows.run());
                               QStringList all;
                               while (rows.next())
                                   all << rows.text(0);
                               KEBU_TRY(rows.done());
                               return all;
                           })
                           .result();
    REQUIRE(found.ok());
    return *found;
}

qint64 number(TempBook &book, const QString &sql) { return texts(book, sql).value(0).toLongLong(); }

QHash<DueState, int> agenda(TempBook &book)
{
    QHash<DueState, int> groups;
    for (const QString &due : texts(book, QStringLiteral("SELECT due_at FROM task WHERE state = 'open'")))
        ++groups[dueState(*WallTime::fromString(due), book.clock().wallNow())];
    return groups;
}

} // namespace

TEST_CASE("the demo of the same size, seed and day is the same in two books, and another for another seed")
{
    TempBook first;
    TempBook second;
    second.clock().advance(3'600'000);
    TempBook other;
    CHECK(fill(first, 60) == fill(second, 60));
    fill(other, 60, 2);
    CHECK(first.digest().content == second.digest().content);
    CHECK(first.digest().content != other.digest().content);
}

TEST_CASE("a demo file made twice holds the very same rows")
{
    QTemporaryDir folder;
    QByteArray rows;
    for (const QString &name : {QStringLiteral("a.kebu"), QStringLiteral("b.kebu")}) {
        const QString path = folder.filePath(name);
        REQUIRE(createDemo(path, TempBook::key(), {.customers = 40, .today = demoDay}).ok());
        const FixedClock clock = FixedClock::at(demoDay);
        const auto book = Book::open(path, TempBook::key(), {&clock});
        REQUIRE(book.ok());
        const auto digest = book.value()->read([](Snapshot &view) { return digestOf(view.connection()); }).result();
        REQUIRE(digest.ok());
        CHECK((rows.isEmpty() || rows == digest->rows));
        rows = digest->rows;
    }
}

TEST_CASE("the demo has as many customers as asked for, ten talks each, and three people in one team")
{
    TempBook book;
    const DemoCounts counts = fill(book, 120);
    CHECK(counts.at(QStringLiteral("customer")) == 120);
    CHECK(counts.at(QStringLiteral("interaction")) > 9 * 120);
    CHECK(counts.at(QStringLiteral("interaction")) < 13 * 120);
    CHECK(counts.at(QStringLiteral("user")) == 3);
    CHECK(book.get(user::type(), book->user()).text(user::name) == QStringLiteral("林晓"));
    const QStringList names = texts(book, QStringLiteral("SELECT name FROM customer WHERE kind = 'enterprise'"));
    CHECK(QSet<QString>(names.begin(), names.end()).size() == names.size());
    for (const char *letter : {"A", "B", "C"}) {
        CAPTURE(letter);
        CHECK(number(book, QStringLiteral("SELECT count(*) FROM customer WHERE grade = '%1'")
                               .arg(QString::fromLatin1(letter))) >= 10);
    }
    CHECK(number(book, QStringLiteral("SELECT count(*) FROM customer WHERE churn_reason <> ''")) >= 5);
    CHECK(number(book, QStringLiteral("SELECT count(*) FROM opportunity WHERE result = 'won'")) >= 10);
}

TEST_CASE("a demo smaller than the cast takes from the cast")
{
    TempBook book;
    CHECK(fill(book, 5).at(QStringLiteral("customer")) == 5);
}

TEST_CASE("nobody real can be reached by the demo's numbers and addresses")
{
    TempBook book;
    fill(book, 150);
    const QStringList phones =
        texts(book, QStringLiteral("SELECT phone FROM customer UNION SELECT phone_other FROM customer "
                                   "UNION SELECT mobile FROM contact UNION SELECT landline FROM contact"));
    static const QRegularExpression invented(QStringLiteral(R"(^(|13\d 0000 \d{4}|0\d{2,3}-5550 \d{4})$)"));
    for (const QString &phone : phones) {
        CAPTURE(phone.toStdString());
        CHECK(invented.match(phone).hasMatch());
    }
    for (const QString &mail :
         texts(book, QStringLiteral("SELECT email FROM customer UNION SELECT email FROM contact"))) {
        CAPTURE(mail.toStdString());
        CHECK((mail.isEmpty() || mail.endsWith(QStringLiteral(".example"))));
    }
}

TEST_CASE("on the demo's day something is overdue, awaited, due and soon, and no more than a person can do")
{
    TempBook book(demoDay);
    fill(book, 120);
    const auto groups = agenda(book);
    CHECK(groups.value(DueState::Overdue) == 2);
    CHECK(groups.value(DueState::Awaiting) == 1);
    CHECK(groups.value(DueState::Today) == 5);
    CHECK(groups.value(DueState::Soon) >= 8);
    CHECK(groups.value(DueState::Soon) <= 12);
    CHECK(number(book, QStringLiteral("SELECT max(load) FROM (SELECT count(*) AS load FROM task WHERE state = 'open' "
                                      "GROUP BY substr(due_at, 1, 10))")) <= 12);
}

TEST_CASE("the demo's history does not reach into the future and its stages follow each other")
{
    TempBook book(demoDay);
    fill(book, 300);
    CHECK(number(book, QStringLiteral("SELECT max(happened_at) FROM interaction")) <= book.clock().now().ms);
    CHECK(number(book, QStringLiteral("SELECT max(recorded_at) FROM interaction")) <= book.clock().now().ms);
    CHECK(number(book, QStringLiteral("SELECT count(*) FROM interaction WHERE recorded_at < happened_at")) == 0);
    CHECK(number(book, QStringLiteral("SELECT count(*) FROM stage_entry WHERE entered_on > '2026-04-30'")) == 0);
    CHECK(number(book, QStringLiteral("SELECT count(*) FROM stage_entry e JOIN customer c ON c.id = e.customer_id "
                                      "WHERE e.entered_on < c.registered_on")) == 0);
    CHECK(number(book, QStringLiteral("SELECT count(*) FROM customer c WHERE stage <> (SELECT stage FROM stage_entry e "
                                      "WHERE e.customer_id = c.id "
                                      "ORDER BY entered_on DESC, id DESC LIMIT 1)")) == 0);
    CHECK(number(book, QStringLiteral("SELECT count(DISTINCT substr(entered_on, 1, 7)) FROM stage_entry")) >= 12);
}

TEST_CASE("most customers have the letter that the grading rules give them")
{
    TempBook book(demoDay);
    fill(book, 300);
    const auto agreeing =
        book->read([](Snapshot &view) -> Result<int> {
                KEBU_LET(customers,
                         view.store().where(customer::type(), QStringLiteral("stage NOT IN ('ended', 'not_won')"), {}));
                int same = 0;
                for (const Record &record : customers) {
                    KEBU_LET(facts, gradeFactsOf(view.connection(), record, view.clock().zone()));
                    same += gradeLetter(facts, {}, view.today()).letter == record.text(customer::grade) ? 1 : 0;
                }
                return int(100 * same / qint64(customers.size()));
            })
            .result();
    REQUIRE(agreeing.ok());
    CHECK(*agreeing >= 70);
}

TEST_CASE("what the demo wrote is chained in the journal and cannot be undone")
{
    TempBook book;
    fill(book, 30);
    CHECK_FALSE(book->undo().result().ok());
    const auto changes = book->read([](Snapshot &view) { return Journal(view.connection()).changes(10); }).result();
    REQUIRE(changes.ok());
    REQUIRE(changes->size() >= 2);
    CHECK_FALSE(book->undo(changes->front().id).result().ok());
    const auto broken = book->read([](Snapshot &view) { return Journal(view.connection()).verify(); }).result();
    REQUIRE(broken.ok());
    CHECK(broken->isEmpty());
    book.create(customerNamed(QStringLiteral("甲公司")));
    book.undo();
    CHECK_FALSE(book->undo().result().ok());
}

TEST_CASE("the bulk speed of the write path", "[.bench]")
{
    TempBook book;
    QElapsedTimer timer;
    timer.start();
    const DemoCounts counts = fill(book, 2000);
    const qint64 nanoseconds = timer.nsecsElapsed();
    qint64 records = 0;
    for (const auto &[name, count] : counts) {
        records += count;
        WARN(name.toStdString() << " " << count);
    }
    WARN(nanoseconds / 1'000'000 << " ms, " << nanoseconds / 1000 / records << " us a record");
}
