// People who are known to a customer already, and of whom a file says more.

#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/rules/names.h"
#include "core/services/importrows.h"

#include <QHash>

namespace kebu::importing {

namespace {

/// What kind of contact point a further value of a contact's field is; nothing: it is none.
QString pointKind(const FieldInfo &field)
{
    static const QHash<QString, QString> kinds{{u"mobile"_qs, u"phone"_qs},
                                               {u"landline"_qs, u"phone"_qs},
                                               {u"email"_qs, u"email"_qs},
                                               {u"wechat"_qs, u"wechat"_qs}};
    return kinds.value(field.name);
}

bool saysSame(const FieldInfo &field, const QString &one, const QString &other)
{
    return keyText(contact::type(), field, one) == keyText(contact::type(), field, other);
}

} // namespace

Result<Id> RowImporter::knownByName(const Record &person)
{
    const QString name = personKey(person.text(contact::name));
    const Id customer = person.ref(contact::customer);
    if (name.isEmpty() || !customer || m_start < customer) // nobody was known at a customer of this file
        return Id();
    if (!m_knownPeople.contains(customer)) {
        KEBU_LET(people, m_change.view().store().children(contact::type(), contact::type().indexOf(contact::customer),
                                                          customer));
        QHash<QString, Id> &byName = m_knownPeople[customer];
        for (const Record &each : people) {
            if (m_start < each.id()) // rows of this file tell them apart
                continue;
            const QString key = personKey(each.text(contact::name));
            const bool isSecond = byName.contains(key); // two of one name: nobody can tell
            byName.insert(key, isSecond ? Id() : each.id());
        }
    }
    return m_knownPeople[customer].value(name);
}

Result<bool> RowImporter::addToContact(ImportedRow &row, const RecordPlan &plan, const Record &said, Id known)
{
    if (!row.contact)
        row.contact = known;
    KEBU_LET(before, m_change.view().get(contact::type(), known));
    Record after = before;
    bool isAnyAdded = false;
    for (const Slot &slot : plan.fieldSlots) {
        const Value value = valueOf(said, slot.field);
        const Value own = valueOf(before, slot.field);
        if (slot.isLink() || value.isEmpty() || value == own || slot.field.name == contact::name)
            continue;
        if (own.isEmpty()) {
            setValue(after, slot.field, value);
        } else if (!pointKind(slot.field).isEmpty()) {
            KEBU_LET(isAdded, addPoint(row, before, slot.field, value));
            isAnyAdded = isAnyAdded || isAdded;
        } else if (m_options.conflicts == ImportSide::File) {
            setValue(after, slot.field, value);
        }
    }
    if (after == before)
        return isAnyAdded;
    KEBU_LET(isAdmitted, admit(row, after, &before, plan));
    if (isAdmitted && after != before)
        m_indexes.learn(after);
    return isAnyAdded || (isAdmitted && after != before);
}

Result<bool> RowImporter::addPoint(ImportedRow &row, const Record &known, const FieldInfo &field, const Value &value)
{
    for (const FieldName other : {contact::mobile, contact::landline, contact::email, contact::wechat}) {
        const FieldInfo &declared = contact::type().field(contact::type().indexOf(other));
        if (declared.type == field.type && saysSame(field, valueOf(known, declared).text(), value.text()))
            return false;
    }
    KEBU_LET(points, m_change.view().store().children(contactPoint::type(),
                                                      contactPoint::type().indexOf(contactPoint::contact), known.id()));
    for (const Record &point : points) {
        if (saysSame(field, point.text(contactPoint::value), value.text()))
            return false;
    }
    Record point(contactPoint::type());
    point.set(contactPoint::customer, known.value(contact::type().indexOf(contact::customer)));
    point.set(contactPoint::contact, Value::of(known.id()));
    point.set(contactPoint::kind, Value(pointKind(field)));
    point.set(contactPoint::value, value);
    const auto made = m_change.create(point);
    if (!made && made.error().code != ErrorCode::Invalid)
        return made.error();
    if (!made)
        row.notes.push_back({row.row, {}, value.text(), made.error().message});
    return made.ok();
}

} // namespace kebu::importing
