#include "ui/look/wheelguard.h"

#include "ui/look/themekeeper.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

/// A form longer than its window.
struct LongForm {
    ThemeKeeper theme;
    QScrollArea scroll;
    QComboBox *choice = new QComboBox;
    QComboBox *words = new QComboBox;
    QSpinBox *number = new QSpinBox;
    QLineEdit *line = new QLineEdit;

    LongForm()
    {
        auto *form = new QWidget;
        auto *column = new QVBoxLayout(form);
        words->setEditable(true);
        for (QComboBox *box : {choice, words}) {
            box->addItems({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
            box->setCurrentIndex(0);
        }
        number->setValue(7);
        for (QWidget *control : std::initializer_list<QWidget *>{line, choice, words, number})
            column->addWidget(control);
        form->setMinimumHeight(2000);
        column->addStretch(1);
        scroll.setWidget(form);
        scroll.setWidgetResizable(true);
        scroll.resize(300, 300);
        scroll.show();
        scroll.activateWindow();
        line->setFocus();
        REQUIRE(QTest::qWaitForWindowActive(&scroll));
    }
    /// Whether the control left the turn to what it stands in. Qt passes on only what the window system sent.
    [[nodiscard]] static bool passesOn(QWidget *control)
    {
        const QPointF middle = control->rect().center();
        QWheelEvent down(middle, control->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QApplication::sendEvent(control, &down);
        return !down.isAccepted();
    }
};

} // namespace

TEST_CASE_METHOD(LongForm, "a wheel turned over a choice or a number is left to the form and changes neither")
{
    for (QWidget *control : std::initializer_list<QWidget *>{choice, words, words->lineEdit(), number})
        CHECK(passesOn(control));
    CHECK(choice->currentIndex() == 0);
    CHECK(words->currentIndex() == 0);
    CHECK(number->value() == 7);
    CHECK(line->hasFocus());
    CHECK(choice->focusPolicy() == Qt::StrongFocus);
}

TEST_CASE_METHOD(LongForm, "dressed in another theme, a choice still ignores the wheel")
{
    theme.setChoice(ThemeKeeper::Choice::Dark);
    CHECK(passesOn(choice));
    CHECK(choice->currentIndex() == 0);
    CHECK(choice->findChildren<QObject *>(QStringLiteral("wheelGuard")).size() == 1);
}
