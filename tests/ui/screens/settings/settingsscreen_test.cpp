#include "ui/screens/settings/settingsscreen.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/followup.h"
#include "core/services/regrade.h"
#include "tests/ui/support/opensession.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

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
