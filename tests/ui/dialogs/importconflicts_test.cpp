#include "tests/ui/support/wizard.h"
#include "ui/dialogs/import/differences.h"
#include "ui/look/chips.h"
#include "ui/look/segmentedcontrol.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QTableWidget>

#include <catch2/generators/catch_generators.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QString oldPhone = QStringLiteral("0512-55500182");

Id makeKnown(TempBook &book)
{
    Record known = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
    known.set(customer::phone, Value(oldPhone));
    known.set(customer::remarks, Value(QStringLiteral("老备注")));
    return book.create(known);
}

QString differingFile(TempBook &book)
{
    return writeFile(book, "spring.csv",
                     QStringLiteral("客户名称,电话,备注\n"
                                    "苏州衡岳精密机械有限公司,0512-66001122,新备注\n"
                                    "无锡恒远贸易有限公司,0510-66003344,\n"));
}

void goToTrial(Wizard &wizard)
{
    wizard.goOn();
    wizard.goOn();
    wizard.waitForAccount();
}

/// As the control's arrow keys do.
void press(SegmentedControl *control, int option)
{
    const auto buttons = control->findChildren<QAbstractButton *>();
    REQUIRE(buttons.size() > option);
    QTest::mouseClick(buttons.at(option), Qt::LeftButton);
}

} // namespace

TEST_CASE("where file and book differ a person decides field by field with the keyboard, and only that is written")
{
    TempBook book;
    const Id id = makeKnown(book);
    Wizard wizard(book, differingFile(book));
    goToTrial(wizard);
    REQUIRE(wizard.rows().count(RowKind::Differing) == 1);
    CHECK(wizard.rows().count(RowKind::Created) == 1);
    CHECK(wizard.account().contains(u"conflict 1"));
    auto *conflicts = wizard.part<SegmentedControl>("conflicts");
    REQUIRE(conflicts->isVisible());

    press(conflicts, 2);
    auto *view = wizard.part<QTableView>("differences");
    REQUIRE(view->isVisible());
    CHECK(view->hasFocus());
    auto *model = static_cast<DifferencesModel *>(view->model());
    REQUIRE(model->rowCount() == 2);
    CHECK(model->index(0, DifferencesModel::Book).data().toString().contains(u"0512"));
    CHECK(model->taken(0) == ImportSide::File);
    QTest::keyClick(view, Qt::Key_Left);
    CHECK(model->taken(0) == ImportSide::Book);
    QTest::keyClick(view, Qt::Key_Down);
    CHECK(view->currentIndex().row() == 1);
    QTest::keyClick(view, Qt::Key_Space);
    CHECK(model->taken(1) == ImportSide::Book);
    QTest::keyClick(view, Qt::Key_Right);
    CHECK(model->taken(1) == ImportSide::File);
    CHECK(conflicts->current() == u"each");

    wizard.goOn();
    REQUIRE(QTest::qWaitFor([&] { return !wizard.open.shell.messages.empty(); }));
    const auto now =
        wizard.open.session.book().read([id](Snapshot &view) { return view.get(customer::type(), id); }).result();
    REQUIRE(now.ok());
    CHECK(now->text(customer::phone) == oldPhone);
    CHECK(now->text(customer::remarks) == u"新备注");
    wizard.open.shell.lastAction();
    CHECK(QTest::qWaitFor([&] {
        const auto before =
            wizard.open.session.book().read([id](Snapshot &view) { return view.get(customer::type(), id); }).result();
        return before && before->text(customer::remarks) == u"老备注";
    }));
}

TEST_CASE("Shift decides for all fields of a row, and one press keeps the book's values for all rows")
{
    TempBook book;
    makeKnown(book);
    Wizard wizard(book, differingFile(book));
    goToTrial(wizard);
    auto *conflicts = wizard.part<SegmentedControl>("conflicts");
    press(conflicts, 2);
    auto *view = wizard.part<QTableView>("differences");
    auto *model = static_cast<DifferencesModel *>(view->model());
    QTest::keyClick(view, Qt::Key_Left, Qt::ShiftModifier);
    CHECK(model->taken(0) == ImportSide::Book);
    CHECK(model->taken(1) == ImportSide::Book);
    press(conflicts, 0);
    REQUIRE(QTest::qWaitFor([&] { return model->rowCount() == 2 && model->taken(0) == ImportSide::File; }));
    press(conflicts, 1);
    REQUIRE(QTest::qWaitFor([&] { return model->rowCount() == 2 && model->taken(0) == ImportSide::Book; }));
    CHECK(model->taken(1) == ImportSide::Book);
    wizard.waitForAccount();
    CHECK(wizard.part<QPushButton>("importForward")->text().contains(u"1 row"));
}

