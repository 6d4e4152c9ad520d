#include "core/rules/cadence.h"

#include "core/base/language.h"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <random>

using namespace kebu;

namespace {

const QDate wednesday(2026, 5, 13);

CadenceFacts customer(const QString &letter, QDate lastContact)
{
    CadenceFacts facts;
    facts.letter = letter;
    facts.lastContact = lastContact;
    return facts;
}

CadenceDecision decide(const CadenceFacts &facts, QDate today)
{
    return nextFollowUp(facts, CadencePolicy{}, WorkCalendar::builtIn(), today);
}

WallTime at(QDate day, int hour, int minute = 0) { return {day, QTime(hour, minute), {}}; }

} // namespace

TEST_CASE("a grade A customer is due four days after the last contact")
{
    const CadenceDecision decision = decide(customer(QStringLiteral("A"), QDate(2026, 5, 11)), wednesday);
    CHECK(decision.due == WallTime{QDate(2026, 5, 15), {}, {}});
    CHECK(decision.latest == QDate(2026, 5, 18));
    CHECK(decision.rule == QStringLiteral("grade_A"));
    CHECK(decision.intervalDays == 4);
    CHECK(decision.why == QStringLiteral("Grade A: at least once a week; 2 days since the last contact"));
    CHECK(decision.method == QStringLiteral("phone"));
}

TEST_CASE("grades B and C are due after two weeks and a month")
{
    CHECK(decide(customer(QStringLiteral("B"), wednesday), wednesday).due.date == QDate(2026, 5, 27));
    CHECK(decide(customer(QStringLiteral("C"), wednesday), wednesday).due.date == QDate(2026, 6, 12));
}

TEST_CASE("a follow-up that falls on a weekend moves to Monday when the week allows")
{
    CHECK(decide(customer(QStringLiteral("A"), QDate(2026, 5, 12)), wednesday).due.date == QDate(2026, 5, 18));
}

TEST_CASE("a follow-up that may not be later moves to the working day before")
{
    CHECK(decide(customer(QStringLiteral("C"), QDate(2026, 5, 14)), QDate(2026, 5, 14)).due.date == QDate(2026, 6, 12));
}

TEST_CASE("a make-up Saturday is a day for follow-ups")
{
    CHECK(decide(customer(QStringLiteral("A"), QDate(2026, 2, 10)), QDate(2026, 2, 10)).due.date == QDate(2026, 2, 14));
}

TEST_CASE("only a holiday longer than the interval lets a follow-up pass its last day")
{
    // contact on 14 February 2026, a holiday until the 23rd
    const CadenceDecision decision = decide(customer(QStringLiteral("A"), QDate(2026, 2, 14)), QDate(2026, 2, 15));
    CHECK(decision.due.date == QDate(2026, 2, 24));
    CHECK(decision.latest == QDate(2026, 2, 21));
}

TEST_CASE("the customer's own cadence replaces that of the grade")
{
    CadenceFacts facts = customer(QStringLiteral("A"), QDate(2026, 5, 11));
    facts.ownDays = 21;
    const CadenceDecision decision = decide(facts, wednesday);
    CHECK(decision.due.date == QDate(2026, 6, 1));
    CHECK(decision.rule == QStringLiteral("own"));
    CHECK(decision.why == QStringLiteral("Own cadence: every 21 days; 2 days since the last contact"));
}

TEST_CASE("a layer stricter than the own cadence wins")
{
    CadenceFacts facts = customer(QStringLiteral("C"), wednesday);
    facts.ownDays = 21;
    facts.layer = QStringLiteral("at_risk");
    const CadenceDecision decision = decide(facts, wednesday);
    CHECK(decision.rule == QStringLiteral("layer_at_risk"));
    CHECK(decision.due.date == QDate(2026, 5, 20));
    CHECK(decision.method == QStringLiteral("phone"));
}

TEST_CASE("a follow-up long overdue is due today, or on the next working day")
{
    CHECK(decide(customer(QStringLiteral("A"), QDate(2026, 3, 2)), wednesday).due.date == wednesday);
    CHECK(decide(customer(QStringLiteral("A"), QDate(2026, 3, 2)), QDate(2026, 5, 16)).due.date == QDate(2026, 5, 18));
}

