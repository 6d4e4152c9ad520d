#include "core/domain/datetext.h"
#include "core/domain/fieldtext.h"
#include "core/domain/weekdays.h"

#include <catch2/catch_test_macros.hpp>

#include <QRandomGenerator>

using namespace kebu;

namespace {

FieldInfo fieldOf(FieldType type, const char *name = "x")
{
    FieldInfo field;
    field.name = QString::fromLatin1(name);
    field.type = type;
    field.label = {"Thing", "东西"};
    return field;
}

FieldInfo stage()
{
    return declare::choice(
        "stage", {"Stage", "阶段"}, "stage",
        {{"negotiating", {"Negotiating", "谈判中"}, {"合同谈判"}}, {"in_use", {"In use", "使用中"}}});
}

std::string isoDay(const char *text, const char *format = "")
{
    const auto date = dateFromText(QString::fromUtf8(text), QString::fromUtf8(format));
    return date ? date->toString(Qt::ISODate).toStdString() : "none";
}

std::string wall(const char *text, const char *format = "")
{
    const auto at = wallTimeFromText(QString::fromUtf8(text), QString::fromUtf8(format));
    return at ? at->toString().toStdString() : "none";
}

std::string clockTime(const char *text)
{
    const auto time = timeFromText(QString::fromUtf8(text));
    return time ? time->toString(QStringLiteral("HH:mm")).toStdString() : "none";
}

Result<Value> parse(FieldType type, const char *text, const ParseContext &context = {})
{
    return parseFieldText(fieldOf(type), QString::fromUtf8(text), context);
}

} // namespace

TEST_CASE("days are read in the forms people write")
{
    for (const char *text : {"2026-04-30", "2026/4/30", "2026.4.30", "20260430", "2026年4月30日", "2026 年 4 月 30 日",
                             "30.04.2026", "30/04/2026", "4/30/2026", "30 Apr 2026", "April 30, 2026", "２０２６-04-30",
                             "2026-04-30 09:30:00", "2026-04-30T09:30:00Z", " 2026-04-30 "}) {
        CAPTURE(text);
        CHECK(isoDay(text) == "2026-04-30");
    }
    for (const char *text :
         {"2024-02-30", "5/8/2026", "tomorrow", "46142", "2026-13-01", "2026-04-30abc", "0000-00-00", ""}) {
        CAPTURE(text);
        CHECK(isoDay(text) == "none");
    }
    CHECK(isoDay("01-02-2018", "dd-MM-yyyy") == "2018-02-01");
    CHECK(isoDay("30-02-2018", "dd-MM-yyyy") == "none");
    CHECK(isoDay("46142", "excel") == "2026-04-30");
    CHECK(wall("46142.5", "excel") == "2026-04-30T12:00");
    CHECK(isoDay("3/15/2024 2:30 PM", "M/d/yyyy h:mm AP") == "2024-03-15");
}

TEST_CASE("times of day are read in both languages")
{
    for (const char *text :
         {"15:30", "3:30 PM", "3:30pm", "下午3点半", "下午3:30", "15点30分", "15时30分", "下午3点30"}) {
        CAPTURE(text);
        CHECK(clockTime(text) == "15:30");
    }
    CHECK(clockTime("9点") == "09:00");
    CHECK(clockTime("12am") == "00:00");
    CHECK(clockTime("12pm") == "12:00");
    CHECK(clockTime("9:30:15") == "09:30");
    for (const char *text : {"25:00", "9", "", "9:75", "noonish"})
        CHECK(clockTime(text) == "none");
    CHECK(wall("2026年4月30日 下午3点") == "2026-04-30T15:00");
    CHECK(wall("2026-04-30 09:30[Europe/Berlin]") == "2026-04-30T09:30[Europe/Berlin]");
    CHECK(wall("2026-04-30 99:30") == "none");
}

