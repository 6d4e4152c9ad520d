#include "core/domain/catalog.h"
#include "ui/models/agendamodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

const WallTime now{QDate(2026, 4, 30), QTime(9, 0), {}};

AgendaItem item(qint64 id, const QString &name, QDate due, const QString &grade = QStringLiteral("A"),
                const QString &method = QStringLiteral("phone"))
{
    AgendaItem item;
    item.task = Id{id};
    item.customer = Id{100 + id};
    item.customerName = name;
    item.number = QStringLiteral("C-%1").arg(id, 6, 10, QLatin1Char('0'));
    item.grade = grade;
    item.method = method;
    item.due = {due, {}, {}};
    item.state = dueState(item.due, now);
    item.contactName = QStringLiteral("陈国栋");
    item.phone = QStringLiteral("13900005678");
    item.goal = QStringLiteral("问陈国栋要回复");
    return item;
}

Agenda someAgenda()
{
    Agenda agenda;
    agenda.day = now.date;
    agenda.overdue = {item(1, QStringLiteral("温州瑞德阀门有限公司"), now.date.addDays(-3))};
    agenda.today = {
        item(2, QStringLiteral("苏州衡岳精密机械有限公司"), now.date),
        item(3, QStringLiteral("绍兴锦川纺织有限公司"), now.date, QStringLiteral("C"), QStringLiteral("visit"))};
    agenda.week = {item(4, QStringLiteral("芜湖安驰汽车零部件有限公司"), now.date.addDays(6))};
    return agenda;
}

struct Shown {
    AgendaModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    Catalog catalog;

    Shown()
    {
        model.setWords(&catalog, false);
        model.setAgenda(someAgenda(), now, false);
    }
    [[nodiscard]] AgendaLine line(qint64 task)
    {
        return model.find(Id{100 + task}).data(AgendaModel::LineRole).value<AgendaLine>();
    }
};

} // namespace

TEST_CASE("the day's list has a head for each group that holds something")
{
    Shown shown;
    CHECK(shown.model.rowCount() == 4 + 3);
    CHECK(shown.model.headOf(0).row() == 0);
    CHECK_FALSE(shown.model.headOf(1).isValid());
    CHECK(shown.model.item(shown.model.index(1))->task == Id{1});
}

TEST_CASE("a folded group keeps its head within reach of the keyboard")
{
    Shown shown;
    CHECK_FALSE(shown.model.flags(shown.model.headOf(2)).testFlag(Qt::ItemIsEnabled));
    shown.model.setFolded(2, true);
    CHECK(shown.model.rowCount() == 5);
    CHECK(shown.model.flags(shown.model.headOf(2)).testFlag(Qt::ItemIsEnabled));
    CHECK(shown.model.headOf(2).data(AgendaModel::CountRole).toInt() == 2);
}

TEST_CASE("a filter counts what is due by today only")
{
    Shown shown;
    CHECK(shown.model.dueCount(AgendaModel::Filter::All) == 3);
    CHECK(shown.model.dueCount(AgendaModel::Filter::GradeA) == 2);
    CHECK(shown.model.dueCount(AgendaModel::Filter::Visits) == 1);
    shown.model.setFilter(AgendaModel::Filter::Visits);
    CHECK(shown.model.rowCount() == 2);
}

TEST_CASE("the next follow-up in the queue is never the one being saved nor one of a later day")
{
    Shown shown;
    const QModelIndex last = shown.model.find(Id{103});
    CHECK(shown.model.item(shown.model.nextDue(last.row() + 1, Id{3}))->task == Id{1});
    shown.model.setFilter(AgendaModel::Filter::Visits);
    CHECK_FALSE(shown.model.nextDue(0, Id{3}).isValid());
}

TEST_CASE("masked rows hold neither name nor telephone but the customer's number")
{
    Shown shown;
    CHECK(shown.line(2).name == QStringLiteral("苏州衡岳精密机械"));
    CHECK(shown.line(2).phone == QStringLiteral("139 0000 5678"));
    shown.model.setWords(&shown.catalog, true);
    const AgendaLine line = shown.line(2);
    const QString spoken = shown.model.find(Id{102}).data(Qt::AccessibleTextRole).toString() +
                           shown.model.find(Id{102}).data(Qt::ToolTipRole).toString();
    for (const QString &text : {line.name, line.contact, line.goal, line.why, line.last, line.phone, spoken}) {
        CHECK_FALSE(text.contains(QStringLiteral("衡岳")));
        CHECK_FALSE(text.contains(QStringLiteral("陈国栋")));
        CHECK_FALSE(text.contains(QStringLiteral("5678 ")));
        CHECK_FALSE(text.contains(QStringLiteral("00005678")));
    }
    CHECK(line.name.contains(QStringLiteral("C-000002")));
}

TEST_CASE("a dragged follow-up carries its id")
{
    Shown shown;
    const std::unique_ptr<QMimeData> data(shown.model.mimeData({shown.model.find(Id{102})}));
    REQUIRE(data);
    CHECK(data->data(QString::fromLatin1(AgendaModel::mimeType)) == "2");
}

TEST_CASE("one's own follow-ups are told apart where somebody else has some")
{
    Shown shown;
    shown.model.setMe(Id{7});
    CHECK_FALSE(shown.model.hasOthers());
    Agenda agenda = someAgenda();
    agenda.overdue[0].owner = Id{8};
    agenda.today[0].owner = Id{7};
    shown.model.setAgenda(agenda, now, false);
    CHECK(shown.model.hasOthers());
    CHECK(shown.model.dueCount(AgendaModel::Filter::Mine) == 2); // those of nobody in particular are everybody's
}

TEST_CASE("a row names the contact's post, and a masked one only how to address them")
{
    Shown shown;
    Agenda agenda = someAgenda();
    agenda.today[0].contactTitle = QStringLiteral("采购部经理");
    shown.model.setAgenda(agenda, now, false);
    CHECK(shown.line(2).contact == QStringLiteral("陈国栋 采购部经理"));
    shown.model.setWords(&shown.catalog, true);
    CHECK(shown.line(2).contact == QStringLiteral("*经理"));
    CHECK(shown.line(3).contact.isEmpty()); // a star alone says nothing
}

TEST_CASE("an appointment of an earlier day says when it was")
{
    Shown shown;
    Agenda agenda = someAgenda();
    AgendaItem passed = agenda.overdue[0];
    passed.due = {now.date.addDays(-1), QTime(15, 0), {}};
    passed.state = DueState::Awaiting;
    agenda.awaiting = {passed};
    agenda.overdue.clear();
    shown.model.setAgenda(agenda, now, false);
    CHECK(shown.line(1).due == Due::AwaitingResult);
    CHECK(shown.line(1).dueWord == QStringLiteral("Yesterday 15:00"));
}

TEST_CASE("hours that are not set give way to what the customer prefers")
{
    Shown shown;
    Agenda agenda = someAgenda();
    agenda.today[0].preference = QStringLiteral("上午打电话，不接 13900005678");
    shown.model.setAgenda(agenda, now, false);
    CHECK(shown.line(2).hours == agenda.today[0].preference);
    CHECK(shown.line(3).hours == QStringLiteral("Any time"));
    shown.model.setWords(&shown.catalog, true);
    CHECK_FALSE(shown.line(2).hours.contains(QStringLiteral("00005678")));
}
