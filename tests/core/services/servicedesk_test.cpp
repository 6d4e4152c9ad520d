#include "core/services/servicedesk.h"

#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/product.h"
#include "core/domain/servicecase.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

constexpr qint64 hour = 3600 * 1000;

struct Desk {
    TempBook book;
    Id customer;

    Desk() { customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"))); }

    Id add(const QString &problem, std::optional<qint64> hoursLeft, const char *kind = "request")
    {
        Record record(serviceCase::type());
        record.set(serviceCase::customer, Value::of(customer));
        record.set(serviceCase::kind, Value(QString::fromLatin1(kind)));
        record.set(serviceCase::problem, Value(problem));
        if (hoursLeft)
            record.set(serviceCase::dueAt, Value::of(Instant{book.clock().now().ms + *hoursLeft * hour}));
        return book.create(record);
    }
    void close(Id id)
    {
        book.change([id](Change &change) {
            return closeCase(change, id, {QStringLiteral("换了电机"), QStringLiteral("运行正常"), 4});
        });
    }
    ServiceDesk read(const CaseQuery &query = {})
    {
        auto desk = book->read([query](Snapshot &view) { return serviceDesk(view, query); }).result();
        REQUIRE(desk);
        return *desk;
    }
};

std::vector<Id> idsOf(const ServiceDesk &desk)
{
    std::vector<Id> ids;
    for (const CaseItem &item : desk.items)
        ids.push_back(item.serviceCase.id());
    return ids;
}

} // namespace

TEST_CASE("cases stand by state and time left: overdue, due soon, open, resolved")
{
    Desk desk;
    const Id later = desk.add(QStringLiteral("later"), 100);
    const Id open = desk.add(QStringLiteral("no limit"), std::nullopt);
    const Id soon = desk.add(QStringLiteral("soon"), 5);
    const Id late = desk.add(QStringLiteral("late"), -3);
    const Id latest = desk.add(QStringLiteral("latest"), -50);
    const Id done = desk.add(QStringLiteral("done"), -80);
    desk.close(done);

    const ServiceDesk read = desk.read();
    CHECK(idsOf(read) == std::vector<Id>{latest, late, soon, later, open, done});
    CHECK(read.total(CaseState::Overdue) == 2);
    CHECK(read.total(CaseState::DueSoon) == 1);
    CHECK(read.total(CaseState::Open) == 2);
    CHECK(read.total(CaseState::Resolved) == 1);
}

TEST_CASE("cases are narrowed by kind, handler, product, time and words")
{
    Desk desk;
    const Id complaint = desk.add(QStringLiteral("导轨异响 100%"), -3, "complaint");
    const Id request = desk.add(QStringLiteral("加装护栏"), 5);
    Record record(product::type());
    record.set(product::name, Value(QStringLiteral("AGV 小车")));
    const Id agv = desk.book.create(record);
    desk.book.change([&](Change &change) {
        return change.edit(serviceCase::type(), request,
                           [agv](Record &r) { r.set(serviceCase::product, Value::of(agv)); });
    });

    const auto one = [&](CaseQuery query) { return idsOf(desk.read(query)); };
    CHECK(one({.kind = QStringLiteral("complaint")}) == std::vector<Id>{complaint});
    CHECK(one({.product = agv}) == std::vector<Id>{request});
    CHECK(one({.handler = desk.book->user()}).size() == 2);
    CHECK(one({.handler = Id{4711}}).empty());
    CHECK(one({.onlyOverdue = true}) == std::vector<Id>{complaint});
    CHECK(one({.words = QStringLiteral("护栏")}) == std::vector<Id>{request});
    CHECK(one({.words = QStringLiteral("S-000001")}) == std::vector<Id>{complaint});
    CHECK(one({.words = QStringLiteral("100%")}) == std::vector<Id>{complaint});
    CHECK(one({.words = QStringLiteral("hyjm")}).size() == 2); // the customer by its initials
    CHECK(one({.words = QStringLiteral("nobody")}).empty());
}

TEST_CASE("what is not shown beyond the limit is counted all the same")
{
    Desk desk;
    for (int i = 0; i < 5; ++i)
        desk.add(QStringLiteral("late"), -1 - i);
    const ServiceDesk read = desk.read({.limit = 2});
    CHECK(read.items.size() == 2);
    CHECK(read.total(CaseState::Overdue) == 5);
}

