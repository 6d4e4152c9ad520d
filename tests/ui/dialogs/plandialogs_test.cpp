// Plans and greetings, through the dialogs people see.
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/task.h"
#include "tests/ui/support/opensession.h"
#include "ui/dialogs/plan/greetingsdialog.h"
#include "ui/dialogs/plan/plandialog.h"
#include "ui/dialogs/plan/runningplansdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 20'000); }

Id customerOf(TempBook &book, const QString &name, const char *letter)
{
    Record record = customerNamed(name);
    record.set(customer::grade, Value(QString::fromLatin1(letter)));
    return book.create(record);
}

qint64 countOf(OpenSession &open, const RecordType &type)
{
    return open.session.book()
        .read([&type](Snapshot &view) -> Result<qint64> {
            KEBU_LET(all, view.store().where(type, QStringLiteral("1"), {}));
            return qint64(all.size());
        })
        .result()
        .valueOr(-1);
}

} // namespace

TEST_CASE("the plan dialog shows the days of its steps and applies them as one change")
{
    TempBook book;
    const Id customer = customerOf(book, QStringLiteral("苏州衡岳精密机械有限公司"), "A");
    OpenSession open(book);
    PlanDialog dialog(open.session, customer, QStringLiteral("rescue"));
    dialog.show();
    auto *apply = dialog.findChild<QPushButton *>(QStringLiteral("planApply"));
    auto *steps = dialog.findChild<QTableWidget *>(QStringLiteral("planSteps"));
    REQUIRE(until([apply] { return apply->isEnabled(); }));
    CHECK(dialog.findChild<QComboBox *>(QStringLiteral("planTemplate"))->currentData() == QStringLiteral("rescue"));
    REQUIRE(until([steps] { return steps->rowCount() == 4; })); // another template may have been asked for first
    dialog.findChild<QDateEdit *>(QStringLiteral("planStart"))->setDate(QDate(2026, 5, 6));
    REQUIRE(until([steps] { return steps->item(0, 0)->text().contains(QStringLiteral("6")); }));
    QTest::keyClick(apply, Qt::Key_Space);
    REQUIRE(until([&] { return countOf(open, task::type()) == 4; }));
    open.session.undo();
    CHECK(until([&] { return countOf(open, task::type()) == 0; }));
}

TEST_CASE("a running plan is stopped with a reason from the keyboard, and one undo lets it run on")
{
    TempBook book;
    const Id customer = customerOf(book, QStringLiteral("苏州衡岳精密机械有限公司"), "A");
    book.change([&](Change &change) -> Result<void> {
        KEBU_TRY(applyPlan(change, {customer, PlanTemplates::defaults().all.front(), {}, {}, {}}));
        return {};
    });
    OpenSession open(book);
    RunningPlansDialog dialog(open.session, customer);
    dialog.show();
    auto *tree = dialog.findChild<QTreeWidget *>(QStringLiteral("runningPlans"));
    auto *reason = dialog.findChild<QLineEdit *>(QStringLiteral("stopReason"));
    auto *stop = dialog.findChild<QPushButton *>(QStringLiteral("stopPlan"));
    REQUIRE(until([tree] { return tree->topLevelItemCount() == 1; }));
    CHECK(tree->topLevelItem(0)->childCount() >= 2);
    CHECK_FALSE(stop->isEnabled());
    reason->setFocus();
    QTest::keyClicks(reason, QStringLiteral("next year"));
    CHECK(stop->isEnabled());
    QTest::keyClick(reason, Qt::Key_Return);
    REQUIRE(until([tree] { return tree->topLevelItemCount() == 0; }));
    CHECK(dialog.isVisible());
    open.session.undo();
    CHECK(until([tree] { return tree->topLevelItemCount() == 1; }));
}

TEST_CASE("greetings are copied row by row with Return and logged by one action")
{
    TempBook book;
    customerOf(book, QStringLiteral("甲公司"), "A");
    customerOf(book, QStringLiteral("乙公司"), "C");
    customerOf(book, QStringLiteral("丙公司"), "C");
    OpenSession open(book);
    GreetingsDialog dialog(open.session);
    dialog.show();
    auto *list = dialog.findChild<QTableWidget *>(QStringLiteral("greetingList"));
    auto *log = dialog.findChild<QPushButton *>(QStringLiteral("logGreetings"));
    REQUIRE(until([list] { return list->rowCount() == 2; }));
    dialog.findChild<QPlainTextEdit *>(QStringLiteral("greetingText"))
        ->setPlainText(QStringLiteral("{称呼}，节日快乐"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(QGuiApplication::clipboard()->text().endsWith(QStringLiteral("公司，节日快乐")));
    CHECK(list->currentRow() == 1);
    CHECK(log->text() == QStringLiteral("Log 1 greeting(s)")); // what was sent, and nobody else
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    CHECK(log->text() == QStringLiteral("Log 2 greeting(s)"));
    QTest::keyClick(list, Qt::Key_Space); // this one not
    CHECK(log->text() == QStringLiteral("Log 1 greeting(s)"));
    QTest::keyClick(log, Qt::Key_Space);
    REQUIRE(until([&] { return countOf(open, interaction::type()) == 1; }));
}

TEST_CASE("greetings that were sent and not logged are ticked again when the list is opened again")
{
    TempBook book;
    for (const char *name : {"乙公司", "丙公司", "丁公司"})
        customerOf(book, QString::fromUtf8(name), "C");
    OpenSession open(book);
    {
        GreetingsDialog dialog(open.session);
        dialog.show();
        auto *list = dialog.findChild<QTableWidget *>(QStringLiteral("greetingList"));
        REQUIRE(until([list] { return list->rowCount() == 3; }));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QTest::keyClick(list, Qt::Key_Return);
        dialog.reject();
    }
    GreetingsDialog again(open.session);
    again.show();
    auto *list = again.findChild<QTableWidget *>(QStringLiteral("greetingList"));
    REQUIRE(until([list] { return list->rowCount() == 3; }));
    CHECK(again.findChild<QPushButton *>(QStringLiteral("logGreetings"))->text() ==
          QStringLiteral("Log 2 greeting(s)"));
    CHECK(list->currentRow() == 2);
}

TEST_CASE("masked, neither dialog shows or copies a name")
{
    TempBook book;
    const Id customer = customerOf(book, QStringLiteral("苏州衡岳精密机械有限公司"), "C");
    OpenSession open(book);
    open.session.setMasked(true);
    GreetingsDialog greetings(open.session);
    greetings.show();
    auto *list = greetings.findChild<QTableWidget *>(QStringLiteral("greetingList"));
    REQUIRE(until([list] { return list->rowCount() == 1; }));
    CHECK_FALSE(list->item(0, 0)->text().contains(QStringLiteral("衡岳")));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    CHECK_FALSE(QGuiApplication::clipboard()->text().contains(QStringLiteral("衡岳")));
    PlanDialog plan(open.session, customer, {});
    plan.show();
    REQUIRE(until([&plan] { return plan.findChild<QPushButton *>(QStringLiteral("planApply"))->isEnabled(); }));
    RunningPlansDialog running(open.session, customer);
    running.show();
    auto *none = running.findChild<QLabel *>(QStringLiteral("noPlans"));
    REQUIRE(until([none] { return none->isVisible(); }));
    for (const QDialog *dialog : std::initializer_list<const QDialog *>{&plan, &running}) {
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            CHECK_FALSE(label->text().contains(QStringLiteral("衡岳")));
    }
}
