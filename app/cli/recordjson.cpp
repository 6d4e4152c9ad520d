#include "app/cli/recordjson.h"

#include "core/domain/attachment.h"
#include "core/domain/customer.h"
#include "core/domain/fieldtext.h"
#include "core/domain/listvalue.h"
#include "core/domain/registry.h"
#include "core/services/family.h"
#include "core/services/listing.h"

#include <QDateTime>
#include <QJsonArray>

namespace kebu::cli {

namespace {

Result<QJsonValue> referenceJson(Snapshot &view, const RecordType &type, Id id)
{
    KEBU_LET(name, titleOf(view, type, id));
    return QJsonValue(QJsonObject{{QStringLiteral("id"), id.toString()}, {QStringLiteral("name"), name}});
}

Result<QJsonValue> referencesJson(Snapshot &view, const FieldInfo &field, const Value &value)
{
    if (field.type == FieldType::RefAny) {
        const RecordRef ref = RecordRef::fromString(value.text());
        const RecordType *type = findRecordType(ref.record);
        if (!type)
            return QJsonValue(value.text());
        KEBU_LET(json, referenceJson(view, *type, ref.id));
        QJsonObject named = json.toObject();
        named.insert(QStringLiteral("record"), ref.record);
        return QJsonValue(named);
    }
    const RecordType &target = *findRecordType(field.target);
    if (field.type == FieldType::Ref)
        return referenceJson(view, target, value.id());
    QJsonArray all;
    for (const Id id : value.ids()) {
        KEBU_LET(json, referenceJson(view, target, id));
        all.append(json);
    }
    return QJsonValue(all);
}

} // namespace

Result<QJsonValue> valueJson(Snapshot &view, const FieldInfo &field, const Value &value)
{
    constexpr double minorUnits = 100;
    constexpr double millionths = 1'000'000;
    if (value.isEmpty())
        return QJsonValue(QJsonValue::Null);
    if (field.isReference())
        return referencesJson(view, field, value);
    switch (field.type) {
    case FieldType::Bool:
        return QJsonValue(value.yes());
    case FieldType::Int:
    case FieldType::Percent:
    case FieldType::Score:
        return QJsonValue(value.number());
    case FieldType::Money:
        return QJsonValue(double(value.number()) / minorUnits);
    case FieldType::Decimal:
        return QJsonValue(double(value.number()) / millionths);
    case FieldType::Weekdays:
        return QJsonValue(formatFieldText(field, value, {}));
    case FieldType::Instant: {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(value.number(), view.clock().zone());
        return QJsonValue(at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODate));
    }
    case FieldType::List:
        return QJsonValue(QJsonArray::fromStringList(listItems(value)));
    default:
        return QJsonValue(value.text());
    }
}

namespace {

/// Parent, subsidiaries and the sums of all, where the customer has any.
Result<void> addFamily(Snapshot &view, Id customer, QJsonObject &json)
{
    constexpr double minorUnits = 100;
    KEBU_LET(family, familyOf(view, customer));
    if (family.members.empty())
        return {};
    QJsonArray members;
    for (const FamilyMember &member : family.members)
        members.append(QJsonObject{{QStringLiteral("id"), member.customer.toString()},
                                   {QStringLiteral("number"), member.number},
                                   {QStringLiteral("name"), member.name},
                                   {QStringLiteral("depth"), member.depth},
                                   {QStringLiteral("ordered"), double(member.ordered.minor) / minorUnits},
                                   {QStringLiteral("won"), double(member.won.minor) / minorUnits},
                                   {QStringLiteral("open"), double(member.open.minor) / minorUnits},
                                   {QStringLiteral("receivable"), double(member.receivable.minor) / minorUnits}});
    json.insert(QStringLiteral("family"),
                QJsonObject{{QStringLiteral("members"), members},
                            {QStringLiteral("ordered"), double(family.ordered.minor) / minorUnits},
                            {QStringLiteral("won"), double(family.won.minor) / minorUnits},
                            {QStringLiteral("open"), double(family.open.minor) / minorUnits},
                            {QStringLiteral("receivable"), double(family.receivable.minor) / minorUnits}});
    return {};
}

} // namespace

Result<QJsonObject> recordJson(Snapshot &view, const Record &record)
{
    QJsonObject json{{QStringLiteral("record"), record.type().name()}, {QStringLiteral("id"), record.id().toString()}};
    KEBU_LET(catalog, view.catalog());
    for (const FieldInfo &field : catalog->fieldsOf(record.type())) {
        const Value value = valueOf(record, field);
        if (value.isEmpty())
            continue;
        KEBU_LET(shown, valueJson(view, field, value));
        const bool isHidden = field.customId && record.type().find(field.name);
        // "record" and "id" above are ours; a record's own field of that name (custom_field.record) stays readable
        const QString key = isHidden ? QStringLiteral("custom.") + field.name : field.name;
        json.insert(json.contains(key) ? QStringLiteral("field.") + key : key, shown);
    }
    return json;
}

Result<QJsonObject> wholeRecordJson(Snapshot &view, const Record &record)
{
    KEBU_LET(json, recordJson(view, record));
    if (&record.type() == &customer::type()) {
        KEBU_TRY(addGlance(view, record.id(), json));
        KEBU_TRY(addFamily(view, record.id(), json));
    }
    QJsonObject children;
    for (const IncomingReference &incoming : referencesTo(record.type())) {
        // children hang on the reference named like their parent; what merely mentions the record is no part of it
        if (incoming.type->field(incoming.field).name != record.type().name())
            continue;
        KEBU_LET(found, view.store().children(*incoming.type, incoming.field, record.id()));
        QJsonArray rows;
        for (const Record &child : found) {
            KEBU_LET(row, recordJson(view, child));
            row.remove(QStringLiteral("record"));
            row.remove(record.type().name());
            rows.append(row);
        }
        if (!rows.isEmpty())
            children.insert(incoming.type->name(), rows);
    }
    KEBU_LET(files,
             view.store().where(attachment::type(), QStringLiteral("about_id = ? AND about_record = ? ORDER BY id"),
                                {record.id().value, record.type().name()}));
    QJsonArray attached;
    for (const Record &file : files) {
        KEBU_LET(row, recordJson(view, file));
        attached.append(row);
    }
    if (!attached.isEmpty())
        children.insert(attachment::type().name(), attached);
    if (!children.isEmpty())
        json.insert(QStringLiteral("children"), children);
    return json;
}

Result<void> addGlance(Snapshot &view, Id customer, QJsonObject &json)
{
    constexpr double minorUnits = 100;
    KEBU_LET(glance, glanceAt(view, customer));
    json.insert(QStringLiteral("warmth"), glance.warmth);
    json.insert(QStringLiteral("interactions"), glance.interactions);
    json.insert(QStringLiteral("amount"), double(glance.amount.minor) / minorUnits);
    if (!glance.nextDue.isEmpty())
        json.insert(QStringLiteral("next_due"), glance.nextDue);
    if (glance.lastContactOn.isValid())
        json.insert(QStringLiteral("last_contact"), glance.lastContactOn.toString(Qt::ISODate));
    if (!glance.lastMethod.isEmpty())
        json.insert(QStringLiteral("last_method"), glance.lastMethod);
    return {};
}

} // namespace kebu::cli
