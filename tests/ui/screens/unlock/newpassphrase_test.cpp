#include "ui/screens/unlock/newpassphrase.h"

#include "core/base/pinyin.h"
#include "ui/look/fields.h"
#include "ui/screens/unlock/passphrasestrength.h"
#include "ui/screens/unlock/passphrasewords.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace kebu;

namespace {

struct Form {
    NewPassphrase form;
    PassphraseField *field = form.findChild<PassphraseField *>(QStringLiteral("newPassphrase"));
    PassphraseField *again = form.findChild<PassphraseField *>(QStringLiteral("newPassphraseAgain"));
    QPushButton *suggest = form.findChild<QPushButton *>(QStringLiteral("suggestPassphrase"));
    QPushButton *reveal = form.findChild<QPushButton *>(QStringLiteral("revealPassphrase"));
    Form()
    {
        form.show();
        QApplication::setActiveWindow(&form);
    }
    [[nodiscard]] bool says(const QString &words) const
    {
        for (const QLabel *label : form.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
};

} // namespace

TEST_CASE("the words to draw from are many, and no two are typed alike")
{
    QSet<QString> typed;
    for (const QString &word : passphraseWords()) {
        QString pinyin;
        for (const QChar character : word)
            pinyin += QString(readings(character.unicode()).first());
        CHECK_FALSE(typed.contains(pinyin));
        typed.insert(pinyin);
    }
    CHECK(typed.size() >= 2048);
}

TEST_CASE("a suggested passphrase is five words, each as likely as any other, and says its bits")
{
    QRandomGenerator seeded(7);
    QHash<QString, int> drawn;
    constexpr int rounds = 20'000;
    for (int i = 0; i < rounds; ++i) {
        const SuggestedPassphrase one = suggestPassphrase(&seeded);
        const QStringList meant = one.meaning.split(u' ');
        REQUIRE(meant.size() == 5);
        REQUIRE(one.text.split(u' ').size() == 5);
        for (const QString &word : meant)
            ++drawn[word];
    }
    CHECK(drawn.size() == passphraseWords().size());
    const double expected = rounds * 5.0 / double(passphraseWords().size());
    double chiSquare = 0;
    for (const int count : drawn)
        chiSquare += (count - expected) * (count - expected) / expected;
    const double freedom = double(passphraseWords().size()) - 1;
    CHECK(std::abs(chiSquare - freedom) < 5 * std::sqrt(2 * freedom));
    const SuggestedPassphrase one = suggestPassphrase();
    CHECK(one.bits == 5 * std::log2(double(passphraseWords().size())));
    CHECK(one.bits > 55);
    CHECK_FALSE(strengthOf(one.text).isCommon);
    CHECK(suggestPassphrase().text != one.text);
    for (const QChar character : one.text)
        CHECK(((character >= u'a' && character <= u'z') || character == u' '));
}

TEST_CASE("a suggestion stands in clear, is typed once more by the person, and is then ready", "[ui]")
{
    Form form;
    QTest::keyClick(form.suggest, Qt::Key_Space);
    const QString text = form.field->text();
    REQUIRE(text.split(u' ').size() == 5);
    CHECK(form.field->isRevealed());
    CHECK(form.again->text().isEmpty());
    CHECK(form.again->hasFocus());
    CHECK(form.says(QStringLiteral("bits")));
    CHECK_FALSE(form.form.missing().isEmpty());
    QTest::keyClicks(form.again, text);
    CHECK(form.form.missing().isEmpty());
    (void)form.form.takeSecret();
    CHECK(form.field->text().isEmpty());
    CHECK_FALSE(form.says(QStringLiteral("bits")));
}

TEST_CASE("a passphrase that needs an input method is offered to be typed in sight", "[ui]")
{
    Form form;
    form.field->setText(QStringLiteral("bamboo"));
    CHECK_FALSE(form.reveal->isVisible());
    form.field->setText(QStringLiteral("竹雨 bamboo"));
    REQUIRE(form.reveal->isVisible());
    CHECK(form.says(QStringLiteral("input method")));
    CHECK_FALSE(form.field->isRevealed());
    QTest::keyClick(form.reveal, Qt::Key_Space);
    CHECK(form.field->isRevealed());
    CHECK(form.again->isRevealed());
    CHECK_FALSE(form.reveal->isVisible());
    CHECK(form.field->text() == QStringLiteral("竹雨 bamboo"));
}
