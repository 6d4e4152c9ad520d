// A screen is declared in one line; everything that leads to it follows from there.

#include "core/domain/task.h"
#include "tests/ui/support/desk.h"
#include "ui/look/navigationrail.h"
#include "ui/shell/places.h"
#include "ui/shell/screenstack.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QSet>

using namespace kebu;
using namespace kebu::test;

TEST_CASE("every place but the inner ones is reached by its action, and lights a button of the rail", "[ui][places]")
{
    TempBook filled;
    Desk desk(filled);
    const auto *rail = desk.part<NavigationRail>("rail");
    const auto *screens = desk.part<ScreenStack>("screens");
    QSet<QString> keys;
    for (const Place &place : places()) {
        const QString key = QString::fromLatin1(place.key);
        CAPTURE(place.key);
        CHECK_FALSE(keys.contains(key));
        keys.insert(key);
        const bool hasButton = place.way == Place::Way::Rail || place.way == Place::Way::Foot;
        CHECK((rail->button(key) != nullptr) == hasButton);
        if (!hasButton)
            CHECK(rail->button(QString::fromLatin1(place.under)) != nullptr);
        CHECK((*place.action != '\0') == (place.way != Place::Way::Within));
        if (place.way == Place::Way::Within)
            continue;
        desk.shortcut(place.key);
        CHECK(screens->current() == screens->at(key));
        CHECK(rail->current() == (hasButton ? key : QString::fromLatin1(place.under)));
    }
}

TEST_CASE("the screens of the rail fit the smallest window", "[ui][places]")
{
    TempBook filled;
    Desk desk(filled);
    desk.window->resize(desk.window->minimumSize());
    const auto *rail = desk.part<NavigationRail>("rail");
    REQUIRE(desk.until([&desk] { return desk.window->height() == desk.window->minimumHeight(); }));
    CHECK(rail->minimumSizeHint().height() <= rail->height());
}

TEST_CASE("news that came after a change leave its undo in force", "[ui][messages]")
{
    TempBook filled;
    Desk desk(filled);
    int undone = 0;
    desk.window->post({Message::Kind::Success, QStringLiteral("saved"), QStringLiteral("Undo"), {}, {}},
                      [&undone] { ++undone; });
    desk.window->post({Message::Kind::Info, QStringLiteral("by the way"), {}, {}, {}}, {});
    desk.part<MessageBar>("messageBar")->findChild<QPushButton *>(QStringLiteral("action"))->click();
    CHECK(undone == 1);
}

TEST_CASE("a book open for reading only says so as long as it is open, and refuses new records in words",
          "[ui][reading]")
{
    TempBook filled;
    Desk desk;
    filled.close();
    auto book = Book::open(filled.path(), TempBook::key(), {&filled.clock(), true});
    REQUIRE(book);
    desk.session.adopt(std::move(*book));
    const auto *banner = desk.part<MessageBar>("readingBanner");
    REQUIRE(desk.until([banner] { return banner->isVisible(); }));
    CHECK_FALSE(banner->findChild<QWidget *>(QStringLiteral("close"))->isVisible());
    for (const char *action : {"new-customer", "log", "import", "new-opportunity"}) {
        CAPTURE(action);
        desk.part<MessageBar>("messageBar")->clear();
        desk.shortcut(action);
        CHECK(desk.message().contains(QStringLiteral("reading only")));
        CHECK(desk.isAt("todayScreen"));
    }
    desk.session.close();
    CHECK(desk.until([banner] { return !banner->isVisible(); }));
}

TEST_CASE("overdue follow-ups are counted on the rail", "[ui][places]")
{
    TempBook filled;
    Record late(task::type());
    late.set(task::customer, Value::of(filled.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")))));
    late.set(task::goal, Value(QStringLiteral("call back")));
    late.set(task::dueAt, Value(QStringLiteral("2026-04-20")));
    filled.create(late);
    Desk desk(filled);
    const auto *today = desk.part<NavigationRail>("rail")->button(QStringLiteral("today"));
    CHECK(desk.until([today] { return today->accessibleDescription().contains(u'1'); }));
}
