#include "ui/dialogs/jobchangedialog.h"

#include "core/domain/contact.h"
#include "ui/forms/referenceeditor.h"
#include "ui/look/labels.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

const FieldInfo &fieldOf(FieldName name) { return contact::type().field(contact::type().indexOf(name)); }

FieldInfo companyField()
{
    FieldInfo field = fieldOf(contact::customer);
    field.name = QStringLiteral("new_company");
    return field;
}

} // namespace

JobChangeDialog::JobChangeDialog(Session &session, Shell &shell, const Record &person, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_shell(shell),
      m_person(person.id()),
      m_on(makeFieldEditor(fieldOf(contact::leftOn), session, this)),
      m_company(new CustomerEditor(companyField(), session, this)),
      m_title(makeFieldEditor(fieldOf(contact::title), session, this)),
      m_hint(new ElidedLabel)
{
    setObjectName(QStringLiteral("jobChangeDialog"));
    setWindowTitle(tr("%1 changed company").arg(shownContact(session, person)));
    setMinimumWidth(scaled(460, font()));
    build();
    m_on->setValue(Value::of(session.clock().today()));
    connect(m_company, &FieldEditor::edited, this, &JobChangeDialog::showHint);
    connect(m_on, &FieldEditor::edited, this, &JobChangeDialog::showHint);
    showHint();
    m_company->setFocus(Qt::OtherFocusReason);
}

void JobChangeDialog::build()
{
    const auto labelled = [](QFormLayout *form, const QString &words, FieldEditor *editor) {
        form->addRow(words, editor);
        if (QWidget *input = editor->focusProxy())
            input->setAccessibleName(QString(words).remove(u'&'));
    };
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    labelled(form, tr("&New company"), m_company);
    labelled(form, tr("New &job title"), m_title);
    labelled(form, tr("&Left on"), m_on);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *go = buttons->addButton(tr("End the post"), QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("jobChangeGo"));
    go->setProperty("primary", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(
        new ElidedLabel(tr("Name, mobile, WeChat and birthday go along; the old post stays with its history.")));
    column->addLayout(form);
    column->addWidget(m_hint);
    column->addStretch(1);
    column->addWidget(buttons);
    go->setDefault(true);
    connect(go, &QPushButton::clicked, this, &JobChangeDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void JobChangeDialog::showHint()
{
    m_hint->setTone(ElidedLabel::Tone::Muted);
    const QString typed = m_company->typed();
    if (typed.isEmpty())
        m_hint->setText(tr("Nobody knows where: the post only ends."));
    else if (!m_company->value())
        m_hint->setText(tr("Not in the book yet: it is added as a new customer."));
    else
        m_hint->setText({});
}

void JobChangeDialog::complain(const QString &sentence)
{
    m_hint->setTone(ElidedLabel::Tone::Error);
    m_hint->setText(sentence);
}

void JobChangeDialog::apply()
{
    JobChange job;
    job.contact = m_person;
    const Result<Value> on = m_on->value();
    if (!on) {
        complain(on.error().message);
        m_on->setFocus(Qt::OtherFocusReason);
        return;
    }
    job.on = on->date();
    if (const Result<Value> company = m_company->value())
        job.customer = company->id();
    else
        job.company = m_company->typed();
    if (const Result<Value> title = m_title->value())
        job.title = title->text();
    write(job);
}

/// Stays open where the book refuses, with the reason.
void JobChangeDialog::write(const JobChange &job)
{
    const auto company = std::make_shared<Id>();
    connect(
        &m_session, &Session::failed, this, [this](const Error &error) { complain(error.message); },
        Qt::SingleShotConnection);
    m_session.change(
        tr("A contact changed company"),
        [job, company](Change &change) -> Result<void> {
            KEBU_LET(post, changeCompany(change, job));
            if (post) {
                KEBU_LET(made, change.view().get(contact::type(), post));
                *company = made.ref(contact::customer);
            }
            return {};
        },
        [company, self = QPointer(this), &shell = m_shell](const ChangeInfo &) {
            if (*company) {
                shell.post({Message::Kind::Success,
                            tr("The old post is ended, the new one is opened."),
                            tr("Open the new company"),
                            {},
                            {}},
                           [&shell, company] { shell.openCustomer(*company); });
            }
            if (self)
                self->accept();
        });
}

} // namespace kebu
