#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/domain/target.h"
#include "core/domain/task.h"
#include "tests/ui/support/opensession.h"
#include "ui/charts/barschart.h"
#include "ui/dialogs/printdialog.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/screens/reports/behindpane.h"
#include "ui/screens/reports/decisionspane.h"
#include "ui/screens/reports/periodbar.h"
#include "ui/screens/reports/reviewpane.h"
#include "ui/shell/ask.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTimer>
#include <QToolButton>
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

    shown.part<QPlainTextEdit>("reviewComment")->insertPlainText(QStringLiteral("四月不错"));
    shown.part<QPushButton>("reviewFinish")->click();
    Shown::waitFor([&] { return shown.pane.content().isFinal; });
    CHECK(shown.pane.content().comment == QStringLiteral("四月不错"));
    CHECK_FALSE(shown.part<QPushButton>("reviewFinish")->isEnabled());
    CHECK(shown.part<QPlainTextEdit>("reviewComment")->isReadOnly());
}

TEST_CASE("what is typed of a comment outlives a decision, another review, masking and the book's own changes")
{
    TempBook book;
    const Id customer = fill(book);
    Shown shown(book);
    auto *comment = shown.part<QPlainTextEdit>("reviewComment");
    auto *back = shown.part<QToolButton>("periodBack");
    auto *forth = shown.part<QToolButton>("periodForth");
    const Period april = shown.pane.content().period;
    comment->insertPlainText(QStringLiteral("四月不错"));

    SECTION("a decision")
    {
        shown.part<QLineEdit>("decisionText")->setText(QStringLiteral("增加分期付款"));
        QTest::keyClick(shown.part<QLineEdit>("decisionText"), Qt::Key_Return);
        Shown::waitFor([&] { return shown.pane.content().decisions.size() == 1; });
        CHECK(shown.pane.content().comment == QStringLiteral("四月不错"));
    }
    SECTION("another review and back")
    {
        back->click();
        Shown::waitFor([&] { return shown.pane.content().period.to < april.from; });
        CHECK(comment->toPlainText().isEmpty());
        forth->click();
        Shown::waitFor([&] { return shown.pane.content().period == april; });
    }
    SECTION("masking, which shows and takes none")
    {
        shown.open.session.setMasked(true);
        Shown::waitFor([&] { return comment->isReadOnly(); });
        shown.open.session.setMasked(false);
        Shown::waitFor([&] { return !comment->isReadOnly(); });
    }
    SECTION("two changes of the book beneath it")
    {
        for (const QString &name : {QStringLiteral("甲有限公司"), QStringLiteral("乙有限公司")}) {
            shown.open.session.change(QStringLiteral("Rename"), [customer, name](Change &change) -> Result<void> {
                return change.edit(customer::type(), customer,
                                   [&name](Record &one) { one.set(customer::name, Value(name)); });
            });
            Shown::waitFor([&] { return shown.pane.content().promisesOpen.front().name == name; });
        }
    }
    Shown::waitFor([&] { return comment->toPlainText() == QStringLiteral("四月不错"); });
}

TEST_CASE("a review is of a week, a month or a quarter, and its decisions begin with oneself")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    CHECK(shown.part<SegmentedControl>("periodUnit")->keys() ==
          QStringList{QStringLiteral("week"), QStringLiteral("month"), QStringLiteral("quarter")});
    CHECK_FALSE(shown.part<QWidget>("periodCompare")->isVisible());
    CHECK(shown.part<QComboBox>("decisionOwner")->currentData().toLongLong() == shown.open.session.book().user().value);
    CHECK(shown.part<QLabel>("decisionNone")->isVisible());
    CHECK(shown.part<QTreeWidget>("reviewLost")->isHidden()); // nobody was lost, and no head stands over nothing
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

namespace {

/// Prints the review in sight by its button, saves the dialog's PDF and reads it back, without blanks.
QString printed(Shown &shown, const QString &path)
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        SKIP("pdftotext is not installed");
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        auto *dialog = shown.pane.findChild<PrintDialog *>();
        auto *save = dialog ? dialog->findChild<QPushButton *>(QStringLiteral("printPdf")) : nullptr;
        if (!save || !save->isEnabled())
            return;
        look.stop();
        ask::answerFileWith(path);
        save->click();
    });
    look.start(20);
    shown.pane.print(); // ends when the file is written
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
    REQUIRE(reader.waitForFinished());
    return QString::fromUtf8(reader.readAllStandardOutput()).remove(u' ').remove(u'\n');
}

int changeOf(const ReviewContent &content, const char *metric, ReviewMeasure measure)
{
    for (size_t i = 0; i < content.changes.size(); ++i) {
        if (content.changes[i].metric == QLatin1String(metric) && content.changes[i].measure == measure)
            return int(i);
    }
    return -1;
}

} // namespace

