#include "core/domain/customer.h"
#include "core/services/importmemory.h"
#include "tests/ui/support/wizard.h"
#include "ui/shell/ask.h"
#include "ui/shell/askfolder.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QString threeRows = QStringLiteral("客户名称,客户来源,首次接触\n镇江云帆纸业有限公司,展会,2026-04-"
                                         "15\n常熟锦禾服饰有限公司,展会,2026-04-16\n,展会,2026-04-17\n");

} // namespace

TEST_CASE(
    "a CSV file is imported with the keyboard alone, after a trial that writes nothing, and one undo takes it back")
{
    TempBook book;
    Wizard wizard(book, writeFile(book, "cards.csv", threeRows));
    wizard.goOn();
    CHECK(wizard.part<QComboBox>("target0")->currentText() ==
          customer::type().field(customer::type().indexOf(customer::name)).labelText());
    wizard.goOn();
    wizard.waitForAccount();
    CHECK(wizard.rows().count(ImportedRow::Outcome::Created) == 2);
    CHECK(wizard.rows().count(ImportedRow::Outcome::Refused) == 1);
    CHECK(wizard.customers() == 0);
    wizard.goOn();
    REQUIRE(QTest::qWaitFor([&] { return !wizard.open.shell.messages.empty(); }));
    CHECK(wizard.customers() == 2);
    REQUIRE(wizard.open.shell.lastAction);
    wizard.open.shell.lastAction();
    CHECK(QTest::qWaitFor([&] { return wizard.customers() == 0; }));
}

TEST_CASE("what may be done after an import stands on a line of its own and does not widen the window")
{
    TempBook book;
    Wizard wizard(book, writeFile(book, "cards.csv", threeRows));
    wizard.goOn();
    wizard.goOn();
    wizard.waitForAccount();
    const int before = wizard.dialog.minimumSizeHint().width();
    wizard.goOn();
    const QPushButton *show = wizard.part<QPushButton>("showImported");
    const QPushButton *save = wizard.part<QPushButton>("saveRefused");
    REQUIRE(QTest::qWaitFor([&] { return show->isVisible() && save->isEnabled(); }));
    CHECK(wizard.dialog.minimumSizeHint().width() <= before);
    CHECK(QTest::qWaitFor([&] { return show->y() >= save->geometry().bottom(); }));
}

TEST_CASE("the trial names the row, the cell and the reason of what it refuses, and saves such rows as a file")
{
    TempBook book;
    Wizard wizard(book, writeFile(book, "cards.csv", threeRows));
    wizard.goOn();
    wizard.goOn();
    wizard.waitForAccount();
    QTest::keyClick(&wizard.dialog, Qt::Key_F8);
    CHECK(QTest::qWaitFor([&] { return wizard.part<QTableView>("importRows")->currentIndex().row() == 2; }));
    CHECK(wizard.part<QLabel>("rowWhy")->text().contains(QStringLiteral("4")));
    const QString path = book.folder() + QStringLiteral("/refused.csv");
    ask::answerFileWith(path);
    QTest::mouseClick(wizard.part<QPushButton>("saveRefused"), Qt::LeftButton);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK(text.count(u'\n') == 2);
    CHECK(text.contains(QStringLiteral("2026-04-17")));
}

TEST_CASE("a column that is left out stays out")
{
    TempBook book;
    Wizard wizard(book, writeFile(book, "cards.csv", threeRows));
    wizard.goOn();
    auto *source = wizard.part<QComboBox>("target1");
    source->setFocus();
    QTest::keyClick(source, Qt::Key_Home);
    CHECK(source->currentIndex() == 0);
    wizard.goOn();
    wizard.waitForAccount();
    CHECK(wizard.account().contains(QStringLiteral("客户来源")));
}

TEST_CASE("a mapping is saved to a file and taken up again")
{
    TempBook book;
    Wizard wizard(book, writeFile(book, "cards.csv", threeRows));
    wizard.goOn();
    const QString path = book.folder() + QStringLiteral("/mapping.json");
    auto *source = wizard.part<QComboBox>("target1");
    source->setCurrentIndex(0);
    ask::answerFileWith(path);
    QTest::mouseClick(wizard.part<QPushButton>("saveMapping"), Qt::LeftButton);
    REQUIRE(QFile::exists(path));
    source->setCurrentIndex(5);
    ask::answerFileWith(path);
    QTest::mouseClick(wizard.part<QPushButton>("loadMapping"), Qt::LeftButton);
    CHECK(QTest::qWaitFor(
        [&] { return wizard.part<QComboBox>("target1") && wizard.part<QComboBox>("target1")->currentIndex() == 0; }));
}

