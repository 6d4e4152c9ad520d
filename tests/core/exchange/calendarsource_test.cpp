#include "core/exchange/calendarentry.h"
#include "core/exchange/calendarsource.h"

#include <QBuffer>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

std::unique_ptr<TableSource> calendarOf(const QByteArray &text, const QString &part, bool isKnown)
{
    SourceWish wish;
    wish.today = QDate(2026, 4, 30);
    wish.zone = QTimeZone("Asia/Shanghai");
    wish.part = part;
    if (isKnown)
        wish.findParty = [](const QStringList &mails) { return mails.contains(u"a@b.cn") ? u"7"_qs : QString(); };
    auto device = std::make_unique<QBuffer>();
    device->setData(text);
    device->open(QIODevice::ReadOnly);
    auto source = openCalendar(std::move(device), wish);
    REQUIRE(source.ok());
    return std::move(*source);
}

QList<QStringList> rowsOf(const QByteArray &text, const QString &part = {}, bool isKnown = true)
{
    const auto source = calendarOf(text, part, isKnown);
    QList<QStringList> rows;
    QStringList row;
    for (;;) {
        const auto has = source->next(row);
        REQUIRE(has.ok());
        if (!*has)
            return rows;
        rows << row;
    }
}

QByteArray event(const char *lines)
{
    return QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\n") + lines + "END:VEVENT\nEND:VCALENDAR\n";
}

} // namespace

TEST_CASE("what is past with people of the book was a talk, what is to come is a follow-up, the rest are events")
{
    const QByteArray past =
        event("DTSTART:20260401T010000Z\nSUMMARY:Visit\nLOCATION:Suzhou\nATTENDEE;CN=Wang:mailto:a@b.cn\n");
    CHECK(calendarOf(past, {}, true)->parts() == QStringList{u"interaction"_qs});
    const auto talks = rowsOf(past);
    REQUIRE(talks.size() == 1);
    CHECK(talks[0].mid(0, 4) ==
          QStringList{u"7"_qs, u"2026-04-01T01:00:00Z"_qs, u"Visit\nWith: Wang"_qs, u"Suzhou"_qs});
    const auto tasks =
        rowsOf(event("DTSTART;TZID=China Standard Time:20260601T090000\nSUMMARY:Call\nORGANIZER:mailto:a@b.cn\n"
                     "BEGIN:VALARM\nTRIGGER:-PT15M\nEND:VALARM\n"));
    REQUIRE(tasks.size() == 1);
    CHECK(tasks[0].mid(2, 3) == QStringList{u"2026-06-01 09:00"_qs, u"2026-06-01 08:45"_qs, u"open"_qs});
    const auto events = rowsOf(past, {}, false);
    REQUIRE(events.size() == 1);
    CHECK(events[0][0] == u"Visit");
    CHECK(events[0][1] == u"2026-04-01");
}

TEST_CASE("of a series the next time counts that is no exception")
{
    const auto tasks = rowsOf(event("DTSTART:20260406T010000Z\nSUMMARY:Weekly\nRRULE:FREQ=WEEKLY;BYDAY=MO\n"
                                    "EXDATE:20260504T010000Z\nATTENDEE:mailto:a@b.cn\n"));
    REQUIRE(tasks.size() == 1);
    CHECK(tasks[0][2] == u"2026-05-11 09:00");
    CHECK(tasks[0][1].contains(u"every 1 week"));
}

TEST_CASE("vCalendar 1.0 brings its own rules and quoted-printable, and frames may be missing")
{
    CHECK(ruleOfVcalendar(QStringLiteral("W1 MO TU #5")) == u"FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU;COUNT=5");
    CHECK(ruleOfVcalendar(QStringLiteral("YM1 12 #0")) == u"FREQ=YEARLY;INTERVAL=1");
    CHECK(ruleOfVcalendar(QStringLiteral("nonsense")).isEmpty());
    const auto rows = rowsOf("BEGIN:VEVENT\nSUMMARY;ENCODING=QUOTED-PRINTABLE:m=C3=B6\nDTSTART\n :20040628T080000Z\n"
                             "BEGIN:VEVENT\nDTSTART:20040629\nEND:VEVENT\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][0] == u"mö");
    CHECK(rows[1][0].contains(u"2004-06-29"));
}

TEST_CASE("a zone the calendar declares itself is obeyed")
{
    const auto rows =
        rowsOf("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
               "TZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\n"
               "DTSTART;TZID=Mine:20260401T120000\nSUMMARY:x\nATTENDEE:mailto:a@b.cn\nEND:VEVENT\nEND:VCALENDAR\n");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][1] == u"2026-04-01T09:00:00Z");
}
