#include "core/domain/customer.h"
#include "tests/ui/support/opensession.h"
#include "ui/dialogs/import/importrows.h"
#include "ui/dialogs/importdialog.h"
#include "ui/shell/ask.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

QString writeFile(const TempBook &book, const char *name, const QString &text)
{
    const QString path = book.folder() + u'/' + QString::fromLatin1(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
    return path;
}

const QString threeRows = QStringLiteral("客户名称,客户来源,首次接触\n镇江云帆纸业有限公司,展会,2026-04-"
                                         "15\n常熟锦禾服饰有限公司,展会,2026-04-16\n,展会,2026-04-17\n");

/// The dialog as a person before a keyboard meets it.
class Wizard
{
public:
    Wizard(TempBook &book, const QString &file) : open(book), dialog(open.session, open.shell, file)
    {
        dialog.QDialog::show();
        QApplication::setActiveWindow(&dialog);
    }

    template <typename T>
    T *part(const char *name)
    {
        return dialog.findChild<T *>(QString::fromLatin1(name));
    }
    /// Ctrl+Return, once it may be pressed.
    void goOn()
    {
        auto *forward = part<QPushButton>("importForward");
        REQUIRE(QTest::qWaitFor([&] { return forward->isEnabled(); }));
        auto *title = part<QLabel>("importTitle");
        const QString before = title->text();
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(QTest::qWaitFor(
            [&] { return title->text() != before; })); // a button pressed by its keys is seen to go down
    }
    /// The trial's account, once it stands.
    void waitForAccount()
    {
        if (!QTest::qWaitFor([this] { return account().contains(u'='); }))
            FAIL("no account, but: " << account().toStdString());
    }
    QString account() { return part<QLabel>("importAccount")->text(); }
    const ImportRowsModel &rows()
    {
        return static_cast<const ImportRowsModel &>(*part<QTableView>("importRows")->model());
    }
    qint64 customers()
    {
        return open.session.book()
            .read([](Snapshot &view) { return view.count(customer::type()); })
            .result()
            .valueOr(-1);
    }

    OpenSession open;
    ImportDialog dialog;
};

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

TEST_CASE("what is no table is refused in words and goes no further")
{
    TempBook book;
    Wizard wizard(book, writeFile(book, "letter.pdf", QStringLiteral("%PDF-1.4\n")));
    auto *found = wizard.part<QLabel>("found");
    REQUIRE(QTest::qWaitFor([&] { return found->text().contains(QStringLiteral("PDF")); }));
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
    CHECK(QTest::qWaitFor([&] { return wizard.customers() == 0; }));
}