TEST_CASE("a folder is chosen by keyboard, and all of its tables are imported")
{
    TempBook book;
    QDir(book.folder()).mkdir(QStringLiteral("lists"));
    writeFile(book, "lists/a.csv", QStringLiteral("客户名称,备注\n甲公司,一\n"));
    writeFile(book, "lists/b.csv", QStringLiteral("客户名称,备注\n乙公司,二\n"));
    Wizard wizard(book, {});
    auto *choose = wizard.part<QPushButton>("chooseFolder");
    REQUIRE(choose);
    ask::answerFolderWith(book.folder() + QStringLiteral("/lists"));
    choose->setFocus();
    QTest::keyClick(choose, Qt::Key_Space);
    wizard.goOn();
    wizard.goOn();
    wizard.waitForAccount();
    wizard.goOn();
    CHECK(QTest::qWaitFor([&] { return wizard.customers() == 2; }));
}

TEST_CASE("a folder of several kinds comes in whole, each row says its file, and the result leads to the customers")
{
    TempBook book;
    QDir(book.folder()).mkdir(QStringLiteral("lists"));
    writeFile(book, "lists/0.csv", {});
    writeFile(book, "lists/a.csv", QStringLiteral("公司名称,备注\n甲公司,一\n"));
    writeFile(book, "lists/b.vcf",
              QStringLiteral("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:孙丽\r\nORG:乙公司\r\nEND:VCARD\r\n"));
    writeFile(book, "lists/c.ics",
              QStringLiteral("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                             "DTSTART:20260901T100000Z\r\nSUMMARY:展会\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
    Wizard wizard(book, book.folder() + QStringLiteral("/lists"));
    wizard.goOn();
    wizard.goOn();
    wizard.waitForAccount();
    CHECK(wizard.account().contains(QStringLiteral("0.csv")));
    CHECK(wizard.rows().index(0, 0).data().toString() == u"a.csv · 2");
    CHECK(wizard.rows().index(1, 2).data().toString() == u"乙公司");
    wizard.goOn();
    REQUIRE(QTest::qWaitFor([&] { return wizard.customers() == 2; }));
    auto *show = wizard.part<QPushButton>("showImported");
    REQUIRE(QTest::qWaitFor([&] { return show->isVisible(); }));
    show->setFocus();
    QTest::keyClick(show, Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return !wizard.open.shell.queries.isEmpty(); }));
    CHECK(wizard.open.shell.queries.front().startsWith(QStringLiteral("number in (")));
}

