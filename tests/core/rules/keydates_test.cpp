#include "core/rules/keydates.h"

#include "core/rules/lunar.h"

#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

YearlyDate solar(int year, int month, int day) { return {{year, month, day}, false, false}; }
YearlyDate lunar(int month, int day, bool isLeap = false) { return {{0, month, day}, true, isLeap}; }

} // namespace

TEST_CASE("29 February is kept on the 28th where the year has none, and says so")
{
    const Occurrence common = nextOccurrence(solar(1988, 2, 29), QDate(2026, 1, 1));
    CHECK(common.on == QDate(2026, 2, 28));
    CHECK(common.years == 38);
    CHECK(common.note == QStringLiteral("29 February: kept on the 28th in 2026"));
    const Occurrence leap = nextOccurrence(solar(1988, 2, 29), QDate(2027, 3, 1));
    CHECK(leap.on == QDate(2028, 2, 29));
    CHECK(leap.note.isEmpty());
}

TEST_CASE("day 30 of a lunar month of 29 days is kept on its last day, and says so")
{
    const Occurrence eve = nextOccurrence(lunar(12, 30), QDate(2025, 1, 1));
    CHECK(eve.on == QDate(2025, 1, 28));
    CHECK(eve.note.contains(QStringLiteral("29 days")));
    const Occurrence full = nextOccurrence(lunar(12, 30), QDate(2024, 1, 1));
    CHECK(full.on == QDate(2024, 2, 9));
    CHECK(full.note.isEmpty());
}

TEST_CASE("a day of a leap month is kept in it where the year has it, else in the regular month")
{
    CHECK(nextOccurrence(lunar(6, 1, true), QDate(2025, 2, 1)).on == QDate(2025, 7, 25));
    const Occurrence regular = nextOccurrence(lunar(6, 1, true), QDate(2026, 2, 1));
    CHECK(regular.on == QDate(2026, 7, 14));
    CHECK(regular.note.contains(QStringLiteral("leap month")));
    CHECK(nextOccurrence(lunar(6, 1), QDate(2025, 2, 1)).on == QDate(2025, 6, 25));
}

TEST_CASE("a date without month or day, or in no calendar, falls nowhere")
{
    CHECK_FALSE(nextOccurrence(solar(2009, 6, 0), QDate(2026, 1, 1)).on.isValid());
    CHECK_FALSE(nextOccurrence(lunar(13, 1), QDate(2026, 1, 1)).on.isValid());
    CHECK_FALSE(nextOccurrence(solar(2009, 6, 12), QDate()).on.isValid());
}

TEST_CASE("a key date is reminded of a month and a week ahead and on the day, each on the working day before")
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    // Saturday 16 May; a month before is Thursday 16 April, a week before is Saturday 9 May, worked in exchange
    CHECK(reminderDays(QDate(2026, 5, 16), {}, {}, calendar) ==
          std::vector<QDate>{QDate(2026, 4, 16), QDate(2026, 5, 9), QDate(2026, 5, 15)});
    // the week before the 6th of October lies before the holiday, the day itself inside it
    CHECK(reminderDays(QDate(2026, 10, 6), {}, {}, calendar) ==
          std::vector<QDate>{QDate(2026, 9, 4), QDate(2026, 9, 29), QDate(2026, 9, 30)});
}

TEST_CASE("a key date's own lead takes the place of the month, and shorter ones stay")
{
    const WorkCalendar plain;
    const QDate friday(2026, 5, 15);
    CHECK(reminderDays(friday, 60, {}, plain) == std::vector<QDate>{QDate(2026, 3, 16), QDate(2026, 5, 8), friday});
    CHECK(reminderDays(friday, 3, {}, plain) == std::vector<QDate>{QDate(2026, 5, 12), friday});
    CHECK(reminderDays(friday, {}, {{}}, plain) == std::vector<QDate>{friday});
    CHECK(reminderDays({}, {}, {}, plain).empty());
}

TEST_CASE("leads outside of a year are refused in words")
{
    const auto read = [](const QList<int> &days) {
        QJsonArray json;
        for (const int day : days)
            json.append(day);
        return KeyDatePolicy::fromJson({{QStringLiteral("days_before"), json}});
    };
    CHECK_FALSE(read({0}).ok());
    CHECK_FALSE(read({366}).ok());
    CHECK_FALSE(read({1, 2, 3, 4, 5, 6}).ok());
    CHECK(read({7, 30, 7})->daysBefore == std::vector<int>{30, 7});
    CHECK(KeyDatePolicy::fromJson({})->daysBefore == std::vector<int>{30, 7});
}

TEST_CASE(
    "over twenty years with leap months every reminder of a lunar birthday falls before its day, on a working day")
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    for (const bool isLeap : {false, true}) {
        for (QDate from(2020, 1, 1); from.year() < 2040;) {
            const Occurrence next = nextOccurrence(lunar(6, 15, isLeap), from);
            REQUIRE(next.on >= from);
            REQUIRE(from.daysTo(next.on) < 420);
            const LunarDay day = lunarDay(next.on).value();
            CHECK((day.month == 6 && day.day == 15));
            for (const QDate &told : reminderDays(next.on, {}, {}, calendar)) {
                CHECK(calendar.isWorkday(told));
                CHECK(told <= next.on);
            }
            from = next.on.addDays(1);
        }
    }
}
