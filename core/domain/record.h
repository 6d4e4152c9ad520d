#pragma once

#include "core/domain/field.h"

#include <QHash>

#include <string_view>
#include <vector>

namespace kebu {

/// A field's name as code writes it: `record.text(customer::name)`.
using FieldName = QLatin1String;

/// A kind of record: its name, its fields in order, and which field points at the customer it belongs to.
class RecordType
{
public:
    /// `table`: where storage keeps it, for a record whose name is a word of SQL; else its name.
    RecordType(const char *name, Label label, Label plural, std::vector<FieldInfo> fields, const char *table = nullptr);
    RecordType(const RecordType &) = delete;

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &table() const { return m_table; }
    [[nodiscard]] const Label &label() const { return m_label; }
    [[nodiscard]] const Label &plural() const { return m_plural; }
    [[nodiscard]] const std::vector<FieldInfo> &fields() const { return m_fields; }
    [[nodiscard]] const FieldInfo &field(int index) const { return m_fields[size_t(index)]; }
    /// -1 when there is no such field.
    [[nodiscard]] int indexOf(const QString &fieldName) const { return m_index.value(fieldName, -1); }
    /// REQUIRES: the field exists; a wrong name is a programmer's mistake and stops the program.
    [[nodiscard]] int indexOf(FieldName fieldName) const;
    [[nodiscard]] const FieldInfo *find(const QString &fieldName) const;
    /// Index of the field `customer`, or -1 for records that belong to nobody.
    [[nodiscard]] int customerField() const { return m_customerField; }

private:
    QString m_name;
    QString m_table;
    Label m_label;
    Label m_plural;
    std::vector<FieldInfo> m_fields;
    QHash<QString, int> m_index;
    int m_customerField = -1;
};

struct CustomValue {
    Id field; ///< id of its custom_field record
    Value value;
    bool operator==(const CustomValue &) const = default;
};

/// A record in memory: its type, id and values in the order of the type's fields, and what the user added.
/// A plain value: copying copies, nothing is shared with the book. Why not a struct for each record:
/// docs/decisions/0001-records-are-tables-of-fields.md.
class Record
{
public:
    Record() = default;
    explicit Record(const RecordType &type, Id id = {}) : m_type(&type), m_id(id), m_values(type.fields().size()) {}

    [[nodiscard]] bool isNull() const { return m_type == nullptr; }
    [[nodiscard]] const RecordType &type() const { return *m_type; }
    [[nodiscard]] Id id() const { return m_id; }
    void setId(Id id) { m_id = id; }

    [[nodiscard]] const Value &value(int index) const { return m_values[size_t(index)]; }
    [[nodiscard]] const Value &value(FieldName name) const { return value(m_type->indexOf(name)); }
    void set(int index, Value value) { m_values[size_t(index)] = std::move(value); }
    void set(FieldName name, Value value) { set(m_type->indexOf(name), std::move(value)); }
    [[nodiscard]] const std::vector<Value> &values() const { return m_values; }

    [[nodiscard]] QString text(FieldName name) const { return value(name).text(); }
    [[nodiscard]] qint64 number(FieldName name) const { return value(name).number(); }
    [[nodiscard]] Id ref(FieldName name) const { return value(name).id(); }
    [[nodiscard]] std::vector<Id> refs(FieldName name) const { return value(name).ids(); }
    [[nodiscard]] QDate date(FieldName name) const { return value(name).date(); }
    [[nodiscard]] WallTime wallTime(FieldName name) const { return value(name).wallTime(); }
    [[nodiscard]] Instant instant(FieldName name) const { return Instant{number(name)}; }
    [[nodiscard]] bool yes(FieldName name) const { return value(name).yes(); }
    [[nodiscard]] bool has(FieldName name) const { return !value(name).isEmpty(); }

    [[nodiscard]] const std::vector<CustomValue> &customValues() const { return m_custom; }
    [[nodiscard]] Value customValue(Id field) const;
    /// An empty value takes the entry away. Kept sorted by field id.
    void setCustomValue(Id field, Value value);

    bool operator==(const Record &) const = default;

private:
    const RecordType *m_type = nullptr;
    Id m_id;
    std::vector<Value> m_values;
    std::vector<CustomValue> m_custom;
};

} // namespace kebu
