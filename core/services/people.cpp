#include "core/services/people.h"

#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"

namespace kebu {

namespace {

void collectPoints(const Record &record, QStringList &points, QStringList &birthdays)
{
    for (const FieldInfo &field : record.type().fields()) {
        const Personal personal = field.personalClass;
        if (personal == Personal::Birthday)
            birthdays += valueOf(record, field).text();
        if (personal != Personal::None && personal != Personal::Name && personal != Personal::Birthday)
            points += valueOf(record, field).text().split(u'\n', Qt::SkipEmptyParts);
    }
}

} // namespace

bool isFreeText(const FieldInfo &field)
{
    return (field.type == FieldType::Text || field.type == FieldType::List) && field.personalClass == Personal::None &&
           !field.isUnique;
}

Result<CustomerPeople> CustomerPeople::of(Snapshot &view, Id id)
{
    CustomerPeople people;
    QStringList names;
    QStringList points;
    QStringList birthdays;
    KEBU_LET(found, view.store().find(customer::type(), id));
    if (!found)
        return people;
    const Record &customer = *found;
    const bool isCompany = customer.text(customer::kind) != u"individual";
    const MaskHint hint{isCompany, isCompany ? QString() : honorificFor({}, customer.text(customer::gender))};
    names << customer.text(customer::name) << customer.text(customer::shortName);
    names += customer.text(customer::formerNames).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &name : std::as_const(names))
        people.m_hints.insert(name, hint);
    collectPoints(customer, points, birthdays);
    KEBU_LET(contacts, view.store().children(contact::type(), contact::type().customerField(), id));
    for (const Record &person : contacts) {
        names << person.text(contact::name);
        people.m_hints.insert(names.last(), {false, honorificFor(person.text(contact::title), {})});
        collectPoints(person, points, birthdays);
    }
    KEBU_LET(further, view.store().children(contactPoint::type(), contactPoint::type().customerField(), id));
    for (const Record &point : further)
        points << point.text(contactPoint::value);
    people.m_hints.remove(QString());
    people.m_mask = FreeTextMask(names, points, birthdays);
    return people;
}

QString CustomerPeople::maskedValue(const QString &text, Personal personalClass) const
{
    return masked(text, personalClass, personalClass == Personal::Name ? m_hints.value(text) : MaskHint{});
}

Record CustomerPeople::withMaskedTexts(Record record) const
{
    for (int i = 0; i < int(record.type().fields().size()); ++i) {
        if (isFreeText(record.type().field(i)) && !record.value(i).isEmpty())
            record.set(i, Value(maskedText(record.value(i).text())));
    }
    return record;
}

} // namespace kebu
