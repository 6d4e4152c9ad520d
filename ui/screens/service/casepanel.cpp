#include "ui/screens/service/casepanel.h"

#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/servicecase.h"
#include "ui/look/badges.h"
#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/casewords.h"
#include "ui/models/reading.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int margin = 16;
enum Page { EmptyPage, FactsPage, FormPage };

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QStringList fieldsBut(const RecordType &type, const QStringList &asked)
{
    QStringList out;
    for (const FieldInfo &field : type.fields()) {
        if (!asked.contains(field.name))
            out << field.name;
    }
    return out;
}

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

CasePanel::CasePanel(Session &session, Shell &shell, QWidget *parent)
    : QWidget(parent), m_session(session), m_shell(shell), m_stack(new QStackedWidget), m_empty(new EmptyState(QLatin1String("audio-headset"), {})),
      m_emptyNew(m_empty->addButton({}, QLatin1String("list-add"))), m_customer(new QPushButton), m_due(new DueLabel), m_kind(new ElidedLabel),
      m_close(new QPushButton), m_log(new QPushButton), m_edit(new QPushButton), m_reopen(new QPushButton), m_factsArea(new QScrollArea),
      m_formTitle(new SectionHeader), m_formArea(new QScrollArea), m_save(new QPushButton), m_cancel(new QPushButton)
{
    setObjectName(QStringLiteral("casePanel"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    build();
    connectParts();
    retranslate();
}

void CasePanel::build()
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildFacts());
    m_stack->addWidget(buildForm());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

QWidget *CasePanel::buildFacts()
{
    m_customer->setObjectName(QStringLiteral("caseCustomer"));
    m_customer->setFlat(true);
    m_customer->setIcon(icon(QLatin1String("system-users")));
    m_close->setObjectName(QStringLiteral("caseClose"));
    m_close->setProperty("primary", true);
    m_close->setIcon(icon(QLatin1String("checkmark")));
    m_log->setObjectName(QStringLiteral("caseLog"));
    m_log->setIcon(icon(QLatin1String("document-edit")));
    m_edit->setObjectName(QStringLiteral("caseEdit"));
    m_reopen->setObjectName(QStringLiteral("caseReopen"));
    m_kind->setObjectName(QStringLiteral("caseTitle"));
    m_kind->setStep(TextStep::PaneTitle);
    m_factsArea->setFrameShape(QFrame::NoFrame);
    m_factsArea->setWidgetResizable(true);
    m_factsArea->setBackgroundRole(QPalette::Base);
    auto *page = new QWidget;
    auto *head = new QHBoxLayout;
    head->addWidget(m_kind, 1);
    head->addWidget(m_due);
    auto *who = new QHBoxLayout;
    who->addWidget(m_customer);
    who->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_close, m_reopen, m_log, m_edit})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(margin, 12, margin, 8);
    top->setSpacing(8);
    top->addLayout(head);
    top->addLayout(who);
    top->addLayout(buttons);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_factsArea, 1);
    return page;
}

QWidget *CasePanel::buildForm()
{
    m_formTitle->setStep(TextStep::PaneTitle);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setWidgetResizable(true);
    m_formArea->setBackgroundRole(QPalette::Base);
    m_save->setObjectName(QStringLiteral("caseSave"));
    m_save->setProperty("primary", true);
    m_cancel->setObjectName(QStringLiteral("caseCancel"));
    auto *page = new QWidget;
    auto *head = new QHBoxLayout;
    head->setContentsMargins(margin, 12, margin, 0);
    head->addWidget(m_formTitle);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(margin, 8, margin, 8);
    buttons->setSpacing(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_formArea, 1);
    column->addLayout(buttons);
    return page;
}

void CasePanel::connectParts()
{
    connect(m_emptyNew, &QPushButton::clicked, this, [this] { startNew(); });
    connect(m_customer, &QPushButton::clicked, this, [this] {
        if (m_case)
            m_shell.openCustomer(m_page.customer.id());
    });
    connect(m_close, &QPushButton::clicked, this, &CasePanel::startClose);
    connect(m_log, &QPushButton::clicked, this, &CasePanel::startLog);
    connect(m_edit, &QPushButton::clicked, this, &CasePanel::startEdit);
    connect(m_reopen, &QPushButton::clicked, this, &CasePanel::reopen);
    connect(m_save, &QPushButton::clicked, this, &CasePanel::save);
    connect(m_cancel, &QPushButton::clicked, this, &CasePanel::leaveForm);
    connect(&m_session, &Session::failed, this, &CasePanel::tellAtField);
}

