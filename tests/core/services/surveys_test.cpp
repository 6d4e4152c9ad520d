#include "core/services/surveys.h"

#include "core/domain/listvalue.h"
#include "core/domain/survey.h"
#include "core/domain/surveyanswer.h"
#include "tests/support/book.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Asked {
    TempBook book;
    Id customer;
    Id survey;

    Asked()
    {
        customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
        Record record(survey::type());
        record.set(survey::title, Value(QStringLiteral("年度满意度")));
        record.set(survey::questions,
                   listValue({QStringLiteral("交付及时吗？ [1-5]"), QStringLiteral("响应快吗？ [1-5]"),
                              QStringLiteral("愿意续约吗？ [愿意 / 不愿意]"), QStringLiteral("还有什么？")}));
        survey = book.create(record);
    }
    void answer(const QStringList &answers, const QString &suggestion = {})
    {
        Record record(surveyAnswer::type());
        record.set(surveyAnswer::survey, Value::of(survey));
        record.set(surveyAnswer::customer, Value::of(customer));
        record.set(surveyAnswer::answers, listValue(answers));
        record.set(surveyAnswer::suggestions, Value(suggestion));
        book.create(record);
    }
    SurveyResults read(bool isMasked = false)
    {
        auto results =
            book->read([this, isMasked](Snapshot &view) { return surveyResults(view, survey, isMasked); }).result();
        REQUIRE(results);
        return *results;
    }
};

} // namespace

TEST_CASE("answers come to an average, a distribution, the main problems and suggestions")
{
    Asked asked;
    asked.answer({QStringLiteral("5"), QStringLiteral("2"), QStringLiteral("愿意"), QStringLiteral("安装很快")},
                 QStringLiteral("备件再多些"));
    asked.answer({QStringLiteral("4"), QStringLiteral("3"), QStringLiteral("不愿意"), {}});
    asked.answer({QStringLiteral("5"), {}, QStringLiteral("愿意"), {}});

    const SurveyResults results = asked.read();
    CHECK(results.answers == 3);
    REQUIRE(results.questions.size() == 4);
    CHECK(results.questions[0].average == Catch::Approx(14.0 / 3));
    CHECK(results.questions[1].answered == 2);
    CHECK(results.questions[1].average == Catch::Approx(2.5));
    CHECK(results.questions[2].counts == std::vector<qint64>{2, 1});
    REQUIRE(results.questions[3].texts.size() == 1);
    CHECK(results.questions[3].texts.front().text == QStringLiteral("安装很快"));
    CHECK(results.problems == std::vector<size_t>{1});
    REQUIRE(results.suggestions.size() == 1);
    CHECK(results.scored == 3);
    CHECK(results.distribution[4] == 1);
    CHECK(results.distribution[3] == 2);
}

TEST_CASE("an answer out of scale is refused in words")
{
    Asked asked;
    Record record(surveyAnswer::type());
    record.set(surveyAnswer::survey, Value::of(asked.survey));
    record.set(surveyAnswer::customer, Value::of(asked.customer));
    record.set(surveyAnswer::answers, listValue({QStringLiteral("6")}));
    const auto refused = asked.book
                             ->change(QStringLiteral("answer"),
                                      [&record](Change &change) -> Result<void> {
                                          KEBU_TRY(change.create(record));
                                          return {};
                                      })
                             .result();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail == surveyAnswer::answers);
}

TEST_CASE("masked, what customers wrote does not name them")
{
    Asked asked;
    asked.answer({QStringLiteral("5"), {}, {}, QStringLiteral("请打 13900005678")},
                 QStringLiteral("苏州衡岳精密机械有限公司要备件"));
    const SurveyResults results = asked.read(true);
    CHECK_FALSE(results.questions[3].texts.front().text.contains(QStringLiteral("13900005678")));
    CHECK_FALSE(results.suggestions.front().text.contains(QStringLiteral("衡岳")));
}

TEST_CASE("questionnaires are listed with how often they were answered")
{
    Asked asked;
    asked.answer({QStringLiteral("4"), QStringLiteral("4"), {}, {}});
    const auto list = asked.book->read([](Snapshot &view) { return surveyList(view); }).result();
    REQUIRE(list);
    REQUIRE(list->size() == 1);
    CHECK(list->front().answers == 1);
    CHECK(list->front().average == Catch::Approx(4));
}
