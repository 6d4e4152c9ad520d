#include "ui/screens/customer/newcustomerpage.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/services/nextfollowup.h"
#include "ui/forms/recordform.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/customer/cardpane.h"
#include "ui/screens/customer/enteredcustomer.h"
#include "ui/shell/session.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace kebu {

namespace {

constexpr int similarLooked = 3;
constexpr int typingPause = 250; // milliseconds
constexpr qsizetype shortestName = 2;

/// What says who somebody is; a change of it looks again.
bool isTelling(const QString &field)
{
    static const QStringList names{QString(customer::name),  QString(customer::phone),  QString(customer::phoneOther),
                                   QString(customer::email), QString(customer::wechat), QString(customer::creditCode),
                                   QString(contact::mobile)};
    return names.contains(field);
}

/// What a business card does not say.
QStringList besidesTheCard()
{
    static const std::vector<FieldName> said{contact::name,     contact::title, contact::department, contact::mobile,
                                             contact::landline, contact::email, contact::wechat};
    QStringList others;
    for (const FieldInfo &field : contact::type().fields()) {
        if (std::ranges::find(said, field.name, [](FieldName name) { return QString(name); }) == said.end())
            others << field.name;
    }
    return others;
}

bool isEnough(const Record &record)
{
    return record.text(customer::name).trimmed().size() >= shortestName || record.has(customer::phone) ||
           record.has(customer::email) || record.has(customer::wechat) || record.has(customer::creditCode);
}

} // namespace

NewCustomerPage::NewCustomerPage(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_title(new ElidedLabel({}, this)),
      m_similar(new QPushButton(icon(QLatin1String("data-warning")), {}, this)),
      m_cards(new QPushButton(icon(QLatin1String("user-identity")), {}, this)),
      m_photos(new QPushButton(icon(QLatin1String("mail-attachment")), {}, this)),
      m_save(new QPushButton(icon(QLatin1String("document-save")), {}, this)),
      m_cancel(new QPushButton(this)),
      m_area(new QScrollArea(this)),
      m_card(new CardPane(session, this))
{
    setObjectName(QStringLiteral("newCustomer"));
    setAcceptDrops(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus); // its fields are walked, and it follows them
    m_area->setWidgetResizable(true);
    m_area->setBackgroundRole(QPalette::Base);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_area, 3);
    middle->addWidget(m_card, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addLayout(middle, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connectParts();
    retranslate();
}

QWidget *NewCustomerPage::buildHead()
{
    m_title->setStep(TextStep::PageTitle);
    m_similar->setObjectName(QStringLiteral("similar"));
    m_similar->setProperty("tone", QStringLiteral("warning"));
    m_similar->hide();
    m_cards->setObjectName(QStringLiteral("waitingCards"));
    m_cards->hide();
    m_photos->setObjectName(QStringLiteral("addPhotos"));
    m_photos->setFlat(true);
    m_save->setObjectName(QStringLiteral("saveNew"));
    m_save->setProperty("primary", true);
    m_cancel->setObjectName(QStringLiteral("cancelNew"));
    auto *whole = new QWidget;
    auto *head = new QHBoxLayout(whole);
    head->setContentsMargins(16, 10, 16, 10);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_similar);
    head->addStretch(1);
    head->addWidget(m_cards);
    head->addWidget(m_photos);
    head->addWidget(m_cancel);
    head->addWidget(m_save);
    return whole;
}

void NewCustomerPage::connectParts()
{
    connect(&m_pause, &QTimer::timeout, this, &NewCustomerPage::lookForSimilar);
    connect(m_save, &QPushButton::clicked, this, &NewCustomerPage::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] { // Escape leaves the draft
        discardDrafts();
        emit cancelled();
    });
    connect(m_card, &CardPane::discarding, this, &NewCustomerPage::discardDrafts);
    connect(m_similar, &QPushButton::clicked, this, [this] { emit similarOpened(m_similarId); });
    connect(m_cards, &QPushButton::clicked, this, [this] { startCards(); });
    connect(m_photos, &QPushButton::clicked, this, &NewCustomerPage::choosePhotos);
    connect(m_card, &CardPane::begun, this, [this](const WaitingCard &card) { begin(card.id); });
    connect(m_card, &CardPane::counted, this, &NewCustomerPage::countCards);
    connect(m_card, &CardPane::finished, this, [this] { start(); });
    connect(m_card, &CardPane::refused, this, &NewCustomerPage::refused);
}

