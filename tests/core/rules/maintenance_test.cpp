#include "core/rules/maintenance.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

const QDate today(2026, 4, 30);

/// A customer with one deal a year ago, talked to each month.
MaintenanceFacts buyer()
{
    MaintenanceFacts facts;
    facts.stage = QStringLiteral("in_use");
    facts.purchases = {QDate(2025, 3, 1)};
    facts.firstDeal = QDate(2025, 3, 1);
    facts.lastDeal = facts.firstDeal;
    facts.contacts = {1, 1, 1};
    facts.lastContact = QDate(2026, 4, 20);
    return facts;
}

QString layerOf(const MaintenanceFacts &facts) { return maintenanceLayer(facts, today).code; }
QString stateOf(const MaintenanceFacts &facts) { return maintenanceState(facts, today).code; }

} // namespace

TEST_CASE("a warning or a complaint within ninety days puts a customer at risk, whatever else holds")
{
    MaintenanceFacts facts = buyer();
    facts.isTopByAmount = true;
    facts.hasOpenUpsell = true;
    facts.risk = QStringLiteral("No contact for 90 days");
    CHECK(layerOf(facts) == QStringLiteral("at_risk"));
    CHECK(maintenanceLayer(facts, today).because == facts.risk);
    CHECK(stateOf(facts) == QStringLiteral("at_risk"));
    facts.risk.clear();
    facts.lastComplaint = today.addDays(-89);
    CHECK(layerOf(facts) == QStringLiteral("at_risk"));
    CHECK(maintenanceLayer(facts, today).because == QStringLiteral("A complaint came on 31 Jan"));
    facts.lastComplaint = today.addDays(-90);
    CHECK(layerOf(facts) == QStringLiteral("key"));
}

TEST_CASE("key is the top fifth by amount with a contact in each of three months, else potential is asked")
{
    MaintenanceFacts facts = buyer();
    facts.isTopByAmount = true;
    facts.amountMinor = 12'345'600;
    CHECK(layerOf(facts) == QStringLiteral("key"));
    CHECK(maintenanceLayer(facts, today).because ==
          QStringLiteral("Among the top 20 % by amount with 123,456; a contact in each of the last three months"));
    facts.contacts[1] = 0;
    CHECK(layerOf(facts).isEmpty());
    facts.hasOpenUpsell = true;
    CHECK(layerOf(facts) == QStringLiteral("potential"));
}

TEST_CASE("the intent of a customer who bought makes it potential, that of a lead does not")
{
    MaintenanceFacts facts = buyer();
    facts.intent = QStringLiteral("medium");
    CHECK(layerOf(facts) == QStringLiteral("potential"));
    facts.intent = QStringLiteral("low");
    CHECK(layerOf(facts).isEmpty());
    MaintenanceFacts lead;
    lead.intent = QStringLiteral("high");
    CHECK(layerOf(lead).isEmpty());
}

TEST_CASE("a lead is potential, an ended customer lost, a silent one dormant from its day")
{
    CHECK(stateOf({}) == QStringLiteral("potential"));
    MaintenanceFacts facts = buyer();
    facts.dormantFrom = today.addDays(1);
    CHECK(stateOf(facts) != QStringLiteral("dormant"));
    facts.dormantFrom = today;
    CHECK(stateOf(facts) == QStringLiteral("dormant"));
    facts.stage = QStringLiteral("ended");
    CHECK(stateOf(facts) == QStringLiteral("lost"));
    CHECK(layerOf(facts).isEmpty());
}

TEST_CASE("the first deal makes a customer new for ninety days, then active while something happens")
{
    MaintenanceFacts facts = buyer();
    facts.firstDeal = facts.lastDeal = today.addDays(-89);
    facts.purchases = {facts.firstDeal};
    CHECK(stateOf(facts) == QStringLiteral("new"));
    facts.firstDeal = facts.lastDeal = today.addDays(-90);
    CHECK(stateOf(facts) == QStringLiteral("active"));
    facts.lastContact = today.addDays(-90);
    CHECK(stateOf(facts) == QStringLiteral("at_risk"));
    facts.lastDeal = today.addDays(-10);
    CHECK(stateOf(facts) == QStringLiteral("active"));
}

TEST_CASE("two purchases make a customer stable, two years later loyal, a complaint since not")
{
    MaintenanceFacts facts = buyer();
    facts.purchases = {QDate(2024, 1, 5), QDate(2024, 5, 1)};
    CHECK(stateOf(facts) == QStringLiteral("stable"));
    facts.purchases[1] = QDate(2024, 4, 30);
    CHECK(stateOf(facts) == QStringLiteral("loyal"));
    facts.lastComplaint = QDate(2025, 1, 1);
    CHECK(stateOf(facts) == QStringLiteral("stable"));
}

TEST_CASE("the top fifth is rounded up")
{
    CHECK(topShare(0) == 0);
    CHECK(topShare(1) == 1);
    CHECK(topShare(5) == 1);
    CHECK(topShare(6) == 2);
    CHECK(topShare(10) == 2);
}
