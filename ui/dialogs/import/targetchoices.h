#pragma once

#include "core/exchange/mapping.h"

namespace kebu {

/// One thing a column may become, in words.
struct TargetChoice {
    QString label;
    std::vector<ColumnTarget> targets; ///< none: the column is left out
};

/// What a column of a file about records of `type` may become: left out, what the mapping says now (when that is more
/// than a plain field), each field, each field of a child made beside it, a new field of the person's own.
struct ColumnChoices {
    std::vector<TargetChoice> choices;
    int current = 0; ///< what the mapping says
};
[[nodiscard]] ColumnChoices choicesFor(const QString &column, const Mapping &mapping, const RecordType &type);

/// The kinds of records a file may be about, the customer first.
[[nodiscard]] std::vector<const RecordType *> importableTypes();

} // namespace kebu
