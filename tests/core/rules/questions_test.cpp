#include "core/rules/questions.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

TEST_CASE("a question says in brackets how it is answered")
{
    CHECK(questionFrom(QStringLiteral("交付及时吗？ [1-5]")) ==
          Question{Question::Kind::Score, QStringLiteral("交付及时吗？"), {}});
    CHECK(questionFrom(QStringLiteral("交付及时吗？［1～5］")).kind == Question::Kind::Text);
    CHECK(questionFrom(QStringLiteral("交付及时吗？［1至5］")).kind == Question::Kind::Score);
    CHECK(questionFrom(QStringLiteral("愿意续约吗？ [愿意 / 再看看／不愿意]")) ==
          Question{Question::Kind::Choice,
                   QStringLiteral("愿意续约吗？"),
                   {QStringLiteral("愿意"), QStringLiteral("再看看"), QStringLiteral("不愿意")}});
    CHECK(questionFrom(QStringLiteral("哪里可以更好？")) ==
          Question{Question::Kind::Text, QStringLiteral("哪里可以更好？"), {}});
    CHECK(questionFrom(QStringLiteral("[备注]")).words == QStringLiteral("[备注]"));
}

TEST_CASE("an answer out of scale is refused in words and an unanswered question is fine")
{
    const Question score = questionFrom(QStringLiteral("交付及时吗？ [1-5]"));
    for (const char *good : {"1", "5", "４", "4分", "4/5", ""})
        CHECK(whyNoAnswer(score, QString::fromUtf8(good)).isEmpty());
    for (const char *bad : {"0", "6", "55", "4.5", "好"})
        CHECK(whyNoAnswer(score, QString::fromUtf8(bad)).contains(QStringLiteral("交付及时吗？")));
    const Question choice = questionFrom(QStringLiteral("愿意续约吗？ [愿意 / 再看看]"));
    CHECK(whyNoAnswer(choice, QStringLiteral("愿意")).isEmpty());
    CHECK(whyNoAnswer(choice, QStringLiteral("也许")).contains(QStringLiteral("再看看")));
}

TEST_CASE("the score of a survey is the mean of its scale questions, rounded")
{
    const QStringList questions{QStringLiteral("甲 [1-5]"), QStringLiteral("乙 [1-5]"), QStringLiteral("丙")};
    CHECK(scoreOf(questions, {QStringLiteral("4"), QStringLiteral("5"), QStringLiteral("1")}) == 5);
    CHECK(scoreOf(questions, {QStringLiteral("4"), QStringLiteral("3")}) == 4);
    CHECK(scoreOf(questions, {QStringLiteral("2"), QString()}) == 2);
    CHECK_FALSE(scoreOf(questions, {QString(), QString(), QStringLiteral("5")}));
}
