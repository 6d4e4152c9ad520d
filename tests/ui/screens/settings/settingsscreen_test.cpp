#include "ui/screens/settings/settingsscreen.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/followup.h"
#include "core/services/plans.h"
#include "core/services/regrade.h"
#include "tests/ui/support/opensession.h"
#include "ui/shell/ask.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Desk {
    Desk()
    {
        Record record = customerNamed(QStringLiteral("衡岳精密"));
        record.set(customer::intent, Value(QStringLiteral("high")));
        customer = book.create(record);
        book.change(
            [this](Change &change) { return setGrade(change, customer, QStringLiteral("C"), QStringLiteral("test")); });
        open.emplace(book);
        screen = std::make_unique<SettingsScreen>(open->session, open->shell, local);
        screen->resize(1300, 800);
        screen->show();
        screen->activate();
    }
    ~Desk() { screen.reset(); }
    template <typename T>
    T *part(const char *name) const
    {
        T *found = nullptr; // pages share some names: the one in sight is meant
        for (T *candidate : screen->findChildren<T *>(QString::fromLatin1(name))) {
            if (!found || candidate->isVisible())
                found = candidate;
        }
        INFO(name);
        REQUIRE(found);
        return found;
    }
    void go(const char *page) { screen->showPage(QString::fromLatin1(page)); }
    [[nodiscard]] static bool until(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(condition, 20'000);
    }
    [[nodiscard]] QString text(const char *label) const { return part<QLabel>(label)->text(); }
    void press(const char *button)
    {
        auto *found = part<QPushButton>(button);
        REQUIRE(found->isEnabled());
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Space);
    }

    TempBook book;
    Id customer;
    std::optional<OpenSession> open;
    LocalSettings local;
    std::unique_ptr<SettingsScreen> screen;
};

} // namespace

TEST_CASE("each page of settings is reached by keyboard, and every field has a name for those who listen")
{
    Desk desk;
    auto *list = desk.part<QListWidget>("settingsList");
    list->setFocus();
    for (int row = 0; row < list->count(); ++row) {
        CHECK(list->currentRow() == row);
        for (const QWidget *field : desk.screen->findChildren<QWidget *>()) {
            const bool isField = qobject_cast<const QAbstractSpinBox *>(field) ||
                                 qobject_cast<const QComboBox *>(field) ||
                                 (qobject_cast<const QLineEdit *>(field) &&
                                  !qobject_cast<const QAbstractSpinBox *>(field->parentWidget()));
            if (isField && field->isVisibleTo(desk.screen.get())) {
                INFO(list->item(row)->text().toStdString() << " " << field->objectName().toStdString());
                CHECK_FALSE(field->accessibleName().isEmpty());
            }
        }
        QTest::keyClick(list, Qt::Key_Down);
    }
}

TEST_CASE("a stage asks for what was ticked by keyboard, and its days and the recording limit are stored with it")
{
    Desk desk;
    desk.go("stagesPage");
    CHECK_FALSE(desk.part<QPushButton>("stagesSave")->isEnabled());
    auto *required = desk.part<QPushButton>("required-need_clarified");
    required->setFocus();
    bool stayedOpen = false;
    QTimer::singleShot(0, required, [&stayedOpen] { // the menu has an event loop of its own
        QWidget *menu = QApplication::activePopupWidget();
        for (int key = 0; key < 40; ++key) { // in the order of the declaration
            QTest::keyClick(menu, Qt::Key_Down);
            const QAction *action = qobject_cast<QMenu *>(menu)->activeAction();
            if (action && action->data().toString() == QStringLiteral("product"))
                break;
        }
        QTest::keyClick(menu, Qt::Key_Space);
        stayedOpen = menu->isVisible(); // one may tick another
        QTest::keyClick(menu, Qt::Key_Escape);
    });
    QTest::keyClick(required, Qt::Key_Space);
    CHECK(stayedOpen);
    CHECK(required->accessibleDescription().contains(QStringLiteral("Product")));
    desk.part<QSpinBox>("days-negotiating")->setValue(35);
    desk.part<QSpinBox>("recordingLimit")->setValue(30);
    desk.press("stagesSave");
    REQUIRE(Desk::until([&] { return desk.open->session.recordingLimitMinutes() == 30; }));
    const StagePolicy &stored = desk.open->session.stagePolicy();
    CHECK(stored.of(QStringLiteral("need_clarified")).required == QStringList{QStringLiteral("product")});
    CHECK(stored.of(QStringLiteral("negotiating")).allowedDays == 35);
    CHECK(stored.of(QStringLiteral("contract_signed")).required == QStringList{QStringLiteral("amount")});
    CHECK_FALSE(desk.part<QPushButton>("stagesSave")->isEnabled());
    desk.press("settingsReset");
    desk.press("stagesDiscard");
    CHECK(desk.part<QSpinBox>("days-negotiating")->value() == 35);
}

