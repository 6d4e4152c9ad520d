#pragma once

#include "core/rules/questions.h"
#include "ui/forms/recordform.h"

#include <functional>

namespace kebu {

/// The answer of a customer to a questionnaire: whose it is and one editor a question, by how the question is answered.
class AnswerForm : public QWidget
{
    Q_OBJECT

public:
    AnswerForm(Session &session, const Record &survey, QWidget *parent = nullptr);

    /// False, with a sentence at the place, while something is missing.
    [[nodiscard]] bool validate();
    /// The answer as it is written.
    [[nodiscard]] RecordDraft draft() const;
    void focusFirst();

private:
    void addQuestion(class QVBoxLayout *column, int index, const QString &line);

    RecordForm *m_form;
    QStringList m_questions;
    std::vector<std::function<QString()>> m_answers; ///< what is chosen or typed, one a question
};

} // namespace kebu
