// Faults are planted, one a case, and each must be found; beside each stands the same widget without the fault.
#include "app/shots/audit/audit.h"
#include "ui/look/fonts.h"
#include "ui/look/labels.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::shots;

namespace {

struct Room {
    QWidget window;

    Room()
    {
        window.resize(400, 300);
        window.setFont(baseFont(Language::Chinese, window.font()));
    }

    template <typename T>
    T *put(T *widget, const QRect &place)
    {
        widget->setParent(&window);
        widget->setGeometry(place);
        return widget;
    }
    std::vector<ShownText> texts()
    {
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        return shownTexts(window);
    }
};

Wording words()
{
    Wording wording;
    wording.add(QStringLiteral("&Save"), QStringLiteral("保存(&S)"));
    wording.add(QStringLiteral("%1 of %2 customers"), QStringLiteral("%2 家中的 %1 家"));
    wording.add(QStringLiteral("%1"), QStringLiteral("第 %1"));
    return wording;
}

const QString name = QStringLiteral("苏州衡岳精密机械有限公司");

} // namespace

TEST_CASE("a label without the room for its words is found, one with a tooltip is let be")
{
    Room room;
    room.put(new QLabel(name), {0, 0, 60, 20})->setObjectName(QStringLiteral("short"));
    room.put(new QLabel(name), {0, 30, 60, 20})->setToolTip(name);
    room.put(new QLabel(name), {0, 60, 350, 20});
    room.put(new ElidedLabel(name), {0, 90, 60, 20}); // says the rest by itself
    const Findings found = auditFit(room.window, room.texts());
    REQUIRE(found.size() == 1);
    CHECK(found.front().where == QStringLiteral("short"));
}

TEST_CASE("a label squeezed until nothing can be read is found although it has a tooltip")
{
    Room room;
    room.put(new ElidedLabel(name), {0, 0, 8, 20});
    CHECK(auditFit(room.window, room.texts()).size() == 1);
}

TEST_CASE("wrapped words that are cut at the bottom are found")
{
    Room room;
    auto *label = room.put(new QLabel(name + name + name), {0, 0, 100, 20});
    label->setWordWrap(true);
    CHECK(auditFit(room.window, room.texts()).size() == 1);
    label->resize(100, 250);
    CHECK(auditFit(room.window, room.texts()).empty());
}

TEST_CASE("cut words of buttons, tabs, heads, cells and hints are found")
{
    Room room;
    SECTION("button") { room.put(new QPushButton(name), {0, 0, 60, 30}); }
    SECTION("hint")
    {
        auto *line = room.put(new QLineEdit, {0, 0, 60, 30});
        line->setPlaceholderText(name);
    }
    SECTION("cell and head")
    {
        auto *table = room.put(new QTableWidget(1, 1), {0, 0, 380, 200});
        table->setColumnWidth(0, 50);
        table->setWordWrap(false);
        SECTION("cell") { table->setItem(0, 0, new QTableWidgetItem(name)); }
        SECTION("head") { table->setHorizontalHeaderLabels({name}); }
    }
    SECTION("tab")
    {
        auto *tabs = room.put(new QTabBar, {0, 0, 60, 30});
        tabs->setUsesScrollButtons(false);
        tabs->setElideMode(Qt::ElideRight);
        tabs->addTab(name);
    }
    CHECK(auditFit(room.window, room.texts()).size() == 1);
}

TEST_CASE("an area that holds more than it can show is found")
{
    Room room;
    auto *area = room.put(new QScrollArea, {0, 0, 200, 200});
    auto *wide = new QWidget;
    wide->setFixedSize(300, 100);
    area->setWidget(wide);
    CHECK(auditFit(room.window, room.texts()).empty());
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    CHECK(auditFit(room.window, room.texts()).size() == 1);
}

TEST_CASE("a widget that sticks out of its parent is found, a scrolled one is not")
{
    Room room;
    auto *area = room.put(new QScrollArea, {0, 0, 200, 200});
    auto *wide = new QWidget;
    wide->setFixedSize(300, 300);
    area->setWidget(wide);
    (void)room.texts();
    CHECK(auditPlaces(room.window).empty());
    auto *out = room.put(new QPushButton(QStringLiteral("x")), {380, 10, 60, 30});
    out->show();
    CHECK(auditPlaces(room.window).size() == 1);
}

