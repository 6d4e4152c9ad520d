#include "core/rules/cadence.h"
#include "tests/core/rules/reference/cadencereference.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;

namespace {

/// Everything that is drawn for one case.
struct Draw {
    CadenceFacts facts;
    WorkCalendar calendar;
    WallTime now;
    std::map<QDate, int> load;
    int perDay = 0;
};

class Chance
{
public:
    explicit Chance(unsigned seed) : m_random(seed) {}
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }
    QString oneOf(const QStringList &words) { return words.at(below(int(words.size()))); }
    QTime hour() { return {7 + below(13), below(4) * 15}; }

private:
    std::mt19937 m_random;
};

WorkCalendar calendarOf(Chance &chance, QDate around)
{
    WorkCalendar calendar = chance.below(3) == 0 ? WorkCalendar() : WorkCalendar::builtIn();
    std::vector<WorkCalendar::SpecialDay> days;
    for (int i = chance.below(30); i > 0; --i)
        days.push_back({around.addDays(chance.below(60) - 10), chance.below(2) == 0, {}, {}});
    calendar.addDays(days);
    for (int i = chance.below(3); i > 0; --i) {
        const QDate from = around.addDays(chance.below(80) - 20);
        calendar.takeOff(from, from.addDays(chance.below(25)), QStringLiteral("leave"));
    }
    return calendar;
}

