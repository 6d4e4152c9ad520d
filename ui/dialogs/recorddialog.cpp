#include "ui/dialogs/recorddialog.h"

#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/shell/session.h"

#include <QDialogButtonBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kebu {

RecordDialog::RecordDialog(Session &session, const QString &name, const Record &record, const QStringList &leaveOut,
                           const Words &words, Write write, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_write(std::move(write)),
      m_done(words.done),
      m_form(new RecordForm(session, record.type(), leaveOut)),
      m_below(new QVBoxLayout),
      m_complaint(new ElidedLabel)
{
    setObjectName(name);
    setWindowTitle(words.title);
    m_form->setContentsMargins(20, 16, 20, 8);
    build(name, words.save);
    connect(&session, &Session::failed, this, &RecordDialog::refuse);
    connect(this, &QDialog::rejected, m_form, &RecordForm::discardDraft);
}

void RecordDialog::build(const QString &name, const QString &save)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // its fields are walked, and it follows them
    area->setWidgetResizable(true);
    area->setWidget(m_form);
    m_complaint->setObjectName(name + QStringLiteral("Complaint"));
    m_complaint->setTone(ElidedLabel::Tone::Error);
    m_complaint->setContentsMargins(20, 0, 20, 0);
    m_complaint->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_go = buttons->addButton(save, QDialogButtonBox::AcceptRole);
    m_go->setObjectName(name + QStringLiteral("Go"));
    m_go->setProperty("primary", true);
    setShownShortcut(m_go, QKeySequence(QStringLiteral("Ctrl+S")));
    setSavable(true);
    buttons->setContentsMargins(20, 0, 20, 12);
    m_below->setContentsMargins(20, 0, 20, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(area, 1);
    column->addWidget(m_complaint);
    column->addLayout(m_below);
    column->addWidget(buttons);
    connect(m_go, &QPushButton::clicked, this, &RecordDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void RecordDialog::setSavable(bool isSavable) { m_go->setEnabled(isSavable && !m_session.book().isReadOnly()); }

void RecordDialog::save()
{
    if (m_isSaving || !m_form->validateAll())
        return;
    m_isSaving = true;
    m_go->setEnabled(false);
    m_complaint->hide();
    m_session.change(
        m_done, [write = m_write, draft = m_form->draft()](Change &change) { return write(change, draft); },
        [dialog = QPointer(this)](const ChangeInfo &) {
            if (dialog)
                dialog->accept();
        });
}

void RecordDialog::refuse(const Error &error)
{
    if (!std::exchange(m_isSaving, false))
        return;
    m_go->setEnabled(true);
    if (m_form->editor(error.detail)) {
        m_form->setHint(error.detail, error.message);
        m_form->focusField(error.detail);
    } else {
        m_complaint->setText(error.message);
        m_complaint->show();
    }
}

} // namespace kebu
