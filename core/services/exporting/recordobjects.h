#pragma once

#include "core/services/exporting/exporting.h"

#include <QJsonObject>

namespace kebu::exporting {

/// Records in the form of a book written as JSON (docs/book-json.md): every field that holds something, retired ones of
/// the user's too, and the bytes of files, so that the same book can be made of it again.
class RecordObjects
{
public:
    explicit RecordObjects(Export &to) : m_to(to), m_words(to.view, to.options) {}

    /// To be called first.
    Result<void> begin();
    [[nodiscard]] Result<QJsonObject> of(const Record &record);

private:
    [[nodiscard]] bool isWanted(const FieldInfo &field) const;
    [[nodiscard]] QJsonValue json(const FieldInfo &field, const Value &value) const;
    Result<void> addBytes(const Record &file, QJsonObject &object);

    Export &m_to;
    RecordWords m_words;
    QHash<Id, FieldInfo> m_ownFields;
};

} // namespace kebu::exporting
