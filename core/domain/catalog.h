#pragma once

#include "core/domain/picklists.h"

#include <optional>

namespace kebu {

/// What this book adds to the declarations: its picklists and the fields its user added. A plain value.
class Catalog
{
public:
    Catalog() : Catalog({}, {}) {}
    Catalog(const std::vector<Record> &picklistEntries, std::vector<Record> customFields);

    [[nodiscard]] const Picklists &picklists() const { return m_picklists; }
    [[nodiscard]] const std::vector<Record> &customFields() const { return m_customFields; }
    /// Declared fields, then the user's own (not the retired ones), in order.
    [[nodiscard]] std::vector<FieldInfo> fieldsOf(const RecordType &type) const;
    /// By name; `custom.x` names a user's field where a declared one has the same name.
    [[nodiscard]] std::optional<FieldInfo> field(const RecordType &type, const QString &name) const;
    [[nodiscard]] QString choiceLabel(const FieldInfo &field, const QString &code,
                                      Language language = uiLanguage()) const;

private:
    Picklists m_picklists;
    std::vector<Record> m_customFields;
};

/// The value of a declared or custom field.
[[nodiscard]] Value valueOf(const Record &record, const FieldInfo &field);
void setValue(Record &record, const FieldInfo &field, Value value);

} // namespace kebu
