// Ctrl+K: one field that leads everywhere, by keyboard alone.

#include "ui/shell/palette.h"

#include "core/domain/customer.h"
#include "tests/ui/support/opensession.h"
#include "ui/shell/actions.h"
#include "ui/shell/actionwords.h"
#include "ui/shell/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

/// A window with the palette over a line edit that has the keyboard.
struct Room {
    TempBook filled;
    std::unique_ptr<OpenSession> open;
    QMainWindow window;
    QLineEdit *before = new QLineEdit;
    Actions actions{&window};
    std::unique_ptr<Palette> palette;
    std::vector<Id> chosen;
    QStringList triggered;
    Id hengyue;

    Room()
    {
        hengyue = filled.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
        filled.create(customerNamed(QStringLiteral("杭州禾木食品有限公司")));
        open = std::make_unique<OpenSession>(filled);
        palette = std::make_unique<Palette>(open->session, actions, &window);
        QObject::connect(palette.get(), &Palette::customerChosen, &window, [this](Id id) { chosen.push_back(id); });
        for (QAction *action : actions.all())
            QObject::connect(action, &QAction::triggered, &window,
                             [this, action] { triggered << action->objectName(); });
        window.resize(1024, 680);
        window.setCentralWidget(before);
        window.show();
        QApplication::setActiveWindow(&window);
        before->setFocus();
        palette->toggle();
    }
    [[nodiscard]] QLineEdit *field() const { return palette->findChild<QLineEdit *>(QStringLiteral("paletteField")); }
    [[nodiscard]] QListView *list() const { return palette->findChild<QListView *>(QStringLiteral("paletteList")); }
    [[nodiscard]] QStringList shown() const
    {
        QStringList texts;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            texts << list()->model()->index(row, 0).data().toString();
        return texts;
    }
    void type(const QString &text) const
    {
        QInputMethodEvent commit;
        commit.setCommitString(text);
        QApplication::sendEvent(field(), &commit);
    }
    [[nodiscard]] bool shows(const QString &part) const
    {
        return QTest::qWaitFor([&] { return shown().join(u'\n').contains(part); });
    }
    void press(Qt::Key key) const { QTest::keyClick(field(), key); }
};

} // namespace

TEST_CASE("a customer is found by its initials and opened by Enter, without the arrows leaving the field")
{
    Room room;
    room.type(QStringLiteral("hyjm"));
    REQUIRE(room.shows(QStringLiteral("衡岳")));
    CHECK_FALSE(room.shown().join(u'\n').contains(QStringLiteral("禾木")));
    room.press(Qt::Key_Down);
    CHECK(room.field()->hasFocus());
    room.press(Qt::Key_Up);
    room.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&room] { return !room.chosen.empty(); }));
    CHECK(room.chosen.front() == room.hengyue);
    CHECK_FALSE(room.palette->isVisible());
}

TEST_CASE("Enter before the answer runs what the answer brings first")
{
    Room room;
    room.type(QStringLiteral("hyjm"));
    room.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&room] { return !room.chosen.empty(); }));
    CHECK(room.chosen.front() == room.hengyue);
}

TEST_CASE("Escape closes the palette and gives the keyboard back")
{
    Room room;
    CHECK(room.field()->hasFocus());
    room.press(Qt::Key_Escape);
    CHECK_FALSE(room.palette->isVisible());
    CHECK(room.before->hasFocus());
}

TEST_CASE("while an input method composes, Enter belongs to it")
{
    Room room;
    room.type(QStringLiteral("hyjm"));
    REQUIRE(room.shows(QStringLiteral("衡岳")));
    QInputMethodEvent composing(QStringLiteral("jian"), {});
    QApplication::sendEvent(room.field(), &composing);
    room.press(Qt::Key_Return);
    QTest::qWait(0);
    CHECK(room.chosen.empty());
    CHECK(room.palette->isVisible());
}

