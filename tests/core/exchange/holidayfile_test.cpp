#include "core/exchange/holidayfile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(QStringLiteral(KEBU_SOURCE_DIR "/../shared/data/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray calendarWith(const QByteArray &events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n" + events + "END:VCALENDAR\r\n";
}

QByteArray event(const QByteArray &from, const QByteArray &to, const QByteArray &summary, const QByteArray &more = {})
{
    return "BEGIN:VEVENT\r\nUID:" + from + summary + "\r\nDTSTART;VALUE=DATE:" + from + "\r\nDTEND;VALUE=DATE:" + to +
           "\r\nSUMMARY:" + summary + "\r\n" + more + "END:VEVENT\r\n";
}

} // namespace

TEST_CASE("a published holiday calendar says day by day what the published table says")
{
    for (const int year : {2025, 2026}) {
        const QByteArray bytes = bytesOf(QStringLiteral("cn_holidays/%1.ics").arg(year));
        if (bytes.isEmpty())
            SKIP("skipped: no published holidays beside the source");
        const QJsonObject published =
            QJsonDocument::fromJson(bytesOf(QStringLiteral("cn_holidays/%1.json").arg(year))).object();
        const Result<HolidayFile> read = readHolidays(bytes);
        REQUIRE(read.ok());
        CHECK(read->ignored == 0);
        QStringList off;
        QStringList worked;
        for (const WorkCalendar::SpecialDay &day : read->days)
            (day.isWorked ? worked : off) << day.date.toString(Qt::ISODate);
        CHECK(off == published.value(QStringLiteral("holidays")).toObject().keys());
        CHECK(worked == published.value(QStringLiteral("workdays")).toObject().keys());
    }
}

TEST_CASE("a holiday keeps its name without the mark, in both languages where it is known")
{
    const Result<HolidayFile> read = readHolidays(
        calendarWith(event("20270205", "20270212", "春节(休)") + event("20270214", "20270215", "春节 补班") +
                     event("20270405", "20270406", "清明（休）") + event("20270701", "20270702", "厂庆 休")));
    REQUIRE(read.ok());
    REQUIRE(read->days.size() == 10);
    CHECK(read->days[0] == WorkCalendar::SpecialDay{QDate(2027, 2, 5), false, QStringLiteral("春节"),
                                                    QStringLiteral("Spring Festival")});
    CHECK(read->days[7] == WorkCalendar::SpecialDay{QDate(2027, 2, 14), true, QStringLiteral("春节"),
                                                    QStringLiteral("Spring Festival")});
    CHECK(read->days[8].zh == QStringLiteral("清明节"));
    CHECK(read->days[9].zh == QStringLiteral("厂庆"));
}

TEST_CASE("entries with a time, repeated ones and observances are left out and counted")
{
    const QByteArray timed =
        "BEGIN:VEVENT\r\nUID:t\r\nDTSTART:20270101T090000Z\r\nDTEND:20270101T100000Z\r\nSUMMARY:会议\r\n"
        "END:VEVENT\r\n";
    const Result<HolidayFile> read = readHolidays(
        calendarWith(timed + event("20270101", "20270102", "New Year's Day", "DESCRIPTION:Public holiday\r\n") +
                     event("20270214", "20270215", "Valentine's Day", "DESCRIPTION:Observance\r\n") +
                     event("20270308", "20270309", "妇女节", "RRULE:FREQ=YEARLY\r\n")));
    REQUIRE(read.ok());
    REQUIRE(read->days.size() == 1);
    CHECK(read->days[0].zh == QStringLiteral("元旦"));
    CHECK(read->ignored == 3);
}

TEST_CASE("a file that is no holiday calendar is refused in words")
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("number,name\nC-1,恒悦\n"), QByteArray("BEGIN:VCALENDAR"), calendarWith({}),
          QByteArray("\x00\x01\x02PNG", 6), QByteArray("BEGIN:VCARD\nEND:VCARD\n")}) {
        const Result<HolidayFile> read = readHolidays(bytes);
        REQUIRE_FALSE(read.ok());
        CHECK_FALSE(read.error().message.isEmpty());
    }
    QByteArray leave;
    for (int i = 1; i <= 12; ++i) {
        const QByteArray month = QByteArray::number(i).rightJustified(2, '0');
        leave += event("2027" + month + "01", "2027" + month + "11", "leave");
    }
    CHECK_FALSE(readHolidays(calendarWith(leave)).ok());
}

TEST_CASE("calendars of every program are read or refused, and none brings the reader down")
{
    const QDir folder(QStringLiteral(KEBU_SOURCE_DIR "/../shared/data/ics_calendars"));
    const QStringList files = folder.entryList({QStringLiteral("*.ics")}, QDir::Files);
    if (files.isEmpty())
        SKIP("skipped: no calendars beside the source");
    for (const QString &file : files) {
        INFO(file.toStdString());
        const Result<HolidayFile> read = readHolidays(bytesOf(QStringLiteral("ics_calendars/") + file));
        CHECK((read.ok() ? !read->days.empty() : !read.error().message.isEmpty()));
    }
    const QByteArray chinese = bytesOf(QStringLiteral("ics_calendars/chinese-days_2024.ics"));
    if (!chinese.isEmpty())
        CHECK(readHolidays(chinese).ok());
}
