#include "ui/dialogs/stagedialog.h"

#include "ui/look/labels.h"
#include "ui/shell/session.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

QStringList namesOf(const std::vector<FieldInfo> &fields)
{
    QStringList names;
    for (const FieldInfo &field : fields)
        names << field.name;
    return names;
}

/// All fields of the kind of record, the user's own too, but these.
QStringList fieldsBut(const Session &session, const RecordType &type, const QStringList &kept)
{
    QStringList names;
    for (const FieldInfo &field : session.catalog().fieldsOf(type)) {
        if (!kept.contains(field.name))
            names << field.name;
    }
    return names;
}

} // namespace

StageDialog::StageDialog(Session &session, const Record &record, const std::vector<FieldInfo> &missing,
                         const Words &words, QWidget *parent)
    : QDialog(parent),
      m_form(new RecordForm(session, record.type(), fieldsBut(session, record.type(), namesOf(missing))))
{
    setObjectName(QStringLiteral("stageDialog"));
    setWindowTitle(words.heading);
    setMinimumWidth(440);
    m_form->setRecord(record);
    m_form->require(namesOf(missing));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons->button(QDialogButtonBox::Cancel), &QPushButton::clicked, m_form, &RecordForm::discardDraft);
    auto *go = buttons->addButton(words.go, QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("stageGo"));
    go->setProperty("primary", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(new ElidedLabel(words.sentence));
    column->addWidget(m_form);
    column->addStretch(1);
    column->addWidget(buttons);
    go->setDefault(true);
    connect(go, &QPushButton::clicked, this, [this] {
        if (m_form->validateAll())
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, m_form, &RecordForm::discardDraft);
    m_form->focusField(namesOf(missing).value(0));
}

} // namespace kebu
