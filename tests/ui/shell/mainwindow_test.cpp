// The main job of the program, by keyboard alone, in the real window on a real encrypted book.

#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "tests/ui/support/desk.h"
#include "ui/look/fields.h"
#include "ui/shell/ask.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

void createBook(Desk &desk, const QString &folder)
{
    const QString passphrase = QStringLiteral("zhu yu huo jia ye hang 7");
    auto *name = desk.part<QLineEdit>("newName");
    name->clear();
    desk.type(name, QStringLiteral("test"));
    auto *place = desk.part<QLineEdit>("newPlace");
    place->clear();
    desk.type(place, folder + QStringLiteral("/test.kebu"));
    desk.type(desk.part<QLineEdit>("newPassphrase"), passphrase);
    desk.type(desk.part<QLineEdit>("newPassphraseAgain"), passphrase);
    auto *create = desk.part<QPushButton>("create");
    REQUIRE(desk.until([create] { return create->isEnabled(); }));
    bool isKitOffered = false;
    Desk::inDialog("kitDialog", [&isKitOffered](QDialog *dialog) {
        isKitOffered = true;
        dialog->reject();
    });
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&isKitOffered] { return isKitOffered; }));
    REQUIRE(desk.until([&desk] { return desk.session.isOpen() && desk.part<QWidget>("todayScreen")->isVisible(); }));
}

QString threeCustomers(const QString &folder)
{
    const QString path = folder + QStringLiteral("/cards.csv");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("客户名称,电话,客户等级\n苏州衡岳精密机械有限公司,139 0000 5678,A\n杭州禾木食品有限公司,136 0000 "
               "3382,B\n绍兴锦川纺织有限公司,138 0000 2063,C\n");
    return path;
}

void importCards(Desk &desk, const QString &file)
{
    Desk::inDialog("importDialog", [](QDialog *dialog) {
        for (int step = 0; step < 4; ++step) // file, fields, trial, result
            Desk::pressWhenEnabled(dialog, "importForward");
    });
    desk.window->startImport(file);
    REQUIRE(desk.until([&desk] { return desk.count(customer::type()) == 3; }));
}

void openByInitials(Desk &desk)
{
    desk.shortcut("find");
    desk.type(desk.part<SearchField>("globalSearch"), QStringLiteral("hyjm"));
    auto *table = desk.part<QAbstractItemView>("customersTable");
    REQUIRE(desk.until([table] { return table->model()->rowCount() == 1; }));
    QTest::keyClick(desk.part<SearchField>("globalSearch"), Qt::Key_Return);
    REQUIRE(desk.until([&desk] {
        return desk.part<QWidget>("customerScreen")->isVisible() &&
               desk.part<QLabel>("customerName")->text().contains(QStringLiteral("衡岳"));
    }));
}

void logACall(Desk &desk)
{
    desk.shortcut("log");
    REQUIRE(desk.until([&desk] {
        return desk.part<QWidget>("todayScreen")->isVisible() && desk.part<QPlainTextEdit>("content")->isVisible() &&
               desk.part<QPlainTextEdit>("content")->isEnabled();
    }));
    auto *content = desk.part<QPlainTextEdit>("content");
    desk.type(content, QStringLiteral("第二版报价能接受"));
    desk.type(desk.part<QLineEdit>("nextGoal"), QStringLiteral("发第三版报价"));
    auto *when = desk.part<UnderstoodField>("nextWhen");
    desk.type(when->edit(), QStringLiteral("2026-05-06 15:00"));
    auto *save = desk.part<QPushButton>("save");
    save->setFocus();
    QTest::keyClick(save, Qt::Key_Space);
    REQUIRE(desk.until([&desk] { return desk.count(interaction::type()) == 1; }));
}

} // namespace

TEST_CASE("the main job is done by keyboard: create, import, find by initials, log, undo, print, lock, unlock")
{
    const QTemporaryDir folder;
    Desk desk;
    createBook(desk, folder.path());
    importCards(desk, threeCustomers(folder.path()));
    openByInitials(desk);
    logACall(desk);

    auto *agenda = desk.part<QAbstractItemView>("agenda");
    const auto agendaHolds = [agenda](const QString &text) {
        for (int row = 0; row < agenda->model()->rowCount(); ++row) {
            const QModelIndex group = agenda->model()->index(row, 0);
            if (group.data(Qt::AccessibleTextRole).toString().contains(text) || group.data().toString().contains(text))
                return true;
            for (int child = 0; child < agenda->model()->rowCount(group); ++child) {
                const QModelIndex item = agenda->model()->index(child, 0, group);
                if (item.data(Qt::AccessibleTextRole).toString().contains(text) ||
                    item.data().toString().contains(text))
                    return true;
            }
        }
        return false;
    };
    CHECK(desk.until([&] { return agendaHolds(QStringLiteral("发第三版报价")); }));
    desk.shortcut("undo");
    CHECK(desk.until(
        [&] { return desk.count(interaction::type()) == 0 && !agendaHolds(QStringLiteral("发第三版报价")); }));

    openByInitials(desk);
    const QString pdf = folder.filePath(QStringLiteral("sheet.pdf"));
    ask::answerFileWith(pdf);
    Desk::inDialog("printDialog", [](QDialog *dialog) {
        Desk::pressWhenEnabled(dialog, "printPdf");
        QTimer::singleShot(500, dialog, [dialog] { dialog->reject(); });
    });
    desk.shortcut("print");
    CHECK(desk.until([&pdf] { return QFile(pdf).size() > 1000; }));

    desk.shortcut("lock");
    REQUIRE(desk.until([&desk] { return !desk.session.isOpen() && desk.part<QWidget>("unlockScreen")->isVisible(); }));
    auto *passphrase = desk.part<PassphraseField>("passphrase");
    desk.type(passphrase, QStringLiteral("wrong one"));
    QTest::keyClick(passphrase, Qt::Key_Return);
    REQUIRE(desk.until([&desk] { return desk.part<QWidget>("notice")->isVisible(); }));
    CHECK_FALSE(desk.session.isOpen());
    passphrase->clear();
    desk.type(passphrase, QStringLiteral("zhu yu huo jia ye hang 7"));
    QTest::keyClick(passphrase, Qt::Key_Return);
    REQUIRE(desk.until([&desk] { return desk.session.isOpen(); }));
    CHECK(desk.count(customer::type()) == 3);
}