TEST_CASE("a folder whose first file is a calendar brings the tables behind it in as well")
{
    TempBook book;
    QDir(book.folder()).mkdir(QStringLiteral("lists"));
    writeFile(book, "lists/a.ics",
              QStringLiteral("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                             "DTSTART:20260901T100000Z\r\nSUMMARY:展会\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
    writeFile(book, "lists/b.csv", QStringLiteral("公司名称,备注\n甲公司,一\n"));
    Wizard wizard(book, book.folder() + QStringLiteral("/lists"));
    wizard.goOn();
    wizard.goOn();
    wizard.waitForAccount();
    CHECK(wizard.rows().total() == 2);
    CHECK(wizard.rows().index(1, 2).data().toString() == u"甲公司");
}

TEST_CASE("rows of a trial are found by what they say, and Escape empties the search before it closes the wizard")
{
    TempBook book;
    Wizard wizard(book, writeFile(book, "table.csv", QStringLiteral("客户名称,备注\nAlpha,一\nBeta,二\nGamma,三\n")));
    wizard.goOn();
    wizard.goOn();
    wizard.waitForAccount();
    QTest::keyClick(&wizard.dialog, Qt::Key_F, Qt::ControlModifier);
    auto *search = wizard.part<QLineEdit>("findRows");
    REQUIRE(QTest::qWaitFor([&] { return search->hasFocus(); }));
    QTest::keyClicks(search, QStringLiteral("beta"));
    REQUIRE(wizard.rows().rowCount() == 1);
    CHECK(wizard.rows().index(0, 2).data().toString() == u"Beta");
    QTest::keyClick(search, Qt::Key_Escape);
    CHECK(search->text().isEmpty());
    CHECK(wizard.rows().rowCount() == 3);
    CHECK(wizard.dialog.isVisible());
}

TEST_CASE("what is no table is refused in words and goes no further")
{
    TempBook book;
    Wizard wizard(book, writeFile(book, "letter.pdf", QStringLiteral("%PDF-1.4\n")));
    auto *said = wizard.part<QLabel>("noticeText");
    REQUIRE(QTest::qWaitFor([&] { return said->isVisible() && said->text().contains(QStringLiteral("PDF")); }));
    CHECK_FALSE(wizard.part<QPushButton>("importForward")->isEnabled());
}

TEST_CASE(
    "a bad cell is put right in the trial's grid: the row is tried again, the account counts anew, the file stays")
{
    TempBook book;
    const QString path = writeFile(book, "cards.csv", threeRows);
    Wizard wizard(book, path);
    wizard.goOn();
    wizard.goOn();
    wizard.waitForAccount();
    auto *table = wizard.part<QTableView>("importRows");
    auto *model = table->model();
    QTest::keyClick(&wizard.dialog, Qt::Key_F8);
    REQUIRE(QTest::qWaitFor([&] { return table->currentIndex().row() == 2; }));
    const QModelIndex name = model->index(2, ImportRowsModel::fixedColumns);
    REQUIRE(model->flags(name).testFlag(Qt::ItemIsEditable));
    CHECK_FALSE(model->flags(model->index(2, 1)).testFlag(Qt::ItemIsEditable));
    model->setData(name, QStringLiteral("太仓海泰轴承有限公司"), Qt::EditRole);
    REQUIRE(QTest::qWaitFor([&] { return wizard.rows().count(ImportedRow::Outcome::Created) == 3; }));
    CHECK(wizard.rows().count(ImportedRow::Outcome::Refused) == 0);
    CHECK(wizard.rows().repairedCount() == 1);
    CHECK(wizard.rows().at(2).repaired == QList<int>{0});
    CHECK(table->currentIndex().row() == 2);
    CHECK(wizard.customers() == 0);

    wizard.goOn();
    REQUIRE(QTest::qWaitFor([&] { return !wizard.open.shell.messages.empty(); }));
    CHECK(wizard.customers() == 3);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(file.readAll()) == threeRows);
    auto *undo = wizard.part<QPushButton>("undoImport");
    REQUIRE(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    const auto *account = wizard.part<QLabel>("importAccount");
    REQUIRE(QTest::qWaitFor([account] { return account->text().startsWith(u"The import was taken back"); }));
    CHECK(wizard.customers() == 0);                                     // not said before it is so
    CHECK_FALSE(wizard.part<QPushButton>("showImported")->isVisible()); // nobody is left to be shown
}

TEST_CASE("where nothing tells day from month the wizard asks before it goes on, and reads as it was told")
{
    TempBook book;
    Wizard wizard(book, writeFile(book, "dates.csv", QStringLiteral("客户名称,首次接触\n甲公司,5/8/2026\n")));
    auto *dates = wizard.part<QComboBox>("dateOrder");
    REQUIRE(QTest::qWaitFor([&] { return dates->isVisible(); }));
    auto *forward = wizard.part<QPushButton>("importForward");
    CHECK_FALSE(forward->isEnabled());
    dates->setFocus();
    QTest::keyClick(dates, Qt::Key_Down);
    wizard.goOn();
    wizard.goOn();
    wizard.waitForAccount();
    wizard.goOn();
    REQUIRE(QTest::qWaitFor([&] { return !wizard.open.shell.messages.empty(); }));
    const auto made = wizard.open.session.book()
                          .read([](Snapshot &view) { return view.store().where(customer::type(), u"1"_qs, {}); })
                          .result();
    REQUIRE(made.ok());
    REQUIRE(made->size() == 1);
    CHECK(made->front().date(customer::firstContactOn) == QDate(2026, 8, 5));
}

TEST_CASE("what the words of a column mean is asked, and remembered for the next file of the same columns")
{
    TempBook book;
    const QString rows = QStringLiteral("客户名称,客户来源\n甲公司,老乡会\n");
    {
        Wizard wizard(book, writeFile(book, "first.csv", rows));
        wizard.goOn();
        QTimer::singleShot(0, qApp, [] {
            auto *dialog = QApplication::activeModalWidget();
            dialog->findChild<QComboBox *>(QStringLiteral("word0"))
                ->setCurrentIndex(dialog->findChild<QComboBox *>(QStringLiteral("word0"))->findData(u"referral"_qs));
            static_cast<QDialog *>(dialog)->accept();
        });
        QTest::mouseClick(wizard.part<QPushButton>("words1"), Qt::LeftButton);
        wizard.goOn();
        wizard.waitForAccount();
        wizard.goOn();
        REQUIRE(QTest::qWaitFor([&] { return !wizard.open.shell.messages.empty(); }));
        const auto made = wizard.open.session.book()
                              .read([](Snapshot &view) { return view.store().where(customer::type(), u"1"_qs, {}); })
                              .result();
        REQUIRE(made->size() == 1);
        CHECK(made->front().text(customer::source) == u"referral");
    }
    book.reopen(); // the wizard's session had it
    const auto isKept = [&book] {
        const auto kept =
            book->read([](Snapshot &view) {
                    return rememberedMapping(view, {QStringLiteral("客户名称"), QStringLiteral("客户来源")});
                })
                .result();
        return kept && kept->has_value() &&
               (*kept)->find(QStringLiteral("客户来源"))->targets.front().values.size() == 1;
    };
    CHECK(QTest::qWaitFor(isKept));
}

TEST_CASE("the words of a column are those of the whole file, with how often they occur")
{
    TempBook book;
    QString text = QStringLiteral("客户名称,客户来源\n");
    for (int i = 0; i < 400; ++i)
        text += QStringLiteral("公司%1,%2\n").arg(i).arg(i < 390 ? u"展会"_qs : u"朋友介绍"_qs);
    Wizard wizard(book, writeFile(book, "long.csv", text));
    wizard.goOn();
    bool wasSeen = false;
    QTimer::singleShot(0, &wizard.dialog, [&wasSeen] {
        REQUIRE(QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }));
        auto *dialog = QApplication::activeModalWidget();
        auto *words = dialog->findChild<QTableWidget *>(QStringLiteral("words"));
        REQUIRE(words);
        wasSeen = QTest::qWaitFor([words] { return words->rowCount() == 2 && words->item(1, 2) != nullptr; });
        CHECK(words->item(1, 0)->text() == u"朋友介绍");
        CHECK(words->item(0, 2)->text() == u"390");
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    QTest::mouseClick(wizard.part<QPushButton>("words1"), Qt::LeftButton);
    CHECK(wasSeen);
}

TEST_CASE("rows copied in a spreadsheet are pasted and imported like a file")
{
    TempBook book;
    Wizard wizard(book, {});
    wizard.dialog.openPasted("客户名称\t电话\r\n甲公司\t13800000000\r\n");
    wizard.goOn();
    wizard.goOn();
    wizard.waitForAccount();
    CHECK(wizard.rows().count(ImportedRow::Outcome::Created) == 1);
}

TEST_CASE("another book is tried and imported without a page of columns, and gives its passphrase on the first page")
{
    TempBook book;
    const QString path = book.folder() + QStringLiteral("/other.kebu");
    {
        auto other = Book::create(path, Secret::fromPassphrase(QStringLiteral("翻山越岭")), {&book.clock()});
        REQUIRE(other.ok());
        REQUIRE((*other)
                    ->change(QStringLiteral("write"),
                             [](Change &change) -> Result<void> {
                                 KEBU_TRY(change.create(customerNamed(QStringLiteral("无锡恒远贸易"))));
                                 return {};
                             })
                    .result()
                    .ok());
    }
    Wizard wizard(book, path);
    auto *secret = wizard.part<QLineEdit>("fileSecret");
    REQUIRE(QTest::qWaitFor([&] { return secret->isVisible(); }));
    CHECK_FALSE(wizard.part<QTableView>("sample")->isVisible());
    wizard.goOn(); // without a passphrase
    REQUIRE(QTest::qWaitFor([&] { return !wizard.account().isEmpty() && !wizard.account().contains(u'='); }));
    auto *back = wizard.part<QPushButton>("importBack");
    REQUIRE(QTest::qWaitFor([&] { return back->isEnabled(); }));
    QTest::keyClick(&wizard.dialog, Qt::Key_Left, Qt::AltModifier);
    REQUIRE(QTest::qWaitFor([&] { return secret->isVisible(); }));
    secret->setText(QStringLiteral("翻山越岭"));
    wizard.goOn();
    wizard.waitForAccount();
    CHECK(wizard.customers() == 0);
    CHECK(wizard.rows().header().size() == 3);
    wizard.goOn();
    REQUIRE(QTest::qWaitFor([&] { return !wizard.open.shell.messages.empty(); }));
    CHECK(wizard.customers() == 1);
}

TEST_CASE("the trial marks a row that looks like a customer of the book, and the mask hides whom")
{
    TempBook book;
    Record known = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
    known.set(customer::phone, Value(QStringLiteral("0512-55500182")));
    const Id id = book.create(known);
    const QString number = book.get(customer::type(), id).text(customer::number);
    for (const bool isMasked : {false, true}) {
        Wizard wizard(book, writeFile(book, "alike.csv",
                                      QStringLiteral("客户名称,电话\n衡岳精密机械（苏州）有限公司,(0512)5550 0182\n"
                                                     "无锡恒远贸易,0510-66001122\n")));
        wizard.open.session.setMasked(isMasked);
        wizard.goOn();
        wizard.goOn();
        wizard.waitForAccount();
        REQUIRE(wizard.rows().alikeCount() == 1);
        const QString why = wizard.rows().index(0, 1).data(ImportRowsModel::WhyRole).toString();
        CHECK(why.contains(number));
        CHECK(why.contains(u"苏州衡岳") == !isMasked);
    }
}
