#pragma once

#include "core/base/pending.h"
#include "core/services/surveys.h"

#include <QWidget>

class QListWidget;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace kebu {

class AnswerForm;
class EmptyState;
class FormPane;
class RecordForm;
class Session;
class Shell;

/// Satisfaction surveys: questionnaires, the answers of customers, and what they came to.
class SurveysPane : public QWidget
{
    Q_OBJECT

public:
    SurveysPane(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate();
    void load();
    void clear();
    void retranslate();
    /// Forms: a questionnaire, and an answer to the chosen one.
    void startSurvey(bool isNew);
    void startAnswer();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildList();
    QWidget *buildPage();
    void connectParts();
    void present(const std::vector<SurveySummary> &surveys);
    void readResults();
    void showResults(const SurveyResults &results);
    void showForm(const QString &title, QWidget *form);
    void save();
    void saveSurvey();
    void saveAnswer();
    void removeCurrent();
    void remove(Id survey, bool withChildren);
    void leaveForm();
    [[nodiscard]] Id current() const;
    [[nodiscard]] const Record *currentSurvey() const;

    Session &m_session;
    Shell &m_shell;
    std::vector<SurveySummary> m_surveys;
    Pending<Result<SurveyResults>> m_reading;
    Id m_wanted;
    QListWidget *m_list;
    QPushButton *m_new;
    QPushButton *m_answer;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPushButton *m_emptyNew;
    QScrollArea *m_results;
    FormPane *m_pane;
    RecordForm *m_surveyForm = nullptr;
    AnswerForm *m_answerForm = nullptr;
};

} // namespace kebu