TEST_CASE("two entries of a list become one, with how often each is used before the eyes")
{
    Desk desk;
    desk.go("picklistsPage");
    auto *words = desk.part<QTableWidget>("words");
    const auto rowOf = [&](const QString &word) {
        for (int row = 0; row < words->rowCount(); ++row) {
            if (words->item(row, 1)->text() == word)
                return row;
        }
        return -1;
    };
    auto *lists = desk.part<QComboBox>("picklist");
    lists->setCurrentIndex(lists->findData(QStringLiteral("source")));
    desk.open->session.change(QStringLiteral("test"), [id = desk.customer](Change &change) {
        return change.edit(customer::type(), id,
                           [](Record &record) { record.set(customer::source, Value(QStringLiteral("website"))); });
    });
    desk.screen->showPage(QStringLiteral("lookPage"));
    desk.go("picklistsPage");
    REQUIRE(
        Desk::until([&] { return words->item(rowOf(QStringLiteral("Website")), 3)->text() == QStringLiteral("1"); }));
    words->setCurrentCell(rowOf(QStringLiteral("Website")), 0);
    desk.press("wordMerge");
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    for (QAction *action : menu->actions()) {
        if (action->text().contains(QStringLiteral("Online")))
            menu->setActiveAction(action);
    }
    QTest::keyClick(menu, Qt::Key_Return);
    REQUIRE(Desk::until([&] {
        const int row = rowOf(QStringLiteral("Online"));
        return row >= 0 && words->item(row, 3)->text() == QStringLiteral("1");
    }));
    CHECK(words->item(rowOf(QStringLiteral("Website")), 4)->text() == QStringLiteral("Retired"));
}

TEST_CASE("a threshold that is edited shows who would change before anything is stored")
{
    Desk desk;
    desk.go("gradingPage");
    CHECK(Desk::until([&] { return desk.text("gradingSentence").contains(QStringLiteral("No customer")); }));
    desk.part<QDoubleSpinBox>("thresholdB")->setValue(10);
    CHECK(Desk::until([&] { return desk.part<QTableWidget>("gradingChanges")->rowCount() == 1; }));
    CHECK(desk.part<QTableWidget>("gradingChanges")->item(0, 1)->text() == QStringLiteral("C → B"));
    CHECK(desk.text("gradingCounts").contains(QStringLiteral("C: 1 → 0")));
    CHECK(desk.open->session.gradePolicy() == GradePolicy{});

    desk.press("gradingSave");
    CHECK(Desk::until([&] { return desk.open->session.gradePolicy().thresholdB == 10; }));
    CHECK(Desk::until([&] { return !desk.open->shell.messages.empty(); }));
    const auto letter = desk.open->session.book()
                            .read([id = desk.customer](Snapshot &view) -> Result<QString> {
                                KEBU_LET(record, view.get(customer::type(), id));
                                return record.text(customer::grade);
                            })
                            .result();
    CHECK(letter.valueOr({}) == QStringLiteral("C"));
}

TEST_CASE("weights that do not add up are told at once and cannot be saved")
{
    Desk desk;
    desk.go("gradingPage");
    desk.part<QDoubleSpinBox>("weightIntent")->setValue(30);
    CHECK(desk.text("letterSum").contains(QStringLiteral("105")));
    CHECK_FALSE(desk.part<QPushButton>("gradingSave")->isEnabled());
    desk.press("settingsReset");
    CHECK_FALSE(desk.part<QPushButton>("gradingSave")->isEnabled());
}

