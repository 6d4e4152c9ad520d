#pragma once

#include "core/storage/snapshot.h"

#include <QJsonObject>

namespace kebu::cli {

/// A value as JSON: texts, codes and days as text, amounts and numbers as numbers, yes as true, instants in ISO 8601
/// with their offset, references as `{"id","name"}`.
[[nodiscard]] Result<QJsonValue> valueJson(Snapshot &view, const FieldInfo &field, const Value &value);
/// `record`, `id` and every set field by name; a user's own field as `custom.x` where a built-in one has its name.
[[nodiscard]] Result<QJsonObject> recordJson(Snapshot &view, const Record &record);
/// The same with `children` by record name, and for customers what lists derive.
[[nodiscard]] Result<QJsonObject> wholeRecordJson(Snapshot &view, const Record &record);
/// next_due, last_contact, warmth and the rest of what lists show beside a customer's fields.
Result<void> addGlance(Snapshot &view, Id customer, QJsonObject &json);

} // namespace kebu::cli
