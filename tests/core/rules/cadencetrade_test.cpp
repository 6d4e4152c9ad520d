// What PRODUCT.md §2 says of the cadence in the trade's words, held against half a year lived by the rule: nothing here
// is taken from core/rules/cadence.cpp or from its slow reference.
#include "core/rules/cadence.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;

namespace {

struct Habits {
    QString letter{};
    QString layer{};
    std::optional<int> ownDays{};
    int days = 0; ///< that suit, bit 0 = Monday; 0: any
    QTime from{};
    QTime to{};
};

/// The days on which a customer of these habits is contacted when every follow-up is done on its day.
std::vector<WallTime> halfAYear(const Habits &habits, QDate first)
{
    CadenceFacts facts;
    facts.letter = habits.letter;
    facts.layer = habits.layer;
    facts.ownDays = habits.ownDays;
    facts.preferredDays = habits.days;
    facts.preferredFrom = habits.from;
    facts.preferredTo = habits.to;
    facts.lastContact = first;
    std::vector<WallTime> contacts;
    while (facts.lastContact < first.addDays(182)) {
        const WallTime next =
            nextFollowUp(facts, CadencePolicy(), WorkCalendar::builtIn(), WallTime{facts.lastContact, {}, {}}).due;
        REQUIRE(next.date > facts.lastContact);
        contacts.push_back(next);
        facts.lastContact = next.date;
    }
    return contacts;
}

bool isAllOff(QDate after, int days)
{
    for (int i = 1; i <= days; ++i) {
        if (WorkCalendar::builtIn().isWorkday(after.addDays(i)))
            return false;
    }
    return true;
}

/// The longest gap between two contacts; a holiday longer than the rhythm is nobody's fault.
int longestGap(const Habits &habits, QDate first, int rhythm)
{
    int longest = 0;
    QDate last = first;
    for (const WallTime &contact : halfAYear(habits, first)) {
        if (!isAllOff(last, rhythm))
            longest = std::max(longest, int(last.daysTo(contact.date)));
        last = contact.date;
    }
    return longest;
}

int contactsIn(const std::vector<WallTime> &contacts, QDate from, int days)
{
    return int(std::ranges::count_if(
        contacts, [&](const WallTime &contact) { return contact.date >= from && contact.date < from.addDays(days); }));
}

bool isWholeWeek(QDate monday)
{
    for (int i = 0; i < 5; ++i) {
        if (!WorkCalendar::builtIn().isWorkday(monday.addDays(i)))
            return false;
    }
    return !WorkCalendar::builtIn().isWorkday(monday.addDays(5)) &&
           !WorkCalendar::builtIn().isWorkday(monday.addDays(6));
}

} // namespace

TEST_CASE("grade A is contacted once or twice in every whole working week")
{
    for (int start = 0; start < 60; ++start) {
        const QDate first = QDate(2026, 1, 5).addDays(start);
        const std::vector<WallTime> contacts = halfAYear({QStringLiteral("A")}, first);
        for (QDate monday = first.addDays(14 - first.dayOfWeek() + 1); monday < first.addDays(170);
             monday = monday.addDays(7)) {
            if (!isWholeWeek(monday))
                continue;
            INFO(first.toString(Qt::ISODate).toStdString() << " " << monday.toString(Qt::ISODate).toStdString());
            const int inWeek = contactsIn(contacts, monday, 7);
            CHECK(inWeek >= 1);
            CHECK(inWeek <= 2);
        }
    }
}

TEST_CASE("B is contacted every two weeks, C every month, key each month, at risk each week, potential each quarter")
{
    struct Row {
        Habits habits;
        int days;
    };
    const Row rows[] = {{{QStringLiteral("B")}, 14},
                        {{QStringLiteral("C")}, 30},
                        {{QStringLiteral("C"), QStringLiteral("at_risk")}, 7},
                        {{QStringLiteral("B"), QStringLiteral("key")}, 14},
                        {{{}, QStringLiteral("key")}, 30},
                        {{{}, QStringLiteral("potential")}, 90},
                        {{QStringLiteral("A"), {}, 21}, 21},
                        {{QStringLiteral("C"), QStringLiteral("at_risk"), 21}, 7}};
    for (const Row &row : rows) {
        for (int start = 0; start < 40; ++start) {
            const QDate first = QDate(2026, 1, 5).addDays(start * 3);
            INFO(row.habits.letter.toStdString()
                 << " " << row.habits.layer.toStdString() << " " << first.toString(Qt::ISODate).toStdString());
            CHECK(longestGap(row.habits, first, row.days) <= row.days);
            // and not so often that the rhythm is another one: at least half of it lies between
            const size_t most = 2 * 182 / size_t(row.days) + 2;
            CHECK(halfAYear(row.habits, first).size() <= most);
        }
    }
}

TEST_CASE("every contact is on a working day, and inside the hours that suit where there are any")
{
    std::mt19937 random(17);
    const auto below = [&random](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    const char *const letters[] = {"A", "B", "C", ""};
    const char *const layers[] = {"", "key", "potential", "at_risk"};
    for (int i = 0; i < 300; ++i) {
        Habits habits{QLatin1String(letters[below(4)]), QLatin1String(layers[below(4)])};
        habits.days = below(3) == 0 ? 1 + below(31) : 0;
        if (below(2)) {
            habits.from = QTime(8 + below(8), 0);
            habits.to = habits.from.addSecs(3600 * (1 + below(3)));
        }
        for (const WallTime &contact : halfAYear(habits, QDate(2026, 1, 5).addDays(below(120)))) {
            REQUIRE(WorkCalendar::builtIn().isWorkday(contact.date));
            if (habits.from.isValid()) {
                REQUIRE(contact.time >= habits.from);
                REQUIRE(contact.time <= habits.to);
            }
        }
    }
}