TEST_CASE("a difference names the field, both values and whose will stand, behind the mask where the screen is masked")
{
    const ImportDifference difference{
        QStringLiteral("customer"),    QStringLiteral("phone"),       QStringLiteral("Phone"), 1,
        QStringLiteral("13912345678"), QStringLiteral("13987654321"), ImportSide::Book};
    CHECK(differenceText(difference, false).contains(u"13912345678"));
    CHECK(differenceText(difference, false).contains(u"stays"));
    CHECK_FALSE(differenceText(difference, true).contains(u"13912345678"));
    CHECK_FALSE(differenceText(difference, true).contains(u"13987654321"));
    ImportedRow row;
    row.row = 2;
    row.cells = {QStringLiteral("苏州衡岳精密机械有限公司"), {}};
    row.differences = {difference};
    DifferencesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({row, row}, 0, true);
    REQUIRE(model.rowCount() == 2);
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
            const QString text = model.index(0, column).data(role).toString();
            CHECK_FALSE(text.contains(u"13912345678"));
            CHECK_FALSE(text.contains(u"苏州衡岳"));
        }
    }
}

TEST_CASE("a value that is wrong in several rows is put right in all of them at once")
{
    TempBook book;
    Wizard wizard(
        book,
        writeFile(book, "many.csv",
                  QStringLiteral("客户名称,客户等级,备注\n甲公司,特级,\n乙公司,B,\n丙公司,特级,\n丁公司,特级,\n")));
    goToTrial(wizard);
    CHECK(wizard.rows().count(RowKind::Warned) == 3);
    auto *table = wizard.part<QTableView>("importRows");
    QTest::keyClick(&wizard.dialog, Qt::Key_F8);
    REQUIRE(QTest::qWaitFor([&] { return table->currentIndex().isValid(); }));
    auto *together = wizard.part<QCheckBox>("repairAlike");
    REQUIRE(together->isVisible());
    CHECK(together->text().contains(u'2'));
    together->click();
    table->model()->setData(table->currentIndex(), QStringLiteral("A"), Qt::EditRole);
    REQUIRE(QTest::qWaitFor([&] { return wizard.rows().count(RowKind::Warned) == 0; }));
    CHECK(wizard.rows().repairedCount() == 3);
    wizard.waitForAccount();
    wizard.goOn();
    REQUIRE(QTest::qWaitFor([&] { return !wizard.open.shell.messages.empty(); }));
    const auto made =
        wizard.open.session.book()
            .read([](Snapshot &view) { return view.store().where(customer::type(), u"grade LIKE 'A%'"_qs, {}); })
            .result();
    REQUIRE(made.ok());
    CHECK(made->size() == 3);
}

TEST_CASE("a file that is in the book already says so, and the way forward closes the wizard")
{
    TempBook book;
    makeKnown(book);
    Wizard wizard(book,
                  writeFile(book, "same.csv", QStringLiteral("客户名称,备注\n苏州衡岳精密机械有限公司,老备注\n")));
    goToTrial(wizard);
    CHECK(wizard.account().contains(u"in the book already"));
    CHECK_FALSE(wizard.part<SegmentedControl>("conflicts")->isVisible());
    auto *forward = wizard.part<QPushButton>("importForward");
    REQUIRE(QTest::qWaitFor([&] { return forward->isEnabled(); }));
    QTest::keyClick(&wizard.dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return !wizard.dialog.isVisible(); }));
}

