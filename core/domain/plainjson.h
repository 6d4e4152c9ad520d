#pragma once

#include "core/base/result.h"
#include "core/domain/field.h"

#include <QJsonValue>

namespace kebu {

/// A value in the open form of a book written as JSON (docs/book-json.md), and back without a loss:
///
/// | field type | JSON |
/// |---|---|
/// | Text, Choice (its code), Phone, Email, Date, PartialDate, Time, WallTime | text, as core/domain/value.h has it |
/// | Int, Percent, Score | number |
/// | Money, Decimal | text of plain digits, `1286000.5`: readers that know only doubles lose nothing |
/// | Bool | true |
/// | Weekdays | text, `Mon, Wed` |
/// | Instant | text, ISO 8601 in UTC with milliseconds |
/// | List | array of texts |
/// | Ref | text, the id; RefAny `opportunity:123`; Refs an array of ids |
///
/// Null for an empty value.
[[nodiscard]] QJsonValue plainJson(const FieldInfo &field, const Value &value);

/// The value that plainJson() was given; amounts and decimals are read from numbers too. Invalid, naming the field, for
/// what is of another form. Whether choices and targets exist is not asked.
[[nodiscard]] Result<Value> valueFromPlainJson(const FieldInfo &field, const QJsonValue &json);

} // namespace kebu