void NewCustomerPage::retranslate()
{
    m_title->setText(tr("New customer"));
    m_save->setText(tr("Save"));
    setShownShortcut(m_save, QKeySequence(QStringLiteral("Ctrl+S")));
    m_cancel->setText(tr("Cancel"));
    m_photos->setText(tr("Business cards…"));
    m_photos->setToolTip(tr("Choose photos of business cards; they may be dropped or pasted here as well."));
    m_card->retranslate();
    countCards();
}

void NewCustomerPage::start(const QString &name)
{
    begin({}, name);
    m_card->load(false);
}

/// An empty form, or the one that goes with a card.
void NewCustomerPage::begin(Id card, const QString &name)
{
    if (!card)
        m_card->clear();
    dropForms();
    m_form = new RecordForm(m_session, customer::type(),
                            {QString(customer::grade), QString(customer::churnReason), QString(customer::lostOn),
                             QString(customer::lossAnalysis), QString(customer::archivedAs)},
                            2);
    m_form->setContentsMargins(16, 12, 24, 24);
    m_form->setObjectName(QStringLiteral("newCustomerForm"));
    m_person = new RecordForm(m_session, contact::type(), besidesTheCard(), 2);
    m_person->setContentsMargins(16, 12, 24, 0);
    m_person->setObjectName(QStringLiteral("newPersonForm"));
    Record record(customer::type());
    record.set(customer::kind, Value(QStringLiteral("enterprise")));
    record.set(customer::owner, Value::of(m_session.book().user()));
    if (card)
        record.set(customer::source, m_source);
    if (!name.isEmpty())
        record.set(customer::name, Value(name));
    m_form->setRecord(record, card);
    m_person->setRecord(Record(contact::type()), card);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto addTitle = [column](const QString &title, QWidget *below) {
        auto *head = new SectionHeader(title);
        head->setStep(TextStep::PageTitle);
        head->setContentsMargins(16, 8, 24, 0);
        column->addWidget(head);
        column->addWidget(below);
    };
    addTitle(tr("Contact person"), m_person);
    addTitle(tr("Customer"), m_form);
    column->addStretch(1);
    m_area->setWidget(body);
    for (RecordForm *form : {m_form, m_person}) {
        connect(form, &RecordForm::edited, this, [this](const QString &field) {
            if (isTelling(field))
                m_pause.start();
            if (field == QString(customer::kind))
                showKind();
        });
        for (QWidget *field : form->findChildren<QWidget *>())
            field->installEventFilter(this); // a photo may be pasted wherever the keyboard is
    }
    countCards();
    if (card)
        m_person->focusField(QString(contact::name));
    else
        m_form->focusField(QString(customer::name));
}

void NewCustomerPage::dropForms()
{
    m_pause.stop();
    ++m_question;
    m_similar->hide();
    m_hinted.clear();
    for (RecordForm *form : {m_form, m_person}) {
        if (form && form->isDirty()) // what was typed is kept now, not when the widget goes: the next card is at hand
            form->setRecord(Record(form == m_form ? customer::type() : contact::type()));
    }
    if (m_form)
        m_area->takeWidget()->deleteLater();
    m_form = m_person = nullptr;
}

void NewCustomerPage::discardDrafts()
{
    for (RecordForm *form : {m_form, m_person}) {
        if (form)
            form->discardDraft();
    }
}

void NewCustomerPage::clear()
{
    dropForms();
    m_card->clear();
}

/// An individual is the person itself.
void NewCustomerPage::showKind()
{
    m_person->setVisible(m_card->current() || m_form->record().text(customer::kind) != u"individual");
}

/// The customer as typed, with the person's ways to be reached: both tell who somebody is.
Record NewCustomerPage::typed() const
{
    Record record = m_form->record();
    const Record person = m_person->record();
    const auto lend = [&](FieldName to, FieldName from) {
        if (!record.has(to))
            record.set(to, person.value(from));
    };
    lend(customer::phone, contact::mobile);
    lend(customer::email, contact::email);
    lend(customer::wechat, contact::wechat);
    return record;
}

