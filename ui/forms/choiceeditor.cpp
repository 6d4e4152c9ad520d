#include "ui/forms/choiceeditor.h"

#include "core/domain/registry.h"
#include "ui/forms/completion.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QLineEdit>

namespace kebu {

ChoiceEditor::ChoiceEditor(const FieldInfo &field, Session &session, QWidget *parent)
    : FieldEditor(field, session, parent), m_combo(new QComboBox(this)), m_completer(new WordCompleter(this))
{
    m_combo->setEditable(true);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(6);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->addItem(QString());
    QStringList words;
    for (const PicklistEntry &entry : session.catalog().picklists().entries(field.picklist)) {
        if (entry.retired)
            continue;
        m_combo->addItem(entry.label(uiLanguage()), entry.code);
        words << entry.label(uiLanguage());
    }
    m_completer->setWords(words);
    m_combo->setCompleter(m_completer);
    setInput(m_combo);
    connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_completer->offer(typed);
        emit edited();
    });
    connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (const QString word = meant(); word != m_combo->currentText())
            m_combo->setCurrentText(word);
    });
    connect(m_combo, &QComboBox::activated, this, &FieldEditor::edited);
}

bool ChoiceEditor::growsByUse() const
{
    return builtInChoices(field().picklist).empty();
}

void ChoiceEditor::setValue(const Value &value)
{
    m_combo->setCurrentText(value.isEmpty() ? QString() : session().catalog().choiceLabel(field(), value.text()));
    m_combo->lineEdit()->setCursorPosition(0);
}

QString ChoiceEditor::meant() const
{
    const QString typed = m_combo->currentText().trimmed();
    if (typed.isEmpty() || session().catalog().picklists().codeOf(field().picklist, typed))
        return typed;
    const QStringList fit = m_completer->fitting(typed);
    const bool isLatin = typed[0].unicode() < 0x80; // a Chinese word that is part of another may be a new one
    return fit.size() == 1 && (isLatin || !growsByUse()) ? fit.first() : typed;
}

Result<Value> ChoiceEditor::value() const
{
    const QString word = meant();
    if (word.isEmpty())
        return Value();
    if (const auto code = session().catalog().picklists().codeOf(field().picklist, word))
        return Value(*code);
    if (growsByUse())
        return Value(word);
    return Error{ErrorCode::Invalid, tr("“%1” is not one of the choices. Press the down key to see them.").arg(word), {}};
}

void ChoiceEditor::collect(NewWords &words) const
{
    const QString word = meant();
    if (!word.isEmpty() && growsByUse() && !session().catalog().picklists().codeOf(field().picklist, word))
        words.choices.push_back({field(), word});
}

} // namespace kebu
