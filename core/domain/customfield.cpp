#include "core/domain/customfield.h"

namespace kebu::customField {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("custom_field", {"Custom field", "自定义字段"}, {"Custom fields", "自定义字段"},
                                     {
                                         text("record", {"Record", "所属档案"}).required().listed(),
                                         text("name", {"Name", "字段名"}).required().listed(),
                                         text("label", {"Label", "显示名称"}).listed(),
                                         choice("type", {"Type", "类型"}, "custom_field.type",
                                                {{"text", {"Text", "文本"}},
                                                 {"number", {"Number", "数字"}},
                                                 {"money", {"Money", "金额"}},
                                                 {"date", {"Date", "日期"}},
                                                 {"choice", {"Choice", "选项"}},
                                                 {"yes_no", {"Yes or no", "是否"}}})
                                             .required()
                                             .listed(),
                                         integer("position", {"Position", "顺序"}),
                                         yesNo("retired", {"Retired", "已停用"}),
                                     });
    return declared;
}

FieldInfo asField(const Record &definition)
{
    static const QHash<QString, FieldType> types{
        {QStringLiteral("text"), FieldType::Text},     {QStringLiteral("number"), FieldType::Decimal},
        {QStringLiteral("money"), FieldType::Money},   {QStringLiteral("date"), FieldType::Date},
        {QStringLiteral("choice"), FieldType::Choice}, {QStringLiteral("yes_no"), FieldType::Bool}};
    FieldInfo field;
    field.name = definition.text(name);
    field.type = types.value(definition.text(kind), FieldType::Text);
    field.customId = definition.id();
    field.customLabel = definition.has(label) ? definition.text(label) : field.name;
    if (field.type == FieldType::Choice)
        field.picklist = QStringLiteral("custom.") + field.name;
    return field;
}

} // namespace kebu::customField
