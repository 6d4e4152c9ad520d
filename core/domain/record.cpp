#include "core/domain/record.h"

#include <algorithm>
#include <array>

namespace kebu {

RecordType::RecordType(const char *name, Label label, Label plural, std::vector<FieldInfo> fields, const char *table)
    : m_name(QString::fromLatin1(name)),
      m_table(QString::fromLatin1(table ? table : name)),
      m_label(label),
      m_plural(plural),
      m_fields(std::move(fields))
{
    for (size_t i = 0; i < m_fields.size(); ++i) {
        FieldInfo &field = m_fields[i];
        Q_ASSERT_X(!m_index.contains(field.name), "RecordType", "a field is declared twice");
        m_index.insert(field.name, int(i));
        if (field.type == FieldType::Ref && field.name == u"customer")
            m_customerField = int(i);
        if (field.type == FieldType::Choice && field.picklist.isEmpty())
            field.picklist = m_name + u'.' + field.name;
    }
}

int RecordType::indexOf(FieldName fieldName) const
{
    // asked for every value of every row: the name is widened on the stack and lent
    std::array<QChar, 64> letters;
    Q_ASSERT(size_t(fieldName.size()) <= letters.size());
    std::ranges::transform(std::string_view(fieldName.data(), size_t(fieldName.size())), letters.begin(),
                           [](char letter) { return QLatin1Char(letter); });
    const auto found = m_index.constFind(QString::fromRawData(letters.data(), fieldName.size()));
    if (found == m_index.constEnd())
        qFatal("record %s has no field %s", qPrintable(m_name), fieldName.data());
    return *found;
}

const FieldInfo *RecordType::find(const QString &fieldName) const
{
    const int index = indexOf(fieldName);
    return index < 0 ? nullptr : &m_fields[size_t(index)];
}

Value Record::customValue(Id field) const
{
    const auto found = std::ranges::find(m_custom, field, &CustomValue::field);
    return found == m_custom.end() ? Value() : found->value;
}

void Record::setCustomValue(Id field, Value value)
{
    const auto found = std::ranges::lower_bound(m_custom, field, {}, &CustomValue::field);
    const bool exists = found != m_custom.end() && found->field == field;
    if (value.isEmpty()) {
        if (exists)
            m_custom.erase(found);
    } else if (exists) {
        found->value = std::move(value);
    } else {
        m_custom.insert(found, CustomValue{field, std::move(value)});
    }
}

} // namespace kebu
