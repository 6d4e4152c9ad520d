#include "ui/screens/service/casepanel.h"

#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/servicecase.h"
#include "ui/dialogs/attachfiles.h"
#include "ui/forms/formpane.h"
#include "ui/look/emptystate.h"
#include "ui/models/casewords.h"
#include "ui/screens/service/casefacts.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

enum Page { EmptyPage, FactsPage, FormPage };

QStringList fieldsBut(const RecordType &type, const QStringList &asked)
{
    QStringList out;
    for (const FieldInfo &field : type.fields()) {
        if (!asked.contains(field.name))
            out << field.name;
    }
    return out;
}

} // namespace

CasePanel::CasePanel(Session &session, Shell &shell, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_shell(shell),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QLatin1String("audio-headset"), {})),
      m_emptyNew(m_empty->addButton({}, QLatin1String("list-add"))),
      m_facts(new CaseFacts(session)),
      m_pane(new FormPane(QStringLiteral("case")))
{
    setObjectName(QStringLiteral("casePanel"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (QWidget *page : std::initializer_list<QWidget *>{m_empty, m_facts, m_pane})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connectParts();
    retranslate();
}

void CasePanel::connectParts()
{
    connect(m_emptyNew, &QPushButton::clicked, this, [this] { startNew(); });
    connect(m_facts, &CaseFacts::customerAsked, this, [this] {
        if (m_case)
            m_shell.openCustomer(m_page.customer.id());
    });
    connect(m_facts, &CaseFacts::closeAsked, this, &CasePanel::startClose);
    connect(m_facts, &CaseFacts::logAsked, this, &CasePanel::startLog);
    connect(m_facts, &CaseFacts::editAsked, this, &CasePanel::startEdit);
    connect(m_facts, &CaseFacts::reopenAsked, this, &CasePanel::reopen);
    connect(m_facts, &CaseFacts::attachAsked, this, [this] {
        if (m_case)
            askAndAttach(this, m_session, m_shell, {serviceCase::type().name(), m_case});
    });
    connect(m_pane, &FormPane::saveAsked, this, &CasePanel::save);
    connect(m_pane, &FormPane::cancelAsked, this, &CasePanel::leaveForm);
    connect(&m_session, &Session::failed, this, &CasePanel::tellAtField);
}

void CasePanel::retranslate()
{
    m_empty->setSentence(
        tr("No case is chosen"),
        tr("A case is a request, a complaint or a question; it closes with what was done and what came of it."));
    m_emptyNew->setText(tr("New case"));
    m_facts->retranslate();
    m_pane->retranslate();
}

void CasePanel::showCase(Id serviceCase)
{
    m_reading.cancel();
    if (serviceCase != m_case)
        leaveForm();
    m_case = serviceCase;
    if (!m_case) {
        m_page = {};
        if (!m_form)
            m_stack->setCurrentIndex(EmptyPage);
        return;
    }
    auto reading = m_session.book().read([id = m_case](Snapshot &view) { return casePage(view, id); });
    m_reading = reading;
    reading.then(this, [this, id = m_case](const Result<CasePage> &page) {
        if (id != m_case)
            return;
        if (page)
            show(*page);
        else
            showCase({}); // taken back while it was in sight
    });
}

void CasePanel::show(const CasePage &page)
{
    m_page = page;
    m_facts->present(page);
    if (!m_form)
        m_stack->setCurrentIndex(FactsPage);
}

void CasePanel::clear()
{
    m_reading.cancel();
    leaveForm();
    m_case = {};
    m_page = {};
    m_facts->clear();
    m_stack->setCurrentIndex(EmptyPage);
}

void CasePanel::showForm(Work work, const QString &title, const RecordType &type, const Record &record,
                         const QStringList &asked, const QString &saveWords)
{
    leaveForm();
    m_work = work;
    m_form = new RecordForm(m_session, type, fieldsBut(type, asked));
    m_form->setRecord(record);
    m_pane->setForm(title, m_form, saveWords);
    m_stack->setCurrentIndex(FormPage);
    m_form->focusField();
}

void CasePanel::startNew(Id customer)
{
    Record record(serviceCase::type());
    record.set(serviceCase::customer, Value::of(customer));
    record.set(serviceCase::kind, Value(QStringLiteral("request")));
    record.set(serviceCase::receivedAt, Value::of(m_session.clock().now()));
    record.set(serviceCase::handler, Value::of(m_session.book().user()));
    QStringList asked{QString(serviceCase::contact),     QString(serviceCase::kind),
                      QString(serviceCase::product),     QString(serviceCase::problem),
                      QString(serviceCase::expectation), QString(serviceCase::receivedAt),
                      QString(serviceCase::dueAt),       QString(serviceCase::handler)};
    if (!customer)
        asked << QString(serviceCase::customer);
    showForm(Work::New, tr("New case"), serviceCase::type(), record, asked, tr("Take in"));
}

void CasePanel::startEdit()
{
    if (!m_case || m_page.serviceCase.isNull())
        return;
    const QStringList asked{
        QString(serviceCase::number),     QString(serviceCase::contact), QString(serviceCase::kind),
        QString(serviceCase::product),    QString(serviceCase::problem), QString(serviceCase::expectation),
        QString(serviceCase::receivedAt), QString(serviceCase::dueAt),   QString(serviceCase::handler),
        QString(serviceCase::measures),   QString(serviceCase::effect)};
    showForm(Work::Edit, tr("Change the case"), serviceCase::type(), m_page.serviceCase, asked, tr("Save"));
}

void CasePanel::startLog()
{
    if (!m_case || m_page.serviceCase.isNull())
        return;
    Record record(interaction::type());
    record.set(interaction::customer, Value::of(m_page.customer.id()));
    record.set(interaction::happenedAt, Value::of(m_session.clock().now()));
    record.set(interaction::method, Value(QStringLiteral("phone")));
    record.set(interaction::topic, Value(isComplaint(m_page.serviceCase) ? QStringLiteral("complaint_handling")
                                                                         : QStringLiteral("return_visit")));
    const QStringList asked{QString(interaction::happenedAt), QString(interaction::method),
                            QString(interaction::reach),      QString(interaction::topic),
                            QString(interaction::content),    QString(interaction::customerWords),
                            QString(interaction::attitude),   QString(interaction::result)};
    showForm(Work::Log, tr("Log a contact about the case"), interaction::type(), record, asked, tr("Save"));
    m_form->focusField(QString(interaction::content));
}

void CasePanel::startClose()
{
    if (!m_case || m_page.serviceCase.isNull() || m_page.serviceCase.has(serviceCase::resolvedAt))
        return;
    const QStringList asked{QString(serviceCase::measures), QString(serviceCase::effect),
                            QString(serviceCase::satisfaction)};
    showForm(Work::Close, tr("Close the case"), serviceCase::type(), m_page.serviceCase, asked, tr("Close the case"));
    m_form->setHint(QString(serviceCase::satisfaction),
                    tr("1 to 5, as the customer says; empty where nobody was asked"));
}

void CasePanel::reopen()
{
    if (!m_case)
        return;
    m_session.change(tr("Case %1 open again").arg(m_page.serviceCase.text(serviceCase::number)),
                     [id = m_case](Change &change) { return reopenCase(change, id); });
}

bool CasePanel::hasResult()
{
    const Record typed = m_form->record();
    const auto ask = [&](FieldName field, const QString &sentence) {
        if (!typed.text(field).trimmed().isEmpty())
            return true;
        m_form->setHint(QString(field), sentence);
        m_form->focusField(QString(field));
        return false;
    };
    const bool hasEffect = ask(serviceCase::effect, tr("A case closes with its result: what came of it?"));
    return ask(serviceCase::measures, tr("A case closes with its result: what was done?")) && hasEffect;
}

void CasePanel::save()
{
    if (!m_form || !m_form->validateAll())
        return;
    if (m_work == Work::Close) {
        if (hasResult())
            saveResult();
    } else if (m_work == Work::Log) {
        saveLog();
    } else {
        saveCase();
    }
}

void CasePanel::saveCase()
{
    const RecordDraft draft = m_form->draft();
    const auto made = std::make_shared<Id>();
    const bool isNew = m_work == Work::New;
    m_isSaving = true;
    const QString title =
        isNew ? tr("Case taken in") : tr("Case %1 changed").arg(draft.record.text(serviceCase::number));
    m_session.change(
        title,
        [draft, made](Change &change) -> Result<void> {
            KEBU_LET(id, draft.save(change));
            *made = id;
            return {};
        },
        [this, made, isNew](const ChangeInfo &) {
            finish();
            if (isNew)
                emit created(*made);
        });
}

void CasePanel::saveLog()
{
    const Record typed = m_form->record();
    LogEntry entry;
    entry.method = typed.text(interaction::method);
    entry.at = typed.instant(interaction::happenedAt);
    entry.text = typed.text(interaction::content);
    entry.reach = typed.text(interaction::reach);
    entry.topic = typed.text(interaction::topic);
    entry.customerWords = typed.text(interaction::customerWords);
    entry.attitude = typed.text(interaction::attitude);
    entry.result = typed.text(interaction::result);
    m_isSaving = true;
    m_session.change(
        tr("Contact logged about case %1").arg(m_page.serviceCase.text(serviceCase::number)),
        [id = m_case, entry](Change &change) -> Result<void> {
            KEBU_TRY(logAboutCase(change, id, entry));
            return {};
        },
        [this](const ChangeInfo &) { finish(); });
}

void CasePanel::saveResult()
{
    const Record typed = m_form->record();
    const CaseResult result{typed.text(serviceCase::measures), typed.text(serviceCase::effect),
                            typed.has(serviceCase::satisfaction) ? int(typed.number(serviceCase::satisfaction)) : 0};
    m_isSaving = true;
    m_session.change(
        tr("Case %1 closed").arg(m_page.serviceCase.text(serviceCase::number)),
        [id = m_case, result](Change &change) { return closeCase(change, id, result); },
        [this](const ChangeInfo &) { finish(); });
}

void CasePanel::tellAtField(const Error &error)
{
    if (!std::exchange(m_isSaving, false) || !m_form || !m_form->editor(error.detail))
        return;
    m_form->setHint(error.detail, error.message);
    m_form->focusField(error.detail);
}

void CasePanel::finish()
{
    leaveForm();
    emit left();
}

void CasePanel::leaveForm()
{
    m_isSaving = false;
    m_work = Work::None;
    m_pane->clearForm();
    m_form = nullptr;
    m_stack->setCurrentIndex(m_case && !m_page.serviceCase.isNull() ? FactsPage : EmptyPage);
}

void CasePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    leaveForm();
    emit left();
}

} // namespace kebu
