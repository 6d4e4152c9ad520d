#include "ui/screens/customers/customersscreen.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "tests/ui/support/opensession.h"
#include "ui/models/customerlist.h"
#include "ui/screens/customers/customerstable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

void fill(TempBook &book)
{
    Record suzhou = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
    suzhou.set(customer::grade, Value(QStringLiteral("A")));
    const Id id = book.create(suzhou);
    Record person(contact::type());
    person.set(contact::customer, Value::of(id));
    person.set(contact::name, Value(QStringLiteral("陈国栋")));
    person.set(contact::mobile, Value(QStringLiteral("13900005678")));
    book.create(person);
    book.create(customerNamed(QStringLiteral("宁波港联物流有限公司")));
    book.create(customerNamed(QStringLiteral("杭州禾木食品有限公司")));
}

struct Filled {
    TempBook book;
    Filled() { fill(book); }
};

struct Fixture : Filled {
    OpenSession open{book};
    CustomersScreen screen{open.session, open.shell};
    CustomersTable *table = screen.findChild<CustomersTable *>();

    Fixture()
    {
        screen.resize(1300, 800);
        screen.show();
        QApplication::setActiveWindow(&screen);
        screen.activate();
        REQUIRE(waitForRows(3));
    }
    bool waitForRows(int count)
    {
        return QTest::qWaitFor([&] { return table->model()->rowCount() == count; });
    }
    QString nameAt(int row)
    {
        auto *list = static_cast<CustomerList *>(table->model());
        return list->index(row, list->columnOf(QString(customer::name))).data().toString();
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "customers are found by initials, and by the digits of a contact's phone with the reason",
                 "[ui]")
{
    screen.search(QStringLiteral("nbgl"));
    REQUIRE(waitForRows(1));
    CHECK(nameAt(0).contains(u"宁波港联"));
    screen.search(QStringLiteral("5678"));
    REQUIRE(QTest::qWaitFor([&] { return nameAt(0).contains(u"苏州衡岳"); }));
    auto *list = static_cast<CustomerList *>(table->model());
    CHECK(list->index(0, list->columnOf(QString(customer::name)))
              .data(CustomerList::MatchRole)
              .toString()
              .contains(u"5678"));
}

TEST_CASE_METHOD(Fixture, "Return in the search opens the first customer once the search is done", "[ui]")
{
    screen.search(QStringLiteral("hmsp"));
    screen.openFirst();
    REQUIRE(QTest::qWaitFor([&] { return open.shell.opened.size() == 1; }));
    CHECK(nameAt(0).contains(u"禾木"));
}

TEST_CASE_METHOD(Fixture, "Return on a row opens it", "[ui]")
{
    table->setCurrentRow(1);
    QTest::keyClick(table, Qt::Key_Return);
    REQUIRE(open.shell.opened.size() == 1);
    CHECK(open.shell.opened.front() == table->current());
}

TEST_CASE_METHOD(Fixture, "a condition typed as text narrows the list, a wrong one says so and changes nothing", "[ui]")
{
    screen.findChild<QPushButton *>(QStringLiteral("queryText"))->click();
    auto *edit = screen.findChild<QLineEdit *>(QStringLiteral("query"));
    edit->setText(QStringLiteral("grade = Q"));
    QTest::keyClick(edit, Qt::Key_Return);
    auto *error = screen.findChild<QLabel *>(QStringLiteral("queryError"));
    CHECK_FALSE(error->isHidden());
    CHECK_FALSE(error->text().isEmpty());
    CHECK(table->model()->rowCount() == 3);
    edit->setText(QStringLiteral("grade = A"));
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(error->isHidden());
    REQUIRE(waitForRows(1));
    CHECK(nameAt(0).contains(u"苏州"));
}

TEST_CASE_METHOD(Fixture,
                 "what a search found is narrowed by a condition, and the view comes back when the search ends", "[ui]")
{
    screen.search(QStringLiteral("有限公司"));
    auto *edit = screen.findChild<QLineEdit *>(QStringLiteral("query"));
    edit->setText(QStringLiteral("grade = A"));
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(waitForRows(1));
    screen.search({});
    CHECK(waitForRows(3));
}

TEST_CASE_METHOD(Fixture, "copying ticked rows gives a table with heads, and masked names while the session masks",
                 "[ui]")
{
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return !open.shell.messages.empty(); }));
    const QString plain = QGuiApplication::clipboard()->text();
    CHECK(plain.count(u'\n') == 4);
    CHECK(plain.contains(u"衡岳"));
    open.session.setMasked(true);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return open.shell.messages.size() == 2; }));
    CHECK_FALSE(QGuiApplication::clipboard()->text().contains(u"衡岳"));
}

TEST_CASE_METHOD(Fixture, "the current customer stays current when another appears", "[ui]")
{
    table->setCurrentRow(1);
    const Id current = table->current();
    bool isDone = false;
    open.session.change(
        QStringLiteral("test"),
        [](Change &change) -> Result<void> {
            KEBU_TRY(change.create(customerNamed(QStringLiteral("阿尔法公司"))));
            return {};
        },
        [&isDone](const ChangeInfo &) { isDone = true; });
    REQUIRE(waitForRows(4));
    CHECK(table->current() == current);
}

TEST_CASE_METHOD(Fixture, "a search without a hit offers the way back", "[ui]")
{
    screen.search(QStringLiteral("zzzz"));
    auto *all = screen.findChild<QPushButton *>(QStringLiteral("showAll"));
    REQUIRE(QTest::qWaitFor([&] { return all->isVisible(); }));
    all->click();
    CHECK(waitForRows(3));
}