TEST_CASE("an action is found in English, in Chinese and by the initials of its Chinese words, and run by Enter")
{
    for (const QString &typed : {QStringLiteral("back up"), QStringLiteral("备份"), QStringLiteral("ljbf")}) {
        INFO(typed.toStdString());
        Room room;
        room.type(typed);
        room.press(Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&room] { return !room.triggered.isEmpty(); }));
        CHECK(room.triggered == QStringList{QStringLiteral("backup")});
    }
}

TEST_CASE("what cannot be done now is not offered, and keys stand beside what can")
{
    Room room;
    room.actions.action("backup")->setEnabled(false);
    room.type(QStringLiteral("back up"));
    REQUIRE(room.shows(QStringLiteral("Look for")));
    CHECK_FALSE(room.shown().contains(QStringLiteral("Back up now")));
    const std::vector<QAction *> all = actionsMeant(room.actions, QString());
    CHECK(
        std::none_of(all.begin(), all.end(), [](const QAction *action) { return action->objectName() == u"backup"; }));
    room.field()->clear();
    room.type(QStringLiteral("undo"));
    REQUIRE(room.shows(QStringLiteral("Undo")));
    const auto *model = room.list()->model();
    const QModelIndex undo =
        model->match(model->index(0, 0), Qt::DisplayRole, QStringLiteral("Undo"), 1, Qt::MatchExactly).value(0);
    CHECK(undo.data(PaletteModel::NoteRole).toString() == u"Ctrl+Z");
}

TEST_CASE("customers opened lately stand first when nothing is typed, in the book and not outside of it")
{
    Room room;
    room.press(Qt::Key_Escape);
    room.palette->remember(room.hengyue);
    room.palette->toggle();
    REQUIRE(room.shows(QStringLiteral("衡岳")));
    CHECK(room.shown().value(1).contains(QStringLiteral("衡岳")));
    // The note is written behind the window: a read started at once may be served before it.
    const auto isKept = [&room] {
        const auto kept = room.open->session.book().read(
            [](Snapshot &view) { return Settings(view.connection()).text(QStringLiteral("recent_customers")); });
        return kept.result().valueOr({}) == room.hengyue.toString();
    };
    CHECK(QTest::qWaitFor(isKept));
}

TEST_CASE("a masked palette shows no name, by no role")
{
    Room room;
    room.open->session.setMasked(true);
    room.type(QStringLiteral("hyjm"));
    REQUIRE(room.shows(QStringLiteral("C-00000")));
    const auto *model = room.list()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (const int role :
             {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(Qt::ToolTipRole), int(PaletteModel::NoteRole)})
            CHECK_FALSE(model->index(row, 0).data(role).toString().contains(QStringLiteral("衡岳")));
    }
}

TEST_CASE("headings of the palette cannot be chosen and empty groups are left out")
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    PaletteEntry one;
    one.text = QStringLiteral("one");
    model.setGroups({{QStringLiteral("Empty"), {}}, {QStringLiteral("Full"), {one}}});
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0, 0).data().toString() == u"Full");
    CHECK_FALSE(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    CHECK(model.choosable(0) == 1);
    CHECK(model.choosable(0, -1) == -1);
}

TEST_CASE("a word fits best by its beginning, then by pinyin, then by a part")
{
    const QStringList spellings{QStringLiteral("立即备份"), QStringLiteral("Back up now")};
    CHECK(fitOf(spellings, QStringLiteral("立即")) == 0);
    CHECK(fitOf(spellings, QStringLiteral("LJBF")) == 0);
    CHECK(fitOf(spellings, QStringLiteral("liji")) == 1);
    CHECK(fitOf(spellings, QStringLiteral("up now")) == 2);
    CHECK(fitOf(spellings, QStringLiteral("bf")) == 3);
    CHECK(fitOf(spellings, QStringLiteral("导入")) == -1);
    CHECK(plainWords(QStringLiteral("备份(&B)…")) == QStringLiteral("备份"));
}

TEST_CASE("a character with several readings is found by each of them")
{
    const QStringList spellings{QStringLiteral("查重")};
    for (const char *typed : {"chachong", "chazhong", "chac", "cc", "cch"})
        CHECK(fitOf(spellings, QString::fromLatin1(typed)) >= 0);
    CHECK(fitOf(spellings, QStringLiteral("chadong")) == -1);
}
