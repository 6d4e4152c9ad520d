#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "tests/ui/support/desk.h"
#include "ui/shell/ask.h"

#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QTemporaryDir>
#include <QToolButton>

using namespace kebu;
using namespace kebu::test;

namespace {

struct OnePage {
    TempBook book;
    Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));

    /// The window with the customer's page, and whatever its menu offers under those words.
    static void choose(Desk &desk, const QString &words, const QString &within = {})
    {
        desk.part<QToolButton>("moreHere")->click();
        auto *menu = desk.part<QMenu>("customerMenu");
        const auto find = [](const QMenu *in, const QString &text) -> QAction * {
            for (QAction *action : in->actions()) {
                if (action->text().contains(text))
                    return action;
            }
            return nullptr;
        };
        if (!within.isEmpty()) {
            const QAction *outer = find(menu, within);
            REQUIRE(outer);
            menu = outer->menu();
        }
        QAction *action = find(menu, words);
        REQUIRE(action);
        REQUIRE(action->isEnabled());
        action->trigger();
        desk.part<QMenu>("customerMenu")->close();
    }
    void open(Desk &desk) const
    {
        desk.window->openCustomer(customer);
        REQUIRE(Desk::until([&] { return !desk.part<QLabel>("customerName")->text().isEmpty(); }));
    }
    void addPerson()
    {
        Record person(contact::type());
        person.set(contact::customer, Value::of(customer));
        person.set(contact::name, Value(QStringLiteral("张建国")));
        person.set(contact::mobile, Value(QStringLiteral("13900005678")));
        book.create(person);
    }
};

} // namespace

TEST_CASE_METHOD(OnePage, "a mistyped customer is deleted with what was planned for it, and one undo brings it back",
                 "[ui]")
{
    Desk desk(book);
    open(desk);
    const qint64 planned = desk.count(task::type());
    choose(desk, QStringLiteral("Delete the customer"));
    REQUIRE(Desk::until([&] { return desk.count(customer::type()) == 0; }));
    CHECK(desk.count(task::type()) == 0);
    REQUIRE(Desk::until([&] { return desk.isAt("customersScreen"); }));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(Desk::until([&] { return desk.count(customer::type()) == 1; }));
    CHECK(desk.count(task::type()) == planned);
}

TEST_CASE_METHOD(OnePage, "a customer with people is not deleted without a word about them", "[ui]")
{
    addPerson();
    Desk desk(book);
    open(desk);
    choose(desk, QStringLiteral("Delete the customer"));
    REQUIRE(Desk::until([&] { return desk.message().contains(QStringLiteral("Nothing was deleted")); }));
    CHECK(desk.message().contains(QStringLiteral("1")));
    CHECK(desk.count(customer::type()) == 1);
    desk.part<MessageBar>("messageBar")->message().run();
    REQUIRE(Desk::until([&] { return desk.count(customer::type()) == 0; }));
    CHECK(desk.count(contact::type()) == 0);
}

TEST_CASE_METHOD(OnePage, "erasing asks first, then forgets for good", "[ui]")
{
    addPerson();
    Desk desk(book);
    open(desk);
    ask::answerConfirmWith(false);
    choose(desk, QStringLiteral("衡岳"), QStringLiteral("Erase"));
    QTest::qWait(0);
    CHECK(desk.count(customer::type()) == 1);
    ask::answerConfirmWith(true);
    choose(desk, QStringLiteral("张建国"), QStringLiteral("Erase"));
    REQUIRE(Desk::until([&] { return desk.count(contact::type()) == 0; }));
    CHECK(desk.count(customer::type()) == 1);
    CHECK(desk.isAt("customerScreen"));
    REQUIRE(Desk::until([&] { return desk.message() == QStringLiteral("Erased for good"); }));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(Desk::until([&] { return desk.message() != QStringLiteral("Erased for good"); }));
    CHECK(desk.count(contact::type()) == 0);
    ask::answerConfirmWith(true);
    choose(desk, QStringLiteral("衡岳"), QStringLiteral("Erase"));
    REQUIRE(Desk::until([&] { return desk.count(customer::type()) == 0 && desk.isAt("customersScreen"); }));
}

TEST_CASE_METHOD(OnePage, "a person's data is handed out whole to a file", "[ui]")
{
    addPerson();
    const QTemporaryDir folder;
    Desk desk(book);
    open(desk);
    for (const char *name : {"data.json", "data.pdf"}) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        ask::answerFileWith(path);
        choose(desk, QStringLiteral("张建国"), QStringLiteral("Hand out"));
        REQUIRE(Desk::until([&] { return desk.message().contains(QString::fromLatin1(name)); }));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (path.endsWith(u".json"))
            CHECK(bytes.contains("13900005678"));
        else
            CHECK(bytes.startsWith("%PDF"));
    }
}
