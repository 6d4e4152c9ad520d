#include "app/cli/schemajson.h"

#include "core/domain/registry.h"

#include <QJsonArray>

namespace kebu::cli {

namespace {

QJsonObject labelJson(const Label &label)
{
    return {{QStringLiteral("en"), label.in(Language::English)},
            {QStringLiteral("zh_CN"), label.in(Language::Chinese)}};
}

QJsonObject fieldJson(const FieldInfo &field)
{
    QJsonArray choices;
    // a list that several fields share is declared once, and is the same for all of them
    const std::vector<Choice> &entries =
        field.choices.empty() && field.type == FieldType::Choice ? builtInChoices(field.picklist) : field.choices;
    for (const Choice &choice : entries)
        choices.append(QJsonObject{{QStringLiteral("code"), QString::fromUtf8(choice.code)},
                                   {QStringLiteral("label"), labelJson(choice.label)}});
    return {{QStringLiteral("name"), field.name},
            {QStringLiteral("type"), typeName(field)},
            {QStringLiteral("label"), labelJson(field.label)},
            {QStringLiteral("choices"), choices},
            {QStringLiteral("personal"), field.personalClass == Personal::None
                                             ? QJsonValue(QJsonValue::Null)
                                             : QJsonValue(personalName(field.personalClass))},
            {QStringLiteral("required"), field.isRequired}};
}

} // namespace

QJsonObject schemaJson()
{
    QJsonArray records;
    for (const RecordType *type : recordTypes()) {
        QJsonArray fields;
        for (const FieldInfo &field : type->fields())
            fields.append(fieldJson(field));
        records.append(QJsonObject{{QStringLiteral("name"), type->name()},
                                   {QStringLiteral("label"), labelJson(type->label())},
                                   {QStringLiteral("fields"), fields}});
    }
    return {{QStringLiteral("records"), records}};
}

} // namespace kebu::cli
