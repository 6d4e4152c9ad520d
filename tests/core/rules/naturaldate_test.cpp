#include "core/rules/naturaldate.h"

#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

/// Thursday 30 April 2026, 09:42, as in the pictures.
const WallTime now{QDate(2026, 4, 30), QTime(9, 42), {}};

std::string read(const QString &text, Leaning leaning = Leaning::Future)
{
    const auto when = parseWhen(text, now, leaning);
    return when ? when->toString().toStdString() : "";
}

struct Row {
    const char *text;
    const char *when;
};

} // namespace

TEST_CASE("a time is read as it is typed")
{
    const Row rows[] = {
        {"今天", "2026-04-30"},
        {"明天", "2026-05-01"},
        {"后天", "2026-05-02"},
        {"大后天", "2026-05-03"},
        {"昨天", "2026-04-29"},
        {"前天", "2026-04-28"},
        {"tomorrow", "2026-05-01"},
        {"Today", "2026-04-30"},
        {"yesterday", "2026-04-29"},
        {"明天下午3点", "2026-05-01T15:00"},
        {"明天下午三点", "2026-05-01T15:00"},
        {"明天3点", "2026-05-01T15:00"},
        {"明天 9点", "2026-05-01T09:00"},
        {"明天上午十点半", "2026-05-01T10:30"},
        {"今晚8点半", "2026-04-30T20:30"},
        {"今晚", "2026-04-30T19:00"},
        {"明早", "2026-05-01T09:00"},
        {"明早8点", "2026-05-01T08:00"},
        {"中午12点", "2026-04-30T12:00"},
        {"中午1点", "2026-04-30T13:00"},
        {"晚上12点", "2026-05-01T00:00"},
        {"凌晨2点", "2026-04-30T02:00"},
        {"下午3点一刻", "2026-04-30T15:15"},
        {"下午三点四十五分", "2026-04-30T15:45"},
        {"15:30", "2026-04-30T15:30"},
        {"１５：３０", "2026-04-30T15:30"},
        {"下午3:30", "2026-04-30T15:30"},
        {"tomorrow 3pm", "2026-05-01T15:00"},
        {"3pm tomorrow", "2026-05-01T15:00"},
        {"tomorrow at 9:30 am", "2026-05-01T09:30"},
        {"12am", "2026-04-30T00:00"},
        {"12pm", "2026-04-30T12:00"},
        {"tomorrow noon", "2026-05-01T12:00"},
        {"tonight 8:30", "2026-04-30T20:30"},
        {"tomorrow morning", "2026-05-01T09:00"},
        {"周二", "2026-05-05"},
        {"周四", "2026-04-30"},
        {"周五", "2026-05-01"},
        {"本周二", "2026-04-28"},
        {"下周二", "2026-05-05"},
        {"下周四", "2026-05-07"},
        {"下下周二", "2026-05-12"},
        {"上周二", "2026-04-21"},
        {"下个星期日", "2026-05-10"},
        {"下周二下午3点", "2026-05-05T15:00"},
        {"周二三点", "2026-05-05T15:00"},
        {"周末", "2026-05-02"},
        {"下周", "2026-05-04"},
        {"周五前", "2026-05-01"},
        {"next tue", "2026-05-05"},
        {"next Wed 3pm", "2026-05-06T15:00"},
        {"fri", "2026-05-01"},
        {"last monday", "2026-04-20"},
        {"on Friday at 3pm", "2026-05-01T15:00"},
        {"this weekend", "2026-05-02"},
        {"3天后", "2026-05-03"},
        {"两周后", "2026-05-14"},
        {"半个月后", "2026-05-15"},
        {"一个月后", "2026-05-30"},
        {"半年后", "2026-10-30"},
        {"1年后", "2027-04-30"},
        {"3天前", "2026-04-27"},
        {"两个月前", "2026-02-28"},
        {"3天后下午3点", "2026-05-03T15:00"},
        {"in 3 days", "2026-05-03"},
        {"2 weeks ago", "2026-04-16"},
        {"a week later", "2026-05-07"},
        {"+3d", "2026-05-03"},
        {"+2w", "2026-05-14"},
        {"+1m", "2026-05-30"},
        {"+1y", "2027-04-30"},
        {"-1d", "2026-04-29"},
        {"+3天", "2026-05-03"},
        {"+2h", "2026-04-30T11:42"},
        {"+30min", "2026-04-30T10:12"},
        {"2小时后", "2026-04-30T11:42"},
        {"半小时后", "2026-04-30T10:12"},
        {"10分钟前", "2026-04-30T09:32"},
        {"+20h", "2026-05-01T05:42"},
        {"in 2 hours", "2026-04-30T11:42"},
        {"5月8日", "2026-05-08"},
        {"五月八号", "2026-05-08"},
        {"5/8", "2026-05-08"},
        {"5.8", "2026-05-08"},
        {"5-8", "2026-05-08"},
        {"5/8 14:00", "2026-05-08T14:00"},
        {"4月30日", "2026-04-30"},
        {"4/29", "2027-04-29"},
        {"2/29", "2028-02-29"},
        {"8号", "2026-05-08"},
        {"30号", "2026-04-30"},
        {"31号", "2026-05-31"},
        {"二十五号", "2026-05-25"},
        {"下月5号", "2026-05-05"},
        {"2026-05-08", "2026-05-08"},
        {"2026-05-08 14:00", "2026-05-08T14:00"},
        {"2026-05-08T14:00", "2026-05-08T14:00"},
        {"2026/5/8", "2026-05-08"},
        {"2026年5月8日", "2026-05-08"},
        {"2026年5月8日上午9点", "2026-05-08T09:00"},
        {"二〇二六年五月八日", "2026-05-08"},
        {"20260508", "2026-05-08"},
        {"明年3月1日", "2027-03-01"},
        {"去年12月31日", "2025-12-31"},
        {"may 8", "2026-05-08"},
        {"8 May 2026", "2026-05-08"},
        {"May 8th, 2027", "2027-05-08"},
        {"December 24", "2026-12-24"},
        {"sept 1", "2026-09-01"},
        {"may 8 3pm", "2026-05-08T15:00"},
        {"月底", "2026-04-30"},
        {"下月底", "2026-05-31"},
        {"下个月初", "2026-05-01"},
        {"月底前", "2026-04-30"},
        {"季度末", "2026-06-30"},
        {"年底", "2026-12-31"},
        {"end of month", "2026-04-30"},
        {"end of next month", "2026-05-31"},
        {"刚刚", "2026-04-30T09:42"},
        {"现在", "2026-04-30T09:42"},
        {"now", "2026-04-30T09:42"},
    };
    for (const Row &row : rows) {
        CAPTURE(row.text);
        CHECK(read(QString::fromUtf8(row.text)) == row.when);
    }
}

