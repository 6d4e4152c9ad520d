#include "ui/forms/choiceeditor.h"

#include "core/services/typedvalue.h"
#include "ui/forms/completion.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QLineEdit>

namespace kebu {

ChoiceEditor::ChoiceEditor(const FieldInfo &field, Session &session, QWidget *parent)
    : FieldEditor(field, session, parent),
      m_combo(new QComboBox(this)),
      m_completer(new WordCompleter(this))
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

ChoiceEditor::~ChoiceEditor()
{
    m_combo->lineEdit()->disconnect(this); // loses the focus while the editor goes, and would tell an object half gone
}

void ChoiceEditor::setValue(const Value &value)
{
    m_combo->setCurrentText(value.isEmpty() ? QString() : session().catalog().choiceLabel(field(), value.text()));
    m_combo->lineEdit()->setCursorPosition(0);
}

QString ChoiceEditor::meant() const { return meantChoice(field(), m_combo->currentText(), session().catalog()); }

Result<Value> ChoiceEditor::value() const
{
    KEBU_LET(typed, read(m_combo->currentText()));
    return std::move(typed.value);
}

void ChoiceEditor::collect(NewWords &words) const
{
    if (const auto typed = read(m_combo->currentText()); typed && !typed->newChoice.isEmpty())
        words.choices.push_back({field(), typed->newChoice});
}

} // namespace kebu
