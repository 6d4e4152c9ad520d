#include "core/services/surveys.h"

#include "core/domain/listvalue.h"
#include "core/domain/survey.h"
#include "core/domain/surveyanswer.h"
#include "core/services/people.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr double good = 4; ///< a question answered below this on average is a problem

/// Takes the answers in one by one.
class Tally
{
public:
    explicit Tally(SurveyResults &results) : m_results(results)
    {
        for (const QString &line : listItems(results.survey.value(survey::questions))) {
            QuestionResult result{questionFrom(line), 0, 0, {}, {}};
            if (result.question.kind == Question::Kind::Score)
                result.counts.resize(5);
            else if (result.question.kind == Question::Kind::Choice)
                result.counts.resize(size_t(result.question.choices.size()));
            results.questions.push_back(std::move(result));
        }
    }

    void add(const Record &answer)
    {
        ++m_results.answers;
        if (const qint64 score = answer.number(surveyAnswer::score); score >= 1 && score <= 5) {
            ++m_results.scored;
            ++m_results.distribution[size_t(score - 1)];
        }
        const QStringList answers = listItems(answer.value(surveyAnswer::answers));
        for (size_t i = 0; i < std::min(m_results.questions.size(), size_t(answers.size())); ++i)
            addAnswer(m_results.questions[i], answers[qsizetype(i)].trimmed(), answer);
        addText(m_results.suggestions, answer.text(surveyAnswer::suggestions), answer);
    }

    void finish()
    {
        qint64 sum = 0;
        for (size_t i = 0; i < m_results.distribution.size(); ++i)
            sum += m_results.distribution[i] * qint64(i + 1);
        m_results.average = m_results.scored > 0 ? double(sum) / double(m_results.scored) : 0;
        for (size_t i = 0; i < m_results.questions.size(); ++i) {
            QuestionResult &result = m_results.questions[i];
            if (result.question.kind != Question::Kind::Score || result.answered == 0)
                continue;
            qint64 total = 0;
            for (size_t score = 0; score < result.counts.size(); ++score)
                total += result.counts[score] * qint64(score + 1);
            result.average = double(total) / double(result.answered);
            if (result.average < good)
                m_results.problems.push_back(i);
        }
        std::ranges::stable_sort(m_results.problems, {}, [this](size_t i) { return m_results.questions[i].average; });
    }

private:
    static void addAnswer(QuestionResult &result, const QString &text, const Record &answer)
    {
        if (text.isEmpty() || !whyNoAnswer(result.question, text).isEmpty())
            return;
        ++result.answered;
        if (result.question.kind == Question::Kind::Text) {
            addText(result.texts, text, answer);
        } else if (result.question.kind == Question::Kind::Choice) {
            ++result.counts[size_t(result.question.choices.indexOf(text))];
        } else if (const auto score = scoreOf({QStringLiteral("? [1-5]")}, {text})) {
            ++result.counts[size_t(*score - 1)];
        }
    }

    static void addText(std::vector<SaidText> &texts, const QString &text, const Record &answer)
    {
        if (!text.trimmed().isEmpty() && texts.size() < mostTexts)
            texts.push_back(
                {answer.ref(surveyAnswer::customer), text.trimmed(), answer.date(surveyAnswer::answeredOn)});
    }

    SurveyResults &m_results;
};

Result<void> mask(Snapshot &view, std::vector<SaidText> &texts)
{
    for (SaidText &said : texts) {
        KEBU_LET(people, CustomerPeople::of(view, said.customer));
        said.text = people.maskedText(said.text);
    }
    return {};
}

} // namespace

Result<std::vector<SurveySummary>> surveyList(Snapshot &view)
{
    KEBU_LET(surveys, view.store().where(survey::type(), QStringLiteral("id > 0 ORDER BY opens_on DESC, id DESC"), {}));
    std::vector<SurveySummary> list;
    for (Record &record : surveys) {
        Statement &row = view.connection().prepared(QStringLiteral(
            "SELECT count(*), coalesce(sum(score > 0), 0), coalesce(avg(CASE WHEN score > 0 THEN score END), 0) "
            "FROM survey_answer WHERE survey_id = ?"));
        KEBU_TRY(row.run(record.id()));
        SurveySummary summary{std::move(record), 0, 0, 0};
        if (row.next())
            summary = {std::move(summary.survey), row.number(0), row.number(1), row.real(2)};
        KEBU_TRY(row.done());
        list.push_back(std::move(summary));
    }
    return list;
}

Result<SurveyResults> surveyResults(Snapshot &view, Id id, bool isMasked)
{
    SurveyResults results;
    KEBU_LET(record, view.get(survey::type(), id));
    results.survey = std::move(record);
    KEBU_LET(answers,
             view.store().where(surveyAnswer::type(),
                                QStringLiteral("survey_id = ? ORDER BY answered_on DESC, id DESC"), {id.value}));
    Tally tally(results);
    for (const Record &answer : answers)
        tally.add(answer);
    tally.finish();
    if (isMasked) {
        KEBU_TRY(mask(view, results.suggestions));
        for (QuestionResult &question : results.questions)
            KEBU_TRY(mask(view, question.texts));
    }
    return results;
}

} // namespace kebu
