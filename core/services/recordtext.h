#pragma once

#include "core/book/change.h"

namespace kebu {

/// The record that people mean by a text: its number, its id, or the one whose name it is. NotFound in words; Invalid
/// when two bear the name.
[[nodiscard]] Result<Id> findRecord(Snapshot &view, const RecordType &type, const QString &text);

/// As parseFieldText(), and references by number or name (several with `;` between), choices of this book, and a new
/// entry for lists that grow by use. Errors name the field.
Result<Value> valueFromText(Change &change, const FieldInfo &field, const QString &text);

} // namespace kebu
