#pragma once

#include "core/rules/questions.h"
#include "core/storage/snapshot.h"

#include <array>

namespace kebu {

/// A questionnaire and how often it was answered.
struct SurveySummary {
    Record survey;
    qint64 answers = 0;
    qint64 scored = 0;  ///< answers with a score
    double average = 0; ///< of those
};

/// The latest to open first.
[[nodiscard]] Result<std::vector<SurveySummary>> surveyList(Snapshot &view);

/// Something a customer wrote.
struct SaidText {
    Id customer;
    QString text;
    QDate on;
};

/// What a question came to.
struct QuestionResult {
    Question question;
    qint64 answered = 0;
    double average = 0;          ///< of scores
    std::vector<qint64> counts;  ///< scores: 1 to 5; choices: in their order
    std::vector<SaidText> texts; ///< the latest first, at most `mostTexts`
};

struct SurveyResults {
    Record survey;
    qint64 answers = 0;
    qint64 scored = 0;
    double average = 0;
    std::array<qint64, 5> distribution{}; ///< scores 1 to 5
    std::vector<QuestionResult> questions;
    std::vector<size_t> problems;      ///< score questions below 4 on average, the worst first
    std::vector<SaidText> suggestions; ///< the latest first, at most `mostTexts`
};

inline constexpr size_t mostTexts = 100;

/// Tallies every answer. `isMasked`: texts without the customers' people.
[[nodiscard]] Result<SurveyResults> surveyResults(Snapshot &view, Id survey, bool isMasked);

} // namespace kebu
