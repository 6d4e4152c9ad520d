// What is done with a follow-up beside logging it: moved by the keyboard, asked why, all by real key events.
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/task.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/dropped.h"
#include "ui/look/loadstrip.h"

#include <QAbstractItemView>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

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
    void waitForTask()
    {
        REQUIRE(Desk::until([this] {
            return desk.part<QWidget>("logForm")->isEnabled() && desk.part<QPushButton>("postpone")->isEnabled();
        }));
    }
    /// By Tab to the button, by Space into what it opens.
    QFrame *openPopup(const char *button, const char *popup)
    {
        waitForTask();
        desk.tabTo(desk.part<QPushButton>(button));
        desk.press(Qt::Key_Space);
        REQUIRE(Desk::until([&] { return isOpen(popup); }));
        return desk.part<QFrame>(popup);
    }
    [[nodiscard]] bool isOpen(const char *popup) const
    {
        const auto *found = desk.window->findChild<QFrame *>(QLatin1String(popup));
        return found && found->isVisible();
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

TEST_CASE_METHOD(Morning,
                 "F8 writes down that nobody answered and tries again two hours later; one undo takes both back")
{
    waitForTask();
    desk.press(Qt::Key_F8);
    REQUIRE(Desk::until([this] { return desk.count(interaction::type()) == 1; }));
    const auto written =
        desk.session.book()
            .read([](Snapshot &view) { return view.store().where(interaction::type(), QStringLiteral("1"), {}); })
            .result();
    REQUIRE(written);
    CHECK(written->front().text(interaction::reach) == QStringLiteral("no_answer"));
    CHECK(stored().text(task::dueAt) == QStringLiteral("2026-04-30T11:00"));
    CHECK(stored().text(task::state) != QStringLiteral("done"));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return desk.count(interaction::type()) == 0; }));
    CHECK(stored().text(task::dueAt) == QStringLiteral("2026-04-30T10:00"));
}

TEST_CASE_METHOD(Morning,
                 "a follow-up is postponed by the keyboard alone, to a day as people type it and with its reason")
{
    openPopup("postpone", "postponePopup");
    desk.type(QStringLiteral("2026-05-08")); // over the proposed day, which stands selected
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("on a trip"));
    desk.press(Qt::Key_Return);
    REQUIRE(Desk::until([this] { return stored().text(task::dueAt).startsWith(QStringLiteral("2026-05-08")); }));
    CHECK_FALSE(isOpen("postponePopup"));
    CHECK(stored().number(task::postponedCount) == 1);
    CHECK(stored().text(task::postponeReason) == QStringLiteral("on a trip"));
}

TEST_CASE_METHOD(Morning, "a day gone by is not postponed to, and Escape leaves the follow-up where it was")
{
    QFrame *popup = openPopup("postpone", "postponePopup");
    desk.type(QStringLiteral("2026-04-29"));
    desk.press(Qt::Key_Return);
    CHECK_FALSE(popup->findChild<QPushButton *>(QStringLiteral("acceptTaskPopup"))->isEnabled());
    desk.press(Qt::Key_Return);
    CHECK(isOpen("postponePopup"));
    desk.press(Qt::Key_Escape);
    REQUIRE(Desk::until([this] { return !isOpen("postponePopup"); }));
    CHECK(stored().text(task::dueAt) == QStringLiteral("2026-04-30T10:00"));
    CHECK(stored().number(task::postponedCount) == 0);
}

TEST_CASE_METHOD(Morning, "a follow-up is skipped by the keyboard alone, and not without a reason")
{
    openPopup("skip", "skipPopup");
    desk.press(Qt::Key_Return);
    CHECK(isOpen("skipPopup"));
    CHECK(stored().text(task::state) != QStringLiteral("skipped"));
    desk.type(QStringLiteral("asked for peace"));
    desk.press(Qt::Key_Return);
    REQUIRE(Desk::until([this] { return stored().text(task::state) == QStringLiteral("skipped"); }));
    CHECK(stored().text(task::skipReason) == QStringLiteral("asked for peace"));
    CHECK_FALSE(isOpen("skipPopup"));
}

TEST_CASE_METHOD(Morning, "in a narrow window Alt+1 shows the brief and Alt+2 the log, ready to be written")
{
    waitForTask();
    desk.window->resize(1024, 680);
    auto *tabs = desk.part<QTabBar>("deskTabs");
    REQUIRE(Desk::until([&] { return tabs->isVisible(); }));
    auto *form = desk.part<QWidget>("logForm");
    auto *brief = desk.part<QWidget>("briefScroll");
    desk.press(Qt::Key_1, Qt::AltModifier);
    REQUIRE(Desk::until([&] { return brief->isVisible() && !form->isVisible(); }));
    CHECK(tabs->currentIndex() == 0);
    desk.press(Qt::Key_2, Qt::AltModifier);
    REQUIRE(Desk::until([&] { return form->isVisible() && !brief->isVisible(); }));
    REQUIRE(Desk::until([&] { return desk.part<QPlainTextEdit>("content")->hasFocus(); }));
    desk.type(QStringLiteral("sent"));
    CHECK(desk.part<QPlainTextEdit>("content")->toPlainText() == QStringLiteral("sent"));
}

TEST_CASE_METHOD(Morning, "a follow-up dropped onto a day of the load strip is moved there, counted, and undone")
{
    auto *agenda = desk.part<QAbstractItemView>("agenda");
    auto *strip = desk.part<LoadStrip>("loadStrip");
    constexpr int thursday = 10; // the strip begins with the Monday of this week
    REQUIRE(strip->describe(thursday).contains(QStringLiteral("7")));
    const auto carried = [&] {
        return std::unique_ptr<QMimeData>(agenda->model()->mimeData({agenda->currentIndex()}));
    };
    REQUIRE(carried());
    CHECK(drop(strip, *carried(), strip->dayRect(thursday).center()));
    REQUIRE(Desk::until([this] { return stored().text(task::dueAt) == QStringLiteral("2026-05-07T10:00"); }));
    CHECK(stored().number(task::postponedCount) == 1);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return stored().text(task::dueAt) == QStringLiteral("2026-04-30T10:00"); }));
}

TEST_CASE_METHOD(Morning, "the load strip takes nothing but follow-ups, and none for a day gone by")
{
    auto *agenda = desk.part<QAbstractItemView>("agenda");
    auto *strip = desk.part<LoadStrip>("loadStrip");
    QMimeData text;
    text.setText(QStringLiteral("1"));
    CHECK_FALSE(drop(strip, text, strip->dayRect(10).center()));
    const std::unique_ptr<QMimeData> carried(agenda->model()->mimeData({agenda->currentIndex()}));
    drop(strip, *carried, strip->dayRect(0).center());
    CHECK(Desk::until([this] { return desk.message().contains(QStringLiteral("passed")); }));
    CHECK(stored().text(task::dueAt) == QStringLiteral("2026-04-30T10:00"));
}
