#include "ui/look/badges.h"
#include "ui/look/chips.h"
#include "ui/look/fields.h"
#include "ui/look/flowlayout.h"
#include "ui/look/labels.h"
#include "ui/look/messagebar.h"
#include "ui/look/navigationrail.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/look/themekeeper.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

void showActive(QWidget &widget)
{
    widget.show();
    widget.activateWindow();
    QApplication::processEvents();
}

Message message(Message::Kind kind, const QString &text, const QString &action = {})
{
    Message result;
    result.kind = kind;
    result.text = text;
    result.action = action;
    return result;
}

} // namespace

TEST_CASE("an elided label shows its whole text in a tooltip, as plain text, and none when all is in sight")
{
    ThemeKeeper keeper;
    ElidedLabel label(QStringLiteral("<i>苏州衡岳精密机械有限公司</i>"));
    label.resize(60, 22);
    label.show();
    CHECK(label.isElided());
    QHelpEvent help(QEvent::ToolTip, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&label, &help);
    CHECK(QToolTip::text().contains(QStringLiteral("&lt;i&gt;苏州衡岳精密机械有限公司")));
    label.resize(label.sizeHint());
    CHECK_FALSE(label.isElided());
}

TEST_CASE("a segment is chosen by the arrow keys, and Tab stops at the chosen one only")
{
    ThemeKeeper keeper;
    SegmentedControl control;
    control.addOption(QStringLiteral("phone"), QStringLiteral("电话"));
    control.addOption(QStringLiteral("visit"), QStringLiteral("拜访"));
    control.setCurrent(QStringLiteral("phone"));
    showActive(control);
    QSignalSpy chosen(&control, &SegmentedControl::chosen);
    auto *first = control.findChild<QAbstractButton *>(QStringLiteral("phone"));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right);
    REQUIRE(chosen.size() == 1);
    CHECK(control.current() == QStringLiteral("visit"));
    control.setCurrent(QString());
    CHECK(control.current().isEmpty());
    CHECK(chosen.size() == 1);
}

TEST_CASE("a condition chip goes by Delete and by its cross, and a click elsewhere edits it")
{
    ThemeKeeper keeper;
    ChipBar bar;
    Chip *chip = bar.addCondition(QStringLiteral("stage"), QStringLiteral("阶段:谈判中"));
    bar.resize(400, 30);
    showActive(bar);
    QSignalSpy removed(&bar, &ChipBar::chipRemoved);
    QSignalSpy activated(&bar, &ChipBar::chipActivated);
    QTest::keyClick(chip, Qt::Key_Delete);
    QTest::mouseClick(chip, Qt::LeftButton, {}, chip->crossRect().center());
    CHECK(removed.size() == 2);
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(8, 8));
    CHECK(activated.size() == 1);
    bar.remove(QStringLiteral("stage"));
    CHECK(bar.chip(QStringLiteral("stage")) == nullptr);
}

TEST_CASE("chips wrap onto a second line, then collapse to their number, and open by a click")
{
    ThemeKeeper keeper;
    ChipBar bar;
    for (int i = 0; i < 9; ++i)
        bar.addCondition(QString::number(i), QStringLiteral("条件条件 %1").arg(i));
    bar.resize(1200, 30);
    showActive(bar);
    CHECK_FALSE(bar.isCollapsed());
    bar.resize(240, 60);
    CHECK(bar.isCollapsed());
    auto *summary = bar.findChild<Chip *>(QStringLiteral("summary"));
    REQUIRE(summary->isVisible());
    CHECK(summary->text().contains(u'9'));
    summary->click();
    CHECK_FALSE(bar.isCollapsed());
}

TEST_CASE("a chip that is not wanted stays out of sight when the bar's width changes")
{
    ThemeKeeper keeper;
    ChipBar bar;
    bar.addToggle(QStringLiteral("all"), QStringLiteral("全部"));
    Chip *none = bar.addToggle(QStringLiteral("none"), QStringLiteral("冲突 0"));
    bar.setWanted(QStringLiteral("none"), false);
    bar.resize(400, 30);
    showActive(bar);
    CHECK_FALSE(none->isVisible());
    bar.resize(300, 30);
    CHECK_FALSE(none->isVisible());
    bar.setWanted(QStringLiteral("none"), true);
    CHECK(none->isVisible());
}

