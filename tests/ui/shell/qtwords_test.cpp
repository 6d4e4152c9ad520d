#include "translations/words.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTranslator>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

TEST_CASE("Qt's own buttons speak Chinese where the program does")
{
    QTranslator words;
    REQUIRE(loadQtWords(words, Language::Chinese)); // the package of Qt's translations is among what ./dev installs
    QCoreApplication::installTranslator(&words);
    const QDialogButtonBox buttons(QDialogButtonBox::Cancel | QDialogButtonBox::Save);
    CHECK(buttons.button(QDialogButtonBox::Cancel)->text().contains(u"取消"));
    CHECK(buttons.button(QDialogButtonBox::Save)->text().contains(u"保存"));
    QCoreApplication::removeTranslator(&words);
}
