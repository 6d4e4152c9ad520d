#include "ui/models/radarmodel.h"

#include "tests/ui/support/opensession.h"

#include <QAbstractItemModelTester>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

RadarModel::Line line(qint64 id, std::vector<Warning> warnings, bool isKey)
{
    return {Id{id},
            QStringLiteral("苏州衡岳精密机械有限公司"),
            QStringLiteral("C-%1").arg(id),
            QStringLiteral("B2"),
            std::move(warnings),
            isKey,
            100'000,
            std::nullopt};
}

struct Fixture {
    TempBook book;
    OpenSession open{book};
    RadarModel model{open.session};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Fixture()
    {
        const Warning silent{QStringLiteral("silent"), QStringLiteral("苏州衡岳精密机械有限公司 silent"),
                             QDate(2026, 4, 1), 3};
        const Warning renewal{QStringLiteral("renewal_near"), QStringLiteral("ends soon"), QDate(2026, 4, 20), 1};
        model.setLines({line(1, {silent, renewal}, true), line(2, {renewal}, false)});
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "the gravest warning is shown, the kind asked for instead where one is", "[ui]")
{
    CHECK(model.rowCount() == 2);
    CHECK(model.index(0, RadarModel::Evidence).data().toString().contains(QStringLiteral("silent")));
    CHECK(model.index(0, 0).data(RadarModel::KeyRole).toBool());
    CHECK(model.counts().value(QStringLiteral("renewal_near")) == 2);
    CHECK(model.counts().value(QStringLiteral("silent")) == 1);
    model.setCode(QStringLiteral("renewal_near"));
    CHECK(model.rowCount() == 2);
    CHECK(model.index(0, RadarModel::Evidence).data().toString().startsWith(QStringLiteral("ends soon")));
    model.setCode(QStringLiteral("silent"));
    CHECK(model.rowCount() == 1);
    CHECK(model.find(Id{1}).row() == 0);
    CHECK_FALSE(model.find(Id{2}).isValid());
    model.clear();
    CHECK(model.rowCount() == 0);
}

TEST_CASE_METHOD(Fixture, "masked, no warning names its customer", "[ui]")
{
    open.session.setMasked(true);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < RadarModel::Columns; ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                CHECK_FALSE(model.index(row, column).data(role).toString().contains(QStringLiteral("衡岳")));
        }
    }
}

TEST_CASE("every kind of warning has a name for its filter", "[ui]")
{
    for (const char *code : {"silent", "contacts_falling", "orders_falling", "complaint_open", "renewal_near",
                             "payment_overdue", "promise_overdue", "quotation_unanswered", "close_passed",
                             "follow_up_overdue", "decider_left", "case_overdue"})
        CHECK(warningName(QString::fromLatin1(code)) != QString::fromLatin1(code));
}
