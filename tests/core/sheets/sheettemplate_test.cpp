#include "core/sheets/logsheet.h"
#include "core/sheets/meetingsheet.h"
#include "core/sheets/picture.h"
#include "core/sheets/registersheet.h"
#include "core/sheets/reviewsheet.h"
#include "core/sheets/sheettemplate.h"
#include "tests/core/sheets/hengyue.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

ReviewSheetInput reviewOf(Language language)
{
    ReviewSheetInput review;
    review.context = hengyue::input().context;
    review.context.language = language;
    review.period = QStringLiteral("2026-04");
    review.changes = {
        {QStringLiteral("新增客户"), QStringLiteral("7"), QStringLiteral("10"), QStringLiteral("−3"), {}}};
    const BarChart bars{{{QStringLiteral("价格"), QStringLiteral("4"), 1}}};
    for (const char *chart : {"conversion_by_grade", "frequent_needs", "late_records", "regrades", "satisfaction"})
        review.charts.push_back({QLatin1String(chart), bars});
    review.charts.push_back({QStringLiteral("churn_reasons"), {}});
    Table lost{{{QStringLiteral("客户"), 1}}, {{QStringLiteral("衡岳")}}, 0};
    review.lists = {{QStringLiteral("lost"), lost, {}, QStringLiteral("1")}, {QStringLiteral("targets"), {}}};
    for (const char *list : {"at_risk", "promises", "strategy"})
        review.lists.push_back({QLatin1String(list), {}});
    return review;
}

RecordSheetInput withLayout(const SheetTemplate &layout)
{
    RecordSheetInput input = hengyue::input();
    input.context.layout = layout;
    input.context.customerFields = customer::type().fields();
    return input;
}

} // namespace

TEST_CASE("Kebu's own layout as a template gives the very sheet that is printed without one")
{
    for (const Language language : {Language::Chinese, Language::English}) {
        RecordSheetInput plain = hengyue::input();
        plain.context.language = language;
        RecordSheetInput laid = plain;
        laid.context.layout = houseTemplate(QLatin1String(layoutOf::record), language);
        CHECK(recordSheet(laid) == recordSheet(plain));
        laid.context.layout = houseTemplate(QLatin1String(layoutOf::log), language);
        CHECK(logSheet(laid) == logSheet(plain));
        const RegisterLine line{hengyue::customerRecord(), hengyue::log()[0], {}, {}, 4, {}};
        RegisterSheet lines(plain.context);
        lines.add(line);
        SheetContext laidContext = plain.context;
        laidContext.layout = houseTemplate(QLatin1String(layoutOf::registerOf), language);
        RegisterSheet laidLines(laidContext);
        laidLines.add(line);
        CHECK(laidLines.sheet() == lines.sheet());
        MeetingPack pack(plain.context);
        SheetContext packContext = plain.context;
        packContext.layout = houseTemplate(QLatin1String(layoutOf::meeting), language);
        MeetingPack laidPack(packContext);
        for (MeetingPack *each : {&pack, &laidPack})
            each->add(plain);
        CHECK(laidPack.agenda() == pack.agenda());
        CHECK(laidPack.recordOf(plain) == pack.recordOf(plain));
        CHECK(laidPack.decisions() == pack.decisions());
        ReviewSheetInput review = reviewOf(language);
        const Sheet plainReview = reviewSheet(review);
        review.context.layout = houseTemplate(QLatin1String(layoutOf::review), language);
        CHECK(reviewSheet(review) == plainReview);
    }
}