TEST_CASE("what does not exist or is not understood is refused")
{
    for (const char *text : {"2024-02-30", "2023-02-29",     "2026-13-01",  "2月30日",     "13/45", "32号",
                             "25:00",      "下午30点",       "8:75",        "13pm",        "0am",   "",
                             "  ",         "明天吧",         "tomorrowish", "3",           "科技",  "明天后天",
                             "半天后",     "99999年后",      "5/8/",        "2026-05",     "w",     "<w",
                             "may",        "下午3点下午4点", "+d",          "3个工作日后", "next"}) {
        CAPTURE(text);
        CHECK(read(QString::fromUtf8(text)) == "");
    }
}

TEST_CASE("what happened lies behind, what is planned lies ahead")
{
    CHECK(read(u"4/29"_qs, Leaning::Past) == "2026-04-29");
    CHECK(read(u"5/8"_qs, Leaning::Past) == "2025-05-08");
    CHECK(read(u"周二"_qs, Leaning::Past) == "2026-04-28");
    CHECK(read(u"周五"_qs, Leaning::Past) == "2026-04-24");
    CHECK(read(u"周四"_qs, Leaning::Past) == "2026-04-30");
    CHECK(read(u"8号"_qs, Leaning::Past) == "2026-04-08");
    CHECK(read(u"下周二"_qs, Leaning::Past) == "2026-05-05");
}

TEST_CASE("the written form of any day and minute is read back")
{
    QRandomGenerator random(30);
    for (int i = 0; i < 300; ++i) {
        const WallTime when{
            QDate(2000, 1, 1).addDays(random.bounded(20000)), QTime(random.bounded(24), random.bounded(60)), {}};
        CHECK(parseWhen(when.toString(), now) == when);
        CHECK(parseWhen(when.date.toString(u"yyyy年M月d日"_qs), now) == WallTime{when.date, {}, {}});
        const QDate today = now.date;
        const int days = random.bounded(3000);
        CHECK(parseWhen(u"%1天后"_qs.arg(days), now) == WallTime{today.addDays(days), {}, {}});
    }
}

TEST_CASE("the result stands in the zone of now")
{
    const WallTime there{QDate(2026, 4, 30), QTime(9, 42), u"Europe/Berlin"_qs};
    CHECK(parseWhen(u"明天3pm"_qs, there)->zone == u"Europe/Berlin"_qs);
    CHECK(parseWhen(u"+2h"_qs, there)->zone == u"Europe/Berlin"_qs);
}
