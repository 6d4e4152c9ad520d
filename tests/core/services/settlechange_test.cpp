#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/task.h"
#include "core/services/archiving.h"
#include "core/services/followup.h"
#include "core/services/importer.h"
#include "core/services/merge.h"
#include "tests/support/book.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate monday(2026, 4, 20);

/// A book whose changes end with the rule, as the program and kebu-cli open it.
class CaredBook
{
public:
    CaredBook() : m_made(monday)
    {
        m_made.close();
        auto opened =
            Book::open(m_made.path(), TempBook::key(), {&m_made.clock(), false, -1, m_made.folder(), settleChange});
        REQUIRE(opened.ok());
        m_book = std::move(*opened);
    }

    Book *operator->() { return m_book.get(); }
    Book &book() { return *m_book; }
    FixedClock &clock() { return m_made.clock(); }
    [[nodiscard]] QString file(const QString &name) const { return m_made.folder() + u'/' + name; }

    void change(const std::function<Result<void>(Change &)> &work)
    {
        const auto done = m_book->change(QStringLiteral("test"), work).result();
        INFO((done.ok() ? std::string() : done.error().message.toStdString()));
        REQUIRE(done.ok());
    }
    Id create(const Record &record)
    {
        Id made;
        change([&](Change &change) -> Result<void> {
            KEBU_LET(id, change.create(record));
            made = id;
            return {};
        });
        return made;
    }
    void set(Id customer, FieldName field, const char *code)
    {
        change([&](Change &change) {
            return change.edit(customer::type(), customer, [&](Record &record) {
                record.set(field, Value(QString::fromLatin1(code)));
                if (QLatin1String(code) == QLatin1String("ended"))
                    record.set(customer::churnReason, Value(QStringLiteral("price")));
            });
        });
    }
    std::vector<Record> open(Id customer)
    {
        return records(task::type(), QStringLiteral("customer_id = ? AND state IN ('', 'open') ORDER BY due_at, id"),
                       {customer.value});
    }
    std::vector<Record> records(const RecordType &type, const QString &condition, const QVariantList &values = {})
    {
        const auto read =
            m_book->read([&](Snapshot &view) { return view.store().where(type, condition, values); }).result();
        REQUIRE(read.ok());
        return *read;
    }
    Digest digest()
    {
        const auto read = m_book->read([](Snapshot &view) { return digestOf(view.connection()); }).result();
        REQUIRE(read.ok());
        return *read;
    }
    void undo() { REQUIRE(m_book->undo().result().ok()); }

private:
    TempBook m_made;
    std::unique_ptr<Book> m_book;
};

Record graded(const char *letter, const QString &name = QStringLiteral("苏州衡岳精密机械有限公司"))
{
    Record record = customerNamed(name);
    record.set(customer::grade, Value(QString::fromLatin1(letter)));
    record.set(customer::stage, Value(QStringLiteral("need_clarified")));
    return record;
}

Record talk(Id customer, Instant at, const char *reach = "reached", const char *topic = "")
{
    Record record(interaction::type());
    record.set(interaction::customer, Value::of(customer));
    record.set(interaction::happenedAt, Value::of(at));
    record.set(interaction::method, Value(QStringLiteral("phone")));
    record.set(interaction::reach, Value(QString::fromLatin1(reach)));
    record.set(interaction::topic, Value(QString::fromLatin1(topic)));
    record.set(interaction::content, Value(QStringLiteral("确认样机参数")));
    return record;
}

QString dueOf(CaredBook &book, Id customer)
{
    const std::vector<Record> open = book.open(customer);
    REQUIRE(open.size() == 1);
    return open.front().text(task::dueAt);
}

} // namespace

TEST_CASE("whichever way a customer comes into the book, its next contact stands after the same change")
{
    CaredBook book;
    const Digest before = book.digest();
    const Id customer = book.create(graded("A"));
    CHECK(dueOf(book, customer) == QStringLiteral("2026-04-24"));
    CHECK(book.open(customer).front().text(task::origin) == QStringLiteral("cadence"));
    book.undo();
    CHECK(book.digest().content == before.content);
    CHECK(book.digest().rows == before.rows);
}