TEST_CASE("a follow-up falls on a day and hour that suit the customer")
{
    CadenceFacts facts = customer(QStringLiteral("B"), wednesday);
    facts.preferredDays = 1 << 1; // Tuesday
    facts.preferredFrom = QTime(14, 30);
    facts.preferredMethod = QStringLiteral("email");
    const CadenceDecision decision = decide(facts, wednesday);
    CHECK(decision.due == at(QDate(2026, 5, 26), 14, 30));
    CHECK(decision.method == QStringLiteral("email"));
    facts.letter = QStringLiteral("A"); // ideal Sunday, latest Wednesday
    CHECK(decide(facts, wednesday).due == at(QDate(2026, 5, 19), 14, 30));
}

TEST_CASE("a day that suits but comes too soon after the contact is not taken")
{
    CadenceFacts facts = customer(QStringLiteral("C"), wednesday);
    facts.ownDays = 6;
    facts.preferredDays = 1 << 3; // Thursday: the day after the contact, or the day after the last one
    CHECK(decide(facts, wednesday).due.date == QDate(2026, 5, 19));
}

TEST_CASE("a customer contacted today is not due again today")
{
    CadenceFacts facts = customer(QStringLiteral("C"), QDate(2026, 5, 15)); // a Friday
    facts.ownDays = 1;
    CHECK(decide(facts, QDate(2026, 5, 15)).due.date == QDate(2026, 5, 18));
}

TEST_CASE("nobody reached yet counts from when the customer became known")
{
    CadenceFacts facts = customer(QStringLiteral("B"), {});
    facts.knownSince = QDate(2026, 5, 8);
    facts.lastUnanswered = QDate(2026, 5, 12);
    const CadenceDecision decision = decide(facts, wednesday);
    CHECK(decision.due.date == QDate(2026, 5, 22));
    CHECK(decision.why ==
          QStringLiteral("Grade B: at least every 14 days; no contact yet, known for 5 days; no answer on 12 May"));
}

TEST_CASE("a call without answer does not move the cadence")
{
    CadenceFacts facts = customer(QStringLiteral("A"), QDate(2026, 5, 11));
    const QDate due = decide(facts, wednesday).due.date;
    facts.lastUnanswered = QDate(2026, 5, 12);
    CHECK(decide(facts, wednesday).due.date == due);
}

TEST_CASE("a customer without grade, layer and own cadence is proposed once a month")
{
    const CadenceDecision decision = decide(customer({}, wednesday), wednesday);
    CHECK(decision.rule == QStringLiteral("ungraded"));
    CHECK(decision.due.date == QDate(2026, 6, 12));
}

TEST_CASE("follow-ups are working days from today on that keep the strictest rule, over random customers")
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    const CadencePolicy policy;
    const std::map<QString, int> latestByLetter{
        {QStringLiteral("A"), 7}, {QStringLiteral("B"), 14}, {QStringLiteral("C"), 30}};
    const std::map<QString, int> latestByLayer{
        {QStringLiteral("key"), 30}, {QStringLiteral("potential"), 90}, {QStringLiteral("at_risk"), 7}};
    std::mt19937 random(42);
    const auto below = [&random](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    for (int i = 0; i < 10'000; ++i) {
        const QDate today = QDate(2020, 1, 1).addDays(below(2500));
        CadenceFacts facts =
            customer(QStringList{{}, QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}.at(below(4)),
                     below(5) == 0 ? QDate() : today.addDays(-below(40)));
        facts.layer =
            QStringList{{}, QStringLiteral("key"), QStringLiteral("potential"), QStringLiteral("at_risk")}.at(below(4));
        if (below(3) == 0)
            facts.ownDays = 1 + below(60);
        facts.knownSince = below(2) == 0 ? QDate() : today.addDays(-below(400));
        facts.preferredDays = below(2) == 0 ? 0 : below(128);

        int strictest = facts.letter.isEmpty() && facts.layer.isEmpty() ? 30 : 1000;
        if (facts.ownDays)
            strictest = *facts.ownDays;
        else if (!facts.letter.isEmpty())
            strictest = latestByLetter.at(facts.letter);
        if (!facts.layer.isEmpty())
            strictest = std::min(strictest, latestByLayer.at(facts.layer));
        QDate base = facts.lastContact.isValid() ? facts.lastContact : facts.knownSince;
        if (!base.isValid())
            base = today;
        const QDate latest = base.addDays(strictest);

        const CadenceDecision decision = nextFollowUp(facts, policy, calendar, today);
        INFO("case " << i << ": today " << today.toString(Qt::ISODate).toStdString() << ", due "
                     << decision.due.toString().toStdString() << ", rule " << decision.rule.toStdString());
        REQUIRE(decision.latest == latest);
        REQUIRE(calendar.isWorkday(decision.due.date));
        REQUIRE(decision.due.date >= today);
        const QDate first = facts.lastContact == today ? today.addDays(1) : today;
        REQUIRE(decision.due.date >= first);
        if (calendar.nextWorkday(first) <= latest)
            REQUIRE(decision.due.date <= latest);
        else
            REQUIRE(decision.due.date == calendar.nextWorkday(first));
        REQUIRE_FALSE(decision.why.isEmpty());
        REQUIRE_FALSE(decision.goal.isEmpty());
    }
}