TEST_CASE("of exclusive chips only one is on")
{
    ChipBar bar;
    bar.setExclusive(true);
    bar.addToggle(QStringLiteral("all"), QStringLiteral("全部"), true);
    bar.addToggle(QStringLiteral("a"), QStringLiteral("A 级"))->click();
    CHECK_FALSE(bar.chip(QStringLiteral("all"))->isChecked());
    CHECK(bar.chip(QStringLiteral("a"))->isChecked());
}

TEST_CASE("plain news wait behind an undo and follow when it is closed")
{
    ThemeKeeper keeper;
    MessageBar bar;
    bar.post(message(Message::Kind::Success, QStringLiteral("已改"), QStringLiteral("撤销")));
    bar.post(message(Message::Kind::Info, QStringLiteral("备份已验证")));
    CHECK(bar.message().text == QStringLiteral("已改"));
    QSignalSpy undone(&bar, &MessageBar::actionTriggered);
    bar.findChild<QPushButton *>(QStringLiteral("action"))->click();
    CHECK(undone.size() == 1);
    bar.dismiss();
    CHECK(bar.message().text == QStringLiteral("备份已验证"));
    CHECK_FALSE(bar.isHidden());
}

TEST_CASE("waiting news follow when the time of the undo is over")
{
    ThemeKeeper keeper;
    MessageBar bar;
    bar.setHoldTime(0);
    bar.post(message(Message::Kind::Success, QStringLiteral("已改"), QStringLiteral("撤销")));
    bar.post(message(Message::Kind::Info, QStringLiteral("备份已验证")));
    QApplication::processEvents();
    CHECK(bar.message().text == QStringLiteral("备份已验证"));
}

TEST_CASE("a message of equal weight replaces the one before at once, and Escape closes")
{
    ThemeKeeper keeper;
    MessageBar bar;
    bar.post(message(Message::Kind::Success, QStringLiteral("一"), QStringLiteral("撤销")));
    bar.post(message(Message::Kind::Error, QStringLiteral("<b>二</b>")));
    CHECK(bar.message().text == QStringLiteral("<b>二</b>"));
    CHECK(bar.findChild<QLabel *>(QStringLiteral("text"))->textFormat() == Qt::PlainText);
    showActive(bar);
    QTest::keyClick(&bar, Qt::Key_Escape);
    CHECK(bar.isHidden());
}

TEST_CASE("the rail is walked by the arrows and opened by Enter; actions never become current")
{
    ThemeKeeper keeper;
    NavigationRail rail;
    rail.addPlace(QStringLiteral("today"), QStringLiteral("今日"), QLatin1String("view-calendar-day"));
    rail.addPlace(QStringLiteral("customers"), QStringLiteral("客户"), QLatin1String("system-users"));
    rail.addAction(QStringLiteral("lock"), QStringLiteral("锁定"), QLatin1String("object-locked"));
    rail.setCurrent(QStringLiteral("today"));
    showActive(rail);
    QSignalSpy chosen(&rail, &NavigationRail::placeChosen);
    QSignalSpy triggered(&rail, &NavigationRail::actionTriggered);
    rail.button(QStringLiteral("today"))->setFocus();
    QTest::keyClick(rail.button(QStringLiteral("today")), Qt::Key_Down);
    CHECK(rail.button(QStringLiteral("customers"))->hasFocus());
    CHECK(chosen.isEmpty());
    QTest::keyClick(rail.button(QStringLiteral("customers")), Qt::Key_Return);
    CHECK(rail.current() == QStringLiteral("customers"));
    rail.button(QStringLiteral("lock"))->click();
    CHECK(triggered.size() == 1);
    CHECK(rail.current() == QStringLiteral("customers"));
}

