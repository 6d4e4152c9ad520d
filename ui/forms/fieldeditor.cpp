#include "ui/forms/fieldeditor.h"

#include "core/services/typedvalue.h"
#include "ui/forms/choiceeditor.h"
#include "ui/forms/linkseditor.h"
#include "ui/forms/recordchooser.h"
#include "ui/forms/referenceeditor.h"
#include "ui/forms/simpleeditors.h"
#include "ui/forms/tagseditor.h"
#include "ui/forms/understoodeditor.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace kebu {

FieldEditor::FieldEditor(FieldInfo field, Session &session, QWidget *parent)
    : QWidget(parent),
      m_field(std::move(field)),
      m_session(session)
{
    setObjectName(QStringLiteral("field-") + m_field.name);
}

void FieldEditor::setInput(QWidget *input)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(input);
    input->setAccessibleName(m_field.labelText());
    setFocusProxy(input);
}

Result<TypedValue> FieldEditor::read(const QString &text) const
{
    return readTyped(m_field, text, {&m_session.catalog(), m_session.clock().wallNow(), m_session.clock().zone()});
}

QString FieldEditor::typedText() const
{
    if (const auto *line = qobject_cast<QLineEdit *>(focusProxy()))
        return line->text();
    if (const auto *combo = qobject_cast<QComboBox *>(focusProxy()))
        return combo->isEditable() ? combo->currentText() : QString();
    const auto *note = qobject_cast<QPlainTextEdit *>(focusProxy());
    return note ? note->toPlainText() : QString();
}

void FieldEditor::setTypedText(const QString &text)
{
    const QSignalBlocker quiet(this);
    if (auto *line = qobject_cast<QLineEdit *>(focusProxy()))
        line->setText(text);
    else if (auto *combo = qobject_cast<QComboBox *>(focusProxy()); combo && combo->isEditable())
        combo->setEditText(text);
    else if (auto *note = qobject_cast<QPlainTextEdit *>(focusProxy()))
        note->setPlainText(text);
}

void FieldEditor::setInvalid(bool isInvalid)
{
    if (QWidget *input = focusProxy()) {
        input->setProperty("invalid", isInvalid);
        input->update();
    }
}

FieldEditor *makeFieldEditor(const FieldInfo &field, Session &session, QWidget *parent)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::List:
    case FieldType::Email:
    case FieldType::Phone:
        if (field.isMultiline || field.type == FieldType::List)
            return new NoteEditor(field, session, parent);
        return new LineEditor(field, session, parent);
    case FieldType::Choice:
        return new ChoiceEditor(field, session, parent);
    case FieldType::Bool:
        return new YesNoEditor(field, session, parent);
    case FieldType::Weekdays:
        return new WeekdaysEditor(field, session, parent);
    case FieldType::Ref:
        if (field.target == u"user")
            return new UserEditor(field, session, parent);
        if (field.target == u"customer")
            return new CustomerEditor(field, session, parent);
        return new RecordChooser(field, session, parent);
    case FieldType::Refs:
        if (field.target == u"tag")
            return new TagsEditor(field, session, parent);
        return new LinksEditor(field, session, parent);
    case FieldType::RefAny:
        return nullptr;
    default:
        return new UnderstoodEditor(field, session, parent);
    }
}

} // namespace kebu
