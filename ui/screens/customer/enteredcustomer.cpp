#include "ui/screens/customer/enteredcustomer.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"

#include <QCoreApplication>

namespace kebu {

namespace {

/// The person's own fields where a customer has them.
void becomePerson(Record &customer, const Record &person)
{
    const std::pair<FieldName, FieldName> same[] = {
        {customer::name, contact::name},           {customer::phone, contact::mobile},
        {customer::phoneOther, contact::landline}, {customer::email, contact::email},
        {customer::wechat, contact::wechat},       {customer::occupation, contact::title}};
    customer.set(customer::kind, Value(QStringLiteral("individual")));
    for (const auto &[to, from] : same) {
        if (!customer.has(to))
            customer.set(to, person.value(from));
    }
}

} // namespace

Result<Id> EnteredCustomer::save(Change &change) const
{
    RecordDraft made = customer;
    if (isIndividualsCard && person) {
        becomePerson(made.record, person->record);
        const FieldInfo &tags = customer::type().field(customer::type().indexOf(customer::tags));
        made.words.tags.push_back({tags, QCoreApplication::translate("NewCustomerPage", "Company missing")});
    }
    KEBU_LET(created, made.save(change));
    if (person && !isIndividualsCard) {
        RecordDraft contact = *person;
        contact.record.set(contact::customer, Value::of(created));
        contact.record.set(contact::isPrimary, Value::of(true));
        KEBU_TRY(contact.save(change));
    }
    if (card)
        KEBU_TRY(attachCard(change, *card, created));
    return created;
}

} // namespace kebu
