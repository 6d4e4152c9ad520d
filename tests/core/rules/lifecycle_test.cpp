#include "core/rules/lifecycle.h"

#include "core/rules/stages.h"

#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

const QDate today(2026, 4, 30);

LifeCycleFacts at(const char *stage)
{
    LifeCycleFacts facts;
    facts.stage = QString::fromLatin1(stage);
    return facts;
}

QString adviceFor(const LifeCycleFacts &facts)
{
    const auto advice = stageAdvice(facts, today);
    return advice ? advice->to : QString();
}

} // namespace

TEST_CASE("a signed contract speaks for its stage, a full payment for the next, acceptance for use")
{
    LifeCycleFacts facts = at("negotiating");
    CHECK(adviceFor(facts).isEmpty());
    facts.signedOn = today.addDays(-10);
    facts.agreedMinor = 100'000'00;
    CHECK(adviceFor(facts) == u"contract_signed");
    facts.paidMinor = 99'999'99;
    CHECK(adviceFor(facts) == u"contract_signed");
    facts.paidMinor = 100'000'00;
    facts.paidOn = today.addDays(-2);
    CHECK(adviceFor(facts) == u"payment_received");
    CHECK(stageAdvice(facts, today)->because.contains(u"100,000"));
    CHECK(stageAdvice(facts, today)->because.contains(u"28 Apr"));
    facts.isAccepted = true;
    CHECK(adviceFor(facts) == u"in_use");
}

TEST_CASE("a contract of an earlier deal says nothing about the one that is negotiated now")
{
    LifeCycleFacts facts = at("negotiating");
    facts.signedOn = today.addDays(-200);
    facts.stageSince = today.addDays(-20);
    CHECK(adviceFor(facts).isEmpty());
    facts.signedOn = today.addDays(-50);
    CHECK(adviceFor(facts) == u"contract_signed"); // noted later than it was signed
    facts.signedOn = today.addDays(-200);
    facts.stage = QStringLiteral("contract_signed");
    facts.agreedMinor = facts.paidMinor = 100;
    CHECK(adviceFor(facts) == u"payment_received");
}

TEST_CASE("a contract whose amount nobody knows is never taken for paid")
{
    LifeCycleFacts facts = at("first_contact");
    facts.signedOn = today;
    facts.paidMinor = 1;
    CHECK(adviceFor(facts) == u"contract_signed");
}

TEST_CASE("while a customer is served, a complaint goes before a renewal and a renewal before use")
{
    LifeCycleFacts facts = at("in_use");
    CHECK(adviceFor(facts).isEmpty());
    facts.renewalOn = today.addDays(60);
    CHECK(adviceFor(facts) == u"renewal_due");
    facts.renewalOn = today.addDays(61);
    CHECK(adviceFor(facts).isEmpty());
    facts.renewalOn = today;
    facts.openComplaints = 2;
    facts.oldestComplaint = today.addDays(-3);
    CHECK(adviceFor(facts) == u"issue_reported");
    facts.stage = QStringLiteral("issue_reported");
    facts.openComplaints = 0;
    CHECK(adviceFor(facts) == u"renewal_due");
    facts.renewalOn = today.addDays(-1); // it ended and nobody renewed: a person says what became of it
    CHECK(adviceFor(facts) == u"in_use");
}

TEST_CASE("one that was lost comes back only by a contract signed after that")
{
    LifeCycleFacts facts = at("ended");
    facts.signedOn = today.addDays(-400);
    facts.lostOn = today.addDays(-30);
    CHECK(adviceFor(facts).isEmpty());
    facts.signedOn = today.addDays(-1);
    CHECK(adviceFor(facts) == u"contract_signed");
    facts.lostOn = {};
    CHECK(adviceFor(facts).isEmpty());
}

TEST_CASE("before a customer is served no fact ever takes it back, and taking the advice ends it")
{
    QRandomGenerator random(4);
    const auto day = [&] { return random.bounded(3) == 0 ? QDate() : today.addDays(random.bounded(200) - 120); };
    int given = 0;
    for (int i = 0; i < 5000; ++i) {
        LifeCycleFacts facts;
        facts.stage = QLatin1String(stages::all()[size_t(random.bounded(int(stages::all().size())))].code);
        facts.lostOn = day();
        facts.signedOn = day();
        facts.agreedMinor = random.bounded(3) * 100;
        facts.paidMinor = random.bounded(4) * 100 - 100;
        facts.isAccepted = random.bounded(2);
        facts.openComplaints = random.bounded(3) - 1;
        facts.renewalOn = day();
        const auto advice = stageAdvice(facts, today);
        if (!advice)
            continue;
        ++given;
        CHECK(stages::find(advice->to));
        CHECK_FALSE(stages::isLost(advice->to)); // a loss is said by a person
        CHECK_FALSE(advice->because.isEmpty());
        const auto phase = stages::phaseOf(facts.stage);
        if (phase == stages::Phase::Lead || phase == stages::Phase::Deal)
            CHECK(stages::orderOf(advice->to) > stages::orderOf(facts.stage));
        // back, signed, in use, and then what service is about: no more steps than that
        int steps = 0;
        for (auto next = advice; next && steps < 5; next = stageAdvice(facts, today), ++steps)
            facts.stage = next->to;
        CHECK(steps <= 4);
        CHECK_FALSE(stageAdvice(facts, today).has_value());
    }
    CHECK(given > 1000);
}
