#include "core/services/carefacts.h"

#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "core/domain/order.h"
#include "core/domain/payment.h"
#include "core/domain/quotation.h"
#include "core/domain/servicecase.h"
#include "core/domain/task.h"
#include "core/rules/radar.h"
#include "core/services/followup.h"
#include "core/services/regrade.h"
#include "core/services/regradeseason.h"
#include "core/services/reminding.h"
#include "core/services/servicedesk.h"
#include "core/services/watch.h"
#include "tests/support/book.h"

#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <numeric>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate today(2026, 4, 30);

Instant noonOf(const TempBook &, QDate day)
{
    return Instant{day.startOfDay(QTimeZone("Asia/Shanghai")).addSecs(12 * 3600).toMSecsSinceEpoch()};
}

void talk(TempBook &book, Id customer, QDate day, const char *topic = "", const char *reach = "reached")
{
    Record record(interaction::type());
    record.set(interaction::customer, Value::of(customer));
    record.set(interaction::happenedAt, Value::of(noonOf(book, day)));
    record.set(interaction::method, Value(QStringLiteral("phone")));
    record.set(interaction::content, Value(QStringLiteral("谈")));
    record.set(interaction::topic, Value(QString::fromLatin1(topic)));
    record.set(interaction::reach, Value(QString::fromLatin1(reach)));
    book.create(record);
}

void buy(TempBook &book, Id customer, QDate day, qint64 amount)
{
    Record record(order::type());
    record.set(order::customer, Value::of(customer));
    record.set(order::orderedOn, Value::of(day));
    record.set(order::amount, Value(amount));
    book.create(record);
}

void complain(TempBook &book, Id customer, QDate day, bool isOpen)
{
    Record record(serviceCase::type());
    record.set(serviceCase::customer, Value::of(customer));
    record.set(serviceCase::kind, Value(QStringLiteral("complaint")));
    record.set(serviceCase::problem, Value(QStringLiteral("坏")));
    record.set(serviceCase::receivedAt, Value::of(noonOf(book, day)));
    if (!isOpen) {
        record.set(serviceCase::resolvedAt, Value::of(noonOf(book, day.addDays(1))));
        record.set(serviceCase::measures, Value(QStringLiteral("换新")));
        record.set(serviceCase::effect, Value(QStringLiteral("修好")));
    }
    book.create(record);
}

