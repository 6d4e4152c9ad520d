#include "core/domain/customer.h"
#include "tests/ui/support/opensession.h"
#include "ui/forms/recordform.h"
#include "ui/screens/reports/targetsdialog.h"

#include <QPushButton>
#include <QTreeWidget>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

class Shown
{
public:
    explicit Shown(TempBook &book) : open(book), dialog(open.session)
    {
        dialog.show();
        REQUIRE(QTest::qWaitFor([this] { return dialog.form() != nullptr || !dialog.targets().empty(); }));
    }
    template <typename T>
    T *part(const char *name)
    {
        return dialog.findChild<T *>(QString::fromLatin1(name));
    }
    OpenSession open;
    TargetsDialog dialog;
};

Id aim(TempBook &book)
{
    Record record(target::type());
    record.set(target::measure, Value(QStringLiteral("new_customers")));
    record.set(target::goal, Value(qint64{1'000'000}));
    record.set(target::fromOn, Value::of(QDate(2026, 4, 1)));
    record.set(target::toOn, Value::of(QDate(2026, 4, 30)));
    return book.create(record);
}

} // namespace

TEST_CASE("a book without targets begins with the form of a first one, which is kept and measured")
{
    TempBook book;
    Record customer = customerNamed(QStringLiteral("南通远帆船舶配件有限公司"));
    customer.set(customer::firstContactOn, Value::of(QDate(2026, 4, 2)));
    book.create(customer);
    Shown shown(book);
    REQUIRE(shown.dialog.form());
    Record record = shown.dialog.form()->record();
    CHECK(record.date(target::fromOn) == QDate(2026, 4, 1));
    record.set(target::measure, Value(QStringLiteral("new_customers")));
    record.set(target::owner, Value());
    record.set(target::goal, Value(qint64{1'000'000}));
    shown.dialog.form()->setRecord(record);
    shown.part<QPushButton>("targetSave")->click();
    REQUIRE(QTest::qWaitFor([&] { return shown.dialog.targets().size() == 1; }));
    CHECK(shown.dialog.targets()[0].isReached());
    CHECK(shown.part<QTreeWidget>("targetsList")->topLevelItemCount() == 1);
}

TEST_CASE("a target is not kept without its goal")
{
    TempBook book;
    Shown shown(book);
    REQUIRE(shown.dialog.form());
    shown.part<QPushButton>("targetSave")->click();
    const auto count = shown.open.session.book().read([](Snapshot &view) { return view.count(target::type()); });
    CHECK(count.result().value() == 0);
}

TEST_CASE("a target is removed with the key and comes back by undo")
{
    TempBook book;
    aim(book);
    Shown shown(book);
    REQUIRE(QTest::qWaitFor([&] { return shown.dialog.targets().size() == 1; }));
    auto *list = shown.part<QTreeWidget>("targetsList");
    list->setCurrentItem(list->topLevelItem(0));
    shown.part<QPushButton>("targetRemove")->click();
    REQUIRE(QTest::qWaitFor([&] { return shown.dialog.targets().empty(); }));
    shown.open.session.undo();
    REQUIRE(QTest::qWaitFor([&] { return shown.dialog.targets().size() == 1; }));
}
