#include "ui/screens/service/servicescreen.h"

#include "core/domain/attachment.h"
#include "core/domain/interaction.h"
#include "core/domain/listvalue.h"
#include "core/domain/product.h"
#include "core/domain/servicecase.h"
#include "core/domain/survey.h"
#include "core/domain/surveyanswer.h"
#include "tests/ui/support/desk.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/screens/service/casepanel.h"
#include "ui/shell/ask.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Filled {
    TempBook book;
    Id customer;
    Filled() { customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"))); }
    Id addCase(const QString &problem, qint64 hours)
    {
        Record record(serviceCase::type());
        record.set(serviceCase::customer, Value::of(customer));
        record.set(serviceCase::problem, Value(problem));
        record.set(serviceCase::dueAt, Value::of(Instant{book.clock().now().ms + hours * 3600 * 1000}));
        return book.create(record);
    }
};

QWidget *fieldOf(Desk &desk, const char *panel, const char *field)
{
    auto *form = desk.part<QWidget>(panel);
    for (QWidget *editor : form->findChildren<QWidget *>(QStringLiteral("field-") + QLatin1String(field))) {
        if (editor->isVisible())
            return editor->focusProxy();
    }
    FAIL(field);
    return nullptr;
}

Record onlyCase(Desk &desk)
{
    const auto all = desk.session.book()
                         .read([](Snapshot &view) {
                             return view.store().where(serviceCase::type(), QStringLiteral("id > 0 ORDER BY id"), {});
                         })
                         .result();
    REQUIRE(all);
    REQUIRE_FALSE(all->empty());
    return all->back();
}

void openService(Desk &desk)
{
    desk.press(Qt::Key_4, Qt::ControlModifier);
    REQUIRE(Desk::until([&desk] { return desk.isAt("serviceScreen"); }));
}

} // namespace

