// What is done with a follow-up beside logging it: moved by the keyboard, asked why, all by real key events.
#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "tests/ui/support/desk.h"

#include <QAbstractItemView>
#include <QFrame>
#include <QLabel>

using namespace kebu;
using namespace kebu::test;

namespace {

/// One follow-up, due today: Thursday 2026-04-30, the day before the Labour Day holiday.
struct DueToday {
    TempBook book;
    Id task;

    DueToday()
    {
        Record customer = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
        customer.set(customer::grade, Value(QStringLiteral("A")));
        Record due(task::type());
        due.set(task::customer, Value::of(book.create(customer)));
        due.set(task::goal, Value(QStringLiteral("确认报价")));
        due.set(task::dueAt, Value(QStringLiteral("2026-04-30T10:00")));
        task = book.create(due);
    }
};

struct Morning : DueToday {
    Desk desk{book};

    Morning()
    {
        auto *agenda = desk.part<QAbstractItemView>("agenda");
        REQUIRE(Desk::until([agenda] { return agenda->currentIndex().isValid(); }));
        agenda->setFocus();
    }
    [[nodiscard]] Record stored()
    {
        return desk.session.book()
            .read([this](Snapshot &view) { return view.get(task::type(), task); })
            .result()
            .value();
    }
    QFrame *popover() { return desk.window->findChild<QFrame *>(QStringLiteral("whyPopover")); }
};

} // namespace

TEST_CASE_METHOD(Morning,
                 "Ctrl and an arrow move a follow-up to the next working day, counted, and undo brings it back")
{
    desk.press(Qt::Key_Right, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return stored().text(task::dueAt) == QStringLiteral("2026-05-06T10:00"); }));
    CHECK(stored().number(task::postponedCount) == 1);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return stored().text(task::dueAt) == QStringLiteral("2026-04-30T10:00"); }));
}

TEST_CASE_METHOD(Morning, "a follow-up is not moved to a day gone by, and that is said")
{
    desk.press(Qt::Key_Left, Qt::ControlModifier);
    CHECK(Desk::until([this] { return desk.message().contains(QStringLiteral("passed")); }));
    CHECK(stored().text(task::dueAt) == QStringLiteral("2026-04-30T10:00"));
}

TEST_CASE_METHOD(Morning, "one key asks why a follow-up is on its day, and the answer can be read aloud")
{
    desk.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(Desk::until([this] { return popover() != nullptr; }));
    CHECK(popover()->accessibleName().contains(QStringLiteral("10:00")));
    CHECK(popover()->accessibleDescription().contains(QStringLiteral("set by a person")));
    popover()->close();
}
