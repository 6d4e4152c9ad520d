#include "ui/forms/linkseditor.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "ui/forms/completion.h"
#include "ui/look/chips.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int mostFound = 12;
constexpr int mostPeople = 60;

struct Found {
    std::vector<Record> records;
    QHash<Id, Record> customers; ///< of contacts
};

Result<void> addPeople(Snapshot &view, Id customer, Found &found)
{
    KEBU_LET(people, view.store().where(contact::type(),
                                        QStringLiteral("customer_id = ? AND left_on = '' ORDER BY is_primary DESC, id"),
                                        {customer.value}));
    for (Record &person : people) {
        if (std::ssize(found.records) < mostPeople)
            found.records.push_back(std::move(person));
    }
    if (!found.customers.contains(customer)) {
        KEBU_LET(company, view.get(customer::type(), customer));
        found.customers.insert(customer, company);
    }
    return {};
}

/// Customers that fit, or the people of those that fit; a person's name finds its customer.
Result<Found> findFor(Snapshot &view, const QString &target, const QString &typed, const std::vector<Id> &customers)
{
    Found found;
    std::vector<Id> fitting = target == u"contact" ? customers : std::vector<Id>();
    if (!typed.trimmed().isEmpty()) {
        KEBU_LET(hits, view.finder().find(typed, mostFound));
        for (const SearchIndex::Hit &hit : hits) {
            if (std::ranges::find(fitting, hit.customer) == fitting.end())
                fitting.push_back(hit.customer);
        }
    }
    for (const Id id : fitting) {
        if (target == u"contact") {
            KEBU_TRY(addPeople(view, id, found));
        } else {
            KEBU_LET(customer, view.get(customer::type(), id));
            found.records.push_back(std::move(customer));
        }
    }
    return found;
}

Result<Found> recordsOf(Snapshot &view, const RecordType &type, const std::vector<Id> &ids)
{
    Found found;
    for (const Id id : ids) {
        KEBU_LET(record, view.store().find(type, id));
        if (!record)
            continue;
        if (&type == &contact::type()) {
            KEBU_LET(company, view.get(customer::type(), record->ref(contact::customer)));
            found.customers.insert(company.id(), company);
        }
        found.records.push_back(std::move(*record));
    }
    return found;
}

} // namespace

LinksEditor::LinksEditor(const FieldInfo &field, Session &session, QWidget *parent)
    : FieldEditor(field, session, parent),
      m_chips(new ChipBar(this)),
      m_edit(new QLineEdit(this)),
      m_completer(new WordCompleter(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_chips);
    column->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_chips->hide();
    m_edit->setAccessibleName(field.labelText());
    m_edit->setPlaceholderText(tr("Type a name, Return takes it"));
    m_edit->setCompleter(m_completer);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, &LinksEditor::look);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &LinksEditor::add,
            Qt::QueuedConnection);
    connect(m_chips, &ChipBar::chipRemoved, this, [this](const QString &key) {
        std::erase(m_ids, Id::fromString(key));
        showChips();
        m_edit->setFocus(Qt::OtherFocusReason);
        emit edited();
    });
}

LinksEditor::~LinksEditor() { m_edit->disconnect(this); }

void LinksEditor::setOwner(const Record &record)
{
    m_customers.clear();
    for (int i = 0; i < int(record.type().fields().size()); ++i) {
        const FieldInfo &field = record.type().field(i);
        if (field.target != u"customer")
            continue;
        const std::vector<Id> ids =
            field.type == FieldType::Refs ? record.value(i).ids() : std::vector<Id>{record.value(i).id()};
        std::ranges::copy_if(ids, std::back_inserter(m_customers), [](Id id) { return bool(id); });
    }
}

QString LinksEditor::word(const Record &record) const
{
    if (&record.type() == &customer::type())
        return shownCustomer(session(), record);
    const QString company = m_companies.value(record.ref(contact::customer));
    const QString name = shownContact(session(), record);
    return company.isEmpty() ? name : name + QStringLiteral(" · ") + company;
}

