#include "ui/models/casesmodel.h"

#include "core/domain/servicecase.h"
#include "tests/ui/support/opensession.h"
#include "ui/models/archivelist.h"

#include <QAbstractItemModelTester>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Filled {
    TempBook book;
    Id complaint;
    Filled()
    {
        const Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
        const auto add = [&](const char *kind, qint64 hours) {
            Record record(serviceCase::type());
            record.set(serviceCase::customer, Value::of(customer));
            record.set(serviceCase::kind, Value(QString::fromLatin1(kind)));
            record.set(serviceCase::problem, Value(QStringLiteral("<b>导轨</b>异响")));
            record.set(serviceCase::dueAt, Value::of(Instant{book.clock().now().ms + hours * 3600 * 1000}));
            return book.create(record);
        };
        complaint = add("complaint", -72);
        add("request", 5);
    }
};

struct Fixture : Filled {
    OpenSession open{book};
    CasesModel model{open.session};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    void read(bool isMasked = false)
    {
        auto desk = open.session.book()
                        .read([isMasked](Snapshot &view) { return serviceDesk(view, {.isMasked = isMasked}); })
                        .result();
        REQUIRE(desk);
        model.setDesk(*desk);
    }
    [[nodiscard]] QString cell(int row, int column) const { return model.index(row, column).data().toString(); }
};

} // namespace

TEST_CASE_METHOD(Fixture, "cases stand under the heads of their states, complaints warned of", "[ui]")
{
    read();
    REQUIRE(model.rowCount() == 4);
    CHECK(model.isHead(model.index(0, 0)));
    CHECK(model.isHead(model.index(2, 0)));
    CHECK(model.find(complaint).row() == 1);
    CHECK(model.firstCase().row() == 1);
    CHECK(model.index(1, CasesModel::Kind).data(CasesModel::WarnedRole).toBool());
    CHECK_FALSE(model.index(3, CasesModel::Kind).data(CasesModel::WarnedRole).toBool());
    CHECK(model.index(1, 0).data(CasesModel::DueRole).value<ShownDue>().state == Due::Overdue);
    CHECK(model.index(3, 0).data(CasesModel::DueRole).value<ShownDue>().state == Due::Today);
    CHECK_FALSE(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable);
    CHECK_FALSE(model.index(1, CasesModel::Problem).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    model.clear();
    CHECK(model.rowCount() == 0);
}

TEST_CASE_METHOD(Fixture, "masked, no cell names the customer", "[ui]")
{
    open.session.setMasked(true);
    read(true);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            CHECK_FALSE(cell(row, column).contains(QStringLiteral("衡岳")));
            CHECK_FALSE(
                model.index(row, column).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("衡岳")));
        }
    }
}

TEST_CASE("records of several kinds stand in one list with a head for each", "[ui]")
{
    ArchiveList model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ArchiveLine line;
    line.record = Record(serviceCase::type(), Id{7});
    line.title = QStringLiteral("投诉");
    line.dueWord = QStringLiteral("逾期 3 天");
    model.setGroups(
        {{&serviceCase::type(), QStringLiteral("服务单"), {}, QStringLiteral("1 项逾期"), QStringLiteral("＋"), {line}},
         {&serviceCase::type(), QStringLiteral("空"), {}, {}, {}, {}}});
    REQUIRE(model.rowCount() == 3);
    CHECK(model.isHead(model.index(0)));
    CHECK(model.line(model.index(1))->title == QStringLiteral("投诉"));
    CHECK(model.group(model.index(2))->lines.empty());
    CHECK(model.find(Id{7}).row() == 1);
    CHECK_FALSE(model.find(Id{8}).isValid());
    CHECK(model.lineCount() == 1);
    CHECK(model.index(1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("逾期 3 天")));
    CHECK(model.index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("逾期")));
    model.setGroups({});
    CHECK(model.rowCount() == 0);
}
