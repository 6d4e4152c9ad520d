#include "core/rules/calendarpolicy.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

const Id me{7};

Absence away(QDate from, QDate to, const QString &reason = {}, Id user = me) { return {user, from, to, reason}; }

std::vector<WorkCalendar::SpecialDay> year2027()
{
    return {{QDate(2027, 1, 1), false, QStringLiteral("元旦"), QStringLiteral("New Year's Day")},
            {QDate(2027, 2, 6), false, QStringLiteral("春节"), QStringLiteral("Spring Festival")},
            {QDate(2027, 2, 14), true, QStringLiteral("春节"), QStringLiteral("Spring Festival")},
            {QDate(2027, 10, 1), false, QStringLiteral("国庆节"), QStringLiteral("National Day")}};
}

} // namespace

TEST_CASE("overlapping absences of one person are refused in a sentence that names both")
{
    CalendarPolicy policy;
    REQUIRE(policy.add(away(QDate(2026, 5, 11), QDate(2026, 5, 15), QStringLiteral("training"))).ok());
    REQUIRE(policy.add(away(QDate(2026, 5, 15), QDate(2026, 5, 15), {}, Id{8})).ok());
    const Result<void> overlap = policy.add(away(QDate(2026, 5, 15), QDate(2026, 5, 20), QStringLiteral("leave")));
    REQUIRE_FALSE(overlap.ok());
    CHECK(overlap.error().message.contains(QStringLiteral("2026-05-11 to 2026-05-15 (training)")));
    CHECK(overlap.error().message.contains(QStringLiteral("2026-05-15 to 2026-05-20 (leave)")));
    CHECK(policy.absences.size() == 2);
}

TEST_CASE("an absence that ends before it begins, lasts for years or has no day is refused")
{
    CalendarPolicy policy;
    CHECK_FALSE(policy.add(away(QDate(2026, 5, 11), QDate(2026, 5, 10))).ok());
    CHECK_FALSE(policy.add(away(QDate(2026, 5, 11), QDate(2029, 5, 11))).ok());
    CHECK_FALSE(policy.add(away(QDate(2026, 2, 30), QDate(2026, 3, 1))).ok());
    CHECK(policy.absences.empty());
}

TEST_CASE("absences close the days of that person alone, everybody's those of all")
{
    CalendarPolicy policy;
    REQUIRE(policy.add(away(QDate(2026, 5, 12), QDate(2026, 5, 12))).ok());
    REQUIRE(policy.add(away(QDate(2026, 5, 13), QDate(2026, 5, 13), QStringLiteral("company outing"), {})).ok());
    CHECK_FALSE(policy.calendarOf(me).isWorkday(QDate(2026, 5, 12)));
    CHECK(policy.calendarOf(Id{8}).isWorkday(QDate(2026, 5, 12)));
    CHECK_FALSE(policy.calendarOf(Id{8}).isWorkday(QDate(2026, 5, 13)));
}

TEST_CASE("an imported year is known; a single day of another year leaves that year's arrangement alone")
{
    CalendarPolicy policy;
    std::vector<WorkCalendar::SpecialDay> days = year2027();
    days.push_back({QDate(2026, 12, 31), false, QStringLiteral("元旦"), QStringLiteral("New Year's Day")});
    policy.add(days);
    const WorkCalendar calendar = policy.calendarOf(me);
    CHECK(calendar.covers(2027));
    CHECK_FALSE(calendar.isWorkday(QDate(2027, 10, 1)));
    CHECK(calendar.isWorkday(QDate(2027, 2, 14)));
    CHECK_FALSE(calendar.isWorkday(QDate(2026, 12, 31)));
    CHECK_FALSE(calendar.isWorkday(QDate(2026, 10, 1))); // built in, and still there
}

TEST_CASE("a calendar policy reads back what it wrote")
{
    CalendarPolicy policy;
    policy.add(year2027());
    REQUIRE(policy.add(away(QDate(2026, 5, 12), QDate(2026, 5, 13), QStringLiteral("leave"))).ok());
    const Result<CalendarPolicy> read = CalendarPolicy::fromJson(policy.toJson());
    REQUIRE(read.ok());
    CHECK(*read == policy);
    CHECK(CalendarPolicy::fromJson({}).ok());
}
