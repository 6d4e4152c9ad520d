#pragma once

#include "core/domain/record.h"

namespace kebu {

/// Every kind of record a book holds, parents before children. Everything that goes over "all records" (schema,
/// digest, export, migrations' test) goes over this list.
[[nodiscard]] const std::vector<const RecordType *> &recordTypes();
/// Null when there is no such record.
[[nodiscard]] const RecordType *findRecordType(const QString &name);

/// A reference field that may point at a record of some type.
struct IncomingReference {
    const RecordType *type;
    int field;
};
/// All `Ref` fields that point at `target`; deleting or erasing asks each.
[[nodiscard]] const std::vector<IncomingReference> &referencesTo(const RecordType &target);

/// The built-in entries of a picklist, wherever it is declared; empty for lists that grow by use.
[[nodiscard]] const std::vector<Choice> &builtInChoices(const QString &picklist);

} // namespace kebu
