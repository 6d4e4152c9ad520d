#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/domain/task.h"
#include "tests/ui/support/opensession.h"
#include "ui/screens/reports/decisionspane.h"
#include "ui/screens/reports/reviewpane.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

Id fill(TempBook &book)
{
    Record record = customerNamed(QStringLiteral("南通远帆船舶配件有限公司"));
    record.set(customer::firstContactOn, Value::of(QDate(2026, 4, 12)));
    const Id customer = book.create(record);
    Record deal(opportunity::type());
    deal.set(opportunity::customer, Value::of(customer));
    deal.set(opportunity::title, Value(QStringLiteral("立体库")));
    deal.set(opportunity::result, Value(QStringLiteral("won")));
    deal.set(opportunity::closedOn, Value::of(QDate(2026, 4, 20)));
    deal.set(opportunity::amount, Value(qint64{50'000'00}));
    book.create(deal);
    Record promised(promise::type());
    promised.set(promise::customer, Value::of(customer));
    promised.set(promise::by, Value(QStringLiteral("ours")));
    promised.set(promise::wording, Value(QStringLiteral("寄样品")));
    promised.set(promise::dueOn, Value::of(QDate(2026, 4, 10)));
    book.create(promised);
    return customer;
}

class Shown
{
public:
    explicit Shown(TempBook &book) : open(book), pane(open.session, open.shell)
    {
        pane.resize(1200, 800);
        pane.show();
        pane.activate();
        waitFor([this] { return !pane.content().changes.empty(); });
    }
    template <typename Condition>
    static void waitFor(Condition condition)
    {
        REQUIRE(QTest::qWaitFor(condition));
    }
    template <typename T>
    T *part(const char *name)
    {
        return pane.findChild<T *>(QString::fromLatin1(name));
    }

    OpenSession open;
    ReviewPane pane;
};

} // namespace

TEST_CASE("a review shows its figures, its open promises and opens their customers")
{
    TempBook book;
    const Id customer = fill(book);
    Shown shown(book);
    CHECK(shown.part<QTreeWidget>("reviewChanges")->topLevelItemCount() == int(shown.pane.content().changes.size()));
    auto *promises = shown.part<QTreeWidget>("reviewPromises");
    REQUIRE(promises->topLevelItemCount() == 1);
    CHECK(promises->topLevelItem(0)->text(2).contains(QStringLiteral("寄样品")));
    promises->setCurrentItem(promises->topLevelItem(0));
    QTest::keyClick(promises, Qt::Key_Return);
    REQUIRE(shown.open.shell.opened.size() == 1);
    CHECK(shown.open.shell.opened.front() == customer);
}

TEST_CASE("a decision is written, becomes a follow-up, and the review is frozen")
{
    TempBook book;
    const Id customer = fill(book);
    Shown shown(book);
    shown.part<QLineEdit>("decisionText")->setText(QStringLiteral("增加分期付款"));
    QTest::keyClick(shown.part<QLineEdit>("decisionText"), Qt::Key_Return);
    Shown::waitFor([&] { return shown.pane.content().decisions.size() == 1; });
    auto *toTask = shown.part<QPushButton>("decisionToTask");
    REQUIRE(toTask->isEnabled());
    toTask->click();
    Shown::waitFor([&] { return bool(shown.pane.content().decisions.front().task); });
    CHECK_FALSE(toTask->isEnabled());
    const Id made = shown.pane.content().decisions.front().task;
    const auto task =
        shown.open.session.book().read([made](Snapshot &view) { return view.get(task::type(), made); }).result();
    REQUIRE(task.ok());
    CHECK(task->ref(task::customer) == customer);

    shown.part<QPlainTextEdit>("reviewComment")->setPlainText(QStringLiteral("四月不错"));
    shown.part<QPushButton>("reviewFinish")->click();
    Shown::waitFor([&] { return shown.pane.content().isFinal; });
    CHECK(shown.pane.content().comment == QStringLiteral("四月不错"));
    CHECK_FALSE(shown.part<QPushButton>("reviewFinish")->isEnabled());
    CHECK(shown.part<QPlainTextEdit>("reviewComment")->isReadOnly());
}

TEST_CASE("where the window is masked a review names nobody")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    shown.open.session.setMasked(true);
    auto *promises = shown.part<QTreeWidget>("reviewPromises");
    Shown::waitFor([&] {
        return promises->topLevelItemCount() == 1 &&
               !promises->topLevelItem(0)->text(1).contains(QStringLiteral("远帆"));
    });
    CHECK_FALSE(shown.part<QComboBox>("decisionCustomer")->itemText(0).contains(QStringLiteral("远帆")));
}
