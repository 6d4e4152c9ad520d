#include "core/rules/radar.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;

namespace {

const QDate today(2026, 5, 13);

std::vector<Warning> sweep(const WarningFacts &facts) { return warnings(facts, WorkCalendar::builtIn(), today); }

/// A customer of whom nothing warns.
WarningFacts calmCustomer()
{
    WarningFacts facts;
    facts.lastContact = today.addDays(-5);
    facts.knownSince = QDate(2025, 1, 1);
    facts.nextDue = {today, {}, {}};
    facts.recentContacts = 4;
    facts.earlierContacts = 5;
    facts.openPromises = {{true, QStringLiteral("sample"), today}};
    facts.openOpportunities = {{QStringLiteral("Line 2"), today}};
    return facts;
}

Warning only(const WarningFacts &facts)
{
    const std::vector<Warning> found = sweep(facts);
    REQUIRE(found.size() == 1);
    return found.front();
}

} // namespace

TEST_CASE("a customer in good order warns of nothing, nor does one of whom nothing is known")
{
    CHECK(sweep(calmCustomer()).empty());
    CHECK(sweep({}).empty());
}

TEST_CASE("three months without a contact are a warning from the ninetieth day on")
{
    WarningFacts facts = calmCustomer();
    facts.lastContact = today.addDays(-89);
    CHECK(sweep(facts).empty());
    facts.lastContact = today.addDays(-90);
    const Warning warning = only(facts);
    CHECK(warning.code == QStringLiteral("silent"));
    CHECK(warning.since == today);
    CHECK(warning.text == QStringLiteral("No contact for 90 days, the last was on 12 Feb"));
}

TEST_CASE("a customer never reached is silent three months after becoming known")
{
    WarningFacts facts = calmCustomer();
    facts.lastContact = {};
    const Warning warning = only(facts);
    CHECK(warning.since == QDate(2025, 4, 1));
    CHECK(warning.text.startsWith(QStringLiteral("Never reached in 497 days")));
}

TEST_CASE("an overdue follow-up warns, severely after five working days")
{
    WarningFacts facts = calmCustomer();
    facts.nextDue.date = today.addDays(-1);
    CHECK(only(facts).severity == 2);
    CHECK(only(facts).text == QStringLiteral("Follow-up overdue for 1 days, it was due on 12 May"));
    facts.nextDue.date = QDate(2026, 5, 6);
    CHECK(only(facts).severity == 3);
    CHECK(only(facts).since == QDate(2026, 5, 7));
}

TEST_CASE("a holiday does not make a late follow-up severe")
{
    WarningFacts facts;
    facts.nextDue.date = QDate(2026, 4, 30);
    const std::vector<Warning> found = warnings(facts, WorkCalendar::builtIn(), QDate(2026, 5, 7));
    REQUIRE(found.size() == 1);
    CHECK(found.front().severity == 2);
}

TEST_CASE("an overdue promise names whose it is and what it was")
{
    WarningFacts facts = calmCustomer();
    facts.openPromises = {{true, QStringLiteral("send %1 samples"), today.addDays(-2)},
                          {false, QStringLiteral("the drawings"), today.addDays(-1)}};
    const std::vector<Warning> found = sweep(facts);
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == QStringLiteral("promise_overdue"));
    CHECK(found[0].text == QStringLiteral("Our promise is overdue for 2 days, due on 11 May: send %1 samples"));
    CHECK(found[0].severity > found[1].severity);
    CHECK(found[1].text.startsWith(QStringLiteral("Their promise")));
}

TEST_CASE("contacts are falling when less than half of at least three remain")
{
    WarningFacts facts = calmCustomer();
    facts.earlierContacts = 4;
    facts.recentContacts = 2;
    CHECK(sweep(facts).empty());
    facts.recentContacts = 1;
    CHECK(only(facts).code == QStringLiteral("contacts_falling"));
    CHECK(only(facts).text == QStringLiteral("Contacts are falling: 1 since 13 Feb, 4 in the 90 days before"));
    facts.earlierContacts = 2;
    facts.recentContacts = 0;
    CHECK(sweep(facts).empty());
}