void CasePanel::retranslate()
{
    m_factsArea->setAccessibleName(tr("What is known of the case"));
    m_formArea->setAccessibleName(m_factsArea->accessibleName());
    m_empty->setSentence(tr("No case is chosen"), tr("A case is a request, a complaint or a question; it closes with what was done and what came of it."));
    m_emptyNew->setText(tr("New case"));
    m_close->setText(tr("Close the case"));
    setShownShortcut(m_close, QKeySequence(QStringLiteral("Ctrl+Return")));
    m_log->setText(tr("Log a contact"));
    m_edit->setText(tr("Change"));
    setShownShortcut(m_edit, QKeySequence(QStringLiteral("F2")));
    m_reopen->setText(tr("Open again"));
    setShownShortcut(m_save, {});
    m_cancel->setText(tr("Cancel"));
    if (m_stack->currentIndex() == FactsPage)
        fillFacts();
}

void CasePanel::showCase(Id serviceCase)
{
    drop(m_reading);
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
    fillFacts();
    if (!m_form)
        m_stack->setCurrentIndex(FactsPage);
}

void CasePanel::clear()
{
    drop(m_reading);
    leaveForm();
    m_case = {};
    m_page = {};
    m_factsArea->setWidget(new QWidget);
    m_kind->setText({});
    m_customer->setText({});
    m_stack->setCurrentIndex(EmptyPage);
}

QString CasePanel::freeText(const QString &text) const
{
    return m_session.isMasked() ? m_page.people.maskedText(text) : text;
}

void CasePanel::addFact(const QString &title, const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    m_facts->addWidget(new SectionHeader(title));
    m_facts->addWidget(plainLabel(text));
    m_facts->addSpacing(8);
}

void CasePanel::addHead()
{
    const Record &record = m_page.serviceCase;
    const QDate today = m_session.clock().today();
    const bool isResolved = record.has(serviceCase::resolvedAt);
    const ShownDue due = shownCaseDue(m_session, record);
    m_kind->setText(dotted({shownChoice(m_session, serviceCase::type(), serviceCase::kind, record.text(serviceCase::kind)), record.text(serviceCase::number)}));
    m_kind->setTone(isComplaint(record) && !isResolved ? ElidedLabel::Tone::Error : ElidedLabel::Tone::Text);
    m_due->setDue(due.state, due.word);
    m_customer->setText(shownCustomer(m_session, m_page.customer));
    m_close->setVisible(!isResolved);
    m_reopen->setVisible(isResolved);
    QStringList brief;
    if (!m_page.contact.isNull())
        brief << dotted({shownContact(m_session, m_page.contact), shownPersonal(m_session, m_page.contact.text(contact::mobile), Personal::Phone)});
    if (!m_page.product.isEmpty())
        brief << m_page.product;
    if (record.has(serviceCase::handler))
        brief << tr("handled by %1").arg(m_session.userName(record.ref(serviceCase::handler)));
    if (record.has(serviceCase::receivedAt))
        brief << tr("received %1").arg(shownMoment(record.instant(serviceCase::receivedAt), m_session.clock().zone(), today));
    if (record.has(serviceCase::dueAt))
        brief << tr("due %1").arg(shownMoment(record.instant(serviceCase::dueAt), m_session.clock().zone(), today));
    m_facts->addWidget(plainLabel(brief.join(QStringLiteral(" · "))));
    QStringList standing;
    if (m_page.satisfaction > 0)
        standing << tr("last satisfied %1").arg(shownScore(m_page.satisfaction));
    if (!m_page.otherOpen.empty())
        standing << tr("%n more open case(s)", nullptr, int(m_page.otherOpen.size()));
    if (!standing.isEmpty())
        m_facts->addWidget(plainLabel(standing.join(QStringLiteral(" · "))));
    m_facts->addSpacing(8);
}

void CasePanel::addContacts()
{
    if (m_page.contacts.empty())
        return;
    m_facts->addWidget(new SectionHeader(tr("Contacts about it"), QString::number(m_page.contacts.size())));
    for (const Record &record : m_page.contacts) {
        const QString head = dotted({shownMoment(record.instant(interaction::happenedAt), m_session.clock().zone(), m_session.clock().today()),
                                     shownChoice(m_session, interaction::type(), interaction::method, record.text(interaction::method)),
                                     m_session.userName(record.ref(interaction::recordedBy))});
        QLabel *when = plainLabel(head);
        when->setForegroundRole(QPalette::PlaceholderText);
        m_facts->addWidget(when);
        m_facts->addWidget(plainLabel(freeText(record.text(interaction::content))));
    }
    m_facts->addSpacing(8);
}

void CasePanel::addFiles()
{
    QStringList names;
    for (const Record &record : m_page.files)
        names << freeText(record.text(attachment::name)) + QStringLiteral(" · ") + shownSize(record.number(attachment::size));
    addFact(tr("Files"), names.join(u'\n'));
}