TEST_CASE("a layout of the pack decides on the agenda's columns, on heads, charts and the sheets that follow")
{
    SheetTemplate layout{QStringLiteral("周会"),
                         QStringLiteral("meeting"),
                         QStringLiteral("周一例会"),
                         QStringLiteral("销售一部"),
                         false,
                         {}};
    layout.entries = {{false, QStringLiteral("row")},
                      {false, QStringLiteral("number")}, // a field of the customer
                      {true, QStringLiteral("第二部分")},
                      {false, QStringLiteral("owner"), QStringLiteral("谁跟")},
                      {false, QStringLiteral("chair")},
                      {false, QStringLiteral("colour")},
                      {false, QStringLiteral("records"), QStringLiteral("客户一页纸")}};
    RecordSheetInput input = withLayout(layout);
    MeetingPack pack(input.context);
    pack.add(input);
    const Sheet agenda = pack.agenda();
    CHECK(agenda.title == QStringLiteral("周一例会"));
    CHECK(agenda.footNote == QStringLiteral("销售一部"));
    REQUIRE(agenda.blocks.size() == 4);
    const auto &first = std::get<Table>(agenda.blocks[0]);
    CHECK(first.rows == std::vector<std::vector<QString>>{{QStringLiteral("1"), QStringLiteral("C-000128")}});
    CHECK(std::get<SectionHead>(agenda.blocks[1]).title == QStringLiteral("第二部分"));
    CHECK(std::get<Table>(agenda.blocks[2]).columns.front().head == QStringLiteral("谁跟"));
    CHECK(std::get<GridRow>(agenda.blocks[3]).first.label == QStringLiteral("主持人"));
    CHECK(pack.hasRecords());
    CHECK_FALSE(pack.hasDecisions());
    CHECK(pack.recordOf(input).title == QStringLiteral("客户一页纸"));
    CHECK(pack.recordOf(input).footNote == QStringLiteral("销售一部"));
    CHECK(problemsOf(layout, customer::type().fields(), false).size() == 1);
}

TEST_CASE("no layout of a pack brings to the customer's eyes what is not meant for them")
{
    SheetTemplate layout{QStringLiteral("全部"), QStringLiteral("meeting"), {}, {}, false, {}};
    for (const LayoutField &field : layoutFields(layout.sheet, customer::type().fields(), Language::Chinese))
        layout.entries.push_back({false, field.name});
    RecordSheetInput input = withLayout(layout);
    input.context.isForCustomer = true;
    MeetingPack pack(input.context);
    pack.add(input);
    const QString text = hengyue::everyText(pack.agenda());
    CHECK(text.contains(QStringLiteral("衡岳")));
    for (const char16_t *secret : {u"A1", u"A 品牌", u"谈判中", u"912,000", u"对工期敏感"})
        CHECK_FALSE(text.contains(QString::fromUtf16(secret)));
}

TEST_CASE("a layout of the review decides on its parts, their order and their words")
{
    ReviewSheetInput review = reviewOf(Language::Chinese);
    review.isOfNothing = true;
    review.context.layout = SheetTemplate{QStringLiteral("短"),
                                          QStringLiteral("review"),
                                          QStringLiteral("本周小结"),
                                          {},
                                          false,
                                          {{false, QStringLiteral("comment"), QStringLiteral("我的话"), true},
                                           {true, QStringLiteral("图")},
                                           {false, QStringLiteral("churn_reasons")},
                                           {false, QStringLiteral("regrades"), QStringLiteral("升降"), true},
                                           {false, QStringLiteral("lost"), QStringLiteral("走了谁")},
                                           {false, QStringLiteral("targets")}}};
    const Sheet sheet = reviewSheet(review);
    CHECK(sheet.title == QStringLiteral("本周小结"));
    REQUIRE(sheet.blocks.size() == 8);
    CHECK(std::get<GridRow>(sheet.blocks[0]).first.label == QStringLiteral("我的话"));
    CHECK(std::get<Paragraph>(sheet.blocks[1]).isStrong); // nothing falls into the period
    CHECK(std::get<SectionHead>(sheet.blocks[2]).title == QStringLiteral("图"));
    CHECK(std::get<ChartRow>(sheet.blocks[3]).first.nothing == QStringLiteral("本期没有。"));
    CHECK(std::get<ChartRow>(sheet.blocks[4]).first.title == QStringLiteral("升降"));
    CHECK(std::get<SectionHead>(sheet.blocks[5]).title == QStringLiteral("走了谁"));
    CHECK(std::get<Table>(sheet.blocks[6]).rows.size() == 1);
    CHECK(std::get<SectionHead>(sheet.blocks[7]).note == QStringLiteral("本期没有"));
}

