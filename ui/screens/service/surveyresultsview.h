#pragma once

#include "core/services/surveys.h"

#include <QWidget>

class QVBoxLayout;

namespace kebu {

/// What the answers to a questionnaire came to: average and distribution, the main problems, every question,
/// suggestions.
class SurveyResultsView : public QWidget
{
    Q_OBJECT

public:
    SurveyResultsView(const SurveyResults &results, QDate today, QWidget *parent = nullptr);

private:
    void addSummary(const SurveyResults &results);
    void addProblems(const SurveyResults &results);
    void addQuestion(size_t index, const QuestionResult &result, QDate today);
    void addTexts(const std::vector<SaidText> &texts, QDate today);
    void addBars(const QStringList &labels, const std::vector<qint64> &counts, qint64 whole);
    void addText(const QString &text, bool isMuted = false);

    QVBoxLayout *m_column;
};

} // namespace kebu
