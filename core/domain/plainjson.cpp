#include "core/domain/plainjson.h"

#include "core/domain/fieldtext.h"
#include "core/domain/listvalue.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kebu {

namespace {

Error notSo(const FieldInfo &field, const QJsonValue &json)
{
    QString text = json.toVariant().toString();
    if (json.isObject() || json.isArray())
        text = QString::fromUtf8(
            (json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject())).toJson());
    return {ErrorCode::Invalid,
            QCoreApplication::translate("PlainJson", "%1: \"%2\" is not a value this field can hold.")
                .arg(field.labelText(), text.simplified().left(60)),
            field.name};
}

QJsonArray idsJson(const Value &value)
{
    QJsonArray ids;
    for (const Id id : value.ids())
        ids.append(id.toString());
    return ids;
}

Result<Value> idsFrom(const FieldInfo &field, const QJsonValue &json)
{
    std::vector<Id> ids;
    for (const QJsonValue &item : json.toArray()) {
        const Id id = Id::fromString(item.toString());
        if (!id)
            return notSo(field, json);
        ids.push_back(id);
    }
    std::ranges::sort(ids);
    return Value(std::move(ids));
}

Result<Value> listFrom(const FieldInfo &field, const QJsonValue &json)
{
    QStringList items;
    for (const QJsonValue &item : json.toArray()) {
        if (!item.isString())
            return notSo(field, json);
        items << item.toString();
    }
    return listValue(items);
}

Result<Value> wholeFrom(const FieldInfo &field, const QJsonValue &json)
{
    const double number = json.toDouble();
    if (!json.isDouble() || double(json.toInteger()) != number)
        return notSo(field, json);
    return Value(json.toInteger());
}

/// Amounts and decimals: texts, and numbers as other programs write them.
Result<Value> decimalFrom(const FieldInfo &field, const QJsonValue &json)
{
    if (!json.isDouble() && !json.isString())
        return notSo(field, json);
    constexpr int significantDigits = 15;
    const QString text = json.isDouble() ? QString::number(json.toDouble(), 'g', significantDigits) : json.toString();
    auto value = parseFieldText(field, text);
    return value ? value : Result<Value>(notSo(field, json));
}

Result<Value> instantFrom(const FieldInfo &field, const QJsonValue &json)
{
    const QDateTime at = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime)
        return notSo(field, json);
    return Value(at.toMSecsSinceEpoch());
}

} // namespace

QJsonValue plainJson(const FieldInfo &field, const Value &value)
{
    if (value.isEmpty())
        return QJsonValue::Null;
    switch (field.type) {
    case FieldType::Bool:
        return value.yes();
    case FieldType::Int:
    case FieldType::Percent:
    case FieldType::Score:
        return value.number();
    case FieldType::Refs:
        return idsJson(value);
    case FieldType::Ref:
        return value.id().toString();
    case FieldType::List:
        return QJsonArray::fromStringList(listItems(value));
    case FieldType::Instant:
        return QDateTime::fromMSecsSinceEpoch(value.number(), Qt::UTC).toString(Qt::ISODateWithMs);
    case FieldType::Money:
    case FieldType::Decimal:
    case FieldType::Weekdays:
        return formatFieldText(field, value, {});
    default:
        return value.text();
    }
}

Result<Value> valueFromPlainJson(const FieldInfo &field, const QJsonValue &json)
{
    if (json.isNull() || json.isUndefined())
        return Value();
    switch (field.type) {
    case FieldType::Bool:
        return json.isBool() ? Result<Value>(Value::of(json.toBool())) : notSo(field, json);
    case FieldType::Int:
    case FieldType::Percent:
    case FieldType::Score:
        return wholeFrom(field, json);
    case FieldType::Refs:
        return json.isArray() ? idsFrom(field, json) : notSo(field, json);
    case FieldType::Ref: {
        const Id id = Id::fromString(json.toString());
        return id ? Result<Value>(Value::of(id)) : notSo(field, json);
    }
    case FieldType::List:
        return json.isArray() ? listFrom(field, json) : notSo(field, json);
    case FieldType::Instant:
        return instantFrom(field, json);
    case FieldType::Money:
    case FieldType::Decimal:
    case FieldType::Weekdays:
        return decimalFrom(field, json);
    default:
        return json.isString() ? Result<Value>(Value(json.toString())) : notSo(field, json);
    }
}

} // namespace kebu