/// A customer to whom anything may have happened.
Id randomCustomer(TempBook &book, QRandomGenerator &random)
{
    const auto daysAgo = [&](int most) { return today.addDays(-random.bounded(most)); };
    Record customer = customerNamed(QStringLiteral("客户%1").arg(random.bounded(1'000'000)));
    const char *stages[] = {"first_contact", "negotiating", "contract_signed", "in_use", "ended"};
    const char *letters[] = {"", "A", "B", "C"};
    customer.set(customer::stage, Value(QString::fromLatin1(stages[random.bounded(5)])));
    customer.set(customer::grade, Value(QString::fromLatin1(letters[random.bounded(4)])));
    customer.set(customer::firstContactOn, Value::of(daysAgo(900)));
    const Id id = book.create(customer);
    for (int i = random.bounded(8); i > 0; --i)
        talk(book, id, daysAgo(250), random.bounded(4) ? "" : "greeting", random.bounded(4) ? "reached" : "no_answer");
    for (int i = random.bounded(5); i > 0; --i)
        buy(book, id, daysAgo(500), 10'000 + random.bounded(1'000'000));
    for (int i = random.bounded(3) / 2; i > 0; --i)
        complain(book, id, daysAgo(200), random.bounded(2));
    if (random.bounded(3) == 0) {
        Record contract(contract::type());
        contract.set(contract::customer, Value::of(id));
        contract.set(contract::signedOn, Value::of(daysAgo(400)));
        contract.set(contract::endsOn, Value::of(today.addDays(random.bounded(200))));
        contract.set(contract::state, Value(QStringLiteral("running")));
        book.create(contract);
    }
    if (random.bounded(4) == 0) {
        Record payment(payment::type());
        payment.set(payment::customer, Value::of(id));
        payment.set(payment::kind, Value(QStringLiteral("payment")));
        payment.set(payment::amount, Value(qint64(5000)));
        payment.set(payment::dueOn, Value::of(today.addDays(10 - random.bounded(40))));
        book.create(payment);
    }
    return id;
}

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

std::vector<Warning> warningsOn(TempBook &book, Id id, QDate day)
{
    return book
        ->read([=](Snapshot &view) -> Result<std::vector<Warning>> {
            KEBU_LET(record, view.get(customer::type(), id));
            return warningsOf(view, record, day);
        })
        .result()
        .value();
}

QStringList codes(const std::vector<Warning> &warnings)
{
    QStringList codes;
    for (const Warning &warning : warnings)
        codes << warning.code;
    codes.sort();
    return codes;
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
        expected.insert(randomCustomer(book, random), {});
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
        randomCustomer(book, random);
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
        randomCustomer(book, random);
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

TEST_CASE("the watch list at day 89, 90 and 91 is what is expected by hand, key customers first")
{
    TempBook book(today);
    const QDate last(2026, 1, 10);
    const auto make = [&](const char *name, qint64 ordered) {
        Record record = customerNamed(QString::fromUtf8(name));
        record.set(customer::firstContactOn, Value::of(QDate(2025, 6, 1)));
        const Id id = book.create(record);
        talk(book, id, last);
        if (ordered > 0)
            buy(book, id, QDate(2025, 7, 1), ordered);
        return id;
    };
    const Id small = make("小客户", 100);
    const Id large = make("大客户", 100'000);
    const Id lead = make("线索", 0);
    const auto watchedOn = [&](int day) {
        return book->read([=](Snapshot &view) { return watchList(view, last.addDays(day)); }).result().value();
    };
    CHECK(watchedOn(89).empty());
    for (const int day : {90, 91}) {
        const std::vector<WatchedCustomer> watched = watchedOn(day);
        REQUIRE(watched.size() == 3);
        CHECK(watched[0].customer == large);
        CHECK(watched[0].isKey);
        CHECK(codes(watched[0].warnings) == QStringList{QStringLiteral("silent")});
        CHECK(watched[0].warnings.front().text.startsWith(QStringLiteral("No contact for %1 days").arg(day)));
        CHECK((watched[1].customer == small || watched[1].customer == lead));
        CHECK_FALSE(watched[1].isKey);
    }
}

TEST_CASE("overdue cases are watched as the service desk reckons them, whatever the kind, grade and stage")
{
    TempBook book(today);
    QRandomGenerator random(53);
    const char *kinds[] = {"request", "complaint", "consultation"};
    std::vector<Id> cases;
    for (int i = 0; i < 60; ++i) {
        const Id customer = randomCustomer(book, random);
        for (int n = random.bounded(3); n > 0; --n) {
            Record record(serviceCase::type());
            record.set(serviceCase::customer, Value::of(customer));
            record.set(serviceCase::kind, Value(QString::fromLatin1(kinds[random.bounded(3)])));
            record.set(serviceCase::problem, Value(QStringLiteral("坏")));
            record.set(serviceCase::receivedAt, Value::of(noonOf(book, today.addDays(-10))));
            if (random.bounded(4) != 0)
                record.set(serviceCase::dueAt,
                           Value::of(Instant{book.clock().now().ms + (random.bounded(192) - 96) * 3'600'000LL}));
            if (random.bounded(3) == 0) {
                record.set(serviceCase::resolvedAt, Value::of(noonOf(book, today.addDays(-5))));
                record.set(serviceCase::measures, Value(QStringLiteral("换新")));
                record.set(serviceCase::effect, Value(QStringLiteral("修好")));
            }
            cases.push_back(book.create(record));
        }
    }
    const Instant morning = book.clock().now();
    int compared = 0;
    for (const int hours : {0, 7, 30, 72}) {
        book.clock().set(Instant{morning.ms + hours * 3'600'000LL});
        QHash<Id, int> expected; // the slow way: every case there is
        for (const Id id : cases) {
            const Record record = book.get(serviceCase::type(), id);
            if (caseStateOf(record, book.clock().now()) == CaseState::Overdue)
                ++expected[record.ref(serviceCase::customer)];
        }
        QHash<Id, int> watched;
        const auto all = book->read([](Snapshot &view) { return watchList(view, view.today()); }).result().value();
        for (const WatchedCustomer &one : all) {
            if (const auto late = std::ranges::count(one.warnings, QStringLiteral("case_overdue"), &Warning::code))
                watched.insert(one.customer, int(late));
        }
        CHECK(watched == expected);
        const auto digest = book->read([](Snapshot &view) { return morningDigest(view); }).result().value();
        CHECK(digest.overdueCases == std::accumulate(expected.begin(), expected.end(), 0));
        compared += int(expected.size());
    }
    CHECK(compared > 20); // else nothing was compared
}

TEST_CASE("the morning's summary counts what is owed and what ends as the radar warns of it")
{
    TempBook book(today);
    QRandomGenerator random(59);
    int payments = 0;
    int renewals = 0;
    std::vector<Id> customers;
    for (int i = 0; i < 120; ++i)
        customers.push_back(randomCustomer(book, random));
    for (const Id id : customers) {
        const QStringList found = codes(warningsOn(book, id, today));
        payments += int(found.count(QStringLiteral("payment_overdue")));
        renewals += int(found.contains(QStringLiteral("renewal_near")));
    }
    const auto digest = book->read([](Snapshot &view) { return morningDigest(view); }).result().value();
    CHECK(digest.overduePayments == payments);
    CHECK(digest.renewals == renewals);
    CHECK(payments > 5);
    CHECK(renewals > 5);
}

TEST_CASE("an offer nobody answered is watched until it is answered or a later one was sent")
{
    TempBook book(today);
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    Record deal(opportunity::type());
    deal.set(opportunity::customer, Value::of(id));
    deal.set(opportunity::title, Value(QStringLiteral("商机")));
    const Id opportunity = book.create(deal);
    const auto offer = [&](QDate sentOn) {
        Record record(quotation::type());
        record.set(quotation::opportunity, Value::of(opportunity));
        record.set(quotation::amount, Value(qint64(100)));
        record.set(quotation::sentOn, Value::of(sentOn));
        return book.create(record);
    };
    const auto watched = [&] {
        return book->read([](Snapshot &view) { return watchList(view, view.today()); }).result().value();
    };
    const Id first = offer(today.addDays(-20));
    REQUIRE(watched().size() == 1);
    CHECK(codes(watched().front().warnings) == QStringList{QStringLiteral("quotation_unanswered")});
    offer(today.addDays(-2));
    CHECK(watched().empty());
    book.undo();
    book.change([&](Change &change) {
        return change.edit(quotation::type(), first,
                           [](Record &record) { record.set(quotation::answer, Value(QStringLiteral("再看看"))); });
    });
    CHECK(watched().empty());
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
