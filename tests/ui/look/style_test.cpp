#include "ui/look/focusring.h"
#include "ui/look/style.h"
#include "ui/look/themekeeper.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

QFont atPixels(int pixels)
{
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    return font;
}

} // namespace

TEST_CASE("controls are 28 px high at 13 px and grow with the font")
{
    ThemeKeeper keeper;
    QPushButton button(QStringLiteral("保存"));
    QLineEdit edit;
    QComboBox combo;
    for (QWidget *control : std::initializer_list<QWidget *>{&button, &edit, &combo}) {
        control->setFont(atPixels(13));
        CHECK(control->sizeHint().height() == 28);
        control->setFont(atPixels(26));
        CHECK(control->sizeHint().height() >= 56);
    }
}

TEST_CASE("a shortcut stands inside its button, which makes room for it")
{
    ThemeKeeper keeper;
    QPushButton button(QStringLiteral("保存"));
    const int before = button.sizeHint().width();
    setShownShortcut(&button, QKeySequence(Qt::CTRL | Qt::Key_S));
    CHECK(button.sizeHint().width() > before + 20);
    CHECK(button.shortcut() == QKeySequence(Qt::CTRL | Qt::Key_S));
    CHECK(button.toolTip().contains(QStringLiteral("Ctrl+S")));
}

TEST_CASE("a table row is 28 px high")
{
    ThemeKeeper keeper;
    QTableWidget table(2, 2);
    table.setFont(atPixels(13));
    CHECK(table.rowHeight(0) == 28);
}

TEST_CASE("a combo box is wide enough for its words")
{
    ThemeKeeper keeper;
    QComboBox combo;
    combo.addItem(QStringLiteral("苏州衡岳精密机械有限公司"));
    combo.resize(combo.sizeHint());
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    const QRect field =
        combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
    CHECK(field.width() >= combo.fontMetrics().horizontalAdvance(combo.itemText(0)));
}

TEST_CASE("a chosen theme reaches style and palette and is announced once")
{
    ThemeKeeper keeper;
    keeper.setChoice(ThemeKeeper::Choice::Light);
    QSignalSpy changed(&keeper, &ThemeKeeper::themeChanged);
    keeper.setChoice(ThemeKeeper::Choice::Dark);
    keeper.setChoice(ThemeKeeper::Choice::Dark);
    CHECK(changed.size() == 1);
    QWidget widget;
    CHECK(themeOf(&widget) == Theme::dark());
    CHECK(QApplication::palette().color(QPalette::Base) == Theme::dark().base);
    keeper.setChoice(ThemeKeeper::Choice::Light);
}

TEST_CASE("the button that has the keyboard wears a ring one pixel off its edge")
{
    ThemeKeeper keeper;
    keeper.setChoice(ThemeKeeper::Choice::Light);
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    row->setContentsMargins(20, 20, 20, 20);
    auto *button = new QPushButton(QStringLiteral("OK"));
    row->addWidget(button);
    window.show();
    window.activateWindow();
    button->setFocus();
    QApplication::processEvents();
    const QImage picture = window.grab().toImage();
    const QPoint edge(button->geometry().left(), button->geometry().center().y());
    CHECK(picture.pixelColor(edge - QPoint(3, 0)) == Theme::light().focus);
    CHECK(picture.pixelColor(edge - QPoint(2, 0)) == Theme::light().focus);
    CHECK(picture.pixelColor(edge - QPoint(1, 0)) == Theme::light().window);
}

TEST_CASE("a tooltip shows a record's text as it stands")
{
    CHECK(plainToolTip(QStringLiteral("<b>x</b>")).contains(QStringLiteral("&lt;b&gt;")));
}
