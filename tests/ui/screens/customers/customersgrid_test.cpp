// The list as a spreadsheet: cells, ranges, ticks, paste, fill, many at once; by keys on a shown screen.
#include "ui/screens/customers/customersscreen.h"

#include "core/domain/customer.h"
#include "core/domain/tag.h"
#include "tests/ui/support/opensession.h"
#include "ui/forms/fieldeditor.h"
#include "ui/models/customerlist.h"
#include "ui/screens/customers/customerstable.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTableWidget>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

constexpr int customers = 60;

struct Numbered {
    TempBook book;
    Numbered()
    {
        book.change([](Change &change) -> Result<void> {
            for (int i = 0; i < customers; ++i) {
                Record record = customerNamed(QStringLiteral("Customer %1").arg(i, 2, 10, QLatin1Char('0')));
                record.set(customer::grade, Value(QStringLiteral("B")));
                KEBU_TRY(change.create(record));
            }
            return {};
        });
    }
};

struct Grid : Numbered {
    OpenSession open{book};
    CustomersScreen screen{open.session, open.shell};
    CustomersTable *table = screen.findChild<CustomersTable *>();
    CustomerList *list = static_cast<CustomerList *>(table->model());

    Grid()
    {
        screen.resize(1300, 700);
        screen.show();
        QApplication::setActiveWindow(&screen);
        emit open.session.opened(); // the window has its screens before a book is opened
        screen.activate();
        REQUIRE(QTest::qWaitFor([&] { return list->rowCount() == customers && list->isCountKnown(); }));
        table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    }
    void goTo(int row, const char *field)
    {
        const int column = list->columnOf(QString::fromLatin1(field));
        REQUIRE(column >= 0);
        table->selectionModel()->setCurrentIndex(list->index(row, column), QItemSelectionModel::ClearAndSelect);
        table->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : table, key, modifiers);
    }
    /// Types over the current cell: the first key opens the editor, which has the keyboard then.
    void typeOver(const QString &text)
    {
        QTest::keyClicks(table, text.left(1));
        REQUIRE(table->openEditor());
        QTest::keyClicks(QApplication::focusWidget(), text.mid(1));
    }
    static void commitText(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    Record record(Id id)
    {
        return open.session.book()
            .read([id](Snapshot &view) { return view.get(customer::type(), id); })
            .result()
            .value();
    }
    bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 10'000); }
    static void inDialog(const char *name, const std::function<void(QDialog *)> &work)
    {
        auto *timer = new QTimer(qApp);
        QObject::connect(timer, &QTimer::timeout, qApp, [timer, name, work] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || dialog->objectName() != QLatin1String(name))
                return;
            timer->stop();
            const std::function<void(QDialog *)> now = work;
            timer->deleteLater();
            now(dialog);
        });
        timer->start(20);
    }
};

} // namespace

TEST_CASE_METHOD(Grid, "F2 edits the cell, Enter keeps it and goes down, one undo takes it back", "[ui]")
{
    goTo(2, "stage");
    const Id id = table->current();
    press(Qt::Key_F2);
    REQUIRE(table->openEditor());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Negot"));
    press(Qt::Key_Return);
    CHECK_FALSE(table->openEditor());
    CHECK(table->currentIndex().row() == 3);
    REQUIRE(until([&] { return record(id).text(customer::stage) == u"negotiating"; }));
    open.session.undo();
    CHECK(until([&] { return record(id).text(customer::stage) != u"negotiating"; }));
}

TEST_CASE_METHOD(Grid, "typing opens the editor with what was typed, an input method too", "[ui]")
{
    goTo(0, "industry");
    const Id id = table->current();
    QTest::keyClicks(table, QStringLiteral("p"));
    REQUIRE(table->openEditor());
    CHECK(table->openEditor()->findChild<QLineEdit *>()->text() == u"p");
    press(Qt::Key_Escape);
    CHECK_FALSE(table->openEditor());
    commitText(QStringLiteral("包装"));
    REQUIRE(table->openEditor());
    press(Qt::Key_Tab);
    REQUIRE(until([&] { return record(id).text(customer::industry) == u"包装"; }));
}

TEST_CASE_METHOD(Grid, "a bad value keeps the editor open with a sentence, Escape takes it back", "[ui]")
{
    goTo(1, "next_due");
    press(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("never ever"));
    press(Qt::Key_Return);
    REQUIRE(table->openEditor());
    CHECK_FALSE(table->openEditor()->findChild<FieldEditor *>()->value());
    press(Qt::Key_Escape);
    CHECK_FALSE(table->openEditor());
    CHECK(table->currentIndex().row() == 1);
    goTo(1, "name");
    press(Qt::Key_F2);
    press(Qt::Key_Delete);
    press(Qt::Key_Return);
    REQUIRE(table->openEditor());
    auto *remark = table->openEditor()->findChild<QLabel *>(QStringLiteral("cellRemark"));
    CHECK_FALSE(remark->isHidden());
    CHECK(remark->text().contains(QStringLiteral("needed")));
}

