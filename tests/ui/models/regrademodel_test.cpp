#include "ui/models/regrademodel.h"

#include "tests/ui/support/opensession.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

GradeProposal row(qint64 id, ProposalKind kind, const char *from, const char *to)
{
    return {Id{id},
            QStringLiteral("C-%1").arg(id),
            QStringLiteral("苏州衡岳精密机械有限公司"),
            QString::fromLatin1(from),
            QString::fromLatin1(to),
            QStringLiteral("衡岳 <b>48</b> 分"),
            kind};
}

struct Fixture {
    TempBook book;
    OpenSession open{book};
    RegradeModel model{open.session};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Fixture()
    {
        model.setProposals({row(1, ProposalKind::Down, "A", "B"), row(2, ProposalKind::Up, "C", "B"),
                            row(3, ProposalKind::State, "", "potential"), row(4, ProposalKind::Down, "B", "C")});
    }
    [[nodiscard]] QModelIndex at(int group, int row, int column = 0) const
    {
        return model.index(row, column, model.index(group, 0));
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "proposals stand in groups, those who go up first, all accepted", "[ui]")
{
    REQUIRE(model.rowCount() == 3);
    CHECK(model.rowCount(model.index(0, 0)) == 1);
    CHECK(model.rowCount(model.index(1, 0)) == 2);
    CHECK(model.proposal(at(0, 0))->customer == Id{2});
    CHECK(model.proposal(model.index(0, 0)) == nullptr);
    CHECK(at(1, 0, RegradeModel::Change).data().toString() == QStringLiteral("A → B"));
    CHECK(at(2, 0, RegradeModel::Change).data().toString() == QStringLiteral("none → Potential"));
    CHECK(model.acceptedCount() == 4);
    CHECK(model.countOf(ProposalKind::Down) == 2);
    CHECK_FALSE(at(1, 0, RegradeModel::Why).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    model.clear();
    CHECK(model.rowCount() == 0);
    CHECK(model.accepted().empty());
}

TEST_CASE_METHOD(Fixture, "a row or a whole group is left, and its box says how much of it is taken", "[ui]")
{
    QSignalSpy told(&model, &RegradeModel::acceptedChanged);
    CHECK(model.setData(at(1, 1), Qt::Unchecked, Qt::CheckStateRole));
    CHECK(told.count() == 1);
    CHECK(model.index(1, 0).data(Qt::CheckStateRole).toInt() == Qt::PartiallyChecked);
    CHECK(model.acceptedCount() == 3);
    CHECK(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    CHECK(model.acceptedCount() == 2);
    for (const GradeProposal &accepted : model.accepted())
        CHECK(accepted.kind != ProposalKind::Down);
    CHECK(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
    CHECK(model.acceptedCount() == 4);
    CHECK_FALSE(model.setData(at(1, 0, RegradeModel::Why), Qt::Unchecked, Qt::CheckStateRole));
}

TEST_CASE_METHOD(Fixture, "masked, no proposal names its customer", "[ui]")
{
    open.session.setMasked(true);
    model.retranslate();
    for (int group = 0; group < model.rowCount(); ++group) {
        for (int row = 0; row < model.rowCount(model.index(group, 0)); ++row) {
            for (int column = 0; column < RegradeModel::Columns; ++column) {
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                    CHECK_FALSE(at(group, row, column).data(role).toString().contains(QStringLiteral("衡岳精密")));
            }
        }
    }
}
