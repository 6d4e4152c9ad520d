#pragma once

#include "core/base/result.h"
#include "core/domain/catalog.h"

#include <QTimeZone>

namespace kebu {

/// Whether `typed` means `text`: a part of it, or its pinyin or initials from the start.
[[nodiscard]] bool completes(const QString &text, const QString &typed);

/// What words are measured against where they are typed.
struct TypingContext {
    const Catalog *catalog = nullptr; ///< REQUIRES: outlives the reading
    WallTime now;                     ///< with date and time
    QTimeZone zone;
};

/// What a person meant by a text. `newChoice`: a word that its picklist, which grows by use, does not hold yet.
struct TypedValue {
    Value value;
    QString newChoice;
};

/// Reads what was typed for a field; the same in a form, in a cell of a list and in a pasted block. Choices by label,
/// code, a part, pinyin or initials; days and times as people say them (下周二, +3d); amounts such as 28万. Everything
/// but references, whose names only the book knows. The error (Invalid) is the sentence that stands at the field; an
/// empty text is an empty value. Pure, thread-safe.
[[nodiscard]] Result<TypedValue> readTyped(const FieldInfo &field, const QString &text, const TypingContext &context);

/// Whether new words may be added to the field's picklist by typing them.
[[nodiscard]] bool growsByUse(const FieldInfo &field);
/// The label of the entry that `typed` means, or `typed` itself. A Chinese word that is part of another may be a new
/// one where the list grows by use.
[[nodiscard]] QString meantChoice(const FieldInfo &field, const QString &typed, const Catalog &catalog);

} // namespace kebu
