#include "core/domain/catalog.h"

#include "core/domain/customfield.h"

#include <algorithm>

namespace kebu {

Catalog::Catalog(const std::vector<Record> &picklistEntries, std::vector<Record> customFields)
    : m_picklists(picklistEntries),
      m_customFields(std::move(customFields))
{
    std::ranges::stable_sort(m_customFields, {},
                             [](const Record &field) { return field.number(customField::position); });
}

std::vector<FieldInfo> Catalog::fieldsOf(const RecordType &type) const
{
    std::vector<FieldInfo> fields = type.fields();
    for (const Record &definition : m_customFields) {
        if (definition.text(customField::record) == type.name() && !definition.yes(customField::retired))
            fields.push_back(customField::asField(definition));
    }
    return fields;
}

std::optional<FieldInfo> Catalog::field(const RecordType &type, const QString &name) const
{
    static const QString prefix = QStringLiteral("custom.");
    if (const FieldInfo *declared = type.find(name))
        return *declared;
    const QString custom = name.startsWith(prefix) ? name.mid(prefix.size()) : name;
    for (const Record &definition : m_customFields) {
        if (definition.text(customField::record) == type.name() && definition.text(customField::name) == custom)
            return customField::asField(definition);
    }
    return std::nullopt;
}

QString Catalog::choiceLabel(const FieldInfo &field, const QString &code, Language language) const
{
    return m_picklists.label(field.picklist, code, language);
}

Value valueOf(const Record &record, const FieldInfo &field)
{
    return field.customId ? record.customValue(field.customId) : record.value(record.type().indexOf(field.name));
}

void setValue(Record &record, const FieldInfo &field, Value value)
{
    if (field.customId)
        record.setCustomValue(field.customId, std::move(value));
    else
        record.set(record.type().indexOf(field.name), std::move(value));
}

} // namespace kebu
