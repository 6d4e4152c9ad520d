#include "ui/models/customerlist.h"

#include "core/domain/customer.h"
#include "tests/ui/support/opensession.h"

#include <QAbstractItemModelTester>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

constexpr int many = 10'000;

void fillWith(TempBook &book, int customers)
{
    book.change([customers](Change &change) -> Result<void> {
        for (int i = 0; i < customers; ++i)
            KEBU_TRY(change.create(customerNamed(QStringLiteral("Customer %1").arg(i, 5, 10, QLatin1Char('0')))));
        return {};
    });
}

ListRequest byName() { return {&customer::type(), {}, {}, QString(customer::name), false}; }

bool isWhole(const WindowedModel &list)
{
    return QTest::qWaitFor([&list] { return list.isCountKnown() && !list.isLoading(); }, 20'000);
}

QString nameAt(const CustomerList &list, int row)
{
    return list.index(row, list.columnOf(QString(customer::name))).data().toString();
}

} // namespace

TEST_CASE("ten thousand customers are listed by their ids while rows come a page at a time", "[ui]")
{
    TempBook book;
    fillWith(book, many);
    OpenSession open(book);
    CustomerList list(open.session);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.show(byName(), open.session.book());
    REQUIRE(isWhole(list));
    CHECK(list.rowCount() == many);
    CHECK(nameAt(list, 0) == u"Customer 00000");

    const int far = many - 1;
    CHECK(nameAt(list, far) == u"…");
    REQUIRE(QTest::qWaitFor([&] { return nameAt(list, far) != u"…"; }));
    CHECK(nameAt(list, far) == u"Customer 09999");
}

TEST_CASE("scrolling far keeps only the pages used last", "[ui]")
{
    TempBook book;
    fillWith(book, many);
    OpenSession open(book);
    CustomerList list(open.session);
    list.show(byName(), open.session.book());
    REQUIRE(isWhole(list));
    for (int row = 0; row < many; row += WindowedModel::pageSize) {
        REQUIRE(QTest::qWaitFor([&] { return list.rowAt(row) != nullptr; }));
        CHECK(list.rowAt(row)->id == list.idAt(row));
    }
    CHECK(list.rowAt(0) == nullptr);
}

TEST_CASE("a list asked for later wins over one still on its way", "[ui]")
{
    TempBook book;
    fillWith(book, 500);
    OpenSession open(book);
    CustomerList list(open.session);
    ListRequest descending = byName();
    descending.descending = true;
    for (int i = 0; i < 20; ++i)
        list.show(i % 2 == 0 ? byName() : descending, open.session.book());
    REQUIRE(isWhole(list));
    CHECK(list.rowCount() == 500);
    CHECK(nameAt(list, 0) == u"Customer 00499");
}

TEST_CASE("a refresh keeps the old rows until the new ones are there", "[ui]")
{
    TempBook book;
    fillWith(book, 300);
    OpenSession open(book);
    CustomerList list(open.session);
    list.show(byName(), open.session.book());
    REQUIRE(isWhole(list));
    const Id kept = list.idAt(250);
    REQUIRE(QTest::qWaitFor([&] { return list.rowAt(250) != nullptr; }));
    REQUIRE(open.session.book()
                .change(QStringLiteral("test"),
                        [](Change &change) -> Result<void> {
                            KEBU_TRY(change.create(customerNamed(QStringLiteral("Aardvark"))));
                            return {};
                        })
                .result());
    list.refresh(kept);
    CHECK(nameAt(list, 250) == u"Customer 00250");
    REQUIRE(QTest::qWaitFor([&] { return list.rowCount() == 301; }));
    REQUIRE(list.rowOf(kept) == 251);
    CHECK(nameAt(list, 251) == u"Customer 00250"); // came with the ids, without a detour over "…"
}

TEST_CASE("a refresh that brings the same customers in the same order resets nothing", "[ui]")
{
    TempBook book;
    fillWith(book, 300);
    OpenSession open(book);
    CustomerList list(open.session);
    list.show(byName(), open.session.book());
    REQUIRE(isWhole(list));
    int resets = 0;
    bool isReopened = false;
    QObject::connect(&list, &QAbstractItemModel::modelReset, &list, [&resets] { ++resets; });
    QObject::connect(&list, &WindowedModel::reopened, &list, [&isReopened] { isReopened = true; });
    const Id changed = list.idAt(3);
    REQUIRE(open.session.book()
                .change(QStringLiteral("test"),
                        [changed](Change &change) {
                            return change.edit(customer::type(), changed, [](Record &record) {
                                record.set(customer::stage, Value(QStringLiteral("in_use")));
                            });
                        })
                .result());
    list.refresh();
    REQUIRE(QTest::qWaitFor([&isReopened] { return isReopened; }));
    CHECK(resets == 0);
    CHECK(list.valueAt(list.index(3, list.columnOf(QString(customer::stage)))).text() == u"in_use");
}

TEST_CASE("a wrong query is told and leaves the list as it was", "[ui]")
{
    TempBook book;
    fillWith(book, 3);
    OpenSession open(book);
    CustomerList list(open.session);
    list.show(byName(), open.session.book());
    REQUIRE(isWhole(list));
    QString told;
    QObject::connect(&list, &WindowedModel::failed, &list, [&told](const Error &error) { told = error.message; });
    ListRequest wrong = byName();
    wrong.where = QStringLiteral("nonsense = 1");
    list.show(wrong, open.session.book());
    REQUIRE(QTest::qWaitFor([&told] { return !told.isEmpty(); }));
    CHECK(list.rowCount() == 3);
}

TEST_CASE("while the session masks, names in the list and in a copied table keep only their number", "[ui]")
{
    TempBook book;
    book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    OpenSession open(book);
    CustomerList list(open.session);
    list.show(byName(), open.session.book());
    REQUIRE(isWhole(list));
    open.session.setMasked(true);
    CHECK_FALSE(nameAt(list, 0).contains(u"衡岳"));
    CHECK(nameAt(list, 0).contains(u"C-"));
    const auto rows = list.fetch({list.idAt(0)}).result();
    REQUIRE(rows);
    CHECK_FALSE(list.cellsForCopy(rows->front(), {list.columnOf(QString(customer::name))}).first().contains(u"衡岳"));
}
