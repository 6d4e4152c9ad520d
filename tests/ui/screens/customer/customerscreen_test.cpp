#include "ui/screens/customer/customerscreen.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "tests/ui/support/opensession.h"
#include "ui/look/stagestrip.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Filled {
    TempBook book;
    Id id;
    Filled()
    {
        Record customer = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
        customer.set(customer::stage, Value(QStringLiteral("need_clarified")));
        id = book.create(customer);
        Record log(interaction::type());
        log.set(interaction::customer, Value::of(id));
        log.set(interaction::happenedAt, Value::of(book.clock().now()));
        log.set(interaction::method, Value(QStringLiteral("phone")));
        log.set(interaction::content, Value(QStringLiteral("陈总要第二版报价，电话 13900005678")));
        book.create(log);
    }
};

struct Fixture : Filled {
    OpenSession open{book};
    CustomerScreen screen{open.session, open.shell};

    Fixture()
    {
        screen.resize(1360, 800);
        screen.show();
        QApplication::setActiveWindow(&screen);
    }
    [[nodiscard]] QString title() const { return screen.findChild<QLabel *>(QStringLiteral("customerName"))->text(); }
    void openPage()
    {
        screen.showCustomer(id);
        REQUIRE(QTest::qWaitFor([this] { return title().contains(u"衡岳"); }));
    }
    Record stored()
    {
        return *open.session.book().read([this](Snapshot &view) { return view.get(customer::type(), id); }).result();
    }
    QLineEdit *edit(const char *parent, const char *field)
    {
        auto *form = screen.findChild<QWidget *>(QString::fromLatin1(parent));
        REQUIRE(form);
        auto *editor = form->findChild<QWidget *>(QStringLiteral("field-") + QLatin1String(field));
        REQUIRE(editor);
        return editor->findChild<QLineEdit *>();
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a new customer is typed, saved by Ctrl+S, opened and found", "[ui]")
{
    screen.showNew();
    QLineEdit *name = edit("newCustomerForm", "name");
    QTest::keyClicks(name, QStringLiteral("Ningbo Harbour Logistics"));
    QTest::keyClick(screen.findChild<QPushButton *>(QStringLiteral("saveNew")), Qt::Key_S, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([this] { return open.shell.opened.size() == 1; }));
    const auto found = open.session.book()
                           .read([](Snapshot &view) { return view.finder().findAll(QStringLiteral("harbour")); })
                           .result();
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(found->front() == open.shell.opened.front());
}

TEST_CASE_METHOD(Fixture, "a likely duplicate is told while typing and keeps nobody from saving", "[ui]")
{
    screen.showNew();
    edit("newCustomerForm", "name")->setFocus();
    edit("newCustomerForm", "name")->insert(QStringLiteral("苏州市衡岳精密机械（集团）有限公司"));
    auto *similar = screen.findChild<QPushButton *>(QStringLiteral("similar"));
    REQUIRE(QTest::qWaitFor([similar] { return similar->isVisible(); }));
    CHECK(similar->text().contains(u"衡岳"));
    CHECK(screen.findChild<QPushButton *>(QStringLiteral("saveNew"))->isEnabled());
}

TEST_CASE_METHOD(Fixture, "a stage chosen in the strip is written and can be taken back", "[ui]")
{
    openPage();
    auto *strip = screen.findChild<StageStrip *>();
    REQUIRE(strip);
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_Right);
    QTest::keyClick(strip, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([this] { return stored().text(customer::stage) == u"proposal_submitted"; }));
    open.session.undo();
    REQUIRE(QTest::qWaitFor([this] { return stored().text(customer::stage) == u"need_clarified"; }));
    CHECK(QTest::qWaitFor([strip] { return strip->current() == 1; }));
}

TEST_CASE_METHOD(Fixture, "facts are edited in place", "[ui]")
{
    openPage();
    screen.findChild<QPushButton *>(QStringLiteral("editHere"))->click();
    QLineEdit *website = edit("facts", "website");
    website->setText(QStringLiteral("hengyue.example"));
    screen.findChild<QPushButton *>(QStringLiteral("saveFacts"))->click();
    REQUIRE(QTest::qWaitFor([this] { return stored().text(customer::website) == u"hengyue.example"; }));
}

TEST_CASE_METHOD(Fixture, "F2 opens the facts for editing, in a narrow window too, where they are a tab", "[ui]")
{
    openPage();
    auto *tabs = screen.findChild<QTabWidget *>(QStringLiteral("customerTabs"));
    SECTION("beside the tabs") {}
    SECTION("as a tab")
    {
        screen.resize(700, 600);
        REQUIRE(tabs->indexOf(screen.findChild<QWidget *>(QStringLiteral("facts"))) >= 0);
    }
    screen.activate();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    QLineEdit *website = edit("facts", "website");
    REQUIRE(website);
    CHECK(website->isVisibleTo(&screen));
}

TEST_CASE_METHOD(Fixture, "a contact is added from its tab and appears in the list", "[ui]")
{
    openPage();
    auto *list = screen.findChild<QListView *>(QStringLiteral("contactsList"));
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Insert);
    edit("contacts", "name")->setText(QStringLiteral("陈国栋"));
    screen.findChild<QPushButton *>(QStringLiteral("contactsSave"))->click();
    REQUIRE(QTest::qWaitFor([list] { return list->model()->index(1, 0).data().toString().contains(u"陈国栋"); }));
}

