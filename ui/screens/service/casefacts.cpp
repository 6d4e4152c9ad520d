#include "ui/screens/service/casefacts.h"

#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/interaction.h"
#include "core/domain/servicecase.h"
#include "ui/look/badges.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/casewords.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int margin = 16;

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

CaseFacts::CaseFacts(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_kind(new ElidedLabel),
      m_due(new DueLabel),
      m_customer(new QPushButton),
      m_close(new QPushButton),
      m_reopen(new QPushButton),
      m_log(new QPushButton),
      m_edit(new QPushButton),
      m_attach(new QPushButton(icon(QLatin1String("mail-attachment")), {})),
      m_area(new QScrollArea)
{
    build();
    connect(m_customer, &QPushButton::clicked, this, &CaseFacts::customerAsked);
    connect(m_close, &QPushButton::clicked, this, &CaseFacts::closeAsked);
    connect(m_reopen, &QPushButton::clicked, this, &CaseFacts::reopenAsked);
    connect(m_log, &QPushButton::clicked, this, &CaseFacts::logAsked);
    connect(m_edit, &QPushButton::clicked, this, &CaseFacts::editAsked);
    connect(m_attach, &QPushButton::clicked, this, &CaseFacts::attachAsked);
    retranslate();
}

void CaseFacts::build()
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
    m_attach->setObjectName(QStringLiteral("caseAttach"));
    m_attach->setFlat(true);
    m_reopen->setObjectName(QStringLiteral("caseReopen"));
    m_kind->setObjectName(QStringLiteral("caseTitle"));
    m_kind->setStep(TextStep::PaneTitle);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setBackgroundRole(QPalette::Base);
    auto *head = new QHBoxLayout;
    head->addWidget(m_kind, 1);
    head->addWidget(m_due);
    auto *who = new QHBoxLayout;
    who->addWidget(m_customer);
    who->addStretch(1);
    who->addWidget(m_attach);
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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_area, 1);
}

void CaseFacts::retranslate()
{
    m_area->setAccessibleName(tr("What is known of the case"));
    m_close->setText(tr("Close the case"));
    setShownShortcut(m_close, QKeySequence(QStringLiteral("Ctrl+Return")));
    m_log->setText(tr("Log a contact"));
    m_edit->setText(tr("Change"));
    setShownShortcut(m_edit, QKeySequence(QStringLiteral("F2")));
    m_reopen->setText(tr("Open again"));
    // without words: the customer's name beside it needs the room
    const QKeySequence attachKeys(QStringLiteral("Ctrl+Shift+A"));
    m_attach->setShortcut(attachKeys);
    m_attach->setAccessibleName(tr("Attach a file…"));
    m_attach->setToolTip(plainToolTip(tr("Attach a file…") + u' ' + attachKeys.toString(QKeySequence::NativeText)));
    fill();
}

void CaseFacts::present(const CasePage &page)
{
    m_page = page;
    fill();
}

void CaseFacts::clear()
{
    m_page = {};
    m_area->setWidget(new QWidget);
    m_kind->setText({});
    m_customer->setText({});
    m_customer->setToolTip({});
}

void CaseFacts::fill()
{
    const Record &record = m_page.serviceCase;
    if (record.isNull())
        return;
    auto *body = new QWidget;
    auto &facts = *new QVBoxLayout(body);
    facts.setContentsMargins(margin, 8, margin, margin);
    facts.setSpacing(4);
    fillHead(facts);
    addFact(facts, tr("Problem"), freeText(record.text(serviceCase::problem)));
    addFact(facts, tr("What the customer expects"), freeText(record.text(serviceCase::expectation)));
    addFact(facts, tr("What was done"), freeText(record.text(serviceCase::measures)));
    addFact(facts, tr("What came of it"), freeText(record.text(serviceCase::effect)));
    if (record.has(serviceCase::satisfaction))
        addFact(facts, tr("Satisfaction afterwards"), shownScore(record.number(serviceCase::satisfaction)));
    addContacts(facts);
    addFiles(facts);
    facts.addStretch(1);
    m_area->setWidget(body);
}