void LinksEditor::look(const QString &typed)
{
    const quint64 question = ++m_question;
    if (field().target == u"user") {
        QStringList words;
        m_offered.clear();
        for (auto user = session().userNames().cbegin(); user != session().userNames().cend(); ++user) {
            m_offered.insert(user.value(), user.key());
            words << user.value();
        }
        m_completer->setWords(words);
        m_completer->offer(typed);
        return;
    }
    session()
        .book()
        .read([target = field().target, typed, customers = m_customers](Snapshot &view) {
            return findFor(view, target, typed, customers);
        })
        .then(this, [this, question](const Result<Found> &found) {
            if (!found || question != m_question)
                return;
            for (auto company = found->customers.cbegin(); company != found->customers.cend(); ++company)
                m_companies.insert(company.key(), shownCustomer(session(), *company));
            offer(found->records);
        });
}

void LinksEditor::offer(const std::vector<Record> &found)
{
    QStringList words;
    m_offered.clear();
    for (const Record &record : found) {
        if (std::ranges::find(m_ids, record.id()) != m_ids.end())
            continue;
        QString shown = word(record);
        while (m_offered.contains(shown))
            shown += QStringLiteral(" *");
        m_offered.insert(shown, record.id());
        words << shown;
    }
    const QString typed = m_edit->text();
    m_completer->setWords(words);
    const QStringList fitting = m_completer->fitting(typed);
    // found by a telephone or by the company: the words themselves do not show why
    m_completer->offerExactly(fitting.isEmpty() ? words : fitting);
}

bool LinksEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QString typed = m_edit->text().trimmed();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !typed.isEmpty()) {
            const QStringList fitting = m_completer->fitting(typed);
            if (m_offered.contains(typed))
                add(typed);
            else if (fitting.size() == 1)
                add(fitting.first());
            else if (m_offered.size() == 1)
                add(m_offered.cbegin().key());
            return true;
        }
        if (key == Qt::Key_Down && typed.isEmpty()) {
            look({});
            return true;
        }
        if (key == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_ids.empty()) {
            m_ids.pop_back();
            showChips();
            emit edited();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void LinksEditor::add(const QString &shown)
{
    const Id id = m_offered.value(shown);
    m_edit->clear();
    if (!id || std::ranges::find(m_ids, id) != m_ids.end())
        return;
    m_ids.push_back(id);
    m_words.insert(id, shown);
    if (field().target == u"customer")
        m_customers.push_back(id);
    showChips();
    emit edited();
}

void LinksEditor::setValue(const Value &value)
{
    m_ids = value.ids();
    m_edit->clear();
    showChips();
    readNames();
}

void LinksEditor::readNames()
{
    if (field().target == u"user") {
        for (const Id id : m_ids)
            m_words.insert(id, session().userName(id));
        return showChips();
    }
    if (m_ids.empty())
        return;
    session()
        .book()
        .read([&type = *findRecordType(field().target), ids = m_ids](Snapshot &view) {
            return recordsOf(view, type, ids);
        })
        .then(this, [this](const Result<Found> &found) {
            if (!found)
                return;
            for (auto company = found->customers.cbegin(); company != found->customers.cend(); ++company)
                m_companies.insert(company.key(), shownCustomer(session(), *company));
            for (const Record &record : found->records)
                m_words.insert(record.id(), word(record));
            showChips();
        });
}

Result<Value> LinksEditor::value() const
{
    if (!m_edit->text().trimmed().isEmpty())
        return Error{
            ErrorCode::Invalid,
            tr("“%1” is not taken yet. Choose one of those offered, or clear it.").arg(m_edit->text().trimmed()),
            {}};
    return Value(m_ids);
}

void LinksEditor::showChips()
{
    m_chips->clear();
    for (const Id id : m_ids) {
        if (const QString shown = m_words.value(id); !shown.isEmpty())
            m_chips->addCondition(id.toString(), shown);
    }
    m_chips->setVisible(!m_ids.empty());
}

} // namespace kebu
