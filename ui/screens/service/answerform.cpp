#include "ui/screens/service/answerform.h"

#include "core/domain/listvalue.h"
#include "core/domain/survey.h"
#include "core/domain/surveyanswer.h"
#include "ui/look/labels.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kebu {

AnswerForm::AnswerForm(Session &session, const Record &asked, QWidget *parent)
    : QWidget(parent),
      m_form(new RecordForm(
          session, surveyAnswer::type(),
          {QString(surveyAnswer::survey), QString(surveyAnswer::answers), QString(surveyAnswer::score)})),
      m_questions(listItems(asked.value(survey::questions)))
{
    Record record(surveyAnswer::type());
    record.set(surveyAnswer::survey, Value::of(asked.id()));
    record.set(surveyAnswer::answeredOn, Value::of(session.clock().today()));
    m_form->setRecord(record);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(m_form);
    for (int i = 0; i < int(m_questions.size()); ++i)
        addQuestion(column, i, m_questions[i]);
    column->addStretch(1);
}

void AnswerForm::addQuestion(QVBoxLayout *column, int index, const QString &line)
{
    const Question question = questionFrom(line);
    auto *label = new QLabel(QStringLiteral("%1. %2").arg(index + 1).arg(question.words));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    column->addWidget(label);
    QWidget *editor = nullptr;
    if (question.kind == Question::Kind::Score) {
        auto *scores = new SegmentedControl;
        for (int score = 1; score <= 5; ++score)
            scores->addOption(QString::number(score), QString::number(score));
        m_answers.push_back([scores] { return scores->current(); });
        editor = scores;
    } else if (question.kind == Question::Kind::Choice) {
        auto *choices = new QComboBox;
        choices->addItem(QString());
        choices->addItems(question.choices);
        m_answers.push_back([choices] { return choices->currentText(); });
        editor = choices;
    } else {
        auto *text = new QLineEdit;
        m_answers.push_back([text] { return text->text().trimmed(); });
        editor = text;
    }
    editor->setObjectName(QStringLiteral("answer%1").arg(index + 1));
    editor->setAccessibleName(question.words);
    label->setBuddy(editor);
    column->addWidget(editor);
}

bool AnswerForm::validate() { return m_form->validateAll(); }

RecordDraft AnswerForm::draft() const
{
    RecordDraft draft = m_form->draft();
    QStringList answers;
    for (const auto &answer : m_answers)
        answers << answer();
    draft.record.set(surveyAnswer::answers, listValue(answers));
    return draft;
}

void AnswerForm::focusFirst() { m_form->focusField(); }

} // namespace kebu
