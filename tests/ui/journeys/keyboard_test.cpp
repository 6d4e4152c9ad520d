// The window is worked by keyboard alone: what can be done is reached by Tab, and is spoken with a name and a role.
#include "app/shots/audit/shown.h"
#include "core/domain/customer.h"
#include "core/services/demo.h"
#include "core/services/listing.h"
#include "tests/ui/support/desk.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QSet>

using namespace kebu;
using namespace kebu::test;

namespace {

struct DemoBook {
    TempBook book;

    DemoBook() { REQUIRE(fillDemo(book.book(), {12, 1, book.clock().today()})); }
};

/// Enabled controls in sight that want the keyboard.
QList<QWidget *> controls(const QWidget &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isReached = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        if (isReached && widget->isVisible() && widget->isEnabled() && widget->window() == &window &&
            shots::isInSight(*widget))
            found << widget;
    }
    return found;
}

/// Of buttons that exclude one another the keyboard stops at the chosen one, and the arrow keys lead to the rest.
bool isWalkedByArrows(const QWidget *widget, const QSet<QWidget *> &reached)
{
    const QWidget *group = widget->parentWidget();
    return group && std::ranges::any_of(reached, [group, widget](const QWidget *other) {
               return other->parentWidget() == group && other->metaObject() == widget->metaObject();
           });
}

QSet<QWidget *> walk(Desk &desk)
{
    QSet<QWidget *> reached;
    constexpr int enough = 300;
    for (int tab = 0; tab < enough; ++tab) {
        desk.press(Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (!now || (reached.contains(now) && tab > 0 && reached.size() > 1 && tab > reached.size()))
            break;
        reached.insert(now);
    }
    return reached;
}

void checkScreen(Desk &desk)
{
    const QSet<QWidget *> reached = walk(desk);
    for (QWidget *control : controls(*desk.window)) {
        INFO(shots::pathOf(*control).toStdString());
        CHECK((reached.contains(control) || isWalkedByArrows(control, reached)));
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(control);
        REQUIRE(spoken);
        CHECK(spoken->role() != QAccessible::NoRole);
        CHECK_FALSE(spoken->text(QAccessible::Name).trimmed().isEmpty());
    }
}

} // namespace

TEST_CASE_METHOD(DemoBook, "every control of every screen is reached by Tab and has a name and a role")
{
    Desk desk(book);
    QTest::qWait(200);
    SECTION("today")
    {
        REQUIRE(Desk::until([&] { return desk.part<QWidget>("logForm")->isEnabled(); }));
        checkScreen(desk);
    }
    SECTION("customers")
    {
        desk.press(Qt::Key_2, Qt::ControlModifier);
        REQUIRE(Desk::until([&] { return desk.isAt("customersScreen"); }));
        checkScreen(desk);
    }
    SECTION("a customer")
    {
        const auto ids = desk.session.book()
                             .read([](Snapshot &view) {
                                 return openList(view, {&customer::type(), {}, {}, {}, false});
                             })
                             .result();
        REQUIRE(ids);
        desk.window->openCustomer(ids->ids.front());
        REQUIRE(Desk::until([&] { return !desk.part<QLabel>("customerName")->text().isEmpty(); }));
        checkScreen(desk);
    }
    SECTION("a new customer")
    {
        desk.press(Qt::Key_N, Qt::ControlModifier);
        REQUIRE(Desk::until([&] { return desk.isAt("newCustomerForm"); }));
        checkScreen(desk);
    }
    SECTION("reports")
    {
        desk.press(Qt::Key_5, Qt::ControlModifier);
        REQUIRE(Desk::until([&] { return desk.isAt("reportsScreen"); }));
        checkScreen(desk);
    }
}

TEST_CASE("every control before a book is open is reached by Tab and has a name and a role")
{
    Desk desk;
    checkScreen(desk);
}
