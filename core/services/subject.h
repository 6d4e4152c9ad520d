#pragma once

#include "core/sheets/sheet.h"
#include "core/storage/snapshot.h"

#include <QJsonObject>

namespace kebu {

/// Everything the book keeps on a customer, or on one of a customer's people, to be handed to them: every record with
/// its fields and what stood in them before, drafts, the list of attached files, and what each personal field is kept
/// for. Unmasked: whoever writes it to a file discloses it. NotFound when there is no such record.
[[nodiscard]] Result<QJsonObject> subjectJson(Snapshot &view, const RecordRef &who);
/// The same to print, without the history of changes.
[[nodiscard]] Result<Sheet> subjectSheet(Snapshot &view, const RecordRef &who);

} // namespace kebu