TEST_CASE_METHOD(Grid, "the next follow-up is planned by typing a day into the list", "[ui]")
{
    goTo(5, "next_due");
    const Id id = table->current();
    typeOver(QStringLiteral("+6d"));
    press(Qt::Key_Return);
    REQUIRE(until([&] {
        return open.session.book().read([id](Snapshot &view) { return glanceAt(view, id); }).result()->nextDue ==
               u"2026-05-06";
    }));
}

TEST_CASE_METHOD(Grid, "derived columns and masked personal cells refuse with a word why", "[ui]")
{
    goTo(0, "amount");
    press(Qt::Key_F2);
    CHECK_FALSE(table->openEditor());
    REQUIRE(open.shell.messages.size() == 1);
    CHECK(open.shell.messages.back().text.contains(QStringLiteral("worked out")));
    open.session.setMasked(true);
    goTo(0, "name");
    press(Qt::Key_F2);
    CHECK_FALSE(table->openEditor());
    CHECK(open.shell.messages.back().text.contains(QStringLiteral("masked")));
}

TEST_CASE_METHOD(Grid, "an edit keeps the marked cells and the place the list is scrolled to", "[ui]")
{
    table->verticalScrollBar()->setValue(20);
    goTo(25, "industry");
    press(Qt::Key_Down, Qt::ShiftModifier);
    const int scrolled = table->verticalScrollBar()->value();
    const Id id = list->idAt(25);
    bool isDone = false;
    open.session.change(
        QStringLiteral("test"),
        [id](Change &change) {
            return change.edit(customer::type(), id,
                               [](Record &record) { record.set(customer::stage, Value(QStringLiteral("in_use"))); });
        },
        [&](const ChangeInfo &) { isDone = true; });
    REQUIRE(until([&] {
        return isDone && list->valueAt(list->index(25, list->columnOf(QString(customer::stage)))).text() == u"in_use";
    }));
    CHECK(table->verticalScrollBar()->value() == scrolled);
    CHECK(table->range().top == 25);
    CHECK(table->range().bottom == 26);
}

TEST_CASE_METHOD(Grid, "Space ticks, Ctrl+A ticks the whole result, the box in the corner says how many", "[ui]")
{
    auto *all = screen.findChild<QCheckBox *>(QStringLiteral("checkAll"));
    goTo(4, "name");
    press(Qt::Key_Space);
    CHECK(screen.selected() == std::vector{list->idAt(4)});
    CHECK(all->checkState() == Qt::PartiallyChecked);
    press(Qt::Key_A, Qt::ControlModifier);
    CHECK(screen.selected().size() == size_t(customers));
    CHECK(all->checkState() == Qt::Checked);
    press(Qt::Key_Escape);
    CHECK(table->checks().count() == 0);
}

TEST_CASE_METHOD(Grid, "marked cells are copied as a table and pasted elsewhere after a look at what changes", "[ui]")
{
    QGuiApplication::clipboard()->setText(QStringLiteral("包装\tNegotiating\n陶瓷\tnonsense\n"));
    goTo(10, "industry");
    inDialog("pasteDialog", [](QDialog *dialog) {
        auto *apply = dialog->findChild<QPushButton *>(QStringLiteral("pasteApply"));
        REQUIRE(QTest::qWaitFor([apply] { return apply->isEnabled(); }));
        CHECK(dialog->findChild<QLabel *>(QStringLiteral("previewSummary"))->text().contains(u'3'));
        CHECK(
            dialog->findChild<QLabel *>(QStringLiteral("previewReasons"))->text().contains(QStringLiteral("nonsense")));
        apply->click();
    });
    press(Qt::Key_V, Qt::ControlModifier);
    const Id first = list->idAt(10);
    const Id second = list->idAt(11);
    REQUIRE(until([&] { return record(second).text(customer::industry) == u"陶瓷"; }));
    CHECK(record(first).text(customer::stage) == u"negotiating");
    CHECK(record(second).text(customer::stage) != u"negotiating");

    REQUIRE(until(
        [&] { return list->valueAt(list->index(11, list->columnOf(QString(customer::industry)))).text() == u"陶瓷"; }));
    goTo(10, "industry");
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    REQUIRE(until([] { return QGuiApplication::clipboard()->text() == u"包装\n陶瓷\n"; }));
}

