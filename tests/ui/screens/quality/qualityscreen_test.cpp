#include "ui/screens/quality/qualityscreen.h"

#include "core/domain/customer.h"
#include "tests/ui/support/desk.h"

#include <QPushButton>
#include <QTreeWidget>

using namespace kebu;
using namespace kebu::test;

namespace {

QString han(const char *text) { return QString::fromUtf8(text); }

TempBook &filled(TempBook &book)
{
    book.create(customerNamed(han("恒远 机械(上海)有限公司")));
    book.create(customerNamed(han("嘉禾食品有限公司")));
    return book;
}

size_t hits(Desk &desk, const QString &words)
{
    const auto found =
        desk.session.book().read([words](Snapshot &view) { return view.finder().findAll(words); }).result();
    REQUIRE(found);
    return found->size();
}

struct Room {
    TempBook book;
    Desk desk{filled(book)};

    Room() { desk.shortcut("quality"); }
    QTreeWidget *list(const char *name, int lines)
    {
        auto *list = desk.part<QTreeWidget>(name);
        REQUIRE(Desk::until([=] { return list->topLevelItemCount() == lines; }));
        return list;
    }
};

} // namespace

TEST_CASE_METHOD(Room, "D goes through the monthly check one by one, and undo brings one back")
{
    list("checkList", 2)->setFocus();
    desk.press(Qt::Key_D);
    list("checkList", 1);
    desk.shortcut("undo");
    list("checkList", 2);
}

TEST_CASE_METHOD(Room, "normal forms are looked at and put right together")
{
    auto *check = desk.part<QWidget>("qualitySegments");
    check->findChildren<QAbstractButton *>().at(1)->click();
    list("normalFormsList", 1);
    auto *accept = desk.part<QPushButton>("normalFormsAccept");
    REQUIRE(Desk::until([=] { return accept->isEnabled(); }));
    accept->click();
    list("normalFormsList", 0);
    CHECK(hits(desk, han("恒远机械（上海）有限公司")) == 1);
}
