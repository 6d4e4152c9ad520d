#include "ui/forms/recordform.h"

#include "ui/forms/formdraft.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

namespace kebu {

void RecordForm::lockMasked(Row &row, const Value &value)
{
    const FieldInfo &field = row.editor->field();
    row.isLocked = m_session.isMasked() && field.personalClass != Personal::None && !value.isEmpty();
    row.editor->setEnabled(!row.isLocked);
    if (row.isLocked)
        row.editor->setValue(
            value.isText() ? Value(shownPersonal(m_session, value.text(), field.personalClass, {true, {}})) : Value());
}

/// Masking was switched while the form stands open: personal values hide and come back, and nothing typed is lost.
void RecordForm::remask()
{
    m_draft->flush(); // of what is locked nothing is kept any more
    for (Row &row : m_rows) {
        if (row.editor->field().personalClass == Personal::None || m_session.isMasked() == row.isLocked)
            continue;
        if (m_session.isMasked())
            hideTyped(row);
        else
            showTyped(row);
    }
}

void RecordForm::hideTyped(Row &row)
{
    if (Result<Value> value = row.editor->value())
        row.hidden = std::move(*value);
    else
        row.hiddenText = row.editor->typedText();
    lockMasked(row, row.hidden ? *row.hidden : Value(row.hiddenText));
}

void RecordForm::showTyped(Row &row)
{
    row.isLocked = false;
    row.editor->setEnabled(true);
    row.editor->setValue(row.hidden.value_or(valueOf(m_record, row.editor->field())));
    if (!row.hiddenText.isEmpty())
        row.editor->setTypedText(row.hiddenText);
    row.hidden.reset();
    row.hiddenText.clear();
}

} // namespace kebu