TEST_CASE("a customer made together with a follow-up of its own keeps that one alone")
{
    CaredBook book;
    Id customer;
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(id, change.create(graded("B")));
        customer = id;
        Record visit(task::type());
        visit.set(task::customer, Value::of(id));
        visit.set(task::goal, Value(QStringLiteral("上门演示")));
        visit.set(task::dueAt, Value(QStringLiteral("2026-05-20T10:00")));
        KEBU_TRY(change.create(std::move(visit)));
        return {};
    });
    CHECK(dueOf(book, customer) == QStringLiteral("2026-05-20T10:00"));
}

TEST_CASE("who is lost is asked for no more, and who is taken back is asked for again")
{
    CaredBook book;
    const Id customer = book.create(graded("A"));
    book.set(customer, customer::stage, "ended");
    CHECK(book.open(customer).empty());
    book.set(customer, customer::stage, "negotiating");
    CHECK(book.open(customer).size() == 1);
    book.undo();
    CHECK(book.open(customer).empty());
    book.undo();
    CHECK(book.open(customer).size() == 1);
}

TEST_CASE("what a person planned for a customer that is lost stays")
{
    CaredBook book;
    const Id customer = book.create(graded("A"));
    Record handover(task::type());
    handover.set(task::customer, Value::of(customer));
    handover.set(task::goal, Value(QStringLiteral("归还样机")));
    handover.set(task::dueAt, Value(QStringLiteral("2026-05-06")));
    book.create(handover);
    book.set(customer, customer::stage, "ended");
    CHECK(dueOf(book, customer) == QStringLiteral("2026-05-06"));
}

TEST_CASE("a customer taken out of the archive is given a next contact")
{
    CaredBook book;
    Record won = graded("B");
    won.set(customer::stage, Value(QStringLiteral("in_use")));
    const Id customer = book.create(won);
    book.set(customer, customer::archivedAs, "2026");
    CHECK(book.open(customer).empty());
    book.change([&](Change &change) { return unarchive(change, {customer}); });
    CHECK(book.open(customer).size() == 1);
}

TEST_CASE("a follow-up that is closed or removed past the log leaves another behind")
{
    CaredBook book;
    const Id customer = book.create(graded("A"));
    book.change([&](Change &change) {
        return change.edit(task::type(), book.open(customer).front().id(),
                           [](Record &task) { task.set(task::state, Value(QStringLiteral("done"))); });
    });
    CHECK(book.open(customer).size() == 1);
    book.change([&](Change &change) { return change.remove(task::type(), book.open(customer).front().id()); });
    CHECK(book.open(customer).size() == 1);
}

TEST_CASE("a contact recorded past the log form moves the follow-up, unless it is older, a greeting or without answer")
{
    CaredBook book;
    const Id customer = book.create(graded("A"));
    book.clock().set(WallTime{QDate(2026, 4, 23), QTime(9, 0), {}}.toInstant(book.clock().zone()));
    const Instant now = book.clock().now();
    book.create(talk(customer, now, "no_answer"));
    CHECK(dueOf(book, customer) == QStringLiteral("2026-04-24"));
    book.create(talk(customer, now, "reached", "greeting"));
    CHECK(dueOf(book, customer) == QStringLiteral("2026-04-24"));
    book.create(talk(customer, now));
    CHECK(dueOf(book, customer) == QStringLiteral("2026-04-27"));
    book.create(talk(customer, Instant{now.ms - 40 * qint64(86'400'000)}));
    CHECK(dueOf(book, customer) == QStringLiteral("2026-04-27"));
}