TEST_CASE("names in the preview are masked with everything else")
{
    Desk desk;
    desk.open->session.setMasked(true);
    desk.go("gradingPage");
    desk.part<QDoubleSpinBox>("thresholdB")->setValue(10);
    REQUIRE(Desk::until([&] { return desk.part<QTableWidget>("gradingChanges")->rowCount() == 1; }));
    CHECK_FALSE(desk.part<QTableWidget>("gradingChanges")->item(0, 0)->text().contains(QStringLiteral("衡岳")));
    CHECK_FALSE(desk.part<QTableWidget>("gradingChanges")->item(0, 0)->toolTip().contains(QStringLiteral("衡岳")));
}

TEST_CASE("another rhythm says how many follow-ups would move, is stored, and moves them when asked")
{
    Desk desk;
    desk.go("cadencePage");
    desk.part<QSpinBox>("gradeCIdeal")->setValue(21);
    CHECK(Desk::until([&] { return desk.text("cadencePreview").contains(QStringLiteral("1 of 1")); }));
    desk.part<QSpinBox>("gradeCLatest")->setValue(20);
    CHECK_FALSE(desk.part<QPushButton>("cadenceSave")->isEnabled());
    CHECK_FALSE(desk.text("gradeCRowComplaint").isEmpty());
    desk.part<QSpinBox>("gradeCLatest")->setValue(30);
    desk.press("cadenceSave");
    REQUIRE(Desk::until([&] { return !desk.open->shell.messages.empty(); }));
    CHECK(desk.open->session.cadencePolicy().gradeC.ideal == 21);
    REQUIRE(desk.open->shell.lastAction);
    desk.open->shell.lastAction();
    CHECK(Desk::until([&] {
        const auto task = desk.open->session.book()
                              .read([id = desk.customer](Snapshot &view) { return earliestOpenTask(view, id); })
                              .result();
        return task && *task && (*task)->wallTime(task::dueAt).date == QDate(2026, 5, 21);
    }));
}

TEST_CASE("an entry is added to a list, shown there and taken back by undo")
{
    Desk desk;
    desk.go("picklistsPage");
    auto *lists = desk.part<QComboBox>("picklist");
    lists->setCurrentIndex(lists->findData(QStringLiteral("source")));
    auto *words = desk.part<QTableWidget>("words");
    const int before = words->rowCount();
    auto *english = desk.part<QLineEdit>("newChoiceEn");
    english->setFocus();
    QTest::keyClicks(english, QStringLiteral("Trade fair 2026"));
    QTest::keyClick(english, Qt::Key_Return);
    CHECK(Desk::until([&] { return words->rowCount() == before + 1; }));
    CHECK(english->text().isEmpty());
    desk.open->session.undo();
    CHECK(Desk::until([&] { return words->rowCount() == before; }));
}

TEST_CASE("an empty name of an entry says so at the field")
{
    Desk desk;
    desk.go("picklistsPage");
    QTest::keyClick(desk.part<QLineEdit>("newChoiceEn"), Qt::Key_Return);
    CHECK_FALSE(desk.text("newChoiceEnComplaint").isEmpty());
}

TEST_CASE("a field of one's own is added and listed")
{
    Desk desk;
    desk.go("customFieldsPage");
    auto *name = desk.part<QLineEdit>("newFieldName");
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("Machines"));
    QTest::keyClick(name, Qt::Key_Return);
    CHECK(Desk::until([&] { return desk.open->session.catalog().customFields().size() == 1; }));
    CHECK(Desk::until([&] { return name->text().isEmpty(); }));
}

TEST_CASE("the minutes until the lock are stored as they are typed, and the defaults come back")
{
    Desk desk;
    desk.go("securityPage");
    desk.part<QSpinBox>("lockMinutes")->setValue(5);
    CHECK(desk.local.values().lockAfterMinutes == 5);
    desk.part<QCheckBox>("lockWhenIdle")->setChecked(false);
    CHECK(desk.local.values().lockAfterMinutes == 0);
    desk.press("settingsReset");
    CHECK(desk.local.values().lockAfterMinutes == 15);
}

