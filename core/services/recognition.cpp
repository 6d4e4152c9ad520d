#include "core/services/recognition.h"

#include "core/domain/attachment.h"
#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/picklist.h"
#include "core/domain/plainjson.h"
#include "core/domain/registry.h"
#include "core/domain/user.h"
#include "core/rules/phonenumber.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("BookJson", sentence); }

} // namespace

bool isGivenNumber(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z]{1,2}-\\d{6,}$"));
    return form.match(text).hasMatch();
}

Result<void> Recognition::begin()
{
    KEBU_LET(isEmpty, isBookEmpty());
    m_ownsOwner = isEmpty;
    return {};
}

/// A book that nobody has written into yet holds its owner and nothing else.
Result<bool> Recognition::isBookEmpty()
{
    for (const RecordType *type : recordTypes()) {
        Statement rows(m_change.view().connection().database(),
                       QStringLiteral("SELECT id FROM ") + quoted(type->table()) + QStringLiteral(" LIMIT 2"));
        KEBU_TRY(rows.run());
        int count = 0;
        while (rows.next())
            ++count;
        KEBU_TRY(rows.done());
        if (count > (type == &user::type() ? 1 : 0))
            return false;
    }
    return true;
}

/// Finds the record of this book that the entry is, and notes it where its id is another one.
Result<void> Recognition::recognise(const RecordType &type, const QJsonObject &fields, const BookJsonHead &head)
{
    const Id id = Id::fromString(fields.value(u"id").toString());
    if (!id)
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("BookJson", "The record has no id, or none that is a number.")),
                     {}};
    KEBU_LET(isHere, m_change.view().store().exists(type, id));
    if (isHere)
        return {};
    if (&type == &user::type() && m_ownsOwner && id.toString() == head.user) {
        m_otherIds.insert(id, m_change.user());
        return {};
    }
    const bool isByName = &type == &customer::type() && m_countsForItself;
    KEBU_LET(same, isByName ? sameCustomer(fields) : sameByKey(type, fields));
    if (same)
        m_otherIds.insert(id, same);
    return {};
}

/// Two books count their customers alike: one is known by its name, a person by name and telephone.
Result<Id> Recognition::sameCustomer(const QJsonObject &fields)
{
    const QString name = fields.value(QString(customer::name)).toString();
    const QString kind = fields.value(QString(customer::kind)).toString();
    const QString phone = fields.value(QString(customer::phone)).toString();
    const bool isPerson = kind == u"individual";
    if (name.isEmpty() || (isPerson && phone.isEmpty()))
        return Id();
    KEBU_LET(found,
             m_change.view().store().where(customer::type(), QStringLiteral("name = ? AND kind = ?"), {name, kind}));
    if (isPerson)
        std::erase_if(found, [&phone](const Record &each) {
            return normalizePhone(each.text(customer::phone)).digits != normalizePhone(phone).digits;
        });
    return found.size() == 1 ? found.front().id() : Id();
}

/// The record that shares what there is only one of.
Result<Id> Recognition::sameByKey(const RecordType &type, const QJsonObject &fields)
{
    QStringList names;
    if (&type == &picklistEntry::type())
        names = {QString(picklistEntry::list), QString(picklistEntry::code)};
    else if (&type == &customField::type())
        names = {QString(customField::record), QString(customField::name)};
    else if (&type == &user::type())
        names = {QString(user::name)};
    for (const FieldInfo &field : type.fields()) {
        if (names.isEmpty() && field.isUnique)
            names = {field.name};
    }
    if (names.isEmpty() || (m_countsForItself && isGivenNumber(fields.value(names.front()).toString())))
        return Id();
    QStringList conditions;
    QVariantList values;
    for (const QString &name : names) {
        const QString text = fields.value(name).toString();
        if (text.isEmpty())
            return Id();
        conditions << quoted(RecordStore::columnOf(*type.find(name))) + QStringLiteral(" = ?");
        values << text;
    }
    KEBU_LET(found, m_change.view().store().where(type, conditions.join(QStringLiteral(" AND ")), values));
    return found.empty() ? Id() : found.front().id();
}

Result<void> Recognition::readOwnFields()
{
    KEBU_LET(definitions, m_change.view().store().where(customField::type(), QStringLiteral("1"), {}));
    for (const Record &definition : definitions)
        m_ownFields.insert(definition.text(customField::record) + u'.' + definition.text(customField::name),
                           customField::asField(definition));
    return {};
}

Value Recognition::withIdsHere(const FieldInfo &field, const Value &value) const
{
    if (field.type == FieldType::Ref)
        return Value::of(idHere(value.id()));
    if (field.type == FieldType::RefAny) {
        RecordRef ref = RecordRef::fromString(value.text());
        ref.id = idHere(ref.id);
        return Value(ref.toString());
    }
    if (field.type != FieldType::Refs)
        return value;
    std::vector<Id> ids = value.ids();
    for (Id &id : ids)
        id = idHere(id);
    std::ranges::sort(ids);
    return Value(std::move(ids));
}

Result<void> Recognition::fill(Record &record, const QJsonObject &fields) const
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const QString name = it.key();
        const bool isBytes = &record.type() == &attachment::type() && name == u"bytes";
        if (name == u"id" || isBytes || name == BookJsonHead::refused)
            continue;
        const QString ownName = name.startsWith(u"custom.") ? name.mid(int(qstrlen("custom."))) : QString();
        const FieldInfo own = m_ownFields.value(record.type().name() + u'.' + ownName);
        const FieldInfo *field = ownName.isEmpty() ? record.type().find(name) : own.customId ? &own : nullptr;
        if (!field)
            return Error{ErrorCode::Invalid,
                         say(QT_TRANSLATE_NOOP("BookJson", "The record has no field \"%1\".")).arg(name),
                         {}};
        KEBU_LET(value, valueFromPlainJson(*field, it.value()));
        setValue(record, *field, withIdsHere(*field, value));
    }
    return {};
}

} // namespace kebu