TEST_CASE("Escape empties a search, Down hands on to the list")
{
    ThemeKeeper keeper;
    SearchField field;
    QSignalSpy down(&field, &SearchField::leftDownwards);
    QTest::keyClicks(&field, QStringLiteral("szhy"));
    QTest::keyClick(&field, Qt::Key_Down);
    CHECK(down.size() == 1);
    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK(field.text().isEmpty());
}

TEST_CASE("a field says what it understood, and marks what it did not")
{
    ThemeKeeper keeper;
    UnderstoodField field([](const QString &text) {
        const bool isKnown = text == QStringLiteral("明天");
        return Understood{isKnown ? Understood::Outcome::Understood : Understood::Outcome::Unknown,
                          isKnown ? QStringLiteral("5月1日") : QStringLiteral("无法识别"),
                          {}};
    });
    field.setText(QStringLiteral("明天"));
    CHECK(field.findChild<ElidedLabel *>(QStringLiteral("meaning"))->text().contains(QStringLiteral("5月1日")));
    CHECK_FALSE(field.edit()->property("invalid").toBool());
    field.setText(QStringLiteral("4月31日"));
    CHECK(field.edit()->property("invalid").toBool());
    field.setText(QStringLiteral("  "));
    CHECK(field.understood().outcome == Understood::Outcome::Empty);
    CHECK_FALSE(field.edit()->property("invalid").toBool());
}

TEST_CASE("a passphrase is hidden until revealed, and the field is empty once it is taken")
{
    PassphraseField field;
    field.setText(QStringLiteral("竹雨 货架"));
    CHECK(field.echoMode() == QLineEdit::Password);
    field.setRevealed(true);
    CHECK(field.echoMode() == QLineEdit::Normal);
    const Secret secret = field.takeSecret();
    CHECK(QString::fromUtf8(secret.bytes()) == QStringLiteral("竹雨 货架"));
    CHECK(field.text().isEmpty());
}

TEST_CASE("a grade is spoken and answers to Space")
{
    ThemeKeeper keeper;
    GradeBadge badge;
    badge.setGrade({u'A', 1});
    CHECK(badge.accessibleName().contains(QStringLiteral("A1")));
    QSignalSpy clicked(&badge, &GradeBadge::clicked);
    QTest::keyClick(&badge, Qt::Key_Space);
    CHECK(clicked.size() == 1);
}

TEST_CASE("a flow layout is as high as the lines it needs")
{
    QWidget host;
    auto *flow = new FlowLayout(&host, 10);
    for (int i = 0; i < 5; ++i) {
        auto *box = new QWidget;
        box->setFixedSize(100, 20);
        flow->addWidget(box);
        box->show();
    }
    CHECK(flow->linesAt(540) == 1);
    CHECK(flow->linesAt(539) == 2);
    CHECK(flow->heightForWidth(210) == 20 * 3 + 10 * 2);
}

TEST_CASE("in large letters and a low window the rail's buttons draw together and none is cut")
{
    NavigationRail rail;
    QFont large = rail.font();
    large.setPixelSize(20); // 150 %
    rail.setFont(large);
    for (const char *key : {"today", "customers", "pipeline", "service", "reports"})
        rail.addPlace(QLatin1String(key), QStringLiteral("今日"), QLatin1String("view-refresh"));
    for (const char *key : {"jobs", "settings", "lock"})
        rail.addAction(QLatin1String(key), QStringLiteral("设置"), QLatin1String("view-refresh"));
    rail.resize(rail.sizeHint().width(), 585); // what menu and status bar leave of 680
    rail.show();
    int bottom = 0;
    for (const char *key : {"today", "customers", "pipeline", "service", "reports", "jobs", "settings", "lock"}) {
        const QAbstractButton *button = rail.button(QLatin1String(key));
        CHECK(button->height() >= button->minimumSizeHint().height());
        CHECK(button->y() >= bottom);
        bottom = button->geometry().bottom();
    }
    CHECK(bottom < rail.height());
}