void CasePanel::fillFacts()
{
    const Record &record = m_page.serviceCase;
    if (record.isNull())
        return;
    auto *body = new QWidget;
    m_facts = new QVBoxLayout(body);
    m_facts->setContentsMargins(margin, 8, margin, margin);
    m_facts->setSpacing(4);
    addHead();
    addFact(tr("Problem"), freeText(record.text(serviceCase::problem)));
    addFact(tr("What the customer expects"), freeText(record.text(serviceCase::expectation)));
    addFact(tr("What was done"), freeText(record.text(serviceCase::measures)));
    addFact(tr("What came of it"), freeText(record.text(serviceCase::effect)));
    if (record.has(serviceCase::satisfaction))
        addFact(tr("Satisfaction afterwards"), shownScore(record.number(serviceCase::satisfaction)));
    addContacts();
    addFiles();
    m_facts->addStretch(1);
    m_factsArea->setWidget(body);
}

void CasePanel::showForm(Work work, const QString &title, const RecordType &type, const Record &record, const QStringList &asked, const QString &saveWords)
{
    leaveForm();
    m_work = work;
    m_form = new RecordForm(m_session, type, fieldsBut(type, asked));
    m_form->setContentsMargins(margin, 12, margin, 12);
    m_form->setRecord(record);
    m_formArea->setWidget(m_form);
    m_formTitle->setTitle(title);
    m_save->setText(saveWords);
    setShownShortcut(m_save, QKeySequence(QStringLiteral("Ctrl+S")));
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
    QStringList asked{QString(serviceCase::contact), QString(serviceCase::kind), QString(serviceCase::product), QString(serviceCase::problem),
                      QString(serviceCase::expectation), QString(serviceCase::receivedAt), QString(serviceCase::dueAt), QString(serviceCase::handler)};
    if (!customer)
        asked << QString(serviceCase::customer);
    showForm(Work::New, tr("New case"), serviceCase::type(), record, asked, tr("Take in"));
}

void CasePanel::startEdit()
{
    if (!m_case || m_page.serviceCase.isNull())
        return;
    const QStringList asked{QString(serviceCase::number), QString(serviceCase::contact), QString(serviceCase::kind), QString(serviceCase::product),
                            QString(serviceCase::problem), QString(serviceCase::expectation), QString(serviceCase::receivedAt), QString(serviceCase::dueAt),
                            QString(serviceCase::handler), QString(serviceCase::measures), QString(serviceCase::effect)};
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
    record.set(interaction::topic, Value(isComplaint(m_page.serviceCase) ? QStringLiteral("complaint_handling") : QStringLiteral("return_visit")));
    const QStringList asked{QString(interaction::happenedAt), QString(interaction::method), QString(interaction::reach), QString(interaction::topic),
                            QString(interaction::content), QString(interaction::customerWords), QString(interaction::attitude), QString(interaction::result)};
    showForm(Work::Log, tr("Log a contact about the case"), interaction::type(), record, asked, tr("Save"));
    m_form->focusField(QString(interaction::content));
}

void CasePanel::startClose()
{
    if (!m_case || m_page.serviceCase.isNull() || m_page.serviceCase.has(serviceCase::resolvedAt))
        return;
    const QStringList asked{QString(serviceCase::measures), QString(serviceCase::effect), QString(serviceCase::satisfaction)};
    showForm(Work::Close, tr("Close the case"), serviceCase::type(), m_page.serviceCase, asked, tr("Close the case"));
    m_form->setHint(QString(serviceCase::satisfaction), tr("1 to 5, as the customer says; empty where nobody was asked"));
}

void CasePanel::reopen()
{
    if (!m_case)
        return;
    m_session.change(tr("Case %1 open again").arg(m_page.serviceCase.text(serviceCase::number)), [id = m_case](Change &change) { return reopenCase(change, id); });
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
    const QString title = isNew ? tr("Case taken in") : tr("Case %1 changed").arg(draft.record.text(serviceCase::number));
    m_session.change(title, [draft, made](Change &change) -> Result<void> {
        KEBU_LET(id, draft.save(change));
        *made = id;
        return {};
    }, [this, made, isNew](const ChangeInfo &) {
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
    m_session.change(tr("Contact logged about case %1").arg(m_page.serviceCase.text(serviceCase::number)), [id = m_case, entry](Change &change) -> Result<void> {
        KEBU_TRY(logAboutCase(change, id, entry));
        return {};
    }, [this](const ChangeInfo &) { finish(); });
}

void CasePanel::saveResult()
{
    const Record typed = m_form->record();
    const CaseResult result{typed.text(serviceCase::measures), typed.text(serviceCase::effect),
                            typed.has(serviceCase::satisfaction) ? int(typed.number(serviceCase::satisfaction)) : 0};
    m_isSaving = true;
    m_session.change(tr("Case %1 closed").arg(m_page.serviceCase.text(serviceCase::number)), [id = m_case, result](Change &change) { return closeCase(change, id, result); },
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
    if (m_form)
        m_formArea->takeWidget()->deleteLater();
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