TEST_CASE("a layout decides on fields, order, words, title and the line under the foot")
{
    SheetTemplate layout{QStringLiteral("现场"),
                         QStringLiteral("record"),
                         QStringLiteral("现场登记表"),
                         QStringLiteral("衡岳 · 苏州"),
                         false,
                         {}};
    layout.entries = {{true, QStringLiteral("现场")},
                      {false, QStringLiteral("remarks"), QStringLiteral("注意"), true},
                      {false, QStringLiteral("name")},
                      {false, QStringLiteral("communication_preference")}};
    const Sheet sheet = recordSheet(withLayout(layout));
    CHECK(sheet.title == QStringLiteral("现场登记表"));
    CHECK(sheet.footNote == QStringLiteral("衡岳 · 苏州"));
    REQUIRE(sheet.blocks.size() == 3);
    CHECK(std::get<GridRow>(sheet.blocks[1]).first.label == QStringLiteral("注意"));
    CHECK(std::get<GridRow>(sheet.blocks[2]).second->label == QStringLiteral("沟通偏好"));
}

TEST_CASE("a layout with a field that does not exist says so and is printed without it")
{
    SheetTemplate layout{QStringLiteral("甲"),
                         QStringLiteral("record"),
                         {},
                         {},
                         true,
                         {{false, QStringLiteral("name")}, {false, QStringLiteral("colour")}}};
    const QStringList problems = problemsOf(layout, customer::type().fields(), false);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].contains(QStringLiteral("colour")));
    CHECK(problems[1].contains(QStringLiteral("logo")));
    CHECK(problemsOf(layout, customer::type().fields(), true).size() == 1);
    CHECK(recordSheet(withLayout(layout)).blocks.size() == 1);
}

TEST_CASE("no layout brings to the customer's eyes what is not meant for them")
{
    SheetTemplate layout{QStringLiteral("全部"), QStringLiteral("record"), {}, {}, false, {}};
    for (const LayoutField &field : layoutFields(layout.sheet, customer::type().fields(), Language::Chinese))
        layout.entries.push_back({false, field.name});
    RecordSheetInput input = withLayout(layout);
    input.context.isForCustomer = true;
    const QString text = hengyue::everyText(recordSheet(input));
    for (const char16_t *secret : {u"A1", u"A 品牌", u"谈判中", u"912,000", u"对工期敏感", u"决策者", u"急需交付"})
        CHECK_FALSE(text.contains(QString::fromUtf16(secret)));
}

TEST_CASE("a layout written as JSON is read back the same, and what is none is refused in words")
{
    SheetTemplate layout = houseTemplate(QLatin1String(layoutOf::record), Language::Chinese);
    layout.name = QStringLiteral("我的");
    layout.footer = QStringLiteral("页脚");
    layout.hasLogo = true;
    const auto back = templateFromJson(toJson(layout));
    REQUIRE(back.ok());
    CHECK(*back == layout);
    CHECK_FALSE(templateFromJson({}).ok());
    QJsonObject json = toJson(layout);
    json.insert(QStringLiteral("sheet"), QStringLiteral("menu"));
    CHECK(templateFromJson(json).error().message.contains(QStringLiteral("menu")));
}

TEST_CASE("the size of a picture is read from its head, and what is no picture is refused")
{
    const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000640000001908060000");
    REQUIRE(pictureFromBytes(png));
    CHECK(pictureFromBytes(png)->width == 100);
    CHECK(pictureFromBytes(png)->height == 25);
    const QByteArray jpeg = QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffc0001108001900640301");
    REQUIRE(pictureFromBytes(jpeg));
    CHECK(pictureFromBytes(jpeg)->width == 100);
    CHECK_FALSE(pictureFromBytes("GIF89a"));
    CHECK_FALSE(pictureFromBytes(png.left(20)));
    CHECK(pictureFromFile(QStringLiteral("/nowhere/logo.png")).error().message.contains(QStringLiteral("logo.png")));
}