TEST_CASE("rules that are edited and not stored outlive a change of language")
{
    Desk desk;
    desk.go("gradingPage");
    desk.part<QDoubleSpinBox>("thresholdB")->setValue(41);
    const auto *before = desk.part<QDoubleSpinBox>("thresholdB");
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(desk.screen.get(), &change);
    REQUIRE(
        Desk::until([&] { return desk.screen->findChild<QDoubleSpinBox *>(QStringLiteral("thresholdB")) != before; }));
    CHECK(desk.part<QDoubleSpinBox>("thresholdB")->value() == 41);
    CHECK(desk.part<QWidget>("gradingPage")->isVisible());
}

TEST_CASE("one's own name is stored as an undoable change")
{
    Desk desk;
    desk.go("userPage");
    auto *name = desk.part<QLineEdit>("userName");
    name->setFocus();
    name->clear();
    QTest::keyClicks(name, QStringLiteral("Lin"));
    QTest::keyClick(name, Qt::Key_Return);
    CHECK(Desk::until(
        [&] { return desk.open->session.userName(desk.open->session.book().user()) == QStringLiteral("Lin"); }));
}

TEST_CASE("days on which one is away are kept, overlaps are said at once and change nothing")
{
    Desk desk;
    desk.go("calendarPage");
    auto *from = desk.part<QDateEdit>("awayFrom");
    auto *to = desk.part<QDateEdit>("awayTo");
    from->setDate(QDate(2026, 5, 11));
    to->setDate(QDate(2026, 5, 15));
    desk.part<QLineEdit>("awayReason")->setText(QStringLiteral("培训"));
    desk.press("awayAdd");
    REQUIRE(Desk::until([&] { return desk.part<QListWidget>("awayList")->count() == 1; }));
    CHECK_FALSE(desk.open->session.workCalendar().isWorkday(QDate(2026, 5, 12)));

    from->setDate(QDate(2026, 5, 15));
    CHECK_FALSE(desk.part<QPushButton>("awayAdd")->isEnabled());
    CHECK(desk.text("awayToComplaint").contains(QStringLiteral("2026-05-11")));
    to->setDate(QDate(2026, 5, 14));
    from->setDate(QDate(2026, 5, 18)); // drags the end along
    CHECK(desk.part<QPushButton>("awayAdd")->isEnabled());

    desk.part<QListWidget>("awayList")->setCurrentRow(0);
    desk.press("awayRemove");
    REQUIRE(Desk::until([&] { return desk.open->session.calendarPolicy().absences.empty(); }));
    CHECK(desk.open->session.workCalendar().isWorkday(QDate(2026, 5, 12)));
}

TEST_CASE("a later year's holidays are read from a file, and a file that is none is refused in words")
{
    Desk desk;
    desk.go("calendarPage");
    QTemporaryDir folder;
    const auto write = [&folder](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    };
    const auto event = [](const QByteArray &from, const QByteArray &to, const QByteArray &name) -> QByteArray {
        return "BEGIN:VEVENT\r\nUID:" + from + "\r\nDTSTART;VALUE=DATE:" + from + "\r\nDTEND;VALUE=DATE:" + to +
               "\r\nSUMMARY:" + name + "\r\nEND:VEVENT\r\n";
    };
    ask::answerFileWith(write("none.ics", "这不是日历"));
    desk.press("calendarImport");
    CHECK(desk.open->shell.messages.back().kind == Message::Kind::Error);
    CHECK(desk.open->session.calendarPolicy().years.empty());

    ask::answerFileWith(
        write("2031.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:t\r\n" + event("20310101", "20310102", "元旦(休)") +
                              event("20310123", "20310130", "春节(休)") + event("20310201", "20310202", "春节(班)") +
                              event("20311001", "20311008", "国庆节(休)") + "END:VCALENDAR\r\n"));
    desk.press("calendarImport");
    REQUIRE(Desk::until([&] { return desk.part<QComboBox>("calendarYear")->currentData().toInt() == 2031; }));
    CHECK(desk.part<QTableWidget>("calendarDays")->rowCount() == 4);
    CHECK_FALSE(desk.open->session.workCalendar().isWorkday(QDate(2031, 10, 6)));
    CHECK(desk.open->session.workCalendar().isWorkday(QDate(2031, 2, 1)));
}