TEST_CASE("an expected close that passed, a complaint, a renewal that nears and an unpaid bill warn")
{
    WarningFacts facts = calmCustomer();
    facts.openOpportunities = {{QStringLiteral("Line 2"), today.addDays(-3)}};
    facts.openComplaints = 2;
    facts.oldestComplaint = QDate(2026, 5, 1);
    facts.renewals = {{QStringLiteral("HT-7"), today.addDays(45)}, {QStringLiteral("HT-8"), today.addDays(61)}};
    facts.unpaid = {{QStringLiteral("HT-7, 2"), QDate(2026, 4, 1)}};
    const std::vector<Warning> found = sweep(facts);
    REQUIRE(found.size() == 4);
    CHECK(found[0].code == QStringLiteral("payment_overdue"));
    CHECK(found[1].text == QStringLiteral("Open complaints: 2, the oldest since 1 May"));
    CHECK(found[2].text == QStringLiteral("The expected close passed 3 days ago, on 10 May: Line 2"));
    CHECK(found[3].text == QStringLiteral("The contract ends in 45 days, on 27 Jun: HT-7"));
}

TEST_CASE("an ended cooperation warns of debts only")
{
    WarningFacts facts = calmCustomer();
    facts.ended = true;
    facts.lastContact = QDate(2025, 1, 1);
    facts.nextDue.date = QDate(2026, 1, 1);
    facts.earlierContacts = 9;
    facts.recentContacts = 0;
    facts.openOpportunities = {{QStringLiteral("Line 2"), QDate(2026, 1, 1)}};
    CHECK(sweep(facts).empty());
    facts.openPromises.front().dueOn = QDate(2026, 5, 1);
    CHECK(only(facts).code == QStringLiteral("promise_overdue"));
}

TEST_CASE("silence begins on the first of all days on which the radar reports it")
{
    std::mt19937 random(3);
    for (int i = 0; i < 200; ++i) {
        WarningFacts facts;
        facts.lastContact = QDate(2020, 1, 1).addDays(std::uniform_int_distribution<int>(0, 2000)(random));
        QDate day = facts.lastContact;
        while (warnings(facts, WorkCalendar::builtIn(), day).empty())
            day = day.addDays(1);
        REQUIRE(day == silentFrom(facts.lastContact, facts.knownSince));
    }
}

TEST_CASE("the radar at day 89, 90 and 91 after the last contact is what is expected by hand")
{
    const QDate last(2026, 2, 10);
    const auto codesOn = [&](int day) {
        WarningFacts facts;
        facts.lastContact = last;
        facts.knownSince = QDate(2025, 1, 1);
        // five talks in the ninety days that end on the last contact: on day n, those older than 90 days are "earlier"
        for (const int before : {0, 20, 40, 60, 80}) {
            const int age = day + before;
            facts.recentContacts += int(age < 90);
            facts.earlierContacts += int(age >= 90 && age < 180);
        }
        QStringList codes;
        for (const Warning &warning : warnings(facts, WorkCalendar::builtIn(), last.addDays(day)))
            codes << warning.code;
        return codes;
    };
    CHECK(codesOn(89) == QStringList{QStringLiteral("contacts_falling")});
    CHECK(codesOn(90) == QStringList{QStringLiteral("silent"), QStringLiteral("contacts_falling")});
    CHECK(codesOn(91) == QStringList{QStringLiteral("silent"), QStringLiteral("contacts_falling")});
}

TEST_CASE("a setting of another silence moves the day")
{
    WarningFacts facts = calmCustomer();
    facts.silentAfterDays = 30;
    facts.lastContact = today.addDays(-29);
    CHECK(sweep(facts).empty());
    facts.lastContact = today.addDays(-30);
    CHECK(only(facts).code == QStringLiteral("silent"));
}

TEST_CASE("orders are falling when less than half of the amount of at least two remains")
{
    WarningFacts facts = calmCustomer();
    facts.earlierOrders = 2;
    facts.earlierOrderedMinor = 100'000;
    facts.recentOrderedMinor = 50'000;
    CHECK(sweep(facts).empty());
    facts.recentOrderedMinor = 49'999;
    const Warning warning = only(facts);
    CHECK(warning.code == QStringLiteral("orders_falling"));
    CHECK(warning.text == QStringLiteral("Orders are falling: 499.99 since 15 Nov 2025, 1,000 in the 180 days before"));
    CHECK(warning.severity == 1);
    facts.earlierOrders = 1; // one large order is no rhythm that could fall
    CHECK(sweep(facts).empty());
}