TEST_CASE("a case closes only with its result, can be opened again, and an undo takes the closing back")
{
    Desk desk;
    const Id id = desk.add(QStringLiteral("导轨异响"), 5, "complaint");
    const auto refused =
        desk.book
            ->change(QStringLiteral("close"),
                     [id](Change &change) {
                         return closeCase(change, id, {QStringLiteral("换了电机"), QStringLiteral("  "), 4});
                     })
            .result();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail == serviceCase::effect);
    CHECK_FALSE(desk.book.get(serviceCase::type(), id).has(serviceCase::resolvedAt));

    desk.close(id);
    CHECK(desk.book.get(serviceCase::type(), id).number(serviceCase::satisfaction) == 4);
    desk.book.undo();
    CHECK_FALSE(desk.book.get(serviceCase::type(), id).has(serviceCase::resolvedAt));
    desk.book.redo();
    desk.book.change([id](Change &change) { return reopenCase(change, id); });
    const Record reopened = desk.book.get(serviceCase::type(), id);
    CHECK_FALSE(reopened.has(serviceCase::resolvedAt));
    CHECK(reopened.text(serviceCase::measures) == QStringLiteral("换了电机"));
}

TEST_CASE("a contact logged about a case is found from the case")
{
    Desk desk;
    const Id id = desk.add(QStringLiteral("导轨异响"), 5, "complaint");
    LogEntry entry;
    entry.method = QStringLiteral("phone");
    entry.at = desk.book.clock().now();
    entry.text = QStringLiteral("约了周五上门");
    desk.book.change([&](Change &change) -> Result<void> {
        KEBU_TRY(logAboutCase(change, id, entry));
        return {};
    });
    const auto page = desk.book->read([id](Snapshot &view) { return casePage(view, id); }).result();
    REQUIRE(page);
    REQUIRE(page->contacts.size() == 1);
    CHECK(page->contacts.front().text(interaction::content) == QStringLiteral("约了周五上门"));
    CHECK(page->customer.id() == desk.customer);
}

TEST_CASE("masked, the problem does not name the customer's people")
{
    Desk desk;
    desk.add(QStringLiteral("苏州衡岳精密机械有限公司 13900005678 报修"), 5);
    const ServiceDesk read = desk.read({.isMasked = true});
    const QString problem = read.items.front().serviceCase.text(serviceCase::problem);
    CHECK_FALSE(problem.contains(QStringLiteral("衡岳")));
    CHECK_FALSE(problem.contains(QStringLiteral("13900005678")));
}

TEST_CASE("every state is read along an index, without sorting, at 100,000 cases", "[plan]")
{
    Desk desk;
    const auto filled =
        desk.book
            ->maintain([&desk](Connection &connection) -> Result<void> {
                return connection
                    .prepared(QStringLiteral(
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                        "INSERT INTO service_case (id, customer_id, kind, problem, received_at, due_at, resolved_at) "
                        "SELECT 1000000 + i, ?, 'request', 'p' || i, i, 1777000000000 + i * 10000, "
                        "CASE WHEN i % 3 = 0 THEN -9223372036854775808 ELSE 1777000000000 + i END FROM n"))
                    .run(desk.customer);
            })
            .result();
    REQUIRE(filled);
    const CaseQuery query{.handler = Id{7}, .words = QStringLiteral("p")};
    const std::pair<CaseState, QString> expected[] = {{CaseState::Overdue, QStringLiteral("service_case_open")},
                                                      {CaseState::DueSoon, QStringLiteral("service_case_open")},
                                                      {CaseState::Open, QStringLiteral("service_case_open")},
                                                      {CaseState::Resolved, QStringLiteral("service_case_resolved")}};
    for (const auto &[state, index] : expected) {
        const SqlCondition condition = caseSql(state, query, {desk.customer}, desk.book.clock().now());
        const auto plan =
            desk.book
                ->maintain([&condition](Connection &connection) -> Result<QString> {
                    QString steps;
                    Statement rows(connection.database(),
                                   QStringLiteral("EXPLAIN QUERY PLAN SELECT * FROM service_case WHERE ") +
                                       condition.sql);
                    KEBU_TRY(rows.runWith(condition.values));
                    while (rows.next())
                        steps += rows.text(3) + u'\n';
                    KEBU_TRY(rows.done());
                    return steps;
                })
                .result();
        REQUIRE(plan);
        INFO(plan->toStdString());
        CHECK(plan->contains(QStringLiteral("SEARCH service_case USING INDEX ") + index));
        CHECK_FALSE(plan->contains(QStringLiteral("TEMP B-TREE")));
    }
    CHECK(desk.read().items.size() <= 800);
}