TEST_CASE_METHOD(Fixture, "masked, the page shows neither names nor telephone numbers", "[ui]")
{
    openPage();
    open.session.setMasked(true);
    REQUIRE(QTest::qWaitFor([this] { return !title().contains(u"衡岳"); }));
    auto *timeline = screen.findChild<QAbstractItemView *>(QStringLiteral("timeline"));
    for (int row = 0; row < timeline->model()->rowCount(); ++row)
        CHECK_FALSE(timeline->model()->index(row, 0).data().toString().contains(u"13900005678"));
    for (const QLabel *label : screen.findChildren<QLabel *>())
        CHECK_FALSE(label->text().contains(u"衡岳"));
}

TEST_CASE_METHOD(Fixture, "the history tells what changed and puts a value back", "[ui]")
{
    openPage();
    bool isChanged = false;
    open.session.change(
        QStringLiteral("test"),
        [this](Change &change) {
            return change.edit(customer::type(), id, [](Record &customer) {
                customer.set(customer::website, Value(QStringLiteral("new.example")));
            });
        },
        [&isChanged](const ChangeInfo &) { isChanged = true; });
    REQUIRE(QTest::qWaitFor([&isChanged] { return isChanged; }));
    auto *tree = screen.findChild<QTreeWidget *>(QStringLiteral("history"));
    auto *tabs = screen.findChild<QTabWidget *>(QStringLiteral("customerTabs"));
    tabs->setCurrentIndex(tabs->count() - 1);
    REQUIRE(
        QTest::qWaitFor([tree] { return tree->topLevelItemCount() >= 2 && tree->topLevelItem(0)->childCount() == 1; }));
    CHECK(tree->topLevelItem(0)->child(0)->text(0).contains(u"new.example"));
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    screen.findChild<QPushButton *>(QStringLiteral("restoreValue"))->click();
    CHECK(QTest::qWaitFor([this] { return stored().text(customer::website).isEmpty(); }));
}

TEST_CASE_METHOD(Fixture, "masked, the history hides the customer's own name in what was written freely", "[ui]")
{
    bool isChanged = false;
    open.session.change(
        QStringLiteral("test"),
        [this](Change &change) {
            return change.edit(customer::type(), id, [](Record &customer) {
                customer.set(customer::remarks, Value(customer.text(customer::name) + QStringLiteral("要求六台")));
            });
        },
        [&isChanged](const ChangeInfo &) { isChanged = true; });
    REQUIRE(QTest::qWaitFor([&isChanged] { return isChanged; }));
    openPage();
    open.session.setMasked(true);
    auto *tree = screen.findChild<QTreeWidget *>(QStringLiteral("history"));
    auto *tabs = screen.findChild<QTabWidget *>(QStringLiteral("customerTabs"));
    tabs->setCurrentIndex(tabs->count() - 1);
    const auto line = [tree] {
        const QTreeWidgetItem *top = tree->topLevelItem(0);
        return top && top->childCount() == 1 ? top->child(0)->text(0) : QString();
    };
    REQUIRE(QTest::qWaitFor([&line] { return line().contains(u"六台") && !line().contains(u"衡岳"); }));
}

TEST_CASE_METHOD(Fixture, "the two ends of a range stand in one line of the record", "[ui]")
{
    Record customer = stored();
    customer.set(customer::employeesFrom, Value(qint64{100}));
    customer.set(customer::employeesTo, Value(qint64{500}));
    open.session.change(QStringLiteral("size"), [customer](Change &change) {
        return change.edit(customer::type(), customer.id(), [&customer](Record &record) { record = customer; });
    });
    openPage();
    const auto shows = [this](const QString &text) {
        const QList<QLabel *> labels = screen.findChild<QWidget *>(QStringLiteral("facts"))->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text() == text; });
    };
    CHECK(QTest::qWaitFor([&shows] { return shows(QStringLiteral("100–500")); }));
    CHECK(shows(QStringLiteral("Employees")));
    CHECK_FALSE(shows(QStringLiteral("Employees to")));
}