TEST_CASE("fewer contacts and falling orders together are graver than either")
{
    WarningFacts facts = calmCustomer();
    facts.recentContacts = 0;
    facts.earlierOrders = 3;
    facts.earlierOrderedMinor = 100'000;
    const std::vector<Warning> found = sweep(facts);
    REQUIRE(found.size() == 2);
    CHECK(found[0].severity == 2);
    CHECK(found[1].severity == 2);
}

TEST_CASE("a quotation is unanswered from the fourteenth day, or from the day after it ran out")
{
    WarningFacts facts = calmCustomer();
    facts.unanswered = {{QStringLiteral("BJ-12"), 3'000'000, today.addDays(-13), {}}};
    CHECK(sweep(facts).empty());
    facts.unanswered.front().sentOn = today.addDays(-14);
    CHECK(only(facts).code == QStringLiteral("quotation_unanswered"));
    CHECK(only(facts).text == QStringLiteral("A quotation has no answer for 14 days, sent on 29 Apr: BJ-12"));
    CHECK(only(facts).since == today);
    facts.unanswered.front() = {{}, 3'000'000, today.addDays(-3), today};
    CHECK(sweep(facts).empty());
    facts.unanswered.front().validUntil = today.addDays(-1);
    CHECK(only(facts).text.endsWith(QStringLiteral("30,000")));
    facts.ended = true;
    CHECK(sweep(facts).empty());
}

TEST_CASE("a service case of any kind warns from the minute after its time, and says since when")
{
    const QTimeZone zone("Asia/Shanghai");
    const WallTime due{today, QTime(10, 30), {}};
    WarningFacts facts = calmCustomer();
    facts.openCases = {{QStringLiteral("Request FW-7"), due.toInstant(zone), due}};
    facts.now = due.toInstant(zone);
    CHECK(sweep(facts).empty());
    facts.now.ms += 1;
    CHECK(only(facts).code == QStringLiteral("case_overdue"));
    CHECK(only(facts).text == QStringLiteral("A service case is overdue since 10:30 today: Request FW-7"));
    CHECK(only(facts).since == today);
    CHECK(only(facts).severity == 3);
    const WallTime before{today.addDays(-3), QTime(18, 0), {}};
    facts.openCases.front() = {QStringLiteral("Request FW-7"), before.toInstant(zone), before};
    CHECK(only(facts).text == QStringLiteral("A service case is overdue for 3 days, due on 10 May: Request FW-7"));
    CHECK(only(facts).since == before.date);
    facts.ended = true; // who left still waits for it
    CHECK(only(facts).code == QStringLiteral("case_overdue"));
}

TEST_CASE("what we are late with ourselves is no sign of risk")
{
    for (const char *sign :
         {"silent", "contacts_falling", "orders_falling", "complaint_open", "renewal_near", "payment_overdue"})
        CHECK(isRiskSign(QString::fromLatin1(sign)));
    for (const char *ours :
         {"follow_up_overdue", "promise_overdue", "close_passed", "quotation_unanswered", "case_overdue"})
        CHECK_FALSE(isRiskSign(QString::fromLatin1(ours)));
}

TEST_CASE("a decision maker who left warns for half a year, by name and day")
{
    WarningFacts facts = calmCustomer();
    facts.deciderLeft = {QStringLiteral("陈国栋"), today.addDays(-3)};
    const Warning warning = only(facts);
    CHECK(warning.code == u"decider_left");
    CHECK(warning.since == today.addDays(-3));
    CHECK(warning.text.contains(QStringLiteral("陈国栋")));
    CHECK(warning.text.contains(u"3 days ago"));
    facts.deciderLeft.on = today.addDays(-deciderLeftDays);
    CHECK(sweep(facts).size() == 1);
    facts.deciderLeft.on = today.addDays(-deciderLeftDays - 1);
    CHECK(sweep(facts).empty());
    facts.deciderLeft.on = today.addDays(1); // said beforehand
    CHECK(sweep(facts).empty());
    facts.deciderLeft.on = today;
    facts.ended = true;
    CHECK(sweep(facts).empty());
}
