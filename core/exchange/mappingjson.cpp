#include "core/exchange/mapping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace kebu {

namespace {

Error refused(const QString &sentence) { return Error{ErrorCode::Invalid, sentence, {}}; }

Error wrongType(const QString &where, const QString &wanted)
{
    return refused(QCoreApplication::translate("Mapping", "Mapping file: \"%1\" must be %2.").arg(where, wanted));
}

Result<void> knowOnly(const QJsonObject &object, const QSet<QString> &known, const QString &where)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!known.contains(entry.key())) {
            QStringList names(known.begin(), known.end());
            names.sort();
            return refused(
                QCoreApplication::translate("Mapping", "Mapping file: %1 has an unknown key \"%2\". Known are: %3.")
                    .arg(where, entry.key(), names.join(u", ")));
        }
    }
    return {};
}

Result<QString> textOf(const QJsonObject &object, const QString &key, const QString &where)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isString())
        return wrongType(where + u'.' + key, QCoreApplication::translate("Mapping", "a text"));
    return value.toString();
}

Result<bool> flagOf(const QJsonObject &object, const QString &key, const QString &where)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isBool())
        return wrongType(where + u'.' + key, QCoreApplication::translate("Mapping", "true or false"));
    return value.toBool();
}

/// Texts, numbers and true/false as text: `{"Yes": "ended"}`, `{"kind": "enterprise"}`, `{"amount": 1200}`.
Result<QString> scalarOf(const QJsonValue &value, const QString &where)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return wrongType(where, QCoreApplication::translate("Mapping", "a text, a number, true or false"));
}

class Reader
{
public:
    explicit Reader(const RecordLookup &lookup) : m_lookup(lookup) {}

    Result<Mapping> read(const QJsonObject &root)
    {
        KEBU_TRY(knowOnly(root, {u"record"_qs, u"key"_qs, u"columns"_qs, u"constants"_qs},
                          QCoreApplication::translate("Mapping", "the file")));
        KEBU_LET(record, textOf(root, u"record"_qs, u"mapping"_qs));
        m_mapping.record = record;
        KEBU_LET(main, recordType(record));
        m_main = main;
        KEBU_TRY(readKey(root.value(u"key")));
        KEBU_TRY(readColumns(root.value(u"columns")));
        KEBU_TRY(readConstants(root.value(u"constants")));
        return m_mapping;
    }

private:
    Result<const RecordType *> recordType(const QString &name) const
    {
        if (name.isEmpty())
            return refused(QCoreApplication::translate(
                "Mapping", "Mapping file: \"record\" is missing; it says what the rows are, such as \"customer\"."));
        if (const RecordType *type = m_lookup(plainRecord(name)))
            return type;
        return refused(QCoreApplication::translate("Mapping", "Mapping file: there is no record \"%1\".").arg(name));
    }

    static Result<void> checkField(const RecordType &type, const QString &field)
    {
        if (type.find(field))
            return {};
        return refused(QCoreApplication::translate("Mapping", "Mapping file: the record \"%1\" has no field \"%2\".")
                           .arg(type.name(), field));
    }

    Result<void> readKey(const QJsonValue &value)
    {
        const QJsonArray fields = value.isString() ? QJsonArray{value} : value.toArray();
        if (!value.isUndefined() && !value.isArray() && !value.isString())
            return wrongType(u"key"_qs, QCoreApplication::translate("Mapping", "a list of fields"));
        for (const QJsonValue &field : fields) {
            if (!field.isString())
                return wrongType(u"key"_qs, QCoreApplication::translate("Mapping", "a list of fields"));
            const QString name = field.toString();
            // a key may also be a custom field, which only the book knows
            if (!name.startsWith(u"custom."))
                KEBU_TRY(checkField(*m_main, name));
            m_mapping.key.append(name);
        }
        return {};
    }

    Result<void> readColumns(const QJsonValue &value)
    {
        if (!value.isObject())
            return wrongType(u"columns"_qs,
                             QCoreApplication::translate("Mapping", "an object of columns and their targets"));
        const QJsonObject columns = value.toObject();
        for (auto entry = columns.begin(); entry != columns.end(); ++entry) {
            ColumnMapping column{entry.key(), {}};
            const QJsonArray targets = entry.value().isArray() ? entry.value().toArray() : QJsonArray{entry.value()};
            for (const QJsonValue &each : targets) {
                KEBU_LET(target, readTarget(each, entry.key()));
                column.targets.push_back(std::move(target));
            }
            m_mapping.columns.push_back(std::move(column));
        }
        return {};
    }

