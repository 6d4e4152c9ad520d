#include "core/services/watch.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/quotation.h"
#include "core/domain/servicecase.h"
#include "core/services/reminding.h"
#include "core/services/servicedesk.h"
#include "tests/core/services/carebook.h"

#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate today(2026, 4, 30);

QStringList codes(const std::vector<Warning> &warnings)
{
    QStringList codes;
    for (const Warning &warning : warnings)
        codes << warning.code;
    codes.sort();
    return codes;
}

} // namespace

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
        const Id customer = randomCustomer(book, today, random);
        for (int n = random.bounded(3); n > 0; --n) {
            Record record(serviceCase::type());
            record.set(serviceCase::customer, Value::of(customer));
            record.set(serviceCase::kind, Value(QString::fromLatin1(kinds[random.bounded(3)])));
            record.set(serviceCase::problem, Value(QStringLiteral("坏")));
            record.set(serviceCase::receivedAt, Value::of(noonOf(today.addDays(-10))));
            if (random.bounded(4) != 0)
                record.set(serviceCase::dueAt,
                           Value::of(Instant{book.clock().now().ms + (random.bounded(192) - 96) * 3'600'000LL}));
            if (random.bounded(3) == 0) {
                record.set(serviceCase::resolvedAt, Value::of(noonOf(today.addDays(-5))));
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
        customers.push_back(randomCustomer(book, today, random));
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