TEST_CASE_METHOD(
    Filled, "a complaint is taken in, handled, refused to close without its result, closed and taken back, by keyboard",
    "[ui]")
{
    Desk desk(book);
    openService(desk);
    desk.press(Qt::Key_Insert);
    REQUIRE(Desk::until([&desk] { return desk.part<QPushButton>("caseSave")->isVisible(); }));
    // whose it is: found by initials
    auto *whose = qobject_cast<QLineEdit *>(fieldOf(desk, "casePanel", "customer"));
    REQUIRE(whose);
    desk.tabTo(whose);
    desk.type(QStringLiteral("hyjm"));
    REQUIRE(Desk::until([whose] { return whose->completer()->model()->rowCount() == 1; }));
    desk.press(Qt::Key_Escape); // the popup; the only one found is meant
    if (!desk.part<QPushButton>("caseSave")->isVisible())
        FAIL("Escape left the form");
    desk.tabTo(fieldOf(desk, "casePanel", "kind"));
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(QStringLiteral("complaint"));
    desk.tabTo(fieldOf(desk, "casePanel", "product"));
    desk.type(QStringLiteral("导轨"));
    desk.tabTo(fieldOf(desk, "casePanel", "problem"));
    desk.type(QStringLiteral("运行有异响"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until([&desk] { return desk.count(serviceCase::type()) == 1; }));
    const Record taken = onlyCase(desk);
    CHECK(taken.text(serviceCase::kind) == u"complaint");
    CHECK(taken.ref(serviceCase::customer) == customer);
    CHECK(desk.count(product::type()) == 1); // named for the first time
    CHECK(taken.has(serviceCase::product));

    auto *list = desk.part<QAbstractItemView>("casesList");
    REQUIRE(Desk::until([&] {
        return list->model()->rowCount() == 2 && list->hasFocus() && desk.part<QPushButton>("caseClose")->isVisible();
    }));
    auto *panel = desk.part<CasePanel>("casePanel");
    REQUIRE(Desk::until([&] {
        return panel->serviceCase() == taken.id() &&
               desk.part<QPushButton>("caseCustomer")->text().contains(QStringLiteral("衡岳"));
    }));

    desk.press(Qt::Key_Return); // to its page; the first thing there is to log a contact
    REQUIRE(desk.part<QPushButton>("caseLog")->hasFocus());
    desk.press(Qt::Key_Space);
    REQUIRE(Desk::until([&desk] { return desk.part<QPushButton>("caseSave")->isVisible(); }));
    desk.type(QStringLiteral("约了周五上门"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until([&desk] { return desk.count(interaction::type()) == 1; }));
    REQUIRE(Desk::until([&] { return list->hasFocus(); }));

    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(Desk::until([&desk] { return desk.part<QPushButton>("caseSave")->isVisible(); }));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until(
        [&desk] { return desk.part<QWidget>("remark-measures")->isVisible(); })); // a button is pressed for a moment
    CHECK(desk.part<QWidget>("remark-effect")->isVisible());
    CHECK_FALSE(onlyCase(desk).has(serviceCase::resolvedAt));
    desk.type(QStringLiteral("换了轴承"));
    desk.tabTo(fieldOf(desk, "casePanel", "effect"));
    desk.type(QStringLiteral("没有异响了"));
    desk.tabTo(fieldOf(desk, "casePanel", "satisfaction"));
    desk.type(QStringLiteral("4"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until([&desk] { return onlyCase(desk).has(serviceCase::resolvedAt); }));
    CHECK(onlyCase(desk).number(serviceCase::satisfaction) == 4);
    REQUIRE(Desk::until([&desk] { return desk.part<QPushButton>("caseReopen")->isVisible(); }));

    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(Desk::until([&desk] { return !onlyCase(desk).has(serviceCase::resolvedAt); }));
    CHECK(Desk::until([&desk] { return desk.part<QPushButton>("caseClose")->isVisible(); }));
}

TEST_CASE_METHOD(Filled, "cases are narrowed by chips and words, and masked with the window", "[ui]")
{
    addCase(QStringLiteral("导轨异响"), -72);
    addCase(QStringLiteral("加装护栏"), 200);
    Desk desk(book);
    openService(desk);
    auto *list = desk.part<QAbstractItemView>("casesList");
    REQUIRE(Desk::until([list] { return list->model()->rowCount() == 4; }));
    for (QAbstractButton *chip : desk.part<QWidget>("caseChips")->findChildren<QAbstractButton *>()) {
        if (chip->isVisible() && chip->text().startsWith(QStringLiteral("Overdue"))) {
            chip->click();
            break;
        }
    }
    REQUIRE(Desk::until([list] { return list->model()->rowCount() == 2; }));
    desk.part<ServiceScreen>("serviceScreen")->showCase({});
    desk.shortcut("service");
    desk.type(desk.part<QLineEdit>("caseSearch"), QStringLiteral("护栏"));
    REQUIRE(Desk::until([list] {
        return list->model()->rowCount() == 2 &&
               list->model()->index(1, 3).data().toString().contains(QStringLiteral("护栏"));
    }));
    desk.session.setMasked(true);
    REQUIRE(
        Desk::until([&] { return !list->model()->index(1, 1).data().toString().contains(QStringLiteral("衡岳")); }));
    CHECK(
        Desk::until([&] { return !desk.part<QPushButton>("caseCustomer")->text().contains(QStringLiteral("衡岳")); }));
}

TEST_CASE_METHOD(Filled, "a questionnaire is made, answered and comes to an average", "[ui]")
{
    Record record(survey::type());
    record.set(survey::title, Value(QStringLiteral("年度满意度")));
    record.set(survey::questions,
               listValue({QStringLiteral("交付及时吗？ [1-5]"), QStringLiteral("续约吗？ [愿意 / 不愿意]")}));
    book.create(record);
    Desk desk(book);
    openService(desk);
    auto *segments = desk.part<SegmentedControl>("serviceSegments");
    emit segments->chosen(QStringLiteral("surveys"));
    auto *list = desk.part<QListWidget>("surveyList");
    REQUIRE(Desk::until([list] { return list->count() == 1 && list->hasFocus(); }));
    desk.press(Qt::Key_Return);
    REQUIRE(Desk::until([&desk] { return desk.part<QPushButton>("surveySave")->isVisible(); }));
    auto *whose = qobject_cast<QLineEdit *>(fieldOf(desk, "surveysPane", "customer"));
    REQUIRE(Desk::until([whose] { return whose->hasFocus(); }));
    desk.type(QStringLiteral("hyjm"));
    REQUIRE(Desk::until([whose] { return whose->completer()->model()->rowCount() == 1; }));
    desk.press(Qt::Key_Escape);
    desk.part<SegmentedControl>("answer1")->setCurrent(QStringLiteral("4"));
    desk.part<QComboBox>("answer2")->setCurrentIndex(1);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until([&desk] { return desk.count(surveyAnswer::type()) == 1; }));
    REQUIRE(Desk::until([&desk] {
        const auto found = desk.window->findChildren<QLabel *>(QStringLiteral("surveyAverage"));
        return !found.isEmpty() && found.last()->text().contains(QStringLiteral("4.0 / 5"));
    }));
}

TEST_CASE_METHOD(Filled, "a photograph of the damage is attached to the case in sight, and listed there", "[ui]")
{
    const Id id = addCase(QStringLiteral("运行有异响"), 24);
    const QString path = book.folder() + QStringLiteral("/damage.png");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("png");
    file.close();
    Desk desk(book);
    openService(desk);
    auto *attach = desk.part<QPushButton>("caseAttach");
    REQUIRE(Desk::until([attach] { return attach->isVisible(); }));
    ask::answerFileWith(path);
    desk.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(Desk::until([&desk] { return desk.count(attachment::type()) == 1; }));
    CHECK(Desk::until([&desk] {
        for (const QLabel *label : desk.part<QWidget>("casePanel")->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("damage.png")))
                return true;
        }
        return false;
    }));
    const auto files =
        desk.session.book()
            .read([](Snapshot &view) { return view.store().where(attachment::type(), QStringLiteral("1"), {}); })
            .result();
    REQUIRE(files);
    CHECK(files->front().text(attachment::about) == RecordRef{serviceCase::type().name(), id}.toString());
}
