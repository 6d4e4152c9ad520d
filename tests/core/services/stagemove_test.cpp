#include "core/services/stagemove.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;
using dealstages::Step;

namespace {

const QDate today(2026, 4, 30);

struct Fixture {
    TempBook book;
    Id customer = [this] {
        Record record = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
        record.set(customer::stage, Value(QStringLiteral("negotiating")));
        return book.create(record);
    }();
    Id deal = add();

    Id add()
    {
        Record record(opportunity::type());
        record.set(opportunity::customer, Value::of(customer));
        record.set(opportunity::title, Value(QStringLiteral("AGV")));
        record.set(opportunity::stage, Value(QStringLiteral("proposal_submitted")));
        return book.create(record);
    }
    MoveOutcome move(const Step &step, const Record &answers = {})
    {
        MoveOutcome outcome;
        book.change([&, id = deal](Change &change) -> Result<void> {
            KEBU_LET(moved, moveOpportunity(change, id, step, answers));
            outcome = moved;
            return {};
        });
        return outcome;
    }
    Record stored() { return book.get(opportunity::type(), deal); }
};

Step to(const char *stage) { return {QString::fromLatin1(stage), false}; }

} // namespace

TEST_CASE_METHOD(Fixture, "a move that lacks something writes nothing and says what")
{
    const MoveOutcome refused = move(to("negotiating"));
    REQUIRE(refused.missing.size() == 1);
    CHECK(refused.missing.front().name == QString(opportunity::expectedCloseOn));
    CHECK(stored().text(opportunity::stage) == u"proposal_submitted");

    Record answers(opportunity::type());
    answers.set(opportunity::expectedCloseOn, Value::of(today.addDays(20)));
    answers.set(opportunity::title, Value(QStringLiteral("not asked for")));
    CHECK(move(to("negotiating"), answers).missing.empty());
    CHECK(stored().text(opportunity::stage) == u"negotiating");
    CHECK(stored().date(opportunity::expectedCloseOn) == today.addDays(20));
    CHECK(stored().date(opportunity::stageSince) == today);
    CHECK(stored().text(opportunity::title) == u"AGV");
}

TEST_CASE_METHOD(Fixture, "a signature proposes the customer's stage and never sets it by itself")
{
    Record answers(opportunity::type());
    answers.set(opportunity::amount, Value::of(Money{91'200'000}));
    const MoveOutcome outcome = move(to("contract_signed"), answers);
    REQUIRE(outcome.proposal);
    CHECK(outcome.proposal->to == u"contract_signed");
    CHECK(book.get(customer::type(), customer).text(customer::stage) == u"negotiating");
    book.change([&](Change &change) { return takeCustomerStep(change, *outcome.proposal); });
    CHECK(book.get(customer::type(), customer).text(customer::stage) == u"contract_signed");
    // somebody else was quicker: a proposal that no longer fits does nothing
    const CustomerStep late{customer, QStringLiteral("negotiating"), QStringLiteral("not_won"), {}};
    book.change([&](Change &change) { return takeCustomerStep(change, late); });
    CHECK(book.get(customer::type(), customer).text(customer::stage) == u"contract_signed");
}

TEST_CASE_METHOD(Fixture, "a loss needs its reason, and the last one proposes that the customer was not won")
{
    const Step loss{{}, true};
    CHECK(move(loss).missing.front().name == QString(opportunity::lostReason));
    Record answers(opportunity::type());
    answers.set(opportunity::lostReason, Value(QStringLiteral("price")));
    const Id other = add();
    const MoveOutcome first = move(loss, answers);
    CHECK_FALSE(first.proposal); // another one goes on
    deal = other;
    const MoveOutcome last = move(loss, answers);
    REQUIRE(last.proposal);
    book.change([&](Change &change) { return takeCustomerStep(change, *last.proposal); });
    const Record after = book.get(customer::type(), customer);
    CHECK(after.text(customer::stage) == u"not_won");
    CHECK(after.text(customer::churnReason) == u"price");
    CHECK(after.date(customer::lostOn) == today);
}