Draw draw(Chance &chance)
{
    Draw drawn;
    const QDate today = QDate(2020, 1, 1).addDays(chance.below(3000));
    drawn.now = {today, chance.below(3) == 0 ? QTime() : QTime(chance.below(24), chance.below(60)), {}};
    CadenceFacts &facts = drawn.facts;
    facts.letter = chance.oneOf({{}, QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    facts.layer = chance.oneOf({{}, QStringLiteral("key"), QStringLiteral("potential"), QStringLiteral("at_risk")});
    if (chance.below(3) == 0)
        facts.ownDays = chance.below(40) - 1;
    if (chance.below(5) > 0)
        facts.lastContact = today.addDays(-chance.below(45));
    if (chance.below(2) == 0)
        facts.knownSince = today.addDays(20 - chance.below(200));
    facts.preferredDays = chance.below(2) == 0 ? 0 : chance.below(128);
    if (chance.below(2) == 0)
        facts.preferredFrom = chance.hour();
    if (chance.below(2) == 0)
        facts.preferredTo = chance.hour();
    drawn.calendar = calendarOf(chance, today);
    drawn.perDay = chance.below(2) == 0 ? 0 : 1 + chance.below(8);
    for (int i = 0; i < 140; ++i)
        drawn.load[today.addDays(i)] = chance.below(12);
    return drawn;
}

} // namespace

TEST_CASE("the next contact is the one that a search day by day finds, over random histories and calendars")
{
    Chance chance(20261122);
    for (int i = 0; i < 20'000; ++i) {
        const Draw drawn = draw(chance);
        const auto loadOf = [&drawn](QDate day) {
            const auto found = drawn.load.find(day);
            return found == drawn.load.end() ? 0 : found->second;
        };
        const CadenceFacts &facts = drawn.facts;
        const reference::Customer customer{facts.letter,        facts.layer,      facts.ownDays.value_or(0),
                                           facts.lastContact,   facts.knownSince, facts.preferredDays,
                                           facts.preferredFrom, facts.preferredTo};
        const reference::Answer expected = reference::nextContact(
            customer, {drawn.now.date, drawn.now.time, [&drawn](QDate day) { return drawn.calendar.isWorkday(day); },
                       loadOf, drawn.perDay});
        const CadenceDecision decision =
            nextFollowUp(facts, CadencePolicy{}, drawn.calendar, drawn.now, {drawn.perDay, loadOf});
        INFO("case " << i << ": now " << drawn.now.toString().toStdString() << ", last contact "
                     << facts.lastContact.toString(Qt::ISODate).toStdString() << ", rule "
                     << decision.rule.toStdString() << ", ideal "
                     << decision.ideal.toString(Qt::ISODate).toStdString());
        REQUIRE(decision.ideal.toString(Qt::ISODate) == expected.ideal.toString(Qt::ISODate));
        REQUIRE(decision.latest.toString(Qt::ISODate) == expected.latest.toString(Qt::ISODate));
        REQUIRE(decision.due.date.toString(Qt::ISODate) == expected.day.toString(Qt::ISODate));
        REQUIRE(decision.due.time == expected.time);

        // what no reference has to say
        REQUIRE(drawn.calendar.isWorkday(decision.due.date));
        REQUIRE(decision.due.date >= drawn.now.date);
        if (decision.due.hasTime() && drawn.now.hasTime() && decision.due.date == drawn.now.date)
            REQUIRE(decision.due.time >= drawn.now.time);
        if (facts.preferredFrom.isValid() && facts.preferredTo.isValid() && facts.preferredFrom <= facts.preferredTo) {
            REQUIRE(decision.due.time >= facts.preferredFrom);
            REQUIRE(decision.due.time <= facts.preferredTo);
        }
        const QStringList why =
            explainDay(decision, facts, CadencePolicy{}, drawn.calendar, drawn.now, {drawn.perDay, loadOf});
        REQUIRE(why.size() >= 4);
    }
}

TEST_CASE("follow-ups of one day spread over the days that the rule leaves")
{
    std::map<QDate, int> planned;
    const DayRoom room{8, [&planned](QDate day) { return planned[day]; }};
    CadenceFacts facts;
    facts.letter = QStringLiteral("A");
    facts.lastContact = QDate(2026, 5, 11); // a Monday: ideal Friday, latest the Monday after
    for (int i = 0; i < 32; ++i) {
        const CadenceDecision decision =
            nextFollowUp(facts, CadencePolicy{}, WorkCalendar::builtIn(), WallTime{QDate(2026, 5, 11), {}, {}}, room);
        ++planned[decision.due.date];
        CHECK(decision.due.date <= decision.latest);
    }
    CHECK(planned[QDate(2026, 5, 15)] == 8);
    CHECK(planned[QDate(2026, 5, 18)] == 8);
    CHECK(planned[QDate(2026, 5, 14)] == 8); // the two days before, when both are full
    CHECK(planned[QDate(2026, 5, 13)] == 8);
}

TEST_CASE("why this day names the rules, the count, and every day passed over")
{
    CadenceFacts facts;
    facts.letter = QStringLiteral("C");
    facts.layer = QStringLiteral("at_risk");
    facts.lastContact = QDate(2026, 9, 24);
    facts.preferredFrom = QTime(14, 0);
    WorkCalendar calendar = WorkCalendar::builtIn();
    calendar.takeOff(QDate(2026, 10, 8), QDate(2026, 10, 8), QStringLiteral("training"));
    const WallTime now{QDate(2026, 9, 30), QTime(17, 0), {}};
    const CadenceDecision decision = nextFollowUp(facts, CadencePolicy{}, calendar, now);
    const QString why = explainDay(decision, facts, CadencePolicy{}, calendar, now).join(u'\n');
    INFO(why.toStdString());
    CHECK(decision.due == WallTime{QDate(2026, 9, 30), QTime(17, 0), {}});
    CHECK(why.contains(QStringLiteral("At risk: a caring call every 7 days (the strictest)")));
    CHECK(why.contains(QStringLiteral("Counted from the last contact that reached the customer, Thu 24 Sep.")));
    CHECK(why.contains(QStringLiteral("Thu 1 Oct: National Day")));

    const WallTime later{QDate(2026, 10, 2), QTime(9, 0), {}};
    const CadenceDecision late = nextFollowUp(facts, CadencePolicy{}, calendar, later);
    const QString lateWhy = explainDay(late, facts, CadencePolicy{}, calendar, later).join(u'\n');
    INFO(lateWhy.toStdString());
    CHECK(late.due == WallTime{QDate(2026, 10, 9), QTime(14, 0), {}});
    CHECK(lateWhy.contains(QStringLiteral("Thu 8 Oct: you are away: training")));
    CHECK(timeliness(late.ideal, late.latest, later.date) == Timeliness::Late);
}
