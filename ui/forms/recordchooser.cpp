#include "ui/forms/recordchooser.h"

#include "core/domain/contact.h"
#include "core/domain/product.h"
#include "core/domain/registry.h"
#include "core/services/listing.h"
#include "ui/forms/completion.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QLineEdit>

namespace kebu {

namespace {

constexpr int mostOffered = 1000;

} // namespace

RecordChooser::RecordChooser(const FieldInfo &field, Session &session, QWidget *parent)
    : FieldEditor(field, session, parent),
      m_type(*findRecordType(field.target)),
      m_edit(new QLineEdit(this)),
      m_completer(new WordCompleter(this))
{
    m_edit->setCompleter(m_completer);
    setInput(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_completer->offer(typed);
        emit edited();
    });
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &shown) {
        m_chosen = m_options.value(shown);
        emit edited();
    });
}

RecordChooser::~RecordChooser() { m_edit->disconnect(this); }

bool RecordChooser::growsByUse() const { return &m_type == &product::type(); }

void RecordChooser::setOwner(const Record &record)
{
    const int own = record.type().customerField();
    m_customer = own < 0 ? Id{} : record.value(own).id();
    m_self = &record.type() == &m_type ? record.id() : Id{};
    readOptions();
}

void RecordChooser::readOptions()
{
    const quint64 question = ++m_question;
    const bool isOwned = m_type.customerField() >= 0;
    m_edit->setPlaceholderText(growsByUse() ? tr("Type to choose, or name a new one") : tr("Type to choose"));
    session()
        .book()
        .read([&type = m_type, isOwned, customer = m_customer](Snapshot &view) {
            const QString order = QStringLiteral(" ORDER BY id DESC LIMIT ?");
            return isOwned ? view.store().where(type, QStringLiteral("customer_id = ?") + order,
                                                {customer.value, mostOffered})
                           : view.store().where(type, QStringLiteral("id > 0") + order, {mostOffered});
        })
        .then(this, [this, question](const Result<std::vector<Record>> &records) {
            if (!records || question != m_question)
                return;
            m_options.clear();
            QStringList words;
            for (const Record &record : *records) {
                if (record.id() == m_self)
                    continue;
                QString word = &m_type == &contact::type() ? shownContact(session(), record) : titleOf(record);
                while (m_options.contains(word))
                    word += QStringLiteral(" *");
                m_options.insert(word, record.id());
                words << word;
            }
            m_completer->setWords(words);
            m_completer->offer(QString());
            showChosen();
        });
}

void RecordChooser::setValue(const Value &value)
{
    m_chosen = value.id();
    m_edit->clear();
    showChosen();
}

void RecordChooser::showChosen()
{
    if (!m_chosen || m_edit->isModified())
        return;
    m_edit->setText(m_options.key(m_chosen));
    m_edit->setCursorPosition(0);
}

Id RecordChooser::meant(const QString &typed) const
{
    if (const auto exact = m_options.constFind(typed); exact != m_options.constEnd())
        return *exact;
    const QStringList fit = m_completer->fitting(typed);
    const bool mayBeNew = growsByUse() && typed[0].unicode() >= 0x80; // a Chinese word that is part of another
    return fit.size() == 1 && !mayBeNew ? m_options.value(fit.first()) : Id{};
}

Result<Value> RecordChooser::value() const
{
    const QString typed = m_edit->text().trimmed();
    if (typed.isEmpty()) // its name may still be on its way
        return m_edit->isModified() ? Value() : Value::of(m_chosen);
    if (!m_edit->isModified())
        return Value::of(m_chosen);
    if (const Id id = meant(typed))
        return Value::of(id);
    if (growsByUse())
        return Value();
    return Error{
        ErrorCode::Invalid, tr("“%1” is not one of those known here. Press the down key to see them.").arg(typed), {}};
}

void RecordChooser::collect(NewWords &words) const
{
    const QString typed = m_edit->text().trimmed();
    if (growsByUse() && m_edit->isModified() && !typed.isEmpty() && !meant(typed))
        words.records.push_back({field(), typed});
}

} // namespace kebu
