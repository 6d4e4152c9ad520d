#include "ui/screens/duplicates/duplicatesscreen.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "tests/ui/support/desk.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/models/duplicatesmodel.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTreeWidget>

using namespace kebu;
using namespace kebu::test;

namespace {

QString han(const char *text) { return QString::fromUtf8(text); }

TempBook &filled(TempBook &book)
{
    const auto add = [&](const char *name, const char *phone) {
        Record record = customerNamed(han(name));
        record.set(customer::phone, Value(han(phone)));
        book.create(record);
    };
    add("上海恒远机械有限公司", "13900005678");
    add("恒远机械", "+86 139 0000 5678");
    add("宁波鼎盛化工有限公司", "13700001111");
    add("鼎盛化工（宁波）有限公司", "137****1111");
    for (const char *name :
         {"杭州嘉禾食品有限公司", "苏州瑞丰纺织有限公司", "南京天成软件有限公司", "无锡金海模具有限公司"})
        add(name, "");
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
    QListView *pairs = nullptr;

    Room()
    {
        desk.shortcut("duplicates");
        pairs = desk.part<QListView>("duplicatePairs");
        REQUIRE(Desk::until([this] { return pairs->model()->rowCount() == 2 && pairs->hasFocus(); }));
        waitForFields();
    }
    void waitForFields()
    {
        auto *fields = desk.part<QTableWidget>("mergeFields");
        REQUIRE(Desk::until([fields] { return fields->rowCount() > 0; }));
    }
};

} // namespace

TEST_CASE_METHOD(Room, "two of one are found, put side by side and merged by keys alone; one undo parts them again")
{
    desk.press(Qt::Key_Return);
    auto *fields = desk.part<QTableWidget>("mergeFields");
    REQUIRE(Desk::until([fields] { return fields->hasFocus(); }));
    desk.press(Qt::Key_Right); // the other's name
    const QString chosen = fields->item(0, 2)->text();
    desk.press(Qt::Key_M, Qt::AltModifier);
    REQUIRE(Desk::until([this] { return desk.count(customer::type()) == 7; }));
    REQUIRE(Desk::until([this] { return pairs->model()->rowCount() == 1; }));
    CHECK(hits(desk, chosen) == 1);
    desk.shortcut("undo");
    CHECK(Desk::until([this] { return desk.count(customer::type()) == 8; }));
}

TEST_CASE_METHOD(Room, "a pair told apart leaves the list and does not come back with the next search")
{
    desk.press(Qt::Key_N, Qt::AltModifier);
    REQUIRE(Desk::until([this] { return pairs->model()->rowCount() == 1; }));
    QSignalSpy searched(desk.part<DuplicatesScreen>("duplicatesScreen"), &DuplicatesScreen::searched);
    desk.part<QPushButton>("duplicatesAgain")->click();
    REQUIRE(Desk::until([&] { return searched.count() == 1; }));
    CHECK(pairs->model()->rowCount() == 1);
    CHECK(desk.count(customer::type()) == 8);
}

TEST_CASE_METHOD(Room, "later puts a pair behind the others")
{
    const QString first = pairs->model()->index(0, 0).data().toString();
    desk.press(Qt::Key_L);
    CHECK(Desk::until([&] { return pairs->model()->index(1, 0).data().toString() == first; }));
}

TEST_CASE_METHOD(Room, "the certain pairs are merged together after a look, as one change")
{
    Desk::inDialog("bulkMergeDialog", [](QDialog *dialog) {
        CHECK(dialog->findChild<QTreeWidget *>(QStringLiteral("bulkMergeLines"))->topLevelItemCount() == 2);
        Desk::pressWhenEnabled(dialog, "bulkMergeDo");
    });
    desk.part<QPushButton>("mergeCertain")->click();
    REQUIRE(Desk::until([this] { return desk.count(customer::type()) == 6; }));
    CHECK(Desk::until([this] { return pairs->model()->rowCount() == 0; }));
    desk.shortcut("undo");
    CHECK(Desk::until([this] { return desk.count(customer::type()) == 8; }));
}

TEST_CASE_METHOD(Room, "under the mask no name is shown, read out or explained")
{
    desk.session.setMasked(true);
    for (int row = 0; row < pairs->model()->rowCount(); ++row) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(DuplicatesModel::SecondRole),
                               int(DuplicatesModel::WhyRole)}) {
            const QString shown = pairs->model()->index(row, 0).data(role).toString();
            CHECK_FALSE(shown.contains(han("恒远")));
            CHECK_FALSE(shown.contains(han("鼎盛")));
        }
    }
    auto *fields = desk.part<QTableWidget>("mergeFields");
    REQUIRE(Desk::until([fields] { return fields->rowCount() > 0; }));
    for (int row = 0; row < fields->rowCount(); ++row) {
        CHECK_FALSE(fields->item(row, 1)->text().contains(QStringLiteral("0000")));
        CHECK_FALSE(fields->item(row, 2)->toolTip().contains(QStringLiteral("0000")));
    }
}

TEST_CASE("the model of pairs keeps the rules of models")
{
    TempBook book;
    Desk desk(book);
    DuplicatesModel model(desk.session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<DuplicatePair> pairs(4);
    for (int i = 0; i < 4; ++i) {
        pairs[size_t(i)].a = Id{1 + i};
        pairs[size_t(i)].b = Id{10 + i / 2};
    }
    model.setPairs(pairs);
    model.postpone(0);
    CHECK(model.pairs().back().a == Id{1});
    model.postpone(3);
    model.removeAllOf(Id{11});
    CHECK(model.rowCount() == 2);
    model.removeAt(0);
    CHECK(model.rowCount() == 1);
}

TEST_CASE("contacts that are in the book twice are found and merged on the same screen")
{
    TempBook book;
    const Id company = book.create(customerNamed(han("上海恒远机械有限公司")));
    const auto add = [&](const char *name, const char *mobile) {
        Record record(contact::type());
        record.set(contact::customer, Value::of(company));
        record.set(contact::name, Value(han(name)));
        record.set(contact::mobile, Value(han(mobile)));
        book.create(record);
    };
    add("张三丰", "13900005678");
    add("张三丰", "+86 139 0000 5678");
    add("李莫愁", "13700001111");
    Desk desk(book);
    desk.shortcut("duplicates");
    auto *kind = desk.part<SegmentedControl>("duplicatesKind");
    QTest::mouseClick(kind->findChildren<QAbstractButton *>().at(1), Qt::LeftButton);
    auto *pairs = desk.part<QListView>("duplicatePairs");
    REQUIRE(Desk::until([&] { return pairs->model()->rowCount() == 1; }));
    CHECK(pairs->model()->index(0, 0).data().toString().contains(han("张三丰")));
    auto *merge = desk.part<QPushButton>("mergeDo");
    REQUIRE(Desk::until([&] { return merge->isEnabled(); }));
    QTest::mouseClick(merge, Qt::LeftButton);
    REQUIRE(Desk::until([&] { return pairs->model()->rowCount() == 0; }));
    const auto left = desk.session.book().read([](Snapshot &view) { return view.count(contact::type()); }).result();
    CHECK(left.valueOr(-1) == 2);
}
