#include "core/services/regrade.h"

#include "core/domain/customer.h"
#include "core/domain/history.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/task.h"
#include "core/services/followup.h"
#include "tests/support/book.h"

#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

QString pick(QRandomGenerator &random, std::initializer_list<const char *> codes)
{
    return QString::fromLatin1(codes.begin()[random.bounded(int(codes.size()))]);
}

Id randomCustomer(TempBook &book, QRandomGenerator &random)
{
    Record customer = customerNamed(QStringLiteral("客户%1").arg(random.bounded(1000000)));
    customer.set(customer::intent, Value(pick(random, {"", "high", "medium", "low"})));
    customer.set(customer::stage, Value(pick(random, {"", "first_contact", "negotiating", "in_use"})));
    customer.set(customer::buyingPower, Value(pick(random, {"", "high", "low"})));
    customer.set(customer::grade, Value(pick(random, {"", "A", "B", "C"})));
    if (random.bounded(2))
        customer.set(customer::employeesFrom, Value(qint64(random.bounded(800))));
    const Id id = book.create(customer);
    for (int i = random.bounded(3); i > 0; --i) {
        Record need(need::type());
        need.set(need::customer, Value::of(id));
        need.set(need::description, Value(QStringLiteral("需求")));
        need.set(need::urgency, Value(pick(random, {"", "high", "medium", "low"})));
        need.set(need::importance, Value(pick(random, {"", "high", "medium", "low"})));
        need.set(need::state, Value(pick(random, {"", "open", "answered", "met"})));
        book.create(need);
    }
    for (int i = random.bounded(3); i > 0; --i) {
        Record deal(opportunity::type());
        deal.set(opportunity::customer, Value::of(id));
        deal.set(opportunity::title, Value(QStringLiteral("商机")));
        deal.set(opportunity::result, Value(pick(random, {"", "won", "lost"})));
        if (random.bounded(3))
            deal.set(opportunity::amount, Value(qint64(random.bounded(40'000'000))));
        book.create(deal);
    }
    return id;
}

Result<GradeExplanation> explain(TempBook &book, Id id)
{
    return book
        ->read([id](Snapshot &view) -> Result<GradeExplanation> {
            KEBU_LET(customer, view.get(customer::type(), id));
            return explainGrade(view, customer);
        })
        .result();
}

std::vector<GradeProposal> propose(TempBook &book)
{
    return book->read([](Snapshot &view) { return proposeGrades(view); }).result().value();
}

} // namespace

TEST_CASE("regrading all customers at once proposes what explaining each of them says")
{
    TempBook book;
    QRandomGenerator random(7);
    std::vector<Id> ids;
    for (int i = 0; i < 60; ++i)
        ids.push_back(randomCustomer(book, random));
    QHash<Id, GradeProposal> proposals;
    for (const GradeProposal &proposal : propose(book))
        proposals.insert(proposal.customer, proposal);
    for (const Id id : ids) {
        const auto explained = explain(book, id);
        REQUIRE(explained.ok());
        CHECK(proposals.contains(id) == (explained->computed.letter != explained->letter));
        if (proposals.contains(id)) {
            CHECK(proposals[id].to == explained->computed.letter);
            CHECK(proposals[id].from == explained->letter);
            CHECK_FALSE(proposals[id].because.isEmpty());
        }
    }
    const Digest before = book.digest();
    const std::vector<GradeProposal> all = propose(book);
    book.change([&](Change &change) { return applyGrades(change, all); });
    CHECK(propose(book).empty());
    book.undo();
    CHECK(book.digest().rows == before.rows);
}

TEST_CASE("a letter given by hand holds against regrading until its day has passed")
{
    TempBook book(QDate(2026, 4, 20));
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    book.change([&](Change &change) {
        return setGrade(change, id, QStringLiteral("A"), QStringLiteral("总经理介绍"), QDate(2026, 4, 30));
    });
    CHECK(propose(book).empty());
    const auto explained = explain(book, id);
    REQUIRE(explained.ok());
    CHECK(explained->letter == QStringLiteral("A"));
    CHECK(explained->code() == QStringLiteral("A3"));
    CHECK(explained->setBy == QStringLiteral("person"));
    CHECK(explained->because == QStringLiteral("总经理介绍"));
    CHECK(explained->until == QDate(2026, 4, 30));
    CHECK(explained->since == QDate(2026, 4, 20));
    book.clock().set(FixedClock::at(QDate(2026, 5, 1)).now());
    const auto proposals = propose(book);
    REQUIRE(proposals.size() == 1);
    CHECK(proposals.front().from == QStringLiteral("A"));
    CHECK(proposals.front().to == QStringLiteral("C"));
}

TEST_CASE("saying the same letter again renews the override")
{
    TempBook book(QDate(2026, 4, 20));
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    const auto give = [&](QDate until) {
        book.change(
            [&](Change &change) { return setGrade(change, id, QStringLiteral("B"), QStringLiteral("看好"), until); });
    };
    give(QDate(2026, 4, 30));
    give(QDate(2026, 6, 30));
    CHECK(explain(book, id)->until == QDate(2026, 6, 30));
}

TEST_CASE("a first grade plans the first follow-up, a new one moves it unless a person postponed it")
{
    TempBook book(QDate(2026, 4, 20));
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    const auto give = [&](const char *letter) {
        book.change(
            [&](Change &change) { return setGrade(change, id, QString::fromLatin1(letter), QStringLiteral("x")); });
    };
    const auto onlyTask = [&] {
        auto tasks = book->read([id](Snapshot &view) {
                             return view.store().where(task::type(), QStringLiteral("customer_id = ?"), {id.value});
                         })
                         .result()
                         .value();
        REQUIRE(tasks.size() == 1);
        return tasks.front();
    };
    give("C");
    CHECK(onlyTask().wallTime(task::dueAt).date == QDate(2026, 5, 20));
    give("A");
    Record task = onlyTask();
    CHECK(task.wallTime(task::dueAt).date == QDate(2026, 4, 24));
    book.change([&](Change &change) {
        return postpone(change, task.id(), WallTime{QDate(2026, 4, 29), {}, {}}, QString());
    });
    give("B");
    CHECK(onlyTask().wallTime(task::dueAt).date == QDate(2026, 4, 29));
}

TEST_CASE("ended and archived customers are not regraded")
{
    TempBook book;
    Record ended = customerNamed(QStringLiteral("甲公司"));
    ended.set(customer::stage, Value(QStringLiteral("ended")));
    book.create(ended);
    Record archived = customerNamed(QStringLiteral("乙公司"));
    archived.set(customer::archivedAs, Value(QStringLiteral("2025")));
    book.create(archived);
    CHECK(propose(book).empty());
}
