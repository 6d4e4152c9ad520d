#include "core/domain/customer.h"
#include "core/domain/history.h"
#include "core/domain/interaction.h"
#include "core/domain/task.h"
#include "core/services/rescue.h"
#include "tests/ui/support/desk.h"
#include "ui/models/radarmodel.h"
#include "ui/models/regrademodel.h"
#include "ui/screens/customer/gradehistorychart.h"

#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Filled {
    TempBook book;
    Id silent;

    Filled()
    {
        Record record = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
        record.set(customer::grade, Value(QStringLiteral("A")));
        record.set(customer::firstContactOn, Value::of(QDate(2025, 1, 1)));
        silent = book.create(record);
        book.create(customerNamed(QStringLiteral("宁波海拓电子有限公司")));
    }
};

} // namespace

TEST_CASE_METHOD(Filled, "a month's end is reviewed and accepted by keyboard alone, and taken back by one undo", "[ui]")
{
    Desk desk(book);
    CHECK(desk.until([&] { return desk.message().contains(QStringLiteral("month ends")); }));
    const qint64 given = desk.count(gradeEntry::type());
    desk.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.until([&] { return desk.isAt("regradeScreen"); }));
    auto *list = desk.part<QTreeView>("regradeList");
    const auto *model = qobject_cast<const RegradeModel *>(list->model());
    REQUIRE(desk.until([&] { return model->count() > 0; }));
    const int all = model->count();
    desk.press(Qt::Key_Space); // the first row is left
    CHECK(model->acceptedCount() == all - 1);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return model->count() == 1; }));
    CHECK(desk.message().contains(QStringLiteral("Regraded")));
    CHECK(desk.count(gradeEntry::type()) > given);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return model->count() == all; }));
    CHECK(desk.count(gradeEntry::type()) == given);
}

TEST_CASE_METHOD(Filled, "the reasons of the row in sight stand beside the list, point by point", "[ui]")
{
    Desk desk(book);
    desk.shortcut("regrade");
    auto *list = desk.part<QTreeView>("regradeList");
    REQUIRE(desk.until([&] { return list->model()->rowCount() > 0; }));
    CHECK(desk.until([&] { return !desk.part<QLabel>("proposalWhy")->text().isEmpty(); }));
    CHECK(desk.part<QLabel>("proposalWhy")->text().contains(QStringLiteral("points")));
    desk.part<QPushButton>("proposalPage")->click();
    CHECK(desk.until([&] { return desk.isAt("customerScreen"); }));
}

TEST_CASE_METHOD(Filled, "the radar names its evidence and begins a rescue plan by one key", "[ui]")
{
    Desk desk(book);
    desk.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.until([&] { return desk.isAt("radarScreen"); }));
    auto *list = desk.part<QTreeView>("radarList");
    REQUIRE(desk.until([&] { return list->model()->rowCount() == 1; }));
    CHECK(list->model()->index(0, RadarModel::Evidence).data().toString().startsWith(QStringLiteral("Never reached")));
    auto *begin = desk.part<QPushButton>("radarRescue");
    REQUIRE(desk.until([&] { return begin->isVisible(); }));
    const qint64 tasks = desk.count(task::type());
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return desk.count(task::type()) > tasks; }));
    REQUIRE(desk.until([&] { return !begin->isVisible(); }));
    CHECK(desk.message().contains(QStringLiteral("Rescue plan")));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return desk.count(task::type()) == tasks; }));
}

TEST_CASE_METHOD(Filled, "a rescue plan asked for before it is known begins once it is", "[ui]")
{
    Desk desk(book);
    desk.shortcut("radar");
    auto *list = desk.part<QTreeView>("radarList");
    auto *begin = desk.part<QPushButton>("radarRescue");
    const qint64 tasks = desk.count(task::type());
    REQUIRE(desk.until([&] { return list->model()->rowCount() == 1; }));
    CHECK(begin->isHidden());
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return desk.count(task::type()) > tasks; }));
    desk.press(Qt::Key_Return, Qt::ControlModifier); // it runs: once is enough
    REQUIRE(desk.until([&] { return desk.message().contains(QStringLiteral("Rescue plan")) && begin->isHidden(); }));
    CHECK(desk.part<MessageBar>("messageBar")->message().kind != Message::Kind::Error);
}

TEST_CASE("the history of a grade is walked by keys and each step says by whom and why", "[ui]")
{
    GradeHistoryChart chart;
    chart.resize(300, 64);
    chart.setSteps(
        {{QDate(2026, 1, 31), QStringLiteral("C"), QStringLiteral("system"), QStringLiteral("20 points"), {}},
         {QDate(2026, 3, 1), QStringLiteral("A"), QStringLiteral("person"), QStringLiteral("总经理介绍"),
          QDate(2026, 6, 1)}},
        QDate(2026, 4, 30));
    CHECK(chart.current() == 1);
    CHECK(chart.textOf(1).contains(QStringLiteral("set by hand")));
    CHECK(chart.textOf(1).contains(QStringLiteral("总经理介绍")));
    QTest::keyClick(&chart, Qt::Key_Left);
    CHECK(chart.current() == 0);
    CHECK(chart.accessibleDescription().contains(QStringLiteral("20 points")));
    QTest::keyClick(&chart, Qt::Key_Left);
    CHECK(chart.current() == 0);
    QTest::keyClick(&chart, Qt::Key_End);
    CHECK(chart.current() == 1);
    CHECK_FALSE(chart.grab().isNull());
}
