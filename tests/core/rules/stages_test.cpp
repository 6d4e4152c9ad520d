#include "core/rules/stages.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

TEST_CASE("the stages run from lead over deal and service to lost")
{
    int order = 0;
    auto phase = stages::Phase::Lead;
    for (const stages::Stage &stage : stages::all()) {
        const QString code = QString::fromLatin1(stage.code);
        CHECK(stages::orderOf(code) == order++);
        CHECK(stages::phaseOf(code) >= phase);
        phase = stage.phase;
    }
    CHECK(stages::all().size() == 11);
}

TEST_CASE("a customer in use has signed, a lead has not")
{
    CHECK(stages::atLeast(QStringLiteral("in_use"), QStringLiteral("contract_signed")));
    CHECK(stages::atLeast(QStringLiteral("contract_signed"), QStringLiteral("contract_signed")));
    CHECK_FALSE(stages::atLeast(QStringLiteral("negotiating"), QStringLiteral("contract_signed")));
}

TEST_CASE("an ended cooperation had signed, a lead that was not won had not")
{
    CHECK(stages::atLeast(QStringLiteral("ended"), QStringLiteral("payment_received")));
    CHECK_FALSE(stages::atLeast(QStringLiteral("not_won"), QStringLiteral("need_clarified")));
    CHECK(stages::atLeast(QStringLiteral("not_won"), QStringLiteral("first_contact")));
    CHECK_FALSE(stages::atLeast(QStringLiteral("in_use"), QStringLiteral("ended")));
    CHECK(stages::isLost(QStringLiteral("not_won")));
}

TEST_CASE("a stage the user added has no phase and has reached nothing")
{
    CHECK_FALSE(stages::phaseOf(QStringLiteral("pilot")).has_value());
    CHECK(stages::orderOf(QStringLiteral("pilot")) == -1);
    CHECK_FALSE(stages::atLeast(QStringLiteral("pilot"), QStringLiteral("first_contact")));
}