TEST_CASE("the first call without answer is tried again two hours later")
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    CHECK(retryAfterNoAnswer(at(wednesday, 10, 15), 1, calendar) == at(wednesday, 12, 15));
    CHECK(retryAfterNoAnswer(at(wednesday, 16), 1, calendar) == at(wednesday, 18));
    CHECK(retryAfterNoAnswer(at(wednesday, 6), 1, calendar) == at(wednesday, 9));
}

TEST_CASE("a second or a late call without answer is tried again on the next working day")
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    const QDate thursday = wednesday.addDays(1);
    CHECK(retryAfterNoAnswer(at(wednesday, 12, 15), 2, calendar) == at(thursday, 12, 15));
    CHECK(retryAfterNoAnswer(at(wednesday, 16, 1), 1, calendar) == at(thursday, 16, 1));
    CHECK(retryAfterNoAnswer(at(wednesday, 23, 30), 1, calendar) == at(thursday, 18));
    CHECK(retryAfterNoAnswer(at(QDate(2026, 5, 15), 17), 1, calendar, QTime(14, 0)) == at(QDate(2026, 5, 18), 14));
}

TEST_CASE("the state of a task follows from its time and the clock")
{
    const WallTime now = at(wednesday, 10);
    CHECK(dueState({}, now) == DueState::None);
    CHECK(dueState(at(wednesday.addDays(-1), 18), now) == DueState::Overdue);
    CHECK(dueState(at(wednesday, 9, 30), now) == DueState::Awaiting);
    CHECK(dueState(at(wednesday, 10), now) == DueState::Today);
    CHECK(dueState({wednesday, {}, {}}, now) == DueState::Today);
    CHECK(dueState({wednesday.addDays(7), {}, {}}, now) == DueState::Soon);
    CHECK(dueState({wednesday.addDays(8), {}, {}}, now) == DueState::Later);
    CHECK(dueState(at(wednesday.addDays(-1), 18), now, true) == DueState::Done);
}

TEST_CASE("the words beside the state name the day as people say it")
{
    const WallTime now = at(QDate(2026, 4, 30), 8);
    CHECK(dueText(at(QDate(2026, 4, 27), 9), now) == QStringLiteral("Overdue 3 days"));
    CHECK(dueText(at(QDate(2026, 4, 30), 9, 30), now) == QStringLiteral("Today 09:30"));
    CHECK(dueText(at(QDate(2026, 4, 30), 7, 30), now) == QStringLiteral("Today 07:30, result awaited"));
    CHECK(dueText({QDate(2026, 5, 6), {}, {}}, now) == QStringLiteral("Wed 6 May"));
    CHECK(dueText({QDate(2027, 1, 6), {}, {}}, now) == QStringLiteral("Wed 6 Jan 2027"));
    setUiLanguage(Language::Chinese);
    CHECK(dueText({QDate(2026, 5, 6), {}, {}}, now) == QStringLiteral("5/6 周三"));
    setUiLanguage(Language::English);
}