TEST_CASE("a plan of one's own is written, checked while it is typed, and stored")
{
    Desk desk;
    desk.go("plansPage");
    auto *list = desk.part<QListWidget>("planList");
    REQUIRE(Desk::until([list] { return list->count() == 3; }));
    CHECK_FALSE(desk.part<QPushButton>("plansSave")->isEnabled());
    desk.press("planAdd");
    CHECK(list->currentRow() == 3);
    CHECK_FALSE(desk.part<QPushButton>("plansSave")->isEnabled());
    CHECK(desk.text("plansComplaint").contains(QStringLiteral("no name")));
    auto *name = desk.part<QLineEdit>("planName");
    name->setText(QStringLiteral("参展跟进"));
    emit name->textEdited(name->text());
    desk.part<QTableWidget>("planStepTable")->item(0, 2)->setText(QStringLiteral("寄资料"));
    CHECK(desk.part<QPushButton>("plansSave")->isEnabled());
    desk.press("plansSave");
    REQUIRE(Desk::until([&] { return !desk.part<QPushButton>("plansSave")->isEnabled(); }));
    const auto stored = desk.open->session.book()
                            .read([](Snapshot &view) { return planTemplates(Settings(view.connection())); })
                            .result();
    REQUIRE(stored.ok());
    REQUIRE(stored->find(QStringLiteral("参展跟进")));
    CHECK(stored->find(QStringLiteral("参展跟进"))->steps.front().afterDays == 3);
}

TEST_CASE("a product is added by its name, priced in the table, and merged into another")
{
    Desk desk;
    desk.go("goodsPage");
    auto *words = desk.part<QTableWidget>("words");
    auto *name = desk.part<QLineEdit>("newGood");
    name->setFocus();
    for (const char *product : {"Forklift", "Fork lift truck"}) {
        const int before = words->rowCount();
        QTest::keyClicks(name, QString::fromLatin1(product));
        QTest::keyClick(name, Qt::Key_Return);
        REQUIRE(Desk::until([&] { return words->rowCount() == before + 1 && name->text().isEmpty(); }));
    }
    QTest::keyClicks(name, QStringLiteral("forklift"));
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(Desk::until([&] { return !desk.text("newGoodComplaint").isEmpty(); }));

    const auto rowOf = [&](const char *product) {
        for (int row = 0; row < words->rowCount(); ++row) {
            if (words->item(row, 0)->text() == QLatin1String(product))
                return row;
        }
        return -1;
    };
    words->item(rowOf("Forklift"), 3)->setText(QStringLiteral("28万"));
    REQUIRE(Desk::until([&] {
        const int row = rowOf("Forklift");
        return row >= 0 && words->item(row, 3)->text() == QStringLiteral("280,000");
    }));
    words->setCurrentCell(rowOf("Fork lift truck"), 0);
    desk.press("wordMerge");
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 1);
    menu->setActiveAction(menu->actions().front());
    QTest::keyClick(menu, Qt::Key_Return);
    REQUIRE(Desk::until([&] { return words->rowCount() == 1; }));
    desk.open->session.undo();
    CHECK(Desk::until([&] { return words->rowCount() == 2; }));
}

TEST_CASE("a further word of an entry is typed in the table and understood from then on")
{
    Desk desk;
    desk.go("picklistsPage");
    auto *lists = desk.part<QComboBox>("picklist");
    lists->setCurrentIndex(lists->findData(QStringLiteral("source")));
    auto *words = desk.part<QTableWidget>("words");
    const auto rowOf = [&](const char *entry) {
        for (int row = 0; row < words->rowCount(); ++row) {
            if (words->item(row, 1)->text() == QLatin1String(entry))
                return row;
        }
        return -1;
    };
    REQUIRE(Desk::until([&] { return rowOf("Website") >= 0; }));
    words->item(rowOf("Website"), 2)->setText(QStringLiteral("home page；our site"));
    REQUIRE(Desk::until([&] {
        return desk.open->session.catalog().picklists().codeOf(QStringLiteral("source"), QStringLiteral("our site")) ==
               QStringLiteral("website");
    }));
    CHECK(Desk::until([&] {
        const int row = rowOf("Website");
        return row >= 0 && words->item(row, 2)->text().contains(QStringLiteral("home page"));
    }));
}