TEST_CASE("words that lie over each other are found, neighbours that touch are not")
{
    Room room;
    room.put(new QLabel(QStringLiteral("苏州衡岳精密机械有限公司")), {0, 0, 200, 30});
    auto *button = room.put(new QPushButton(QStringLiteral("记录")), {200, 0, 60, 30});
    (void)room.texts();
    CHECK(auditPlaces(room.window).empty());
    button->move(180, 0);
    REQUIRE(auditPlaces(room.window).size() == 1);
    CHECK(auditPlaces(room.window).front().what.startsWith(QStringLiteral("lies over")));
}

TEST_CASE("English words in a Chinese window are found wherever they stand, and the other way round")
{
    Room room;
    auto *button = room.put(new QPushButton(QStringLiteral("Save")), {0, 0, 120, 30});
    room.put(new QLabel(QStringLiteral("保存")), {0, 40, 120, 30});
    const Findings chinese = auditWords(room.window, room.texts(), words(), Language::Chinese);
    REQUIRE(chinese.size() == 1);
    CHECK(chinese.front().what.contains(QStringLiteral("保存")));
    const Findings english = auditWords(room.window, room.texts(), words(), Language::English);
    REQUIRE(english.size() == 1);
    CHECK(english.front().what.contains(QStringLiteral("Save")));
    button->setText(QStringLiteral("12 of 40 customers"));
    CHECK(auditWords(room.window, room.texts(), words(), Language::Chinese).size() == 1);
    button->setText(QStringLiteral("好"));
    button->setToolTip(QStringLiteral("Save"));
    CHECK(auditWords(room.window, room.texts(), words(), Language::Chinese).size() == 1);
}

TEST_CASE("names and numbers in Latin letters need no translation")
{
    CHECK(words().insteadOf(QStringLiteral("Kebu 0.1.0"), Language::Chinese).isEmpty());
    CHECK(words().insteadOf(QStringLiteral("C-000128"), Language::Chinese).isEmpty());
    CHECK(words().insteadOf(QStringLiteral("保存 Excel"), Language::Chinese).isEmpty());
}

TEST_CASE("a character without a glyph is found")
{
    Room room;
    room.put(new QLabel(name), {0, 0, 300, 30});
    CHECK(auditGlyphs(room.texts()).empty());
    room.put(new QLabel(QString::fromUcs4(U"\U0010FFF0")), {0, 40, 300, 30})->show();
    CHECK(auditGlyphs(room.texts()).size() == 1);
}

TEST_CASE("Chinese words in the forms of another country are found")
{
    QFont japanese(QStringLiteral("Noto Sans CJK JP"));
    if (!QFontInfo(japanese).family().contains(QLatin1String("JP")))
        SKIP("no Japanese face here");
    Room room;
    room.put(new QLabel(QStringLiteral("门骨直")), {0, 0, 300, 30})->setFont(japanese);
    room.put(new QLabel(QStringLiteral("Latin only")), {0, 40, 300, 30})->setFont(japanese);
    CHECK(auditGlyphs(room.texts()).size() == 1);
}

TEST_CASE("pale words are found by what is painted, not by what the palette promises")
{
    Room room;
    QPalette pale;
    pale.setColor(QPalette::Window, Qt::white);
    pale.setColor(QPalette::WindowText, QColor(0x9a, 0x9a, 0x9a)); // 2.8:1
    auto *label = room.put(new QLabel(name), {0, 0, 300, 30});
    label->setAutoFillBackground(true);
    label->setPalette(pale);
    const Findings found = auditContrast(room.window, room.texts());
    REQUIRE(found.size() == 1);
    CHECK(found.front().what.contains(QStringLiteral("#9a9a9a on #ffffff")));
    pale.setColor(QPalette::WindowText, QColor(0x6e, 0x6e, 0x6e)); // 5.1:1
    label->setPalette(pale);
    CHECK(auditContrast(room.window, room.texts()).empty());
}

TEST_CASE("a control that takes the keyboard and has no name is found")
{
    Room room;
    auto *line = room.put(new QLineEdit, {0, 0, 120, 30});
    (void)room.texts();
    CHECK(auditNames(room.window).size() == 1);
    line->setAccessibleName(QStringLiteral("Goal"));
    CHECK(auditNames(room.window).empty());
}