    Result<ColumnTarget> readTarget(const QJsonValue &value, const QString &column) const
    {
        ColumnTarget target;
        if (value.isString())
            target.field = value.toString();
        else if (value.isObject())
            KEBU_TRY(readParts(value.toObject(), column, target));
        else
            return wrongType(column,
                             QCoreApplication::translate("Mapping", "a field's name, an object, or a list of these"));
        KEBU_TRY(checkTarget(target, column));
        return target;
    }

    static Result<void> readParts(const QJsonObject &object, const QString &column, ColumnTarget &target)
    {
        KEBU_TRY(knowOnly(object,
                          {u"record"_qs, u"field"_qs, u"format"_qs, u"values"_qs, u"new_choices"_qs, u"part"_qs,
                           u"custom"_qs, u"type"_qs, u"link"_qs, u"by"_qs, u"create"_qs},
                          QCoreApplication::translate("Mapping", "the column \"%1\"").arg(column)));
        const std::pair<QString, QString ColumnTarget::*> texts[]{
            {u"record"_qs, &ColumnTarget::record},   {u"field"_qs, &ColumnTarget::field},
            {u"format"_qs, &ColumnTarget::format},   {u"custom"_qs, &ColumnTarget::custom},
            {u"type"_qs, &ColumnTarget::customType}, {u"link"_qs, &ColumnTarget::link},
            {u"by"_qs, &ColumnTarget::linkBy}};
        for (const auto &[key, member] : texts) {
            KEBU_LET(text, textOf(object, key, column));
            target.*member = text;
        }
        KEBU_LET(newChoices, flagOf(object, u"new_choices"_qs, column));
        KEBU_LET(create, flagOf(object, u"create"_qs, column));
        target.newChoices = newChoices;
        target.linkCreate = create;
        if (object.contains(u"part") && !object.value(u"part").isDouble())
            return wrongType(column + u".part", QCoreApplication::translate("Mapping", "a number"));
        target.part = object.value(u"part").toInt();
        return readValues(object.value(u"values"), column, target);
    }

    static Result<void> readValues(const QJsonValue &value, const QString &column, ColumnTarget &target)
    {
        if (!value.isUndefined() && !value.isObject())
            return wrongType(column + u".values",
                             QCoreApplication::translate("Mapping", "an object of words and values"));
        const QJsonObject values = value.toObject();
        for (auto entry = values.begin(); entry != values.end(); ++entry) {
            KEBU_LET(text, scalarOf(entry.value(), column + u".values." + entry.key()));
            target.values.insert(entry.key().trimmed(), text);
        }
        return {};
    }

    Result<void> checkTarget(const ColumnTarget &target, const QString &column) const
    {
        const RecordType *type = m_main;
        if (!target.record.isEmpty()) {
            KEBU_LET(child, recordType(target.record));
            type = child;
        }
        if (int(!target.field.isEmpty()) + int(!target.custom.isEmpty()) + int(!target.link.isEmpty()) != 1) {
            return refused(
                QCoreApplication::translate(
                    "Mapping",
                    "Mapping file: the column \"%1\" needs exactly one of \"field\", \"custom\" and \"link\".")
                    .arg(column));
        }
        if (!target.field.isEmpty())
            return checkField(*type, target.field);
        if (!target.custom.isEmpty())
            return checkCustom(target, column);
        return checkLink(*type, target, column);
    }

    static Result<void> checkCustom(const ColumnTarget &target, const QString &column)
    {
        static const QStringList types{u"text"_qs, u"number"_qs, u"money"_qs, u"date"_qs, u"choice"_qs, u"yes_no"_qs};
        if (target.customType.isEmpty() || types.contains(target.customType))
            return {};
        return refused(QCoreApplication::translate(
                           "Mapping", "Mapping file: the column \"%1\" has the type \"%2\". Types are: %3.")
                           .arg(column, target.customType, types.join(u", ")));
    }

