#pragma once

#include "core/book/change.h"

namespace kebu {

// Products and tags: short lists of records that others name. Merging two of them is merge() of merge.h.

struct NamedRecord {
    Record record;
    qint64 uses = 0; ///< how many records name it
};

/// All of the kind in the order of their names, with how often each is used. REQUIRES: products or tags. Reads every
/// reference to them, so it is asked in the background.
[[nodiscard]] Result<std::vector<NamedRecord>> namedRecords(Snapshot &view, const RecordType &type);
/// Invalid: no name, or one that another of the kind bears, compared without blanks, width and case.
Result<Id> addNamed(Change &change, const RecordType &type, const QString &name);
/// Writes fields as a person typed them (`28万`), by field name; an empty text empties the field. Invalid as for
/// addNamed(), and for a text that does not read, with the sentence that stands at the field.
Result<void> writeNamed(Change &change, const RecordType &type, Id id, const QHash<QString, QString> &typed);

} // namespace kebu