void CaseFacts::fillHead(QVBoxLayout &facts)
{
    const Record &record = m_page.serviceCase;
    const bool isResolved = record.has(serviceCase::resolvedAt);
    const ShownDue due = shownCaseDue(m_session, record);
    m_kind->setText(
        dotted({shownChoice(m_session, serviceCase::type(), serviceCase::kind, record.text(serviceCase::kind)),
                record.text(serviceCase::number)}));
    m_kind->setTone(isComplaint(record) && !isResolved ? ElidedLabel::Tone::Error : ElidedLabel::Tone::Text);
    m_due->setDue(due.state, due.word);
    m_customer->setText(shownCustomer(m_session, m_page.customer));
    m_customer->setToolTip(plainToolTip(m_customer->text()));
    m_close->setVisible(!isResolved);
    m_reopen->setVisible(isResolved);
    facts.addWidget(plainLabel(brief()));
    if (const QString words = standing(); !words.isEmpty())
        facts.addWidget(plainLabel(words));
    facts.addSpacing(8);
}

QString CaseFacts::brief() const
{
    const Record &record = m_page.serviceCase;
    const auto moment = [&](FieldName field) {
        return shownMoment(record.instant(field), m_session.clock().zone(), m_session.clock().today());
    };
    QStringList parts;
    if (!m_page.contact.isNull())
        parts << dotted({shownContact(m_session, m_page.contact),
                         shownPersonal(m_session, m_page.contact.text(contact::mobile), Personal::Phone)});
    parts << m_page.product;
    if (record.has(serviceCase::handler))
        parts << tr("handled by %1").arg(m_session.userName(record.ref(serviceCase::handler)));
    if (record.has(serviceCase::receivedAt))
        parts << tr("received %1").arg(moment(serviceCase::receivedAt));
    if (record.has(serviceCase::dueAt))
        parts << tr("due %1").arg(moment(serviceCase::dueAt));
    return dotted(parts);
}

QString CaseFacts::standing() const
{
    return dotted(
        {m_page.satisfaction > 0 ? tr("last satisfied %1").arg(shownScore(m_page.satisfaction)) : QString(),
         m_page.otherOpen.empty() ? QString() : tr("%n more open case(s)", nullptr, int(m_page.otherOpen.size()))});
}

void CaseFacts::addFact(QVBoxLayout &facts, const QString &title, const QString &text) const
{
    if (text.trimmed().isEmpty())
        return;
    facts.addWidget(new SectionHeader(title));
    facts.addWidget(plainLabel(text));
    facts.addSpacing(8);
}

void CaseFacts::addContacts(QVBoxLayout &facts) const
{
    if (m_page.contacts.empty())
        return;
    facts.addWidget(new SectionHeader(tr("Contacts about it"), QString::number(m_page.contacts.size())));
    for (const Record &record : m_page.contacts) {
        const QString head = dotted(
            {shownMoment(record.instant(interaction::happenedAt), m_session.clock().zone(), m_session.clock().today()),
             shownChoice(m_session, interaction::type(), interaction::method, record.text(interaction::method)),
             m_session.userName(record.ref(interaction::recordedBy))});
        QLabel *when = plainLabel(head);
        when->setForegroundRole(QPalette::PlaceholderText);
        facts.addWidget(when);
        facts.addWidget(plainLabel(freeText(record.text(interaction::content))));
    }
    facts.addSpacing(8);
}

void CaseFacts::addFiles(QVBoxLayout &facts) const
{
    QStringList names;
    for (const Record &record : m_page.files)
        names << freeText(record.text(attachment::name)) + QStringLiteral(" · ") +
                     shownSize(record.number(attachment::size));
    addFact(facts, tr("Files"), names.join(u'\n'));
}

QString CaseFacts::freeText(const QString &text) const
{
    return m_session.isMasked() ? m_page.people.maskedText(text) : text;
}

} // namespace kebu
