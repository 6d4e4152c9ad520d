#include "core/services/archiving.h"

#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/payment.h"
#include "core/domain/task.h"
#include "core/services/lifecycle.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Fixture {
    TempBook book;

    Id customerAt(const char *name, const char *stage, QDate lostOn = {})
    {
        Record record = customerNamed(QString::fromUtf8(name));
        record.set(customer::stage, Value(QString::fromLatin1(stage)));
        record.set(customer::lostOn, Value::of(lostOn));
        return book.create(record);
    }
    Id sign(Id customer, QDate on, qint64 minor)
    {
        Record record(contract::type());
        record.set(contract::customer, Value::of(customer));
        record.set(contract::name, Value(QStringLiteral("合同")));
        record.set(contract::signedOn, Value::of(on));
        record.set(contract::amount, Value(minor));
        return book.create(record);
    }
    ArchivingPlan plan(const std::vector<Id> &customers, const QString &as = {})
    {
        const auto made = book->read([&](Snapshot &view) { return planArchiving(view, customers, as); }).result();
        REQUIRE(made);
        return *made;
    }
    Record stored(Id customer) { return book.get(customer::type(), customer); }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a lost customer is archived by the year of its loss, a won one by its last year")
{
    const Id lost = customerAt("甲", "ended", QDate(2024, 11, 3));
    const Id won = customerAt("乙", "in_use");
    sign(won, QDate(2026, 2, 1), 100);
    const ArchivingPlan made = plan({lost, won});
    CHECK(made.lines[0].as == u"2024");
    CHECK(made.lines[1].as == u"2026");
    CHECK(made.count() == 2);
    book.change([&](Change &change) { return archive(change, made); });
    CHECK(stored(lost).text(customer::archivedAs) == u"2024");
    const auto names = book->read(archivesInUse).result();
    CHECK(names.value() == QStringList{QStringLiteral("2026"), QStringLiteral("2024")});
    CHECK(book->undo().result());
    CHECK_FALSE(stored(lost).has(customer::archivedAs));
    CHECK_FALSE(stored(won).has(customer::archivedAs));
}

TEST_CASE_METHOD(Fixture, "who is neither won nor lost, has something open or is archived stays, and the plan says why")
{
    const Id lead = customerAt("甲", "negotiating");
    const Id owing = customerAt("乙", "in_use");
    Record due(payment::type());
    due.set(payment::customer, Value::of(owing));
    due.set(payment::amount, Value(qint64{100}));
    due.set(payment::dueOn, Value::of(QDate(2026, 5, 1)));
    book.create(due);
    const Id dealing = customerAt("丙", "ended");
    Record deal(opportunity::type());
    deal.set(opportunity::customer, Value::of(dealing));
    deal.set(opportunity::title, Value(QStringLiteral("又一个")));
    book.create(deal);
    const Id done = customerAt("丁", "not_won", QDate(2025, 1, 2));
    const ArchivingPlan first = plan({lead, owing, dealing, done}, QStringLiteral(" 一期项目 "));
    CHECK(first.count() == 1);
    CHECK(first.lines[0].because.contains(QStringLiteral("neither won nor lost")));
    CHECK(first.lines[1].because.contains(QStringLiteral("money")));
    CHECK(first.lines[2].because.contains(QStringLiteral("opportunity")));
    CHECK(first.lines[3].as == QStringLiteral("一期项目"));
    book.change([&](Change &change) { return archive(change, first); });
    CHECK(stored(done).text(customer::archivedAs) == QStringLiteral("一期项目"));
    CHECK(plan({done}).lines[0].because.contains(QStringLiteral("一期项目")));
    book.change([&](Change &change) { return unarchive(change, {done}); });
    CHECK_FALSE(stored(done).has(customer::archivedAs));
}

TEST_CASE_METHOD(Fixture, "what the cadence planned ends with the archive; what a person planned keeps from archiving")
{
    const Id id = customerAt("甲", "ended", QDate(2025, 6, 1));
    const auto addTask = [&](const char *origin) {
        Record followUp(task::type());
        followUp.set(task::customer, Value::of(id));
        followUp.set(task::goal, Value(QStringLiteral("问候")));
        followUp.set(task::dueAt, Value::of(WallTime{QDate(2026, 5, 6), {}, {}}));
        followUp.set(task::origin, Value(QString::fromLatin1(origin)));
        return book.create(followUp);
    };
    const Id planned = addTask("cadence");
    book.change([&](Change &change) { return archive(change, plan({id})); });
    CHECK(book.get(task::type(), planned).text(task::state) == u"skipped");
    CHECK(book.get(task::type(), planned).text(task::skipReason).contains(u"2025"));
    book.change([&](Change &change) { return unarchive(change, {id}); });
    addTask("manual");
    CHECK(plan({id}).count() == 0);
}

TEST_CASE_METHOD(Fixture, "archived customers are still found, and nothing is proposed for them any more")
{
    const Id id = customerAt("苏州衡岳精密机械", "negotiating");
    const Id agreed = sign(id, QDate(2026, 4, 1), 500'00);
    const auto proposal = [&] {
        return book
            ->read([&](Snapshot &view) -> Result<std::optional<StageProposal>> {
                KEBU_LET(customer, view.get(customer::type(), id));
                return stageProposalFor(view, customer);
            })
            .result()
            .value();
    };
    REQUIRE(proposal());
    CHECK(proposal()->to == u"contract_signed");
    Record paid(payment::type());
    paid.set(payment::customer, Value::of(id));
    paid.set(payment::contract, Value::of(agreed));
    paid.set(payment::amount, Value(qint64{500'00}));
    paid.set(payment::paidOn, Value::of(QDate(2026, 4, 20)));
    book.create(paid);
    CHECK(proposal()->to == u"payment_received");
    const auto all = book->read([](Snapshot &view) { return stageProposals(view); }).result();
    REQUIRE(all.value().size() == 1);
    CHECK(stored(id).text(customer::stage) == u"negotiating"); // proposed, never silent
    const StageProposal taken = *proposal();
    book.change([&](Change &change) { return takeStageProposal(change, taken); });
    CHECK(stored(id).text(customer::stage) == u"payment_received");
    CHECK_FALSE(proposal());
    book.change([&](Change &change) { return archive(change, plan({id})); });
    const auto hits = book->read([](Snapshot &view) { return view.finder().find(QStringLiteral("衡岳"), 5); }).result();
    REQUIRE(hits.value().size() == 1);
    CHECK(book->read([](Snapshot &view) { return stageProposals(view); }).result().value().empty());
}