TEST_CASE("instants stand in the given zone unless the text has its own")
{
    const QTimeZone shanghai("Asia/Shanghai");
    const auto ms = [&](const char *text) { return instantFromText(QString::fromUtf8(text), shanghai)->ms; };
    CHECK(ms("2009-07-14 14:14:45") == 1247552085000);
    for (const char *text : {"2009-07-14 06:14:45Z", "2009-07-14T14:14:45+0800", "2009-07-14 08:14:45+0200",
                             "07/14/2009 08:14:45+02:00", "2009-07-14T06:14:45.000Z"}) {
        CAPTURE(text);
        CHECK(ms(text) == 1247552085000);
    }
}

TEST_CASE("dates may be known in part")
{
    const auto text = [](const char *from) {
        const auto date = partialDateFromText(QString::fromUtf8(from));
        return date ? date->toString().toStdString() : "none";
    };
    CHECK(text("1980-05-08") == "1980-05-08");
    CHECK(text("5月8日") == "--05-08");
    CHECK(text("05-08") == "--05-08");
    CHECK(text("2009年6月") == "2009-06");
    CHECK(text("2009年") == "2009");
    CHECK(text("2009/6") == "2009-06");
    CHECK(text("2月30日") == "--02-30"); // a day of the lunar year; the door asks for the mark
    CHECK(text("2月31日") == "none");
}

TEST_CASE("the format of a column of dates is told where one fits all")
{
    CHECK(guessDateFormat({QStringLiteral("01-02-2018"), QStringLiteral("20-10-2017"), QString()}) == u"d-M-yyyy");
    CHECK(guessDateFormat({QStringLiteral("3/15/2024 2:30 PM")}) == u"M/d/yyyy h:mm AP");
    CHECK(guessDateFormat({QStringLiteral("01-02-2018")}).isEmpty());
    CHECK(guessDateFormat({QStringLiteral("2018-02-01")}).isEmpty());
    CHECK(guessDateFormat({}).isEmpty());
}

