// A form is left in the middle of a word, the book is locked, and the status bar leads back to it.

#include "core/domain/customer.h"
#include "tests/ui/support/desk.h"
#include "ui/screens/customer/factspanel.h"

#include <QLineEdit>
#include <QMenu>

using namespace kebu;
using namespace kebu::test;

TEST_CASE("a half typed fact survives leaving the page and a lock, and is gone on with from the status bar",
          "[ui][journey][drafts]")
{
    TempBook filled;
    const Id customer = filled.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Desk desk(filled);
    desk.window->openCustomer(customer);
    REQUIRE(desk.until([&desk] { return desk.isAt("customerScreen"); }));
    auto *facts = desk.window->findChild<FactsPanel *>();
    const auto shortName = [facts]() -> QLineEdit * {
        const auto *editor = facts->findChild<QWidget *>(QStringLiteral("field-short_name"));
        return editor ? qobject_cast<QLineEdit *>(editor->focusProxy()) : nullptr;
    };
    REQUIRE(desk.until([&] {
        if (!shortName())
            facts->edit(QString(customer::shortName));
        return shortName() != nullptr;
    }));
    desk.type(shortName(), QStringLiteral("Heng"));
    desk.press(Qt::Key_1, Qt::ControlModifier); // something came between
    REQUIRE(desk.until([&desk] { return desk.isAt("todayScreen"); }));
    desk.window->lock();
    REQUIRE(desk.until([&desk] { return !desk.session.isOpen(); }));
    auto again = Book::open(filled.path(), TempBook::key(), {&filled.clock()});
    REQUIRE(again);
    desk.session.adopt(std::move(*again));
    auto *unfinished = desk.part<QWidget>("unfinished");
    REQUIRE(desk.until([unfinished] { return unfinished->isVisible(); }));
    desk.shortcut("drafts");
    auto *menu = desk.window->findChild<QMenu *>(QStringLiteral("unfinishedMenu"));
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 1);
    CHECK(menu->actions().front()->text().contains(QStringLiteral("衡岳")));
    menu->actions().front()->trigger();
    menu->close();
    REQUIRE(desk.until([&] { return shortName() && shortName()->text() == u"Heng"; }));
}
