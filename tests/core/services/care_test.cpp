#include "core/services/carefacts.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/rules/radar.h"
#include "core/services/followup.h"
#include "core/services/regrade.h"
#include "core/services/regradeseason.h"
#include "tests/core/services/carebook.h"

#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate today(2026, 4, 30);

std::vector<CareFacts> factsOfAll(TempBook &book)
{
    return book
        ->read([](Snapshot &view) -> Result<std::vector<CareFacts>> {
            std::vector<CareFacts> all;
            KEBU_TRY(CareReader(view, CareReader::What::Everything).read([&all](CareFacts &facts) {
                all.push_back(facts);
            }));
            return all;
        })
        .result()
        .value();
}

std::vector<GradeProposal> propose(TempBook &book)
{
    return book->read([](Snapshot &view) { return proposeRegrade(view); }).result().value();
}

QString to(const std::vector<GradeProposal> &proposals, ProposalKind kind)
{
    const auto found = std::ranges::find(proposals, kind, &GradeProposal::kind);
    return found == proposals.end() ? QStringLiteral("-") : found->to;
}

} // namespace

TEST_CASE("the risk that a whole book is read for is that of each customer's own warnings")
{
    TempBook book(today);
    QRandomGenerator random(41);
    QHash<Id, QString> expected;
    for (int i = 0; i < 80; ++i)
        expected.insert(randomCustomer(book, today, random), {});
    int risky = 0;
    for (const CareFacts &facts : factsOfAll(book)) {
        QString gravest;
        for (const Warning &warning : warningsOn(book, facts.customer, today)) {
            if (gravest.isEmpty() && isRiskSign(warning.code))
                gravest = warning.text;
        }
        INFO(facts.name.toStdString());
        CHECK(facts.maintenance.risk.toStdString() == gravest.toStdString());
        risky += int(!gravest.isEmpty());
    }
    CHECK(risky > 10); // else nothing was compared
}

TEST_CASE("one customer read alone has the facts it has among all")
{
    TempBook book(today);
    QRandomGenerator random(43);
    for (int i = 0; i < 30; ++i)
        randomCustomer(book, today, random);
    for (const CareFacts &among : factsOfAll(book)) {
        const auto alone = book->read([id = among.customer](Snapshot &view) -> Result<Placement> {
                                   Placement state;
                                   KEBU_TRY(CareReader(view, id).read([&](CareFacts &facts) {
                                       state = maintenanceState(facts.maintenance, view.today());
                                   }));
                                   return state;
                               })
                               .result()
                               .value();
        const Placement expected = maintenanceState(among.maintenance, today);
        CHECK(alone.code == expected.code);
        CHECK(alone.because == expected.because);
    }
}

TEST_CASE("all that a month's end proposes is accepted in one change and taken back by one undo")
{
    TempBook book(today);
    QRandomGenerator random(47);
    for (int i = 0; i < 60; ++i)
        randomCustomer(book, today, random);
    const Digest before = book.digest();
    const std::vector<GradeProposal> all = propose(book);
    REQUIRE(all.size() > 60);
    book.change([&](Change &change) { return applyGrades(change, all); });
    // a new letter lets greetings count or a silence be dormancy: that follows, once, and no letter with it
    const std::vector<GradeProposal> second = propose(book);
    CHECK(second.size() < all.size() / 5);
    for (const GradeProposal &row : second)
        CHECK_FALSE(isOfLetter(row.kind));
    book.change([&](Change &change) { return applyGrades(change, second); });
    CHECK(propose(book).empty());
    if (!second.empty())
        book.undo();
    book.undo();
    CHECK(book.digest().rows == before.rows);
    CHECK(propose(book).size() == all.size());
}

TEST_CASE("a row that is left is proposed again, a row whose customer changed since is passed over")
{
    TempBook book(today);
    const Id first = book.create(customerNamed(QStringLiteral("甲公司")));
    const Id second = book.create(customerNamed(QStringLiteral("乙公司")));
    std::vector<GradeProposal> all = propose(book);
    std::erase_if(all, [&](const GradeProposal &row) { return row.customer == first; });
    REQUIRE_FALSE(all.empty());
    book.change([&](Change &change) {
        return change.edit(customer::type(), second,
                           [](Record &record) { record.set(customer::grade, Value(QStringLiteral("A"))); });
    });
    book.change([&](Change &change) { return applyGrades(change, all); });
    CHECK(book.get(customer::type(), second).text(customer::grade) == QStringLiteral("A"));
    CHECK(book.get(customer::type(), second).text(customer::maintenanceState) == QStringLiteral("potential"));
    CHECK(book.get(customer::type(), first).text(customer::maintenanceState).isEmpty());
}

