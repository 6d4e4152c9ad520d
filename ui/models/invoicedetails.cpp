#include "ui/models/invoicedetails.h"

#include "core/base/text.h"
#include "core/domain/contact.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/order.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace kebu {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InvoiceDetails)
};

/// Gathers labelled lines; a value of several lines stands beneath its label.
class Lines
{
public:
    Lines(const Session &session, const CustomerContent &content) : m_session(session), m_content(content) {}

    void add(const QString &label, const QString &value)
    {
        if (value.isEmpty())
            return;
        const QString colon = uiLanguage() == Language::Chinese ? QStringLiteral("：") : QStringLiteral(": ");
        const bool isLong = value.contains(u'\n');
        m_lines << label + (isLong ? colon.trimmed() + u'\n' : colon) + value;
    }
    void add(const Record &record, FieldName name)
    {
        const FieldInfo &field = *record.type().find(QString(name));
        const bool isReference = field.type == FieldType::Ref;
        QString text = isReference ? m_content.titles.value(record.ref(name))
                                   : shownValue(m_session, field, record.value(name)).trimmed();
        m_isPersonal = m_isPersonal || (field.personalClass != Personal::None && !text.isEmpty());
        if (isReference || isFreeText(field))
            text = said(text);
        add(field.labelText(), text);
    }
    void addPerson(const QString &label, const QString &text)
    {
        m_isPersonal = m_isPersonal || !text.isEmpty();
        add(label, text);
    }
    /// Bank details of a company are not personal; its accountant's number among them is.
    QString said(const QString &text)
    {
        m_isPersonal = m_isPersonal || m_content.people.maskedText(text) != text;
        return m_content.freeText(m_session, text);
    }
    [[nodiscard]] InvoiceDetails taken() const { return {m_lines.join(u'\n'), m_isPersonal && !m_session.isMasked()}; }

private:
    const Session &m_session;
    const CustomerContent &m_content;
    QStringList m_lines;
    bool m_isPersonal = false;
};

/// An invoice without a title of its own goes to the customer's registered name.
void addTitle(Lines &lines, const Session &session, const Record &customer)
{
    const bool isPerson = customer.text(customer::kind) == u"individual";
    const QString own = customer.text(customer::invoiceTitle);
    const QString title = shownPersonal(session, own.isEmpty() ? customer.text(customer::name) : own, Personal::Name,
                                        {!isPerson || !own.isEmpty(), {}});
    const QString label = customer::type().find(QString(customer::invoiceTitle))->labelText();
    if (isPerson)
        lines.addPerson(label, title);
    else
        lines.add(label, title);
}

void addDeal(Lines &lines, const Record &deal)
{
    if (&deal.type() == &contract::type()) {
        for (const FieldName name : {contract::number, contract::name, contract::amount})
            lines.add(deal, name);
    } else if (&deal.type() == &order::type()) {
        for (const FieldName name : {order::number, order::contract, order::product, order::quantity, order::amount})
            lines.add(deal, name);
    }
}

/// Whoever is there to sign for the parcel: the main contact, or the customer in person.
void addRecipient(Lines &lines, const Session &session, const CustomerContent &content)
{
    const Record &customer = content.page.customer;
    const Record *person = content.page.contacts.empty() ? nullptr : &content.page.contacts.front();
    if (person && !person->has(contact::leftOn)) {
        lines.addPerson(Words::tr("Recipient"), shownContact(session, *person));
        lines.add(*person, person->has(contact::mobile) ? contact::mobile : contact::landline);
        return;
    }
    if (customer.text(customer::kind) == u"individual")
        lines.addPerson(Words::tr("Recipient"), shownPersonal(session, customer.text(customer::name), Personal::Name));
    lines.add(customer, customer::phone);
}

} // namespace

InvoiceDetails invoiceDetails(const Session &session, const CustomerContent &content, const Record *deal)
{
    const Record &customer = content.page.customer;
    if (customer.isNull())
        return {};
    const bool hasInvoice = customer.has(customer::invoiceTitle) || customer.has(customer::invoiceDetails);
    const bool hasDelivery = customer.has(customer::deliveryAddress);
    if (!hasInvoice && !hasDelivery)
        return {};
    Lines lines(session, content);
    if (hasInvoice) {
        addTitle(lines, session, customer);
        if (!customer.text(customer::invoiceDetails).contains(customer.text(customer::creditCode)))
            lines.add(customer, customer::creditCode);
        lines.add(customer, customer::invoiceDetails);
    }
    if (deal)
        addDeal(lines, *deal);
    if (hasDelivery) {
        lines.add(customer, customer::deliveryAddress);
        addRecipient(lines, session, content);
    }
    return lines.taken();
}

QString copyInvoiceDetails(Session &session, const CustomerContent &content, const Record *deal)
{
    const InvoiceDetails details = invoiceDetails(session, content, deal);
    if (details.text.isEmpty())
        return {};
    QGuiApplication::clipboard()->setText(details.text);
    if (details.isPersonal)
        session.disclose(Words::tr("Invoice and delivery details copied unmasked"));
    return session.isMasked() ? Words::tr("Invoice and delivery details copied, masked as the window is.")
                              : Words::tr("Invoice and delivery details copied; paste them into a chat or a mail.");
}

} // namespace kebu