TEST_CASE("a merge leaves one next contact, whichever of the two had it")
{
    CaredBook book;
    const Id keep = book.create(graded("A", QStringLiteral("甲公司")));
    const Id other = book.create(graded("B", QStringLiteral("乙公司")));
    book.change([&](Change &change) -> Result<void> {
        KEBU_TRY(merge(change, customer::type(), keep, other));
        return {};
    });
    CHECK(book.open(keep).size() == 1);
    const Id lost = book.create(graded("A", QStringLiteral("丙公司")));
    book.set(lost, customer::stage, "ended");
    const Id active = book.create(graded("A", QStringLiteral("丁公司")));
    book.change([&](Change &change) -> Result<void> {
        KEBU_TRY(merge(change, customer::type(), lost, active));
        return {};
    });
    CHECK(book.open(lost).empty());
}

TEST_CASE("imported customers are planned by what the table says of them, once, and undone whole")
{
    CaredBook book;
    QFile table(book.file(QStringLiteral("register.csv")));
    REQUIRE(table.open(QIODevice::WriteOnly));
    table.write("number,name,grade,stage,latest_contact_at,latest_contact_method,latest_contact_content\n"
                "C-1,甲公司,A,negotiating,2026-04-20 10:00,phone,谈价格\n"
                "C-2,乙公司,B,ended,2026-04-20 10:00,phone,合作结束\n"
                "C-3,丙公司,,,,,\n");
    table.close();
    const Digest before = book.digest();
    ImportOptions options;
    options.file = table.fileName();
    const auto first = importFile(book.book(), options).result();
    REQUIRE(first.ok());
    REQUIRE(first->created == 3);
    const auto openOf = [&](const char *number) {
        const auto found = book.records(customer::type(), QStringLiteral("number = ?"), {QString::fromLatin1(number)});
        REQUIRE(found.size() == 1);
        return book.open(found.front().id());
    };
    REQUIRE(openOf("C-1").size() == 1);
    CHECK(openOf("C-2").empty());
    CHECK(openOf("C-3").size() == 1);
    const Digest imported = book.digest();
    const auto again = importFile(book.book(), options).result();
    REQUIRE(again.ok());
    CHECK(again->unchanged == 3);
    CHECK_FALSE(again->change);
    CHECK(book.digest().rows == imported.rows);
    book.undo();
    CHECK(book.digest().rows == before.rows);
}

TEST_CASE("however records are written, each customer who is cared for and awake has an open follow-up")
{
    CaredBook book;
    std::mt19937 random(11);
    const auto below = [&random](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    std::vector<Id> customers;
    for (int step = 0; step < 150; ++step) {
        book.clock().advance(qint64(below(3)) * 86'400'000);
        const Id customer = customers.empty() ? Id() : customers[size_t(below(int(customers.size())))];
        switch (customers.empty() ? 0 : below(6)) {
        case 0:
            customers.push_back(book.create(
                graded(std::array{"A", "B", "C", ""}[size_t(below(4))], QStringLiteral("公司%1").arg(step))));
            break;
        case 1:
            book.set(customer, customer::stage,
                     std::array{"ended", "negotiating", "in_use", "not_won"}[size_t(below(4))]);
            break;
        case 2:
            book.create(talk(customer, book.clock().now(), below(2) ? "reached" : "no_answer"));
            break;
        case 3:
            if (const auto open = book.open(customer); !open.empty())
                book.change([&](Change &change) { return change.remove(task::type(), open.front().id()); });
            break;
        case 4:
            if (const auto open = book.open(customer); !open.empty())
                book.change([&](Change &change) { return complete(change, open.front().id()); });
            break;
        default:
            book.undo();
            std::erase_if(customers, [&](Id each) {
                return book.records(customer::type(), QStringLiteral("id = ?"), {each.value}).empty();
            });
        }
        for (const Id each : customers) {
            INFO("step " << step);
            const auto read = book->read([each](Snapshot &view) { return view.get(customer::type(), each); }).result();
            REQUIRE(read.ok());
            const auto cadence = std::ranges::count_if(
                book.open(each), [](const Record &task) { return task.text(task::origin) == u"cadence"; });
            REQUIRE(cadence == (isCaredFor(*read) ? 1 : 0));
        }
    }
}