TEST_CASE("a silent grade C customer is proposed as dormant and woken by any contact")
{
    TempBook book(today);
    Record record = customerNamed(QStringLiteral("甲公司"));
    record.set(customer::grade, Value(QStringLiteral("C")));
    record.set(customer::firstContactOn, Value::of(QDate(2025, 1, 1)));
    const Id id = book.create(record);
    talk(book, id, today.addDays(-179));
    CHECK(to(propose(book), ProposalKind::Dormant) == QStringLiteral("-"));
    book.clock().set(FixedClock::at(today.addDays(1)).now());
    const std::vector<GradeProposal> asleep = propose(book);
    CHECK(to(asleep, ProposalKind::Dormant) == QStringLiteral("dormant"));
    book.change([&](Change &change) { return applyGrades(change, asleep); });
    CHECK(book.get(customer::type(), id).text(customer::maintenanceState) == QStringLiteral("dormant"));
    book.change([&](Change &change) -> Result<void> {
        LogEntry entry;
        entry.customer = id;
        entry.method = QStringLiteral("phone");
        entry.at = change.clock().now();
        entry.text = QStringLiteral("又联系上了");
        KEBU_TRY(logInteraction(change, entry));
        return {};
    });
    CHECK(book.get(customer::type(), id).text(customer::maintenanceState) == QStringLiteral("potential"));
    CHECK(to(propose(book), ProposalKind::Dormant) == QStringLiteral("-"));
}

TEST_CASE("a contact that came by another way than the log is proposed as woken")
{
    TempBook book(today);
    Record record = customerNamed(QStringLiteral("甲公司"));
    record.set(customer::grade, Value(QStringLiteral("C")));
    record.set(customer::maintenanceState, Value(QStringLiteral("dormant")));
    const Id id = book.create(record);
    talk(book, id, today.addDays(-1));
    CHECK(to(propose(book), ProposalKind::Woken) == QStringLiteral("potential"));
}

TEST_CASE("an ended customer is proposed as lost, an archived one not at all")
{
    TempBook book(today);
    Record ended = customerNamed(QStringLiteral("甲公司"));
    ended.set(customer::stage, Value(QStringLiteral("ended")));
    book.create(ended);
    Record archived = customerNamed(QStringLiteral("乙公司"));
    archived.set(customer::archivedAs, Value(QStringLiteral("2025")));
    book.create(archived);
    const std::vector<GradeProposal> all = propose(book);
    REQUIRE(all.size() == 1);
    CHECK(all.front().kind == ProposalKind::State);
    CHECK(all.front().to == QStringLiteral("lost"));
}

TEST_CASE("the top fifth by order amount begins at the last of them, and without orders by deals won")
{
    TempBook book(today);
    std::vector<Id> ids;
    for (int i = 1; i <= 6; ++i) {
        ids.push_back(book.create(customerNamed(QStringLiteral("客户%1").arg(i))));
        Record deal(opportunity::type());
        deal.set(opportunity::customer, Value::of(ids.back()));
        deal.set(opportunity::title, Value(QStringLiteral("商机")));
        deal.set(opportunity::result, Value(QStringLiteral("won")));
        deal.set(opportunity::amount, Value(qint64(1000 * i)));
        book.create(deal);
    }
    const auto line = [&] { return book->read([](Snapshot &view) { return keyLine(view); }).result().value(); };
    CHECK_FALSE(line().isByOrders);
    CHECK(line().atLeastMinor == 5000); // two of six
    buy(book, ids[0], today, 700);
    CHECK(line().isByOrders);
    CHECK(line().isKey(700));
    CHECK_FALSE(line().isKey(699));
}

TEST_CASE("regrading is due around a month's end until it was done")
{
    CHECK_FALSE(isTimeToRegrade(QDate(2026, 4, 27), {}));
    CHECK(isTimeToRegrade(QDate(2026, 4, 28), {}));
    CHECK(isTimeToRegrade(QDate(2026, 5, 5), {}));
    CHECK_FALSE(isTimeToRegrade(QDate(2026, 5, 6), {}));
    CHECK_FALSE(isTimeToRegrade(QDate(2026, 5, 5), QDate(2026, 4, 28)));
    CHECK(isTimeToRegrade(QDate(2026, 5, 5), QDate(2026, 4, 27)));
    CHECK(isTimeToRegrade(QDate(2026, 12, 31), QDate(2026, 12, 1)));
    CHECK_FALSE(isTimeToRegrade(QDate(2027, 1, 2), QDate(2026, 12, 30)));
}