TEST_CASE("where day and month cannot be told the wizard asks with a date of the file and has the keyboard there")
{
    TempBook book;
    Wizard wizard(book, writeFile(book, "dates.csv", QStringLiteral("客户名称,首次接触\n甲公司,4/10/2026\n")));
    auto *dates = wizard.part<QComboBox>("dateOrder");
    REQUIRE(QTest::qWaitFor([&] { return dates->isVisible(); }));
    CHECK(dates->hasFocus());
    CHECK(dates->itemText(1).contains(u"4 October"));
    CHECK(dates->itemText(2).contains(u"10 April"));
    auto *said = wizard.part<QLabel>("noticeText");
    CHECK(said->isVisible());
    CHECK(said->text().contains(u"首次接触"));
    QTest::keyClick(dates, Qt::Key_Down);
    CHECK(QTest::qWaitFor([&] { return !said->isVisible(); }));
}

TEST_CASE("address cards show the columns that say something, and those alone")
{
    TempBook book;
    Wizard wizard(book, writeFile(book, "phone.vcf",
                                  QStringLiteral("BEGIN:VCARD\r\nVERSION:3.0\r\nN:王;芳;;;\r\nFN:王芳\r\n"
                                                 "TEL;TYPE=CELL:13912345678\r\nEND:VCARD\r\n")));
    wizard.goOn();
    auto *mapping = wizard.part<QTableWidget>("mapping");
    int shown = 0;
    for (int row = 0; row < mapping->rowCount(); ++row)
        shown += !mapping->isRowHidden(row);
    CHECK(shown == 2);
    wizard.goOn();
    wizard.waitForAccount();
    auto *table = wizard.part<QTableView>("importRows");
    shown = 0;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        shown += !table->isColumnHidden(column);
    CHECK(shown == ImportRowsModel::fixedColumns + 2);
}

TEST_CASE("where several records fit a row, or one looks like it, a person says which one it is about")
{
    TempBook book;
    const bool isAlike = GENERATE(false, true);
    const Id first = makeKnown(book);
    if (!isAlike)
        makeKnown(book);
    const QString name = isAlike ? u"衡岳精密机械（苏州）有限公司"_qs : u"苏州衡岳精密机械有限公司"_qs;
    Wizard wizard(book,
                  writeFile(book, "whose.csv",
                            QStringLiteral("客户名称,电话,邮箱\n%1,%2,sales@hengyue.example\n").arg(name, oldPhone)));
    goToTrial(wizard);
    REQUIRE(wizard.rows().count(isAlike ? RowKind::Alike : RowKind::Several) == 1);
    auto *table = wizard.part<QTableView>("importRows");
    table->setCurrentIndex(table->model()->index(0, 1));
    auto *records = wizard.part<QComboBox>("rowRecord");
    REQUIRE(QTest::qWaitFor([&] { return records->isVisible() && records->count() == (isAlike ? 2 : 3); }));
    records->setFocus();
    QTest::keyClick(records, Qt::Key_Down);
    REQUIRE(QTest::qWaitFor(
        [&] { return wizard.rows().count(RowKind::Updated) + wizard.rows().count(RowKind::Differing) == 1; }));
    wizard.waitForAccount();
    CHECK(records->isVisible()); // it may be taken back
    wizard.goOn();
    REQUIRE(QTest::qWaitFor([&] { return !wizard.open.shell.messages.empty(); }));
    CHECK(wizard.customers() == (isAlike ? 1 : 2));
    const auto met = wizard.open.session.book()
                         .read([](Snapshot &view) {
                             return view.store().where(customer::type(), u"email = 'sales@hengyue.example'"_qs, {});
                         })
                         .result();
    REQUIRE(met.ok());
    REQUIRE(met->size() == 1);
    if (isAlike)
        CHECK(met->front().id() == first);
}

TEST_CASE("while the screen is masked the file is shown behind the mask, and a cell that is edited shows itself")
{
    TempBook book;
    Wizard wizard(
        book, writeFile(book, "masked.csv", QStringLiteral("客户名称,电话\n苏州衡岳精密机械有限公司,13912345678\n")));
    wizard.open.session.setMasked(true);
    goToTrial(wizard);
    for (int column = 0; column < wizard.rows().columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)}) {
            const QString text = wizard.rows().index(0, column).data(role).toString();
            CHECK_FALSE(text.contains(u"13912345678"));
            CHECK_FALSE(text.contains(u"苏州衡岳"));
        }
    }
    const QModelIndex phone = wizard.rows().index(0, ImportRowsModel::fixedColumns + 1);
    CHECK(phone.data(Qt::EditRole).toString() == u"13912345678");
}
