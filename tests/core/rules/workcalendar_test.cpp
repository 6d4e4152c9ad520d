#include "core/rules/workcalendar.h"

#include "core/base/language.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;
using DayKind = WorkCalendar::DayKind;

namespace {

QJsonObject publishedYear(int year)
{
    QFile file(QStringLiteral(KEBU_SOURCE_DIR "/../shared/data/cn_holidays/%1.json").arg(year));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// `English,中文,days` of a day in the published data.
QStringList publishedNames(const QJsonObject &days, QDate day)
{
    return days.value(day.toString(Qt::ISODate)).toString().split(u',');
}

} // namespace

TEST_CASE("the built-in calendar says what the published holidays of 2020 to 2026 say, day by day")
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    for (int year = 2020; year <= 2026; ++year) {
        const QJsonObject published = publishedYear(year);
        if (published.isEmpty())
            SKIP("skipped: no published holidays beside the source");
        const QJsonObject holidays = published.value(QStringLiteral("holidays")).toObject();
        const QJsonObject workdays = published.value(QStringLiteral("workdays")).toObject();
        REQUIRE(calendar.covers(year));
        for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
            INFO(day.toString(Qt::ISODate).toStdString());
            const QString key = day.toString(Qt::ISODate);
            const DayKind expected = holidays.contains(key)   ? DayKind::Holiday
                                     : workdays.contains(key) ? DayKind::MakeUpWorkday
                                     : day.dayOfWeek() > 5    ? DayKind::Weekend
                                                              : DayKind::Workday;
            REQUIRE(calendar.kind(day) == expected);
            if (expected != DayKind::Holiday && expected != DayKind::MakeUpWorkday)
                continue;
            const QStringList names = publishedNames(expected == DayKind::Holiday ? holidays : workdays, day);
            setUiLanguage(Language::Chinese);
            CHECK(calendar.holidayName(day).startsWith(names.value(1)));
            setUiLanguage(Language::English);
            CHECK(calendar.holidayName(day) == names.value(0));
        }
    }
}

TEST_CASE("a weekend worked in exchange for a holiday is a working day")
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    CHECK(calendar.kind(QDate(2026, 2, 14)) == DayKind::MakeUpWorkday);
    CHECK(calendar.isWorkday(QDate(2026, 2, 14)));
    CHECK_FALSE(calendar.isWorkday(QDate(2026, 2, 16)));
}

TEST_CASE("the next working day after the eve of Spring Festival lies behind the whole holiday")
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    CHECK(calendar.nextWorkday(QDate(2026, 2, 15)) == QDate(2026, 2, 24));
    CHECK(calendar.previousWorkday(QDate(2026, 2, 23)) == QDate(2026, 2, 14));
    CHECK(calendar.nextWorkday(QDate(2026, 2, 14)) == QDate(2026, 2, 14));
}

TEST_CASE("a year without an arrangement knows weekends only")
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    CHECK_FALSE(calendar.covers(2031));
    CHECK(calendar.isWorkday(QDate(2031, 10, 1)));
    CHECK(calendar.kind(QDate(2031, 10, 4)) == DayKind::Weekend);
    CHECK(calendar.holidayName(QDate(2031, 10, 1)).isEmpty());
}

TEST_CASE("adding a year replaces what was known of it and leaves the others alone")
{
    WorkCalendar calendar = WorkCalendar::builtIn();
    calendar.add(2026, {{QDate(2026, 7, 1), false, QStringLiteral("厂休"), QStringLiteral("Plant holiday")},
                        {QDate(2027, 7, 1), false, {}, {}}});
    CHECK_FALSE(calendar.isWorkday(QDate(2026, 7, 1)));
    CHECK(calendar.isWorkday(QDate(2026, 10, 1)));
    CHECK_FALSE(calendar.isWorkday(QDate(2025, 10, 1)));
    CHECK(calendar.isWorkday(QDate(2027, 7, 1)));
}

TEST_CASE("a calendar of nothing but holidays does not hang the search")
{
    WorkCalendar calendar;
    for (const int year : {2026, 2027, 2028}) {
        std::vector<WorkCalendar::SpecialDay> days;
        for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1))
            days.push_back({day, false, {}, {}});
        calendar.add(year, days);
    }
    CHECK(calendar.nextWorkday(QDate(2026, 5, 1)) == QDate(2026, 5, 1));
}

TEST_CASE("working days between two days are what counting them one by one gives")
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    std::mt19937 random(20260506);
    std::uniform_int_distribution<int> offset(0, 3000);
    for (int i = 0; i < 2000; ++i) {
        const QDate from = QDate(2019, 6, 1).addDays(offset(random));
        const QDate to = QDate(2019, 6, 1).addDays(offset(random));
        int counted = 0;
        for (QDate day = std::min(from, to).addDays(1); day <= std::max(from, to); day = day.addDays(1))
            counted += int(calendar.isWorkday(day));
        INFO(from.toString(Qt::ISODate).toStdString() << " to " << to.toString(Qt::ISODate).toStdString());
        REQUIRE(calendar.workdaysBetween(from, to) == (to < from ? -counted : counted));
    }
}

TEST_CASE("a day on which one is away is not worked, and says why")
{
    WorkCalendar calendar = WorkCalendar::builtIn();
    calendar.takeOff(QDate(2026, 9, 28), QDate(2026, 10, 9), QStringLiteral("annual leave"));
    calendar.takeOff(QDate(2026, 10, 9), QDate(2026, 10, 8), QStringLiteral("backwards"));
    CHECK(calendar.kind(QDate(2026, 9, 28)) == DayKind::Absence);
    CHECK(calendar.holidayName(QDate(2026, 9, 28)) == QStringLiteral("annual leave"));
    CHECK(calendar.kind(QDate(2026, 10, 1)) == DayKind::Holiday); // off anyway
    CHECK(calendar.nextWorkday(QDate(2026, 9, 28)) == QDate(2026, 10, 10));
    CHECK(calendar.workdaysBetween(QDate(2026, 9, 25), QDate(2026, 10, 10)) == 1);
}