    Result<void> checkLink(const RecordType &type, const ColumnTarget &target, const QString &column) const
    {
        const FieldInfo *field = linkField(type, target.link);
        if (!field) {
            return refused(
                QCoreApplication::translate(
                    "Mapping",
                    "Mapping file: the column \"%1\" links to \"%2\", but the record \"%3\" has no such reference.")
                    .arg(column, target.link, type.name()));
        }
        KEBU_LET(other, recordType(field->target));
        if (target.linkBy.isEmpty())
            return refused(
                QCoreApplication::translate(
                    "Mapping", "Mapping file: the link of the column \"%1\" does not say \"by\" which field.")
                    .arg(column));
        return target.linkBy == u"id" ? Result<void>() : checkField(*other, target.linkBy);
    }

    Result<void> readConstants(const QJsonValue &value)
    {
        if (!value.isUndefined() && !value.isObject())
            return wrongType(u"constants"_qs, QCoreApplication::translate("Mapping", "an object of fields and values"));
        const QJsonObject constants = value.toObject();
        for (auto entry = constants.begin(); entry != constants.end(); ++entry) {
            KEBU_LET(text, scalarOf(entry.value(), u"constants." + entry.key()));
            const qsizetype dot = entry.key().indexOf(u'.');
            const bool isChild = dot > 0 && !entry.key().startsWith(u"custom.");
            MappingConstant constant{isChild ? entry.key().left(dot) : QString(),
                                     isChild ? entry.key().mid(dot + 1) : entry.key(), text};
            if (isChild) {
                KEBU_LET(child, recordType(constant.record));
                KEBU_TRY(checkField(*child, constant.field));
            } else if (!constant.field.startsWith(u"custom.")) {
                KEBU_TRY(checkField(*m_main, constant.field));
            }
            m_mapping.constants.push_back(std::move(constant));
        }
        return {};
    }

    const RecordLookup &m_lookup;
    const RecordType *m_main = nullptr;
    Mapping m_mapping;
};

QJsonValue targetJson(const ColumnTarget &target)
{
    QJsonObject object;
    const auto put = [&object](const QString &key, const QString &text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    put(u"record"_qs, target.record);
    put(u"field"_qs, target.field);
    put(u"format"_qs, target.format);
    put(u"custom"_qs, target.custom);
    put(u"type"_qs, target.customType);
    put(u"link"_qs, target.link);
    put(u"by"_qs, target.linkBy);
    if (target.newChoices)
        object.insert(u"new_choices"_qs, true);
    if (target.linkCreate)
        object.insert(u"create"_qs, true);
    if (target.part != 0)
        object.insert(u"part"_qs, target.part);
    if (!target.values.isEmpty()) {
        QJsonObject values;
        for (auto value = target.values.begin(); value != target.values.end(); ++value)
            values.insert(value.key(), value.value());
        object.insert(u"values"_qs, values);
    }
    const bool isPlain = object.size() == 1 && !target.field.isEmpty();
    return isPlain ? QJsonValue(target.field) : QJsonValue(object);
}

} // namespace

Result<Mapping> Mapping::fromJson(const QByteArray &json, const RecordLookup &lookup)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject()) {
        const auto line = json.left(problem.offset).count('\n') + 1;
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Mapping", "The mapping file is not valid JSON (line %1).").arg(line),
                     problem.errorString()};
    }
    return Reader(lookup).read(document.object());
}

QByteArray Mapping::toJson() const
{
    QJsonObject root{{u"record"_qs, record}};
    if (!key.isEmpty())
        root.insert(u"key"_qs, QJsonArray::fromStringList(key));
    QJsonObject columnsObject;
    for (const ColumnMapping &column : columns) {
        QJsonArray targets;
        for (const ColumnTarget &target : column.targets)
            targets.append(targetJson(target));
        columnsObject.insert(column.column, targets.size() == 1 ? targets.first() : QJsonValue(targets));
    }
    root.insert(u"columns"_qs, columnsObject);
    QJsonObject constantsObject;
    for (const MappingConstant &constant : constants)
        constantsObject.insert(constant.record.isEmpty() ? constant.field : constant.record + u'.' + constant.field,
                               constant.value);
    if (!constantsObject.isEmpty())
        root.insert(u"constants"_qs, constantsObject);
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace kebu