TEST_CASE("numbers, amounts and yes or no are read with what people put around them")
{
    CHECK(parse(FieldType::Int, "1,286")->number() == 1286);
    CHECK(parse(FieldType::Int, "500人")->number() == 500);
    CHECK(parse(FieldType::Int, "1.2万")->number() == 12000);
    CHECK(parse(FieldType::Int, "17850.0")->number() == 17850);
    CHECK(!parse(FieldType::Int, "17.5").ok());
    CHECK(!parse(FieldType::Int, "a lot").ok());
    CHECK(parse(FieldType::Percent, "60%")->number() == 60);
    CHECK(!parse(FieldType::Percent, "160").ok());
    CHECK(parse(FieldType::Score, "4分")->number() == 4);
    CHECK(parse(FieldType::Score, "★★★☆☆")->number() == 3);
    CHECK(!parse(FieldType::Score, "6").ok());
    CHECK(parse(FieldType::Decimal, "-2.5")->number() == -2'500'000);
    CHECK(!parse(FieldType::Decimal, "0.0000001").ok());
    CHECK(parse(FieldType::Money, "28万元")->number() == 28'000'000);
    CHECK(parse(FieldType::Money, "USD 1,000.50")->number() == 100'050);
    CHECK(parse(FieldType::Bool, "是")->yes());
    CHECK(parse(FieldType::Bool, "TRUE")->yes());
    CHECK(parse(FieldType::Bool, "No")->isEmpty());
    CHECK(!parse(FieldType::Bool, "maybe").ok());
    CHECK(parse(FieldType::Text, "  a\r\nb ")->text() == u"a\nb");
    CHECK(!parseFieldText(fieldOf(FieldType::Text), QString((1 << 20) + 1, u'x')).ok());
    CHECK(parse(FieldType::Phone, " 138****5678 ")->text() == u"138****5678");
}

TEST_CASE("a refused value is named")
{
    const auto refused = parse(FieldType::Date, "2024-02-30");
    REQUIRE(!refused.ok());
    CHECK(refused.error().code == ErrorCode::Invalid);
    CHECK(refused.error().message.contains(u"2024-02-30"));
}

TEST_CASE("choices are understood by code, label and synonym, and unknown words are told apart")
{
    for (const char *word : {"negotiating", "Negotiating", "谈判中", "合同谈判", " 合同 谈判 "})
        CHECK(parseFieldText(stage(), QString::fromUtf8(word))->text() == u"negotiating");
    CHECK(parseFieldText(stage(), QStringLiteral("in use"))->text() == u"in_use");
    CHECK(parseFieldText(stage(), QStringLiteral("lost")).error().code == ErrorCode::NotFound);
    ParseContext context;
    context.values = {{QStringLiteral("Yes"), QStringLiteral("in_use")}, {QStringLiteral("No"), QString()}};
    context.findChoice = [](const FieldInfo &, const QString &word) {
        return word == u"mine" ? std::optional(QStringLiteral("own")) : std::nullopt;
    };
    CHECK(parseFieldText(stage(), QStringLiteral("Yes"), context)->text() == u"in_use");
    CHECK(parseFieldText(stage(), QStringLiteral("No"), context)->isEmpty());
    CHECK(parseFieldText(stage(), QStringLiteral("mine"), context)->text() == u"own");
}

TEST_CASE("ranges are split into their ends")
{
    const auto ends = [](FieldType type, const char *text) {
        const auto band = parseBand(fieldOf(type), QString::fromUtf8(text));
        return band ? std::pair(band->from.number(), band->to.number()) : std::pair<qint64, qint64>(-1, -1);
    };
    CHECK(ends(FieldType::Int, "100-500人") == std::pair<qint64, qint64>(100, 500));
    CHECK(ends(FieldType::Int, "100人至500人") == std::pair<qint64, qint64>(100, 500));
    CHECK(ends(FieldType::Int, "1,000 ~ 5,000") == std::pair<qint64, qint64>(1000, 5000));
    CHECK(ends(FieldType::Int, "500人以上") == std::pair<qint64, qint64>(500, 0));
    CHECK(ends(FieldType::Int, "500+") == std::pair<qint64, qint64>(500, 0));
    CHECK(ends(FieldType::Int, "<50") == std::pair<qint64, qint64>(0, 50));
    CHECK(ends(FieldType::Int, "50人及以下") == std::pair<qint64, qint64>(0, 50));
    CHECK(ends(FieldType::Int, "约200") == std::pair<qint64, qint64>(200, 200));
    CHECK(ends(FieldType::Money, "20-30万") == std::pair<qint64, qint64>(20'000'000, 30'000'000));
    CHECK(ends(FieldType::Money, "¥20万-¥1亿") == std::pair<qint64, qint64>(20'000'000, 10'000'000'000));
    CHECK(ends(FieldType::Int, "many") == std::pair<qint64, qint64>(-1, -1));
    CHECK(ends(FieldType::Int, "500-100") == std::pair<qint64, qint64>(-1, -1));
    ParseContext context;
    context.takesBands = true;
    CHECK(parseFieldText(fieldOf(FieldType::Int, "employees_from"), QStringLiteral("100-500人"), context)->number() ==
          100);
    CHECK(parseFieldText(fieldOf(FieldType::Int, "employees_to"), QStringLiteral("100-500人"), context)->number() ==
          500);
    CHECK(parseFieldText(fieldOf(FieldType::Int, "employees_to"), QStringLiteral("500人以上"), context)->isEmpty());
    CHECK(!parseFieldText(fieldOf(FieldType::Int, "employees_to"), QStringLiteral("100-500")).ok());
}

TEST_CASE("an amount of a file that is only about right is read, one that is typed is asked for again")
{
    ParseContext ofFile;
    ofFile.takesBands = true;
    CHECK(parseFieldText(fieldOf(FieldType::Money), QStringLiteral("约20万"), ofFile)->number() == 20'000'000);
    CHECK(parseFieldText(fieldOf(FieldType::Money), QStringLiteral("3.5万元左右"), ofFile)->number() == 3'500'000);
    CHECK(parseFieldText(fieldOf(FieldType::Int), QStringLiteral("大约 120 人"), ofFile)->number() == 120);
    CHECK(!parseFieldText(fieldOf(FieldType::Money), QStringLiteral("约定"), ofFile).ok());
    CHECK(!parseFieldText(fieldOf(FieldType::Money), QStringLiteral("约20万")).ok());
}

TEST_CASE("days of the week are read as lists, ranges and words, and every set is written so that it is read again")
{
    for (const char *text : {"周一至周五", "工作日", "Mon-Fri", "1-5", "1,2,3,4,5", "一二三四五", "星期一到星期五",
                             "monday to friday", "Mon, Tue, Wed, Thu and Fri"}) {
        CAPTURE(text);
        CHECK(weekdaysFromText(QString::fromUtf8(text)) == 0b11111);
    }
    CHECK(weekdaysFromText(QStringLiteral("周五至周一")) == 0b1110001);
    CHECK(weekdaysFromText(QStringLiteral("周末")) == 0b1100000);
    CHECK(weekdaysFromText(QStringLiteral("周日")) == 0b1000000);
    for (const char *text : {"", "8", "someday", "周一,x"})
        CHECK(!weekdaysFromText(QString::fromUtf8(text)));
    for (int days = 1; days < 128; ++days) {
        CHECK(weekdaysFromText(weekdaysText(days, Language::Chinese)) == days);
        CHECK(weekdaysFromText(weekdaysText(days, Language::English)) == days);
    }
}

TEST_CASE("what is written for export is read back as the same value")
{
    QRandomGenerator random(5);
    const QTimeZone zone("Asia/Shanghai");
    ParseContext read;
    read.zone = zone;
    for (const Language language : {Language::Chinese, Language::English}) {
        const FormatContext write{language, zone, {}};
        const auto holds = [&](const FieldInfo &field, const Value &value) {
            const auto back = parseFieldText(field, formatFieldText(field, value, write), read);
            CAPTURE(int(field.type), formatFieldText(field, value, write).toStdString());
            CHECK((back.ok() && *back == value));
        };
        for (int i = 0; i < 300; ++i) {
            const qint64 number = qint64(random.generate64() >> 12) * (i % 2 ? 1 : -1) / (1 + (i % 7) * 1000);
            holds(fieldOf(FieldType::Money), Value(number));
            holds(fieldOf(FieldType::Decimal), Value(number));
            holds(fieldOf(FieldType::Int), Value(number / 100));
            holds(fieldOf(FieldType::Instant), Value(qint64(random.bounded(1'900'000'000)) * 1000 + (i % 3 ? 0 : 7)));
            holds(fieldOf(FieldType::Date), Value::of(QDate(1990, 1, 1).addDays(i * 37)));
            holds(fieldOf(FieldType::WallTime),
                  Value::of(WallTime{QDate(2026, 1, 1).addDays(i), i % 2 ? QTime(i % 24, i % 60) : QTime(),
                                     i % 3 ? QString() : QStringLiteral("Europe/Berlin")}));
        }
        holds(stage(), Value(QStringLiteral("in_use")));
        holds(fieldOf(FieldType::Bool), Value::of(true));
        holds(fieldOf(FieldType::PartialDate), Value(QStringLiteral("--05-08")));
        holds(fieldOf(FieldType::Time), Value(QStringLiteral("09:30")));
        holds(fieldOf(FieldType::Ref), Value(qint64(123)));
        holds(fieldOf(FieldType::Refs), Value(std::vector<Id>{Id{3}, Id{2}}));
        holds(fieldOf(FieldType::RefAny), Value(QStringLiteral("opportunity:123")));
    }
}
