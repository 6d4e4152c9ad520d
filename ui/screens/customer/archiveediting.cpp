// What is done to the records of an archive's pane: the form that adds and changes one, and taking one away.
#include "core/book/children.h"
#include "ui/forms/recordform.h"
#include "ui/look/labels.h"
#include "ui/screens/customer/archivepane.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace kebu {

namespace {
constexpr int margin = 16;
} // namespace

void ArchivePane::add(const RecordType &type)
{
    if (m_content.page.customer.isNull())
        return;
    Record record(type);
    if (type.customerField() >= 0)
        record.set(type.customerField(), Value::of(m_content.page.customer.id()));
    prepare(record);
    showForm(record);
}

void ArchivePane::edit(Id record)
{
    if (const ArchiveLine *line = m_model->line(m_model->find(record)))
        showForm(line->record);
}

void ArchivePane::showForm(const Record &record)
{
    endEditing();
    m_formType = &record.type();
    QStringList out = leftOut(record.type());
    if (record.type().customerField() >= 0)
        out << record.type().field(record.type().customerField()).name;
    m_form = new RecordForm(m_session, record.type(), out);
    m_form->setContentsMargins(margin, 12, margin, 12);
    m_form->setRecord(record);
    for (const FieldInfo &field : record.type().fields()) {
        if (const QString hint = hintFor(record.type(), field.name); !hint.isEmpty())
            m_form->setHint(field.name, hint);
    }
    m_formArea->setWidget(m_form);
    m_formTitle->setTitle((record.id() ? tr("Change: %1") : tr("Add: %1")).arg(record.type().label().text()));
    m_stack->setCurrentIndex(1);
    emit typingChanged(true);
    m_form->focusField();
}

void ArchivePane::save()
{
    if (!m_form || !m_form->validateAll())
        return;
    const RecordDraft draft = m_form->draft();
    const QString kind = m_formType->label().text();
    m_isSaving = true;
    m_session.change((draft.record.id() ? tr("%1 changed") : tr("%1 added")).arg(kind),
                     [draft](Change &change) -> Result<void> {
                         KEBU_TRY(draft.save(change));
                         return {};
                     },
                     [this](const ChangeInfo &) {
                         endEditing();
                         m_list->setFocus();
                     });
}

void ArchivePane::tellAtField(const Error &error)
{
    if (!std::exchange(m_isSaving, false) || !m_form || !m_form->editor(error.detail))
        return;
    m_form->setHint(error.detail, error.message);
    m_form->focusField(error.detail);
}

void ArchivePane::change(const QString &title, const Record &record, const std::function<void(Record &)> &alter)
{
    m_session.change(title, [&type = record.type(), id = record.id(), alter](Change &change) {
        return change.edit(type, id, alter);
    });
}

void ArchivePane::removeCurrent()
{
    const ArchiveLine *line = current();
    if (!line)
        return;
    const RecordType &type = line->record.type();
    const Id id = line->record.id();
    const QString title = line->title;
    m_session.book()
        .read([&type, id](Snapshot &view) { return childrenOf(view, type, id); })
        .then(this, [this, &type, id, title](const Result<std::vector<ChildCount>> &children) {
            if (children && !children->empty())
                askForChildren(type, id, title, childrenText(*children));
            else
                remove(type, id, title, false);
        });
}

void ArchivePane::askForChildren(const RecordType &type, Id record, const QString &title, const QString &children)
{
    Message message;
    message.kind = Message::Kind::Warning;
    message.text = tr("%1 “%2” has %3. Nothing was deleted.").arg(type.label().text(), title, children);
    message.action = tr("Delete all of it");
    m_shell.post(message, [pane = QPointer<ArchivePane>(this), &type, record, title] {
        if (pane)
            pane->remove(type, record, title, true);
    });
}

void ArchivePane::remove(const RecordType &type, Id record, const QString &title, bool withChildren)
{
    m_session.change(tr("%1 deleted: %2").arg(type.label().text(), title),
                     [&type, record, withChildren](Change &change) {
                         return withChildren ? change.removeWithChildren(type, record) : change.remove(type, record);
                     });
}

void ArchivePane::endEditing()
{
    m_isSaving = false;
    m_stack->setCurrentIndex(0);
    if (m_form)
        m_formArea->takeWidget()->deleteLater();
    m_form = nullptr;
    m_formType = nullptr;
    emit typingChanged(false);
}

} // namespace kebu