TEST_CASE("the review in sight is printed, of its period, as it was frozen")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    shown.part<QPlainTextEdit>("reviewComment")->insertPlainText(QStringLiteral("四月不错"));
    shown.part<QPushButton>("reviewFinish")->click();
    Shown::waitFor([&] { return shown.pane.content().isFinal; });
    const QString april = printed(shown, book.folder() + QStringLiteral("/april.pdf"));
    CHECK(april.contains(QStringLiteral("四月不错")));
    CHECK(april.contains(QStringLiteral("2026-04")));
    CHECK(april.contains(QStringLiteral("远帆船舶")));

    auto *bar = shown.pane.findChild<PeriodBar *>();
    bar->setPeriod({ReportPeriod::Unit::Quarter, QDate(2026, 1, 15)});
    emit bar->changed();
    Shown::waitFor([&] { return shown.pane.content().span == ReviewSpan::Quarter; });
    const QString quarter = printed(shown, book.folder() + QStringLiteral("/quarter.pdf"));
    CHECK_FALSE(quarter.contains(QStringLiteral("四月不错")));
    CHECK(quarter.contains(QString(reviewPeriodText(ReviewSpan::Quarter, shown.pane.content().period)).remove(u' ')));
}

TEST_CASE("in a masked window the printed review names nobody")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    shown.open.session.setMasked(true);
    const QString text = printed(shown, book.folder() + QStringLiteral("/masked.pdf"));
    CHECK(text.contains(QStringLiteral("2026-04")));
    CHECK_FALSE(text.contains(QStringLiteral("远帆")));
}

TEST_CASE("figures of a review open the customers behind them, by the keyboard too")
{
    TempBook book;
    const Id customer = fill(book);
    Shown shown(book);
    auto *behind = shown.part<BehindPane>("behindPane");
    auto *changes = shown.part<QTreeWidget>("reviewChanges");
    const int fresh = changeOf(shown.pane.content(), "conversion", ReviewMeasure::Base);
    REQUIRE(fresh >= 0);
    changes->setCurrentItem(changes->topLevelItem(fresh));
    QTest::keyClick(changes, Qt::Key_Return);
    CHECK(behind->isVisible());
    Shown::waitFor([&] { return behind->answer().records == shown.pane.content().changes[size_t(fresh)].now.base; });
    CHECK(behind->answer().rows.front().customer == customer);

    behind->findChild<QWidget *>(QStringLiteral("behindClose"))->setFocus();
    QTest::keyClick(behind->findChild<QWidget *>(QStringLiteral("behindClose")), Qt::Key_Space);
    CHECK_FALSE(behind->isVisible());
    CHECK(shown.pane.findChild<DecisionsPane *>()->isVisible());

    REQUIRE_FALSE(shown.pane.content().conversionByGrade.empty());
    auto *grades = shown.part<BarsChart>("reviewGrades");
    QTest::keyClick(grades, Qt::Key_Return);
    Shown::waitFor([&] { return behind->isVisible(); });
    Shown::waitFor([&] { return behind->answer().records == shown.pane.content().conversionByGrade.front().count; });
}

TEST_CASE("a target of a review opens what counts towards it, in its own days")
{
    TempBook book;
    fill(book);
    Record goal(target::type());
    goal.set(target::measure, Value(QStringLiteral("won_deals")));
    goal.set(target::goal, Value(qint64{2'000'000}));
    goal.set(target::fromOn, Value::of(QDate(2026, 1, 1)));
    goal.set(target::toOn, Value::of(QDate(2026, 12, 31)));
    book.create(goal);
    Shown shown(book);
    REQUIRE(shown.pane.content().targets.size() == 1);
    CHECK(shown.pane.content().targets.front().period.from == QDate(2026, 1, 1));
    auto *targets = shown.part<QTreeWidget>("reviewTargets");
    targets->setCurrentItem(targets->topLevelItem(0));
    QTest::keyClick(targets, Qt::Key_Return);
    auto *behind = shown.part<BehindPane>("behindPane");
    Shown::waitFor([&] { return behind->isVisible() && behind->answer().records == 1; });

    ReviewContent again;
    readReviewFigures(reviewFigures(shown.pane.content()), again);
    CHECK(again.targets.front().metric == QStringLiteral("win_rate"));
    CHECK(again.targets.front().period == shown.pane.content().targets.front().period);
}

TEST_CASE("the parts of a review are gone to from its contents, by the keyboard")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    shown.pane.resize(1200, 400);
    auto *menu = shown.part<QPushButton>("reviewContents")->menu();
    emit menu->aboutToShow();
    REQUIRE(menu->actions().size() > 10);
    const auto *scroll = shown.pane.findChild<QScrollArea *>();
    for (QAction *action : menu->actions()) {
        if (action->text().contains(QStringLiteral("Comment")))
            action->trigger();
    }
    CHECK(scroll->verticalScrollBar()->value() > 100);
    CHECK(shown.part<QPlainTextEdit>("reviewComment")->isVisible());
    menu->actions().constFirst()->trigger();
    CHECK(scroll->verticalScrollBar()->value() < 20);
}

TEST_CASE("an earlier review is opened from the list of those that were begun, with whose customers it is of")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    auto *menu = shown.part<QPushButton>("reviewEarlier")->menu();
    Shown::waitFor([&] { return menu->actions().size() == 1; });
    CHECK_FALSE(menu->actions().constFirst()->isEnabled()); // none yet, in words
    shown.part<QPushButton>("reviewFinish")->click();
    Shown::waitFor([&] { return shown.pane.content().isFinal; });
    const Period finished = shown.pane.content().period;
    shown.part<QToolButton>("periodBack")->click();
    Shown::waitFor([&] { return shown.pane.content().period.to < finished.from; });
    Shown::waitFor([&] { return menu->actions().size() == 1 && menu->actions().constFirst()->isEnabled(); });
    menu->actions().constFirst()->trigger();
    Shown::waitFor([&] { return shown.pane.content().period == finished && shown.pane.content().isFinal; });
}