TEST_CASE_METHOD(Grid, "Ctrl+D fills down, Delete clears, each in one change", "[ui]")
{
    goTo(0, "stage");
    typeOver(QStringLiteral("In use"));
    press(Qt::Key_Return);
    REQUIRE(until([&] { return record(list->idAt(0)).text(customer::stage) == u"in_use"; }));
    goTo(0, "stage");
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_D, Qt::ControlModifier);
    REQUIRE(until([&] { return record(list->idAt(4)).text(customer::stage) == u"in_use"; }));
    press(Qt::Key_Delete);
    REQUIRE(until([&] { return record(list->idAt(4)).text(customer::stage).isEmpty(); }));
    CHECK(record(list->idAt(0)).text(customer::stage).isEmpty());
    open.session.undo();
    CHECK(until([&] { return record(list->idAt(2)).text(customer::stage) == u"in_use"; }));
}

TEST_CASE_METHOD(Grid, "many are changed at once after a look, and taken back by one undo", "[ui]")
{
    goTo(0, "name");
    press(Qt::Key_A, Qt::ControlModifier);
    auto *stage = screen.findChild<QPushButton *>(QStringLiteral("bulkStage"));
    inDialog("bulkDialog", [](QDialog *dialog) {
        auto *editor = dialog->findChild<FieldEditor *>(QStringLiteral("field-stage"));
        REQUIRE(editor);
        auto *line = editor->findChild<QLineEdit *>();
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("Negotiating"));
        auto *apply = dialog->findChild<QPushButton *>(QStringLiteral("bulkApply"));
        REQUIRE(QTest::qWaitFor([apply] { return apply->isEnabled(); }));
        CHECK(
            dialog->findChild<QLabel *>(QStringLiteral("previewSummary"))->text().contains(QString::number(customers)));
        CHECK(dialog->findChild<QTableWidget *>(QStringLiteral("previewLines"))->rowCount() == customers);
        apply->click();
    });
    stage->click();
    REQUIRE(until([&] { return record(list->idAt(59)).text(customer::stage) == u"negotiating"; }));
    open.session.undo();
    CHECK(until([&] { return record(list->idAt(59)).text(customer::stage) != u"negotiating"; }));
}

TEST_CASE_METHOD(Grid, "a view keeps its conditions, columns and order under a name", "[ui]")
{
    screen.showQuery(QStringLiteral("grade = B and (city = \"苏州\" or next_due is empty)"), {});
    auto *tabs = screen.findChild<QTabBar *>(QStringLiteral("views"));
    QTimer::singleShot(200, &screen, [this] {
        auto *name = QApplication::activePopupWidget()->findChild<QLineEdit *>(QStringLiteral("viewName"));
        REQUIRE(name);
        name->setText(QStringLiteral("mine"));
        QTest::keyClick(name, Qt::Key_Return);
    });
    screen.findChild<QAbstractButton *>(QStringLiteral("saveView"))->click();
    REQUIRE(until([&] { return tabs->tabText(tabs->currentIndex()).startsWith(QStringLiteral("mine")); }));
    table->hideColumn(list->columnOf(QStringLiteral("tags")));
    REQUIRE(until([&] { return list->columnOf(QStringLiteral("tags")) < 0; }));
    tabs->setCurrentIndex(0);
    CHECK(until([&] { return list->columnOf(QStringLiteral("tags")) >= 0; }));
    tabs->setCurrentIndex(tabs->count() - 1);
    CHECK(until([&] { return list->columnOf(QStringLiteral("tags")) < 0; }));

    const auto kept = [this] {
        return open.session.book()
            .read([](Snapshot &view) { return Settings(view.connection()).text(QStringLiteral("customers.list")); })
            .result()
            .valueOr({});
    };
    REQUIRE(until([&] { return kept().contains(QStringLiteral("mine")); }));
    CustomersScreen again(open.session, open.shell);
    emit open.session.opened();
    auto *views = again.findChild<QTabBar *>(QStringLiteral("views"));
    CHECK(until([&] { return views->tabText(views->count() - 1).startsWith(QStringLiteral("mine")); }));
}

TEST_CASE_METHOD(Grid, "the preview opens over a narrow table by F4 and goes by F4", "[ui]")
{
    auto *preview = screen.findChild<QWidget *>(QStringLiteral("customerPreview"));
    CHECK(preview->isVisible());
    screen.resize(948, 600);
    REQUIRE(until([&] { return !preview->isVisible(); }));
    const int before = table->width();
    table->setFocus();
    press(Qt::Key_F4);
    CHECK(preview->isVisible());
    CHECK(table->width() == before);
    press(Qt::Key_F4);
    CHECK_FALSE(preview->isVisible());
}

TEST_CASE_METHOD(Grid, "a name of two hundred characters is edited within the window", "[ui]")
{
    const Id id = list->idAt(0);
    goTo(0, "name");
    press(Qt::Key_F2);
    REQUIRE(table->openEditor());
    commitText(QString(200, QChar(0x957f)));
    CHECK(table->viewport()->rect().contains(table->openEditor()->geometry()));
    press(Qt::Key_Return);
    CHECK(until([&] { return record(id).text(customer::name).size() == 200; }));
}
