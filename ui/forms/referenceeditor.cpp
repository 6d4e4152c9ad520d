#include "ui/forms/referenceeditor.h"

#include "core/domain/customer.h"
#include "core/services/listing.h"
#include "ui/forms/completion.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QLineEdit>

namespace kebu {

UserEditor::UserEditor(const FieldInfo &field, Session &session, QWidget *parent)
    : FieldEditor(field, session, parent),
      m_combo(new QComboBox(this))
{
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(6);
    m_combo->addItem(QString(), qint64{0});
    const QHash<Id, QString> &users = session.userNames();
    for (auto user = users.cbegin(); user != users.cend(); ++user)
        m_combo->addItem(user.value(), user.key().value);
    setInput(m_combo);
    connect(m_combo, &QComboBox::activated, this, &FieldEditor::edited);
}

void UserEditor::setValue(const Value &value)
{
    m_combo->setCurrentIndex(std::max(0, m_combo->findData(value.number())));
}

Result<Value> UserEditor::value() const { return Value::of(Id{m_combo->currentData().toLongLong()}); }

CustomerEditor::CustomerEditor(const FieldInfo &field, Session &session, QWidget *parent)
    : FieldEditor(field, session, parent),
      m_edit(new QLineEdit(this)),
      m_completer(new WordCompleter(this))
{
    m_edit->setCompleter(m_completer);
    setInput(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &typed) {
        look(typed);
        emit edited();
    });
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &CustomerEditor::choose);
}

void CustomerEditor::setValue(const Value &value)
{
    m_chosen = value.id();
    m_chosenText.clear();
    m_edit->clear();
    const quint64 question = ++m_question;
    if (!m_chosen)
        return;
    session()
        .book()
        .read([id = m_chosen](Snapshot &view) { return view.get(customer::type(), id); })
        .then(this, [this, question](const Result<Record> &customer) {
            if (!customer || question != m_question)
                return;
            m_chosenText = shownCustomer(session(), *customer);
            m_edit->setText(m_chosenText);
            m_edit->setCursorPosition(0);
        });
}

void CustomerEditor::look(const QString &typed)
{
    constexpr int mostOffered = 10;
    const quint64 question = ++m_question;
    if (typed.trimmed().isEmpty()) {
        m_chosen = {};
        m_chosenText.clear();
        return;
    }
    session()
        .book()
        .read([typed](Snapshot &view) -> Result<std::vector<Record>> {
            KEBU_LET(hits, view.finder().find(typed, mostOffered));
            std::vector<Record> customers;
            for (const SearchIndex::Hit &hit : hits) {
                KEBU_LET(customer, view.get(customer::type(), hit.customer));
                customers.push_back(std::move(customer));
            }
            return customers;
        })
        .then(this, [this, question](const Result<std::vector<Record>> &customers) {
            if (!customers || question != m_question)
                return;
            QStringList shown;
            m_found.clear();
            for (const Record &customer : *customers) {
                const QString name = shownCustomer(session(), customer);
                const QString line = m_found.contains(name) ? name + u' ' + customer.text(customer::number) : name;
                m_found.insert(line, customer.id());
                shown << line;
            }
            m_completer->offerExactly(shown);
        });
}

void CustomerEditor::choose(const QString &shown)
{
    m_chosen = m_found.value(shown);
    m_chosenText = shown;
    emit edited();
}

QString CustomerEditor::typed() const { return m_edit->text().trimmed(); }

Result<Value> CustomerEditor::value() const
{
    const QString typed = this->typed();
    if (typed.isEmpty()) // its name may still be on its way
        return m_edit->isModified() ? Value() : Value::of(m_chosen);
    if (typed == m_chosenText)
        return Value::of(m_chosen);
    if (m_found.contains(typed))
        return Value::of(m_found.value(typed));
    if (m_found.size() == 1)
        return Value::of(*m_found.cbegin());
    return Error{ErrorCode::Invalid, tr("Choose a customer from those offered, or leave the field empty."), {}};
}

} // namespace kebu
