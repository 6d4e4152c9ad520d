#include "ui/look/loadstrip.h"
#include "ui/look/stagestrip.h"
#include "ui/look/themekeeper.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

const QDate monday(2026, 4, 27);

std::vector<LoadStrip::Day> threeWeeks()
{
    std::vector<LoadStrip::Day> days;
    for (int i = 0; i < 21; ++i) {
        LoadStrip::Day day;
        day.date = monday.addDays(i);
        day.count = i == 9 ? 11 : i % 7;
        days.push_back(day);
    }
    return days;
}

std::vector<StageStrip::Stage> tenStages()
{
    const char16_t *words[] = {u"初步接洽", u"需求明确", u"方案提交", u"谈判中",   u"合同签订",
                               u"回款完成", u"使用中",   u"续约提醒", u"问题反馈", u"合作终止"};
    const int groups[] = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3};
    std::vector<StageStrip::Stage> stages;
    for (int i = 0; i < 10; ++i)
        stages.push_back({QString::fromUtf16(words[i]), groups[i]});
    return stages;
}

} // namespace

TEST_CASE("days lie side by side without overlap, and a wider gap parts the weeks")
{
    ThemeKeeper keeper;
    LoadStrip strip;
    strip.setDays(threeWeeks());
    for (const int width : {440, 700, 1001}) {
        strip.resize(width, strip.sizeHint().height());
        for (int i = 1; i < 21; ++i) {
            const int gap = strip.dayRect(i).left() - strip.dayRect(i - 1).right() - 1;
            INFO("width " << width << " day " << i);
            CHECK(gap == (i % 7 == 0 ? 16 : 0));
        }
        CHECK(strip.dayRect(20).right() == width - 1);
    }
}

TEST_CASE("only a day beyond capacity has a cap, at the top of its bar")
{
    ThemeKeeper keeper;
    LoadStrip strip;
    strip.setDays(threeWeeks());
    strip.setCapacity(8);
    strip.resize(760, strip.sizeHint().height());
    for (int i = 0; i < 21; ++i)
        CHECK(strip.capRect(i).isEmpty() == (i != 9));
    CHECK(strip.capRect(9).top() == strip.barRect(9).top());
    CHECK(strip.capRect(9).height() < strip.barRect(9).height());
    CHECK(strip.describe(9).contains(u'3')); // three too many
}

TEST_CASE("no bar leaves the strip, however much is planned and however low the strip")
{
    ThemeKeeper keeper;
    LoadStrip strip;
    std::vector<LoadStrip::Day> days = threeWeeks();
    days[3].count = 5000;
    strip.setDays(days);
    strip.setFolded(true);
    strip.resize(440, strip.sizeHint().height());
    CHECK(strip.sizeHint().height() == 64);
    CHECK(strip.barRect(3).top() > 0);
    CHECK(strip.barRect(3).width() <= 12);
}

TEST_CASE("arrow keys choose days and weeks, Home today, and Enter opens")
{
    ThemeKeeper keeper;
    LoadStrip strip;
    strip.setDays(threeWeeks());
    strip.setToday(monday.addDays(3));
    strip.setSelected(monday.addDays(3));
    QSignalSpy selected(&strip, &LoadStrip::daySelected);
    QSignalSpy activated(&strip, &LoadStrip::dayActivated);
    QTest::keyClick(&strip, Qt::Key_Right);
    CHECK(strip.selected() == monday.addDays(4));
    QTest::keyClick(&strip, Qt::Key_Down);
    CHECK(strip.selected() == monday.addDays(11));
    QTest::keyClick(&strip, Qt::Key_Up);
    QTest::keyClick(&strip, Qt::Key_Up);
    CHECK(strip.selected() == monday.addDays(4));
    QTest::keyClick(&strip, Qt::Key_Home);
    CHECK(strip.selected() == monday.addDays(3));
    CHECK(selected.size() == 4);
    QTest::keyClick(&strip, Qt::Key_Return);
    REQUIRE(activated.size() == 1);
    CHECK(activated.at(0).at(0).toDate() == monday.addDays(3));
}

TEST_CASE("a click chooses the day under it")
{
    ThemeKeeper keeper;
    LoadStrip strip;
    strip.setDays(threeWeeks());
    strip.resize(760, strip.sizeHint().height());
    QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.dayRect(12).center());
    CHECK(strip.selected() == monday.addDays(12));
}

TEST_CASE("a wide strip shows every stage in words, a narrow one those of the current group")
{
    ThemeKeeper keeper;
    StageStrip strip;
    strip.setStages(tenStages());
    strip.setCurrent(4);
    strip.resize(strip.sizeHint());
    CHECK_FALSE(strip.isCompact());
    const int worded = strip.stageRect(0).width();
    strip.resize(420, strip.sizeHint().height());
    CHECK(strip.isCompact());
    CHECK(strip.stageRect(0).width() < worded / 2);
    CHECK(strip.stageRect(4).width() >= worded);
    CHECK(strip.stageRect(9).right() < strip.width());
}

TEST_CASE("groups of stages stand apart, stages of one group interlock")
{
    ThemeKeeper keeper;
    StageStrip strip;
    strip.setStages(tenStages());
    strip.resize(strip.sizeHint());
    CHECK(strip.stageRect(1).left() < strip.stageRect(0).right());
    CHECK(strip.stageRect(3).left() > strip.stageRect(2).right());
}

TEST_CASE("walking the stages changes nothing until Enter asks for it")
{
    ThemeKeeper keeper;
    StageStrip strip;
    strip.setStages(tenStages());
    strip.setCurrent(3);
    QSignalSpy activated(&strip, &StageStrip::stageActivated);
    QTest::keyClick(&strip, Qt::Key_Right);
    CHECK(strip.cursor() == 4);
    CHECK(strip.current() == 3);
    CHECK(activated.isEmpty());
    QTest::keyClick(&strip, Qt::Key_Return);
    REQUIRE(activated.size() == 1);
    CHECK(activated.at(0).at(0).toInt() == 4);
}
