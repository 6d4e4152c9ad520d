#include "ui/models/boardmodel.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "tests/ui/support/opensession.h"
#include "ui/models/opportunitylist.h"

#include <QAbstractItemModelTester>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Filled {
    TempBook book;
    Id customer = [this] {
        Record record = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
        record.set(customer::grade, Value(QStringLiteral("A")));
        return book.create(record);
    }();

    Filled()
    {
        add("冷链货架", 12, 32'000'000);
        add("衡岳精密机械二期", 30, 0);
    }
    void add(const char *title, int days, qint64 fen)
    {
        Record deal(opportunity::type());
        deal.set(opportunity::customer, Value::of(customer));
        deal.set(opportunity::title, Value(QString::fromUtf8(title)));
        deal.set(opportunity::stage, Value(QStringLiteral("negotiating")));
        deal.set(opportunity::stageSince, Value::of(QDate(2026, 4, 30).addDays(-days)));
        if (fen)
            deal.set(opportunity::amount, Value(fen));
        book.create(deal);
    }
};

struct Fixture : Filled {
    OpenSession open{book};
    BoardModel model{open.session};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    BoardColumn talks()
    {
        const auto board = open.session.book().read([](Snapshot &view) { return pipelineBoard(view, {}); }).result();
        REQUIRE(board);
        return *std::ranges::find(board->columns, QStringLiteral("negotiating"), &BoardColumn::stage);
    }
    CardFace face(int row) { return model.index(row).data(BoardModel::FaceRole).value<CardFace>(); }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a card says title, customer, grade, what is next, amount and days against the limit", "[ui]")
{
    model.setColumn(talks());
    REQUIRE(model.rowCount() == 2);
    CHECK(face(0).days == 30);
    CHECK(face(0).limit == 21);
    CHECK(face(0).amount.isEmpty());
    CHECK(face(1).title == u"冷链货架");
    CHECK(face(1).customer == u"苏州衡岳精密机械");
    CHECK(face(1).grade.letter == u'A');
    CHECK(face(1).amount.contains(u"32"));
    CHECK(model.index(1).data(Qt::AccessibleTextRole).toString().contains(u"冷链货架"));
}

TEST_CASE_METHOD(Fixture, "a masked card keeps the number, and its title and spoken words name nobody", "[ui]")
{
    model.setColumn(talks());
    open.session.setMasked(true);
    model.repaintAll();
    CHECK(face(0).number.contains(u"C-000001"));
    CHECK_FALSE(face(0).customer.contains(u"衡岳"));
    CHECK_FALSE(model.index(0).data().toString().contains(u"苏州衡岳精密机械有限公司"));
    CHECK_FALSE(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"苏州衡岳"));
}

TEST_CASE_METHOD(Fixture, "a slot opens between the cards, moves and closes, and hides none of them", "[ui]")
{
    model.setColumn(talks());
    const Id first = model.card(model.index(0))->deal.id();
    const SlotFace face{QStringLiteral("here"), QStringLiteral("needs")};
    model.showSlot(0, face);
    CHECK(model.rowCount() == 3);
    CHECK(model.card(model.index(0)) == nullptr);
    CHECK(model.find(first).row() == 1);
    CHECK(model.index(0).data(BoardModel::SlotRole).value<SlotFace>() == face);
    model.showSlot(99, face);
    CHECK(model.slotRow() == 2);
    CHECK(model.find(first).row() == 0);
    model.setColumn(talks());
    CHECK(model.slotRow() == -1);
    CHECK(model.rowCount() == 2);
    model.clear();
    CHECK(model.rowCount() == 0);
}

TEST_CASE_METHOD(Fixture, "opportunities are listed and sorted, masked with the number of their customer", "[ui]")
{
    OpportunityList list(open.session);
    const QAbstractItemModelTester listTester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.show({nullptr, QStringLiteral("result is empty"), {}, QString(opportunity::amount), true},
              open.session.book());
    REQUIRE(QTest::qWaitFor([&] { return list.rowCount() == 2 && list.isCountKnown() && !list.isLoading(); }));
    const auto text = [&list](int row, FieldName field) {
        return list.index(row, list.columnOf(QString(field))).data().toString();
    };
    CHECK(text(0, opportunity::title) == u"冷链货架");
    CHECK(text(0, opportunity::customer) == u"苏州衡岳精密机械");
    open.session.setMasked(true);
    list.repaintAll();
    CHECK(text(0, opportunity::customer).contains(u"C-000001"));
    CHECK_FALSE(text(0, opportunity::customer).contains(u"衡岳"));
    CHECK(list.customerAt(0) == customer);
}