void NewCustomerPage::lookForSimilar()
{
    if (!m_form)
        return;
    Record typed = this->typed();
    const quint64 question = ++m_question;
    if (!isEnough(typed))
        return showSimilar({});
    m_session.book()
        .read([typed = std::move(typed)](Snapshot &view) { return duplicatesOf(view, typed, similarLooked); })
        .then(this, [this, question](const Result<std::vector<DuplicatePair>> &found) {
            if (found && question == m_question && m_form)
                showSimilar(*found);
        });
}

/// Beside each field that agrees: `Like C-000012 ...: same phone`.
void NewCustomerPage::showSimilar(const std::vector<DuplicatePair> &found)
{
    m_similar->setVisible(!found.empty());
    for (const QString &field : std::as_const(m_hinted))
        m_form->setHint(field, {});
    m_hinted.clear();
    for (const DuplicatePair &pair : found) {
        const QString name = shownPersonal(m_session, pair.names[0], Personal::Name, {true, {}});
        const QString who = QStringLiteral("%1 %2").arg(pair.numbers[0], name);
        if (m_hinted.isEmpty()) {
            m_similarId = pair.a;
            m_similar->setText(tr("Open %1 instead").arg(who).replace(u'&', QStringLiteral("&&")));
        }
        QStringList fields = pair.agreeing;
        if (fields.isEmpty() || !std::ranges::any_of(fields, isTelling))
            fields = {QString(customer::name)};
        for (const QString &field : std::as_const(fields)) {
            if (m_hinted.contains(field) || !isTelling(field))
                continue;
            m_hinted << field;
            m_form->setHint(field, tr("Looks like %1: %2").arg(who, pair.why.join(tr(", "))));
        }
    }
}

bool NewCustomerPage::hasPerson() const
{
    const Record person = m_person->record();
    return !m_person->isHidden() &&
           (m_person->isDirty() ||
            std::ranges::any_of(person.values(), [](const Value &value) { return !value.isEmpty(); }));
}

/// A card without a company is an individual's: then the person's name is the customer's.
bool NewCustomerPage::isIndividualsCard() const
{
    return m_card->current() && m_form->record().text(customer::name).trimmed().isEmpty() &&
           m_person->record().has(contact::name);
}

bool NewCustomerPage::validate() const
{
    if (hasPerson() && !m_person->validateAll())
        return false;
    // an individual's card may do without the company's name and nothing else
    const bool reads = std::ranges::all_of(customer::type().fields(), [this](const FieldInfo &field) {
        const FieldEditor *editor = m_form->openEditor(field.name);
        return !editor || editor->value().ok();
    });
    return (isIndividualsCard() && reads) || m_form->validateAll();
}

void NewCustomerPage::save()
{
    if (!m_form || !validate())
        return;
    EnteredCustomer fresh;
    fresh.customer = m_form->draft();
    if (hasPerson())
        fresh.person = m_person->draft();
    fresh.isIndividualsCard = isIndividualsCard();
    fresh.card = m_card->current();
    auto id = std::make_shared<Id>(); // told from the writer's thread to this one by the change's end
    const QString name =
        fresh.isIndividualsCard ? fresh.person->record.text(contact::name) : fresh.customer.record.text(customer::name);
    m_session.change(
        tr("New customer %1").arg(name),
        [fresh, id](Change &change) -> Result<void> {
            KEBU_LET(created, fresh.save(change));
            *id = created;
            KEBU_TRY(proposeFirst(change, created)); // nobody who is cared for is without a next contact
            return {};
        },
        [this, id, isCard = fresh.card.has_value(),
         source = fresh.customer.record.value(customer::source)](const ChangeInfo &) {
            m_source = isCard ? source : Value();
            if (m_person)
                m_person->discardDraft(); // of an individual's card no contact was written
            if (isCard && m_card->waiting() > 1)
                m_card->entered();
            else
                emit created(*id);
        });
}

void NewCustomerPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        QWidget::keyPressEvent(event);
}

void NewCustomerPage::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), themeOf(this).base); }

} // namespace kebu
