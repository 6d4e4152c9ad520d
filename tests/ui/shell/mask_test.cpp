// The switch that masks is one state behind a button, a menu's line, two keys and the session.
#include "tests/ui/support/desk.h"
#include "ui/look/theme.h"
#include "ui/shell/topbar.h"

#include <QToolButton>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Room {
    TempBook book;
    Desk desk{book};

    [[nodiscard]] QAction *action() { return desk.part<QAction>("mask"); }
    [[nodiscard]] QToolButton *button()
    {
        for (auto *candidate : desk.window->findChild<TopBar *>()->findChildren<QToolButton *>()) {
            if (candidate->defaultAction() == action())
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] bool isAmber()
    {
        const QImage painted = button()->grab().toImage();
        const QRgb amber = themeOf(button()).warningGround.rgb();
        return painted.pixel(painted.width() / 2, 3) == amber;
    }
};

} // namespace

TEST_CASE_METHOD(Room, "the mask is one state, whoever switches it", "[ui][masking]")
{
    REQUIRE(button());
    SECTION("the session") { desk.session.setMasked(true); }
    SECTION("the keys") { desk.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier); }
    SECTION("the button") { button()->click(); }
    SECTION("the menu") { action()->trigger(); }
    CHECK(desk.session.isMasked());
    CHECK(action()->isChecked());
    CHECK(button()->isChecked());
    CHECK(button()->text() == QStringLiteral("Masked"));
    CHECK(isAmber());

    desk.session.setMasked(false);
    CHECK_FALSE(action()->isChecked());
    CHECK_FALSE(button()->isChecked());
    CHECK(button()->text() == QStringLiteral("Mask"));
    CHECK_FALSE(isAmber());
}

TEST_CASE_METHOD(Room, "the mask stays on over a lock", "[ui][masking]")
{
    desk.session.setMasked(true);
    desk.window->lock();
    REQUIRE(Desk::until([this] { return !desk.session.isOpen(); }));
    auto again = Book::open(book.path(), TempBook::key(), {&book.clock()});
    REQUIRE(again);
    desk.session.adopt(std::move(*again));
    REQUIRE(Desk::until([this] { return desk.isAt("todayScreen"); }));
    CHECK(desk.session.isMasked());
    CHECK(button()->isChecked());
}
